package vivarium.inspector.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.model.DeskViewModel;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.RowKey;
import vivarium.inspector.desk.outliner.OutlinerView;
import vivarium.inspector.desk.outliner.RowView;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.testing.Underway;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.ObjectRef;

/** A desk in a window, with a world whose vat has a thread of its own, and hands to work with. */
final class DeskUi implements AutoCloseable {
  static final int WIDTH = 960;
  static final int HEIGHT = 760;

  final RecordingHost host = new RecordingHost();
  final FxRobot robot = new FxRobot();

  /** Presses and moves at once, where the other robot takes its time. */
  private final Robot hand = Fx.get(Robot::new);

  final KeyMap keys = new KeyMap();
  final FakeWorld world;
  final DeskObjects objects;
  final Desk desk;
  private final ExecutorService vat =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().daemon().name("vat").unstarted(work));
  private final Underway underway = new Underway();
  private final Stage stage;

  /** Something beside the desk that takes the keyboard. */
  private final Button beside = Fx.get(() -> new Button("Beside the desk"));

  private final Theme theme = Fx.get(() -> new Theme(Theme.Variant.LIGHT));

  DeskUi() {
    world = new FakeWorld(underway.counted(vat));
    objects = new DeskObjects(world);
    desk = Fx.get(() -> Desk.still(world, host, underway.counted(Platform::runLater), keys));
    stage = Fx.get(this::show);
    frames();
  }

  private Stage show() {
    var shown = new Stage();
    var scene = new Scene(new BorderPane(desk.node(), beside, null, null, null), WIDTH, HEIGHT);
    theme.dress(scene);
    shown.setScene(scene);
    shown.setX(0);
    shown.setY(0);
    shown.show();
    shown.toFront();
    desk.node().requestFocus();
    return shown;
  }

  @Override
  public void close() {
    Fx.run(() -> {
      desk.close();
      stage.close();
    });
    vat.shutdownNow();
  }

  DeskViewModel model() {
    return desk.viewModel();
  }

  /** Opens an object at a place, and waits until it is shown. */
  OutlinerViewModel open(ObjectRef ref, double x, double y) {
    var outliner = Fx.get(() -> model().open(ref, new Point(x, y)));
    shown(outliner);
    Fx.run(() -> outliner.moveTo(new Point(x, y)));
    frames();
    return outliner;
  }

  OutlinerViewModel point() {
    return open(world.sample().point(), 30, 30);
  }

  OutlinerViewModel circle() {
    return open(world.sample().circle(), 500, 300);
  }

  OutlinerViewModel traits() {
    return open(world.sample().traitsPoint(), 500, 30);
  }

  void shown(OutlinerViewModel outliner) {
    Fx.await(
        "the outliner of " + outliner.ref(),
        () ->
            outliner.stateProperty().get() != OutlinerViewModel.State.LOADING
                && find(outliner).isPresent());
    frames();
  }

  /** Waits until all that was asked of the world is answered, and laid out. */
  void frames() {
    Fx.settle(underway);
    Fx.frames(2);
  }

  <T> T get(Callable<T> call) {
    return Fx.get(call);
  }

  void await(String what, java.util.function.BooleanSupplier condition) {
    Fx.await(what, condition);
    frames();
  }

  // What is there

  Optional<OutlinerView> find(OutlinerViewModel outliner) {
    return views().stream().filter(view -> view.outliner() == outliner).findFirst();
  }

  OutlinerView view(OutlinerViewModel outliner) {
    return Fx.get(() -> find(outliner).orElseThrow());
  }

  List<OutlinerView> views() {
    return desk.node().lookupAll(".outliner").stream()
        .filter(OutlinerView.class::isInstance)
        .map(OutlinerView.class::cast)
        .toList();
  }

  RowView row(OutlinerViewModel outliner, String slot) {
    return row(outliner, new RowKey.Slot(slot));
  }

  RowView row(OutlinerViewModel outliner, RowKey key) {
    return Fx.get(() -> view(outliner).row(key).orElseThrow());
  }

  Node part(Node of, String selector) {
    return Fx.get(() -> {
      var found = of.lookup(selector);
      if (found == null) {
        throw new AssertionError("nothing like " + selector + " in " + of);
      }
      return found;
    });
  }

  boolean has(Node node, String pseudoClass) {
    return Fx.get(() ->
        node.getPseudoClassStates().stream()
            .anyMatch(state -> state.getPseudoClassName().equals(pseudoClass)));
  }

  /** Becomes true when the node has this state for a moment, however short, from now on. */
  AtomicBoolean everHas(Node node, String pseudoClass) {
    var seen = new AtomicBoolean();
    var wanted = PseudoClass.getPseudoClass(pseudoClass);
    SetChangeListener<PseudoClass> listener =
        change -> {
          if (change.wasAdded() && change.getElementAdded().equals(wanted)) {
            seen.set(true);
          }
        };
    Fx.run(() -> node.getPseudoClassStates().addListener(listener));
    return seen;
  }

  /** What the slot holds, as the desk shows it. */
  String value(OutlinerViewModel outliner, String slot) {
    return Fx.get(() -> {
      var view = outliner.viewProperty().get();
      return view == null
          ? ""
          : view.slot(slot).map(found -> found.value().text()).orElse("no such slot");
    });
  }

  Node keyboard() {
    return Fx.get(this::keyboardNow);
  }

  /** Makes all text larger or smaller. */
  void textZoom(double zoom) {
    Fx.run(() -> theme.setZoom(zoom));
    frames();
  }

  void focusBeside() {
    Fx.run(beside::requestFocus);
    frames();
  }

  // What hands do

  void click(Node node) {
    moveTo(middle(node));
    push(MouseButton.PRIMARY);
    frames();
  }

  void doubleClick(Node node) {
    doubleClick(middle(node));
  }

  /** Clicks twice in one breath: with a pause between them they are two clicks, and no double. */
  void doubleClick(Point2D at) {
    moveTo(at);
    Fx.run(() -> {
      pushNow(MouseButton.PRIMARY);
      pushNow(MouseButton.PRIMARY);
    });
    frames();
  }

  void rightClick(Node node) {
    moveTo(middle(node));
    push(MouseButton.SECONDARY);
    frames();
  }

  void drag(Point2D from, Point2D to) {
    hold(from, from.add(10, 8));
    moveTo(from.midpoint(to));
    moveTo(to);
    release();
  }

  /** Takes hold of what is here and moves it a little. */
  void hold(Point2D from, Point2D to) {
    moveTo(from);
    Fx.run(() -> hand.mousePress(MouseButton.PRIMARY));
    Fx.frames(1);
    moveTo(to);
  }

  void release() {
    Fx.run(() -> hand.mouseRelease(MouseButton.PRIMARY));
    frames();
  }

  /** Turns the wheel towards the person (positive) or away. */
  void wheel(Point2D at, int notches) {
    moveTo(at);
    Fx.run(() -> hand.mouseWheel(notches));
    frames();
  }

  private void moveTo(Point2D at) {
    Fx.run(() -> hand.mouseMove(at));
    Fx.frames(1);
  }

  private void push(MouseButton button) {
    Fx.run(() -> pushNow(button));
  }

  private void pushNow(MouseButton button) {
    hand.mousePress(button);
    hand.mouseRelease(button);
  }

  /** Drags with the control key held: the headless platform's robot cannot do both at once. */
  void dragWithControl(Node from, Point2D to) {
    var start = middle(from);
    Fx.run(() -> {
      fire(MouseEvent.MOUSE_PRESSED, from, start);
      fire(MouseEvent.MOUSE_DRAGGED, from, start.midpoint(to));
      fire(MouseEvent.MOUSE_DRAGGED, from, to);
      fire(MouseEvent.MOUSE_RELEASED, from, to);
    });
    frames();
  }

  private static void fire(EventType<MouseEvent> type, Node target, Point2D at) {
    var scene = target.getScene();
    double x = at.getX() - scene.getWindow().getX() - scene.getX();
    double y = at.getY() - scene.getWindow().getY() - scene.getY();
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    target.fireEvent(
        new MouseEvent(
            type,
            x,
            y,
            at.getX(),
            at.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            true,
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            false,
            null));
  }

  /** Turns the wheel by so many pixels, with the control key held. */
  void zoomWheel(Point2D at, double pixels) {
    Fx.run(() -> {
      var scene = node().getScene();
      double x = at.getX() - scene.getWindow().getX() - scene.getX();
      double y = at.getY() - scene.getWindow().getY() - scene.getY();
      node()
          .fireEvent(
              new ScrollEvent(
                  ScrollEvent.SCROLL,
                  x,
                  y,
                  at.getX(),
                  at.getY(),
                  false,
                  true,
                  false,
                  false,
                  false,
                  false,
                  0,
                  pixels,
                  0,
                  pixels,
                  ScrollEvent.HorizontalTextScrollUnits.NONE,
                  0,
                  ScrollEvent.VerticalTextScrollUnits.NONE,
                  0,
                  0,
                  null));
    });
    frames();
  }

  void press(KeyCode... chord) {
    robot.push(chord);
    frames();
  }

  void type(String text) {
    robot.write(text, 0);
    frames();
  }

  /** Types the beginning of a name in one breath: after a pause another name begins. */
  void typeName(String text) {
    Fx.run(() ->
        text.codePoints()
            .forEach(c ->
                Event.fireEvent(
                    keyboardNow(),
                    new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        Character.toString(c),
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false))));
    frames();
  }

  private Node keyboardNow() {
    return stage.getScene().getFocusOwner();
  }

  Point2D middle(Node node) {
    return Fx.get(() -> {
      Bounds bounds = node.localToScreen(node.getBoundsInLocal());
      return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    });
  }

  /** The screen point of a point of the desk's plane. */
  Point2D at(Point desk) {
    return Fx.get(() -> {
      var screen = model().viewpoint().camera().toScreen(desk);
      return this.desk.node().localToScreen(screen.x(), screen.y());
    });
  }

  /** Where a point of the screen is in the desk's node, wherever that stands in the window. */
  Point inDesk(Point2D screen) {
    return Fx.get(() -> {
      var local = desk.node().screenToLocal(screen);
      return new Point(local.getX(), local.getY());
    });
  }

  Region node() {
    return desk.node();
  }
}
