package vivarium.inspector.desk.ground;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import vivarium.inspector.desk.geometry.Box;
import vivarium.inspector.desk.geometry.Camera;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Row;
import vivarium.inspector.desk.model.RowMetrics;

/** Draws an outliner from far away: its shape, its title, a stroke for each row. */
final class CardPainter {
  /** Smaller text cannot be read, only seen: the title is then larger than life. */
  private static final double TEXT_MIN = 8.5;

  /** Cards lower than this have no room for text. */
  private static final double CARD_MIN = 13;

  /** Smaller rows would run into each other. */
  private static final double ROW_MIN = 4;

  private static final double TITLE_SIZE = 13;
  private static final double RADIUS = 8;

  private final Map<Long, Font> fontsByTenth = new HashMap<>();

  /** What colours a card has. */
  record Look(Paint card, Paint header, Paint frame, Paint text, Paint faint, boolean selected) {}

  void draw(GraphicsContext context, Camera camera, OutlinerViewModel outliner, Look look) {
    var box = camera.toScreen(outliner.boxProperty().get());
    double zoom = camera.zoom();
    double arc = 2 * RADIUS * zoom;
    context.setFill(look.card());
    context.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
    header(context, box, outliner, zoom, look);
    if (RowMetrics.ROW * zoom >= ROW_MIN) {
      rows(context, box, outliner, zoom, look);
    }
    context.setStroke(look.frame());
    context.setLineWidth(look.selected() ? 2 : 1);
    context.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
    title(context, box, outliner, zoom, look);
  }

  private static void header(
      GraphicsContext context, Box box, OutlinerViewModel outliner, double zoom, Look look) {
    double height = RowMetrics.HEADER * zoom;
    double arc = 2 * RADIUS * zoom;
    context.setFill(look.header());
    if (outliner.rows().isEmpty()) {
      context.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
    } else {
      context.fillRoundRect(box.x(), box.y(), box.width(), height, arc, arc);
      context.fillRect(box.x(), box.y() + height / 2, box.width(), height / 2);
    }
  }

  private static void rows(
      GraphicsContext context, Box box, OutlinerViewModel outliner, double zoom, Look look) {
    context.setFill(look.faint());
    double belowTitle = (titleSize(zoom) + 3) / zoom;
    double y = RowMetrics.HEADER;
    for (var row : outliner.rows()) {
      if (y >= belowTitle) {
        stroke(context, box, row, y, zoom);
      }
      y += row.height();
    }
  }

  private static void stroke(GraphicsContext context, Box box, Row row, double top, double zoom) {
    double thickness = Math.max(1, 6 * zoom);
    double middle = box.y() + (top + Math.min(row.height(), RowMetrics.ROW) / 2) * zoom;
    double y = middle - thickness / 2;
    double x = box.x() + 32 * zoom;
    switch (row) {
      case Row.Slot(var slot, _, _) -> {
        bar(context, x, y, 6.4 * slot.label().length() * zoom, thickness, box.width() * 0.45);
        double value = Math.min(6.4 * slot.value().text().length() * zoom, box.width() * 0.35);
        bar(context, box.right() - 24 * zoom - value, y, value, thickness, value);
      }
      case Row.Category category ->
          bar(
              context,
              x - 8 * zoom,
              y,
              6 * category.name().length() * zoom,
              thickness,
              box.width() * 0.5);
      default -> bar(context, x, y, box.width() * 0.5, thickness, box.width() * 0.5);
    }
  }

  private static void bar(
      GraphicsContext context, double x, double y, double length, double thickness, double most) {
    context.fillRoundRect(x, y, Math.min(length, most), thickness, thickness, thickness);
  }

  private void title(
      GraphicsContext context, Box box, OutlinerViewModel outliner, double zoom, Look look) {
    if (box.height() < CARD_MIN) {
      return;
    }
    double size = titleSize(zoom);
    double indent = Math.max(4, 12 * zoom);
    double room = box.width() - 2 * indent;
    context.setFill(look.text());
    context.setFont(font(size));
    context.setTextBaseline(VPos.CENTER);
    context.fillText(
        shortened(outliner.titleProperty().get(), room / (size * 0.56)),
        box.x() + indent,
        box.y() + Math.max(RowMetrics.HEADER * zoom, size + 4) / 2);
  }

  private static double titleSize(double zoom) {
    return Math.max(TITLE_SIZE * zoom, TEXT_MIN);
  }

  private static String shortened(String title, double letters) {
    int room = (int) letters;
    return title.length() <= room
        ? title
        : title.substring(0, Math.max(0, Math.min(title.length(), room - 1))) + "…";
  }

  private Font font(double size) {
    long tenth = Math.round(size * 10);
    return fontsByTenth.computeIfAbsent(tenth, key -> Font.font("Inter SemiBold", key / 10.0));
  }
}
