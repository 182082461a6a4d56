package vivarium.inspector.control.map;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;
import javafx.util.Duration;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.vats.MapBundle;

/** One line: the references that a vat holds of another, with their number at its middle. */
final class MapLine extends Group {
  private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
  private static final PseudoClass IN = PseudoClass.getPseudoClass("in");
  private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");
  private static final PseudoClass PROMISE = PseudoClass.getPseudoClass("promise");

  private static final double ARROW = 8;
  private static final double COUNT_AT = 0.5;

  private final Path stroke = new Path();

  /** Wide and not to be seen: what the pointer meets. */
  private final Path reach = new Path();

  private final Polygon head = new Polygon();
  private final Label count = new Label();
  private final Tooltip tooltip = new Tooltip();
  private MapBundle bundle;

  MapLine(MapBundle bundle) {
    this.bundle = bundle;
    getStyleClass().add("map-line");
    stroke.getStyleClass().add("map-stroke");
    reach.getStyleClass().add("map-reach");
    head.getStyleClass().add("map-head");
    count.getStyleClass().add("map-count");
    count.setMouseTransparent(true);
    tooltip.setShowDelay(Duration.millis(150));
    Tooltip.install(reach, tooltip);
    getChildren().addAll(stroke, head, reach, count);
    setFocusTraversable(false);
    show(bundle);
  }

  MapBundle bundle() {
    return bundle;
  }

  /** The words under the pointer: more of them as they are known. */
  void explain(String words) {
    tooltip.setText(words);
  }

  /** What meets the pointer. */
  Path reach() {
    return reach;
  }

  void show(MapBundle now) {
    bundle = now;
    tooltip.setText(now.words());
    count.setText(Words.count(now.count()));
    setAccessibleText(now.words());
    stroke.pseudoClassStateChanged(PROMISE, now.objects() == 0);
    stroke.setStrokeWidth(Math.min(4, 1.1 + Math.log10(now.count())));
  }

  void lead(LineRoute route) {
    for (var path : new Path[] {stroke, reach}) {
      path.getElements()
          .setAll(
              new MoveTo(route.start().getX(), route.start().getY()),
              new QuadCurveTo(
                  route.control().getX(),
                  route.control().getY(),
                  route.end().getX(),
                  route.end().getY()));
    }
    var way = route.arrival();
    var tip = route.end();
    var base = tip.subtract(way.multiply(ARROW));
    double dx = -way.getY() * ARROW * 0.5;
    double dy = way.getX() * ARROW * 0.5;
    head.getPoints()
        .setAll(
            tip.getX(),
            tip.getY(),
            base.getX() + dx,
            base.getY() + dy,
            base.getX() - dx,
            base.getY() - dy);
    count.autosize();
    var middle = route.at(COUNT_AT);
    count.relocate(
        Math.round(middle.getX() - count.prefWidth(-1) / 2),
        Math.round(middle.getY() - count.prefHeight(-1) / 2));
  }

  /**
   * Brings it out or takes it back.
   *
   * @param chosen the region that a person looks at; null for none
   * @param crowded whether numbers are shown only where a person looks
   */
  void stress(@org.jspecify.annotations.Nullable String chosen, boolean crowded) {
    boolean out = bundle.holder().equals(chosen);
    boolean in = bundle.owner().equals(chosen);
    pseudoClassStateChanged(OUT, out);
    pseudoClassStateChanged(IN, in);
    pseudoClassStateChanged(FAINT, crowded && !out && !in);
    count.setVisible(!crowded || out || in);
  }
}
