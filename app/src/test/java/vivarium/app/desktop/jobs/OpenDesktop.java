package vivarium.app.desktop.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;
import vivarium.app.desktop.tour.Hands;
import vivarium.app.desktop.window.DesktopSession;
import vivarium.app.desktop.window.Toolkit;
import vivarium.inspector.bridge.WorldBridge;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.outliner.OutlinerView;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.world.base.WorldException;

/** The real desktop on a real world, with no display, and hands before it. */
final class OpenDesktop implements AutoCloseable {
  private static final long SECONDS_MAX = 90;

  private static boolean started;

  final DesktopSession session;
  final Hands hands;

  /** Begins to open a world; it may be refused. */
  OpenDesktop(Path world, Path scratch) {
    startToolkit();
    session = Toolkit.call(() -> DesktopSession.still(world, false, scratch));
    hands = new Hands(session.stage());
    Hands.run(() -> {
      session.start();
      session.stage().setWidth(1280);
      session.stage().setHeight(800);
    });
  }

  /** The toolkit is started once in a process. */
  private static synchronized void startToolkit() {
    if (!started) {
      started = Toolkit.start(() -> true);
    }
  }

  /** Opens a world and waits until it can be used. */
  static OpenDesktop on(Path world, Path scratch) {
    var open = new OpenDesktop(world, scratch);
    open.await("the window", () -> open.session.desk() != null);
    return open;
  }

  void await(String what, BooleanSupplier condition) {
    hands.await(what, condition);
  }

  WorldBridge bridge() {
    return Objects.requireNonNull(session.bridge());
  }

  // ---- the world, whatever the window shows

  ObjectRef named(String name) {
    return switch (joined(bridge().named("home", name))) {
      case Answer.Given<ObjectRef>(var ref) -> ref;
      case Answer.Refused<ObjectRef>(var why) -> throw new AssertionError(why);
    };
  }

  /** The text of a slot in the world. */
  String slot(String name, String slot) {
    return slot(named(name), slot);
  }

  String slot(ObjectRef ref, String slot) {
    return switch (joined(bridge().objects().view(ref))) {
      case Answer.Given<ObjectView>(var view) ->
          view.slot(slot).map(found -> found.value().text()).orElse("no such slot");
      case Answer.Refused<ObjectView>(var why) -> throw new AssertionError(why);
    };
  }

  /** Runs a text in a vat behind the window's back. */
  CompletableFuture<TurnOutcome> elsewhere(String source) {
    return bridge().objects().evaluate(named("lobby"), source);
  }

  /** Changes a slot behind the window's back, and waits until the window knows of the turn. */
  long set(String name, String slot, String expression) {
    return switch (joined(bridge().objects().assign(named(name), slot, expression))) {
      case TurnOutcome.Done(long turn, var _, var _) -> {
        awaitWords(turn + " turns");
        yield turn;
      }
      case TurnOutcome other -> throw new AssertionError(other.toString());
    };
  }

  static <T> T joined(CompletableFuture<T> asked) {
    return asked.orTimeout(SECONDS_MAX, TimeUnit.SECONDS).join();
  }

  // ---- the desk

  List<OutlinerViewModel> outliners() {
    return Hands.get(() -> {
      var desk = session.desk();
      return desk == null ? List.of() : List.copyOf(desk.viewModel().outliners());
    });
  }

  boolean isOpen(String title) {
    return outliners().stream()
        .anyMatch(outliner -> title.equals(Hands.get(() -> outliner.titleProperty().get())));
  }

  /** Shows an object on the desk, selected, with nothing counted. */
  OutlinerView open(String name) {
    var ref = named(name);
    Hands.run(() -> Objects.requireNonNull(session.window()).open(ref));
    var view = (OutlinerView) hands.see("outliner-" + ref.vat() + "-" + ref.id());
    hands.await("what is in it", () -> view.outliner().viewProperty().get() != null);
    hands.press("Shortcut+2");
    hands.frames(4);
    return view;
  }

  /** What the desk shows of a slot. */
  String shown(OutlinerView view, String slot) {
    return Hands.get(() -> {
      var object = view.outliner().viewProperty().get();
      return object == null
          ? ""
          : object.slot(slot).map(found -> found.value().text()).orElse("no such slot");
    });
  }

  // ---- what can be seen

  Node label(String text) {
    return hands.see("'" + text + "'", node -> isLabel(node, text));
  }

  boolean says(String part) {
    return hands.find(node -> text(node).contains(part)).isPresent();
  }

  void awaitWords(String part) {
    hands.see("'" + part + "'", node -> text(node).contains(part));
  }

  /**
   * Waits until the window has told something in a notice, whether that can still be seen or not.
   */
  void awaitNotice(String part) {
    await(
        "the notice '" + part + "'",
        () ->
            Objects.requireNonNull(session.window()).told().stream()
                .anyMatch(told -> told.contains(part)));
  }

  static boolean isLabel(Node node, String text) {
    return node instanceof Labeled && text(node).equals(text);
  }

  static String text(Node node) {
    return node instanceof Labeled label ? Objects.requireNonNullElse(label.getText(), "") : "";
  }

  /** Closes the window and the world. */
  @Nullable WorldException end() {
    Hands.run(session::close);
    return joined(session.ended());
  }

  @Override
  public void close() {
    end();
  }
}
