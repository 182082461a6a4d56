package vivarium.inspector.control.time;

import java.time.ZoneId;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.control.look.Pops;
import vivarium.inspector.viewmodel.TurnView;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.time.TimelineModel;

/** The timeline with its title and buttons, and what pops up over it. */
public final class TimelinePane extends VBox {
  /** About half the width of what pops up. */
  private static final double EDGE = 220;

  /** From the arrow of a pop-over to its outermost corner, with what its shadow takes. */
  private static final double CORNER = 64;

  private static final int CAUSE_CHARS_MAX = 60;

  private final TimelineModel model;
  private final ZoneId zone;
  private final TimelineStrip strip;
  private final Label figures = new Label();
  private final PopOver hint = Pops.create(PopOver.ArrowLocation.BOTTOM_CENTER);
  private final PopOver chosen = Pops.create(PopOver.ArrowLocation.BOTTOM_CENTER);
  private final SelectionCard card;

  /**
   * @param buttons at the right of the title
   * @param card what to do with selected turns
   */
  public TimelinePane(TimelineModel model, ZoneId zone, List<Node> buttons, SelectionCard card) {
    this.model = model;
    this.zone = zone;
    this.card = card;
    strip = new TimelineStrip(model, zone);
    getStyleClass().add("timeline");
    var title = new Label("Timeline");
    title.getStyleClass().add("strong");
    figures.getStyleClass().add("quiet");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(title, figures, gap);
    head.getChildren().addAll(buttons);
    head.getStyleClass().add("timeline-head");
    head.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(strip, Priority.ALWAYS);
    getChildren().addAll(head, strip);
    preparePopOvers();
    strip.setOnHover(this::hover);
    strip.setOnChosen(this::showCard);
    InvalidationListener count = _ -> showFigures();
    model.totalTurnsProperty().addListener(count);
    model.checkpoints().addListener(count);
    showFigures();
  }

  /** The keys the strip listens to, for the list of keys. */
  public static List<KeyAction> keys() {
    return StripKeys.all();
  }

  /** Shows what can be done with the selected turns. */
  public void showCard() {
    hint.hide();
    if (model.selectionProperty().get() == null || getScene() == null) {
      return;
    }
    card.show();
    showOver(chosen, strip.selectionX());
  }

  @Override
  public void requestFocus() {
    strip.requestFocus();
    if (model.selectionProperty().get() == null) {
      model.moveToEnd(true, false);
    }
  }

  private void preparePopOvers() {
    hint.getStyleClass().add("hint");
    chosen.setContentNode(card);
    card.setOnDone(chosen::hide);
  }

  private void hover(@Nullable TurnView turn) {
    if (turn == null || chosen.isShowing()) {
      hint.hide();
      return;
    }
    hint.setContentNode(describe(turn));
    showOver(hint, strip.xOf(turn));
  }

  /** Near an edge the pop-over stands to one side of its arrow, so that it stays in the window. */
  private void showOver(PopOver popOver, double x) {
    popOver.setArrowLocation(
        x < EDGE
            ? PopOver.ArrowLocation.BOTTOM_LEFT
            : x > strip.getWidth() - EDGE
                ? PopOver.ArrowLocation.BOTTOM_RIGHT
                : PopOver.ArrowLocation.BOTTOM_CENTER);
    Bounds onScreen = strip.localToScreen(strip.getBoundsInLocal());
    double within = Math.clamp(x, CORNER, Math.max(CORNER, strip.getWidth() - CORNER));
    Pops.show(popOver, strip, onScreen.getMinX() + within, onScreen.getMinY() + 6);
  }

  private Node describe(TurnView turn) {
    var title = new Label(TurnWords.title(turn));
    title.getStyleClass().add("strong");
    var cause = new Label(TurnWords.cause(turn, CAUSE_CHARS_MAX));
    cause.getStyleClass().add(turn.isStretch() ? "quiet" : "mono");
    var details =
        new Label(
            Words.clockWithSeconds(turn.at(), zone)
                + " · "
                + Words.count(turn.objectsChanged(), "object")
                + " changed");
    details.getStyleClass().addAll("quiet", "small");
    var box = new VBox(title, cause, details);
    box.getStyleClass().add("hint-content");
    return box;
  }

  private void showFigures() {
    figures.setText(
        Words.count(model.totalTurnsProperty().get(), "turn")
            + " · "
            + Words.count(model.checkpoints().size(), "checkpoint"));
  }
}
