package vivarium.inspector.window;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.testing.FakeDesk;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.testing.Underway;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.search.Later;

/** A window on a world in memory, with a robot before it. */
final class OpenWindow implements AutoCloseable {
  final FakeWorld world;
  final MainWindow window;
  final Stage stage;
  final Theme theme;
  final FxRobot robot = new FxRobot();
  private final Underway underway = new Underway();
  private @Nullable FakeDesk desk;
  private List<Path> chosen = List.of();

  OpenWindow() {
    this(FakeWorld.immediate());
  }

  OpenWindow(FakeWorld world) {
    this.world = world;
    theme = Fx.get(() -> new Theme(Theme.Variant.LIGHT));
    window = Fx.get(() -> new MainWindow(world, surroundings(), this::newDesk));
    stage = Fx.get(Stage::new);
    Fx.run(() -> {
      window.show(stage);
      // All of it on the screen of the headless platform.
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(1_000);
      stage.setHeight(900);
      stage.requestFocus();
    });
    settle();
  }

  /** Waits until all that was asked and done has come to the window. */
  void settle() {
    Fx.settle(underway);
  }

  FakeDesk desk() {
    return Objects.requireNonNull(desk);
  }

  /** What the next question for files is answered with. */
  void choose(Path... files) {
    chosen = List.of(files);
  }

  /** Presses keys when all that was done before has come to the window. */
  void push(KeyCode... keys) {
    settle();
    robot.push(keys);
    settle();
  }

  /** Types ASCII text, as soon as something that takes text has the keyboard. */
  void type(String text) {
    settle();
    await("something to type into", this::takesText);
    robot.write(text, 0);
    settle();
  }

  private boolean takesText() {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .map(each -> each.getScene().getFocusOwner())
        .anyMatch(owner ->
            owner instanceof TextInputControl
                || (owner != null && owner.getStyleClass().contains("styled-text-area")));
  }

  void run(vivarium.inspector.control.keys.KeyAction action) {
    settle();
    Fx.run(() -> window.keys().run(action));
    settle();
  }

  /** Presses a button, as soon as it is there and can be pressed. */
  void fire(String selector) {
    await(
        "the button " + selector,
        () -> shows(selector) && !find(selector, Button.class).isDisabled());
    Fx.run(() -> find(selector, Button.class).fire());
    settle();
  }

  /** Clicks on what is there, as soon as it is there and stands still. */
  void click(String query) {
    settle();
    Fx.still(() -> robot.lookup(query).tryQuery().orElse(null));
    robot.clickOn(query);
    settle();
  }

  void inspect(ObjectRef ref) {
    Fx.run(() -> window.models().inspector().inspect(ref));
    await("the object", () -> view() != null && ref.equals(view().ref()));
    settle();
  }

  @Nullable ObjectView view() {
    return window.models().inspector().viewProperty().get();
  }

  /** The text of a slot in the world, whatever the window shows. */
  String slot(ObjectRef ref, String name) {
    var answer = (Answer.Given<ObjectView>) world.objects().view(ref).join();
    return answer.value().slot(name).orElseThrow().value().text();
  }

  /** A node by selector, in the window or over it. */
  <T extends Node> T find(String selector, Class<T> type) {
    return robot.lookup(selector).queryAs(type);
  }

  boolean shows(String selector) {
    return robot.lookup(selector).tryQuery().filter(Node::isVisible).isPresent();
  }

  /** Whether a label or button with exactly this text is seen anywhere. */
  boolean says(String text) {
    return Fx.get(() -> robot.lookup(text).tryQuery().isPresent());
  }

  String text(String selector) {
    return Fx.get(() -> find(selector, Label.class).getText());
  }

  @Nullable String lastNotice() {
    return Fx.get(() -> {
      var all = window.models().notices().all();
      return all.isEmpty() ? null : all.getLast().text();
    });
  }

  void await(String what, java.util.function.BooleanSupplier condition) {
    Fx.await(what, condition);
  }

  @Override
  public void close() {
    CompletableFuture<?> kept = Fx.get(window::close);
    kept.join();
    Fx.run(() -> {
      List.copyOf(Window.getWindows()).stream().filter(each -> each != stage).forEach(Window::hide);
      stage.close();
    });
  }

  private DeskPlace newDesk(
      vivarium.inspector.viewmodel.DeskHost host, vivarium.inspector.control.keys.KeyMap keys) {
    var made = new FakeDesk(host);
    desk = made;
    return made.place();
  }

  private Surroundings surroundings() {
    return new Surroundings(
        underway.counted(Platform::runLater),
        theme,
        InstantSource.fixed(Instant.parse("2026-03-14T16:00:00Z")),
        ZoneOffset.UTC,
        Later.AT_ONCE,
        new Chosen(),
        true);
  }

  private final class Chosen implements FilePicker {
    @Override
    public List<Path> files(Window owner) {
      return chosen;
    }

    @Override
    public Optional<Path> folder(Window owner) {
      return chosen.stream().findFirst();
    }

    @Override
    public Optional<Path> saveAs(Window owner, String suggestedName) {
      return chosen.stream().findFirst();
    }
  }
}
