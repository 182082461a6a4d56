package vivarium.inspector.control.time;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.viewmodel.CheckpointView;
import vivarium.inspector.viewmodel.TurnRange;
import vivarium.inspector.viewmodel.TurnView;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.time.TimelineModel;

/**
 * The turns as bars, as tall as they changed objects, with checkpoints and the time of day. Drawn
 * on a canvas: only what can be seen costs anything.
 *
 * <p>Click or arrow keys select a turn; dragging or Shift extends; the wheel scrolls, with Shortcut
 * it zooms.
 */
final class TimelineStrip extends StripColors {
  static final KeyAction EARLIER =
      KeyAction.local("timeline.earlier", "Timeline", "The turn before", "Left");
  static final KeyAction LATER =
      KeyAction.local("timeline.later", "Timeline", "The turn after", "Right");
  static final KeyAction EXTEND_EARLIER =
      KeyAction.local("timeline.extend-earlier", "Timeline", "Also the turn before", "Shift+Left");
  static final KeyAction EXTEND_LATER =
      KeyAction.local("timeline.extend-later", "Timeline", "Also the turn after", "Shift+Right");
  static final KeyAction CHECKPOINT_EARLIER =
      KeyAction.local(
          "timeline.checkpoint-earlier", "Timeline", "The checkpoint before", "Shortcut+Left");
  static final KeyAction CHECKPOINT_LATER =
      KeyAction.local(
          "timeline.checkpoint-later", "Timeline", "The checkpoint after", "Shortcut+Right");
  static final KeyAction FIRST =
      KeyAction.local("timeline.first", "Timeline", "First turn", "Home");
  static final KeyAction LAST = KeyAction.local("timeline.last", "Timeline", "Last turn", "End");
  static final KeyAction SHOW =
      KeyAction.local("timeline.show", "Timeline", "What to do with them", "Enter", "Space");
  static final KeyAction WIDER = KeyAction.local("timeline.wider", "Timeline", "Wider", "Up");
  static final KeyAction NARROWER =
      KeyAction.local("timeline.narrower", "Timeline", "Narrower", "Down");

  private static final double STEP_MIN = 1;
  private static final double STEP_MAX = 24;
  private static final double ZOOM = 1.25;
  private static final double TOP = 4;

  /** Below the bars, for the time of day. */
  private static final double AXIS_HEIGHT = 20;

  /** Above the bars, for the names of checkpoints. */
  private static final double LABEL_HEIGHT = 18;

  /** The tallest bar in sight stands for at least so many objects. */
  private static final double TALLEST_OBJECTS_MIN = 24;

  /** Labels of time are at least so far apart. */
  private static final double LABEL_GAP = 130;

  private static final List<Duration> TICKS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(7));

  private final TimelineModel model;
  private final ZoneId zone;
  private final Canvas canvas = new Canvas();

  /** Never seen: takes the size of ordinary text from the style sheet, for the canvas. */
  private final Text probe = new Text();

  private StripLayout layout = new StripLayout(0, 1, 7, 0);
  private int hovered = -1;
  private Consumer<@Nullable TurnView> onHover = _ -> {};
  private Runnable onChosen = () -> {};

  TimelineStrip(TimelineModel model, ZoneId zone) {
    this.model = model;
    this.zone = zone;
    getStyleClass().add("timeline-strip");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    probe.setVisible(false);
    probe.setManaged(false);
    getChildren().addAll(canvas, probe);
    InvalidationListener redraw = _ -> requestLayout();
    model.turns().addListener(redraw);
    model.checkpoints().addListener(redraw);
    model.selectionProperty().addListener(_ -> selectionChanged());
    focusedProperty().addListener(redraw);
    layoutBoundsProperty().addListener(redraw);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> model.extendTo(positionAt(event.getX())));
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(layout.indexAt(event.getX())));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(-1));
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    describe();
  }

  static KeyAction[] keys() {
    return new KeyAction[] {
      EARLIER,
      LATER,
      EXTEND_EARLIER,
      EXTEND_LATER,
      CHECKPOINT_EARLIER,
      CHECKPOINT_LATER,
      FIRST,
      LAST,
      SHOW,
      WIDER,
      NARROWER
    };
  }

  /** Called with the turn under the pointer, null when there is none. */
  void setOnHover(Consumer<@Nullable TurnView> handler) {
    onHover = handler;
  }

  /** Called when turns were selected and something is to be done with them. */
  void setOnChosen(Runnable handler) {
    onChosen = handler;
  }

  /** Where a turn stands, in this node's coordinates. */
  double xOf(TurnView turn) {
    return layout.x(model.countUpTo(turn.position()) - 1);
  }

  /** The middle of the visible part of the selection, in this node's coordinates. */
  double selectionX() {
    var range = model.selectionProperty().get();
    if (range == null) {
      return getWidth() / 2;
    }
    double middle = (layout.x(firstIndex(range)) + layout.x(lastIndex(range))) / 2;
    return Math.clamp(middle, StripLayout.MARGIN, Math.max(StripLayout.MARGIN, getWidth()));
  }

  @Override
  void redraw() {
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 92;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    layout =
        new StripLayout(model.turns().size(), getWidth(), layout.step(), layout.scroll())
            .scrolledTo(layout.scroll());
    draw(canvas.getGraphicsContext2D());
  }

  private void selectionChanged() {
    var range = model.selectionProperty().get();
    if (range != null) {
      layout = layout.showing(firstIndex(range)).showing(lastIndex(range));
    }
    describe();
    requestLayout();
  }

  private int firstIndex(TurnRange range) {
    return model.countUpTo(range.first() - 1);
  }

  private int lastIndex(TurnRange range) {
    return model.countUpTo(range.last()) - 1;
  }

  private void describe() {
    var selected = model.selectedTurns();
    setAccessibleText(
        "Timeline. "
            + switch (selected.size()) {
              case 0 -> "No turn is selected.";
              case 1 ->
                  "Turn " + selected.getFirst().position() + ", " + selected.getFirst().cause();
              default -> selected.size() + " turns are selected.";
            });
  }

  private long positionAt(double x) {
    var turns = model.turns();
    if (turns.isEmpty()) {
      return 0;
    }
    return turns.get(Math.clamp(layout.indexAt(x), 0, turns.size() - 1)).position();
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    if (model.turns().isEmpty() || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (event.isShiftDown()) {
      model.extendTo(positionAt(event.getX()));
    } else {
      model.select(positionAt(event.getX()));
    }
  }

  private void released(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && model.selectionProperty().get() != null) {
      onChosen.run();
    }
  }

  private void hover(int index) {
    int now = index >= 0 && index < model.turns().size() ? index : -1;
    if (now != hovered) {
      hovered = now;
      onHover.accept(now < 0 ? null : model.turns().get(now));
      requestLayout();
    }
  }

  private void scrolled(ScrollEvent event) {
    event.consume();
    double amount = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
    if (event.isShortcutDown()) {
      zoom(amount > 0 ? ZOOM : 1 / ZOOM, event.getX());
    } else {
      layout = layout.scrolledTo(layout.scroll() + amount / layout.step());
      loadEarlierAtTheEnd();
      requestLayout();
    }
  }

  /** The turn under the pointer stays under the pointer. */
  private void zoom(double factor, double x) {
    double index =
        layout.turns()
            - 1
            - layout.scroll()
            - (layout.width() - StripLayout.MARGIN - x) / layout.step();
    var wider = layout.withStep(Math.clamp(layout.step() * factor, STEP_MIN, STEP_MAX));
    double scroll =
        wider.turns() - 1 - index - (wider.width() - StripLayout.MARGIN - x) / wider.step();
    layout = wider.scrolledTo(scroll);
    loadEarlierAtTheEnd();
    requestLayout();
  }

  private void loadEarlierAtTheEnd() {
    if (layout.scroll() >= layout.scrollMax()) {
      model.loadEarlier();
    }
  }

  private void keyPressed(KeyEvent event) {
    var deed = deed(event);
    if (deed != null) {
      event.consume();
      deed.run();
    }
  }

  private @Nullable Runnable deed(KeyEvent event) {
    if (SHOW.matches(event)) {
      return onChosen;
    }
    if (WIDER.matches(event) || NARROWER.matches(event)) {
      return () -> zoom(WIDER.matches(event) ? ZOOM : 1 / ZOOM, getWidth());
    }
    return movement(event);
  }

  private @Nullable Runnable movement(KeyEvent event) {
    if (EARLIER.matches(event) || EXTEND_EARLIER.matches(event)) {
      return () -> model.move(-1, event.isShiftDown());
    }
    if (LATER.matches(event) || EXTEND_LATER.matches(event)) {
      return () -> model.move(1, event.isShiftDown());
    }
    if (CHECKPOINT_EARLIER.matches(event) || CHECKPOINT_LATER.matches(event)) {
      return () -> model.moveToCheckpoint(CHECKPOINT_LATER.matches(event), false);
    }
    if (FIRST.matches(event) || LAST.matches(event)) {
      return () -> model.moveToEnd(LAST.matches(event), false);
    }
    return null;
  }

  private void draw(GraphicsContext g) {
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    double base = Math.round(getHeight() - AXIS_HEIGHT) + 0.5;
    g.setStroke(axisColor());
    g.setLineWidth(1);
    g.strokeLine(0, base, getWidth(), base);
    if (model.turns().isEmpty()) {
      return;
    }
    drawBand(g, base);
    drawBars(g, base);
    drawTimes(g, base);
    drawCheckpoints(g, base);
    drawNow(g, base);
  }

  private void drawBand(GraphicsContext g, double base) {
    var range = model.selectionProperty().get();
    if (range == null) {
      return;
    }
    double half = Math.max(3, layout.step() / 2);
    double left = layout.x(firstIndex(range)) - half;
    double right = layout.x(lastIndex(range)) + half;
    g.setFill(bandColor());
    g.fillRoundRect(left, TOP, right - left, base - TOP, 6, 6);
    if (isFocused()) {
      g.setStroke(selectedColor());
      g.setLineWidth(1.5);
      g.strokeRoundRect(left, TOP, right - left, base - TOP, 6, 6);
    }
  }

  private void drawBars(GraphicsContext g, double base) {
    var selection = model.selectionProperty().get();
    double width = Math.clamp(layout.step() * 0.56, 1, 6);
    double room = base - TOP - LABEL_HEIGHT;
    double tallest = tallestInSight();
    for (int i = layout.firstVisible(); i <= layout.lastVisible(); i++) {
      var turn = model.turns().get(i);
      boolean chosen = selection != null && selection.contains(turn);
      double height = Math.max(3, room * part(turn.objectsChanged(), tallest));
      g.setFill(chosen || i == hovered ? selectedColor() : barColor(turn));
      g.fillRoundRect(layout.x(i) - width / 2, base - 0.5 - height, width, height, width, width);
    }
  }

  private Color barColor(TurnView turn) {
    return switch (turn.kind()) {
      case ROLLBACK, UNDO -> undoColor();
      case EVALUATION, EDIT, MESSAGE, IMPORT -> turnColor();
    };
  }

  private double tallestInSight() {
    double tallest = TALLEST_OBJECTS_MIN;
    for (int i = layout.firstVisible(); i <= layout.lastVisible(); i++) {
      tallest = Math.max(tallest, model.turns().get(i).objectsChanged());
    }
    return tallest;
  }

  /** Logarithmic: an import of thousands must not make an edit of one invisible. */
  private static double part(int objectsChanged, double tallest) {
    return Math.log1p(objectsChanged) / Math.log1p(tallest);
  }

  private void drawTimes(GraphicsContext g, double base) {
    var tick = tick();
    g.setFont(font(0.85));
    g.setFill(textColor());
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    double lastX = Double.NEGATIVE_INFINITY;
    for (int i = Math.max(1, layout.firstVisible()); i <= layout.lastVisible(); i++) {
      long before = model.turns().get(i - 1).at().getEpochSecond() / tick.toSeconds();
      long here = model.turns().get(i).at().getEpochSecond() / tick.toSeconds();
      double x = layout.x(i);
      if (here > before && x - lastX > LABEL_GAP && x < getWidth() - 90 && x > 20) {
        g.fillText(time(i, tick), x, base + AXIS_HEIGHT / 2);
        lastX = x;
      }
    }
  }

  private String time(int index, Duration tick) {
    var at = model.turns().get(index).at();
    if (tick.toDays() >= 1) {
      return at.atZone(zone).toLocalDate().toString();
    }
    return tick.toMinutes() < 1 ? Words.clockWithSeconds(at, zone) : Words.clock(at, zone);
  }

  /** The finest division of time whose labels have room. */
  private Duration tick() {
    var turns = model.turns();
    var from = turns.get(layout.firstVisible()).at();
    var to = turns.get(layout.lastVisible()).at();
    double labels = Math.max(1, getWidth() / LABEL_GAP);
    double seconds = Math.max(1, Duration.between(from, to).toSeconds() / labels);
    return TICKS.stream()
        .filter(each -> each.toSeconds() >= seconds)
        .findFirst()
        .orElse(TICKS.getLast());
  }

  private void drawCheckpoints(GraphicsContext g, double base) {
    g.setFont(font(0.9, "Inter SemiBold"));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    double free = getWidth();
    for (var checkpoint : new ArrayList<>(model.checkpoints()).reversed()) {
      double x = Math.round(checkpointX(checkpoint));
      if (x > -200 && x < getWidth()) {
        g.setFill(checkpointColor());
        g.fillRect(x - 1, TOP, 2, base - TOP);
        free = drawName(g, checkpoint.name(), x, free);
      }
    }
  }

  /** Names that have no room before the next checkpoint are shortened, or left out. */
  private double drawName(GraphicsContext g, String name, double x, double free) {
    double room = free - x - 14;
    if (free == getWidth() && textWidth(name) > room && textWidth(name) + 14 < x) {
      // At the right edge, where most is done, the name stands before its line.
      g.fillText(name, x - 7 - textWidth(name), TOP + LABEL_HEIGHT / 2 - 3);
      return x - 14 - textWidth(name);
    }
    var shown = fitted(name, room);
    if (!shown.isEmpty()) {
      g.fillText(shown, x + 7, TOP + LABEL_HEIGHT / 2 - 3);
    }
    return x;
  }

  private String fitted(String name, double room) {
    if (textWidth(name) <= room) {
      return name;
    }
    for (int length = name.length() - 1; length >= 3; length--) {
      var shorter = name.substring(0, length).stripTrailing() + "…";
      if (textWidth(shorter) <= room) {
        return shorter;
      }
    }
    return "";
  }

  private double textWidth(String text) {
    var measure = new Text(text);
    measure.setFont(font(0.9, "Inter SemiBold"));
    return measure.getLayoutBounds().getWidth();
  }

  /** A checkpoint stands behind the last turn it includes. */
  private double checkpointX(CheckpointView checkpoint) {
    return layout.x(model.countUpTo(checkpoint.position()) - 0.5);
  }

  private void drawNow(GraphicsContext g, double base) {
    if (layout.scroll() > 0) {
      return;
    }
    double x = Math.round(layout.x(layout.turns() - 1) + Math.min(layout.step(), 8));
    g.setFill(nowColor());
    g.fillRect(x - 1, TOP, 2, base - TOP);
    g.setFont(font(0.85));
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText("now", x + 1, base + AXIS_HEIGHT / 2);
  }

  private Font font(double em) {
    return font(em, "Inter");
  }

  private Font font(double em, String family) {
    return Font.font(family, probe.getFont().getSize() * em);
  }
}
