package vivarium.inspector.control.time;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The colours a canvas draws with, taken from the style sheet like everybody else's. */
abstract class StripColors extends Region {
  private static final StyleablePropertyFactory<StripColors> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private final StyleableProperty<Color> turn = color("turn", "-vv-strip-turn");
  private final StyleableProperty<Color> selected = color("selected", "-vv-strip-selected");
  private final StyleableProperty<Color> band = color("band", "-vv-strip-band");
  private final StyleableProperty<Color> undone = color("undone", "-vv-strip-undo");
  private final StyleableProperty<Color> checkpoint = color("checkpoint", "-vv-strip-checkpoint");
  private final StyleableProperty<Color> now = color("now", "-vv-strip-now");
  private final StyleableProperty<Color> axis = color("axis", "-vv-strip-axis");
  private final StyleableProperty<Color> text = color("text", "-vv-strip-text");

  /** Called when a colour has changed. */
  abstract void redraw();

  Color turnColor() {
    return turn.getValue();
  }

  Color selectedColor() {
    return selected.getValue();
  }

  Color bandColor() {
    return band.getValue();
  }

  Color undoColor() {
    return undone.getValue();
  }

  Color checkpointColor() {
    return checkpoint.getValue();
  }

  Color nowColor() {
    return now.getValue();
  }

  Color axisColor() {
    return axis.getValue();
  }

  Color textColor() {
    return text.getValue();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }

  private StyleableProperty<Color> color(String name, String cssName) {
    var property =
        FACTORY.createStyleableColorProperty(
            this,
            name,
            cssName,
            strip ->
                switch (name) {
                  case "turn" -> strip.turn;
                  case "selected" -> strip.selected;
                  case "band" -> strip.band;
                  case "undone" -> strip.undone;
                  case "checkpoint" -> strip.checkpoint;
                  case "now" -> strip.now;
                  case "axis" -> strip.axis;
                  default -> strip.text;
                },
            Color.GRAY);
    if (property instanceof javafx.beans.value.ObservableValue<?> observable) {
      observable.addListener(_ -> redraw());
    }
    return property;
  }
}
