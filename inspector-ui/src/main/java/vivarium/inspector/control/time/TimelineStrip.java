package vivarium.inspector.control.time;

import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.TurnView;
import vivarium.inspector.viewmodel.time.TimelineModel;

/**
 * The turns as bars, as tall as they changed objects, with checkpoints and the time of day. Drawn
 * on a canvas: only what can be seen costs anything.
 *
 * <p>Click or arrow keys select a turn; dragging or Shift extends; the wheel scrolls, with Shortcut
 * it zooms.
 */
final class TimelineStrip extends StripColors {
  private static final double STEP_MIN = 1;
  private static final double STEP_MAX = 24;

  /** As much of a cause as anybody listens to. */
  private static final int CAUSE_CHARS_MAX = 200;

  private final TimelineModel model;
  private final StripKeys keys;
  private final StripPainter painter;
  private final Canvas canvas = new Canvas();

  /** Never seen: takes the size of ordinary text from the style sheet, for the canvas. */
  private final Text probe = new Text();

  private StripLayout layout = new StripLayout(0, 1, 7, 0);
  private int hovered = -1;
  private Consumer<@Nullable TurnView> onHover = _ -> {};
  private Runnable onChosen = () -> {};

  TimelineStrip(TimelineModel model, ZoneId zone) {
    this.model = model;
    keys = new StripKeys(model, () -> onChosen.run(), this::zoomAtNow);
    painter = new StripPainter(model, this, zone);
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
    addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
    describe();
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
    var span = TurnSpan.of(range, model);
    double middle = (layout.x(span.first()) + layout.x(span.last())) / 2;
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
    painter.draw(
        new StripFrame(
            canvas.getGraphicsContext2D(), layout, getHeight(), probe.getFont().getSize()),
        hovered);
  }

  private void selectionChanged() {
    var range = model.selectionProperty().get();
    if (range != null) {
      var span = TurnSpan.of(range, model);
      layout = layout.showing(span.first()).showing(span.last());
    }
    describe();
    requestLayout();
  }

  private void describe() {
    var selected = model.selectedTurns();
    setAccessibleText(
        "Timeline. "
            + switch (selected.size()) {
              case 0 -> "No turn is selected.";
              case 1 ->
                  TurnWords.title(selected.getFirst())
                      + ", "
                      + TurnWords.cause(selected.getFirst(), CAUSE_CHARS_MAX);
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
      zoom(amount > 0 ? StripKeys.ZOOM : 1 / StripKeys.ZOOM, event.getX());
    } else {
      layout = layout.scrolledTo(layout.scroll() + amount / layout.step());
      loadEarlierAtTheEnd();
      requestLayout();
    }
  }

  private void zoomAtNow(double factor) {
    zoom(factor, getWidth());
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
}
