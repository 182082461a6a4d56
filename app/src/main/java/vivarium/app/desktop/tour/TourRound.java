package vivarium.app.desktop.tour;

import static vivarium.app.desktop.tour.TourWindow.isLabel;
import static vivarium.app.desktop.tour.TourWindow.isToggle;
import static vivarium.app.desktop.tour.TourWindow.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import vivarium.app.desktop.Tour;
import vivarium.app.desktop.window.DesktopSession;
import vivarium.world.base.WorldException;

/**
 * One round: the steps of the main job, in order, each with a picture.
 *
 * <p>What is done is done with the keys and clicks that a person would use.
 */
final class TourRound {
  private final DesktopSession session;
  private final Tour.Size size;
  private final TourWindow window;
  private final Hands hands;

  TourRound(
      DesktopSession session, Tour.Size size, Path folder, String prefix, Consumer<String> tell) {
    this.session = session;
    this.size = size;
    hands = new Hands(session.stage());
    window = new TourWindow(session, hands, folder, prefix, tell);
  }

  /**
   * Does all steps.
   *
   * @throws WorldException if one fails; a last picture shows the window as it was then
   */
  void run(Path files) throws IOException {
    try {
      steps(files);
    } catch (WorldException stuck) {
      window.picture("stuck", "where the tour came to an end");
      throw stuck;
    }
  }

  private void steps(Path files) throws IOException {
    start();
    lookAround();
    find();
    changeSlot();
    evaluate();
    editMethod();
    mendFailure();
    importFiles(files);
    lookAtFiles();
    checkpoint();
    compare();
    takeBack();
    rollBack();
    references();
    interrupt();
    new VatSteps(session, window, hands).run();
    otherLook();
    help();
  }

  // ---- the steps

  private void start() throws IOException {
    Hands.run(() -> {
      session.start();
      session.stage().setWidth(size.width());
      session.stage().setHeight(size.height());
    });
    hands.await("the window", () -> session.desk() != null);
    hands.await("the first objects on the desk", () -> window.titles().contains("examples tour"));
    window.safe();
    window.picture("start", "a new world, with something to look at");
  }

  private void lookAround() throws IOException {
    window.openRow("examples", "2 shapes");
    window.openValue("examples", "point");
    window.close("examples tour");
    window.close("examples");
    window.openValue("examples point", "parent");
    window.openValue("examples point", "centre");
    window.tidy();
    window.picture("look", "a point, its parent and its centre, with arrows between them");
  }

  private void find() throws IOException {
    hands.press("Shortcut+K");
    hands.type("circle");
    hands.see("what is called circle", node -> isLabel(node, "circle"));
    window.settle();
    window.picture("find", "one search box for objects, slots, senders and commands");
    hands.press("Esc");
  }

  private void changeSlot() throws IOException {
    hands.click(window.row("a circle", "radius"));
    hands.press("Enter");
    hands.type("20");
    window.picture("change-a-slot", "another radius is typed in its place");
    hands.press("Enter");
    hands.await("the new radius", () -> window.value("a circle", "radius").equals("20"));
    window.safe();
    window.picture("changed", "the slot has it, and the turn is safe on disk");
  }

  private void evaluate() throws IOException {
    hands.press("Shortcut+E");
    hands.type("area");
    hands.press("Shortcut+Shift+Enter");
    hands.see("the area", node -> text(node).startsWith("1256"));
    window.picture("do-it", "an expression in the object's context");
    hands.press("Shortcut+A");
    hands.type("bounds");
    hands.press("Shortcut+Enter");
    hands.await("the bounds", () -> window.titles().contains("a rectangle"));
    window.tidy();
    window.picture("get-it", "its answer is opened");
  }

  private void editMethod() throws IOException {
    window.close("traits point");
    window.close("a rectangle");
    window.openValue("a circle", "parent");
    window.tidy();
    window.openRow("traits circle", "measuring");
    hands.click(window.row("traits circle", "diameter"));
    hands.press("Enter");
    hands.press("Shortcut+A");
    hands.type("diameter = ( 2 * radius + )");
    hands.press("Shortcut+Enter");
    window.settle();
    window.picture("wrong-syntax", "what cannot be read is shown where it is");
    hands.press("Shortcut+A");
    hands.type("diameter = ( 2 * radios )");
    hands.press("Shortcut+Enter");
    hands.await(
        "the new method", () -> window.source("traits circle", "diameter").contains("radios"));
    window.settle();
    window.picture("edit-a-method", "the method is accepted");
  }

  private void mendFailure() throws IOException {
    hands.click(window.header("a circle"));
    hands.press("Shortcut+E");
    if (!window.evaluatorShown("a circle")) {
      hands.press("Shortcut+E");
    }
    hands.press("Shortcut+A");
    hands.type("diameter");
    hands.press("Shortcut+Enter");
    hands.click(hands.see("a way to the failure", node -> isLabel(node, "Show")));
    hands.see("failure-editor");
    window.settle();
    window.picture("failed-turn", "message and stack; nothing of the turn remains");
    hands.press("Shortcut+A");
    hands.type("diameter = ( 2 * radius )");
    hands.press("Shortcut+Enter");
    hands.see("the change", node -> isLabel(node, "Changed. Now run it again."));
    window.picture("mended", "the code is changed where it failed");
    hands.click(hands.see("run-again"));
    hands.await("the answer", () -> hands.find(node -> "run-again".equals(node.getId())).isEmpty());
    window.settle();
    window.picture("run-again", "the same turn, run again");
  }

  private void importFiles(Path files) throws IOException {
    Hands.run(() -> Objects.requireNonNull(session.window()).importFiles(List.of(files)));
    hands.see("the photos", node -> isLabel(node, "photos"));
    window.safe();
    window.picture("import", "a folder of files has become objects");
  }

  private void lookAtFiles() throws IOException {
    hands.click(hands.see("the photos", node -> isLabel(node, "photos")));
    openFile("harbour.png");
    hands.see(
        "a picture",
        node ->
            node instanceof javafx.scene.image.ImageView view
                && view.getImage() != null
                && view.getImage().getWidth() > 600);
    window.settle();
    window.picture("picture", "a file as a picture");
    hands.press("Shortcut+Close Bracket");
    window.settle();
    window.picture("hex", "the same file byte by byte");
    hands.press("Alt+Left");
    openFile("notes.txt");
    window.settle();
    window.picture("text", "another file as text");
  }

  /** Opens a file in the list of what is in its folder. */
  private void openFile(String name) {
    hands.doubleClick(hands.see(name, node -> isLabel(node, name)));
  }

  private void checkpoint() throws IOException {
    hands.press("Shortcut+S");
    hands.see("checkpoint-name");
    hands.type("before tidying");
    window.settle();
    window.picture("checkpoint", "a name for this moment");
    hands.press("Enter");
    hands.see("the checkpoint", node -> text(node).contains("1 checkpoint"));
    window.settle();
  }

  private void compare() throws IOException {
    window.assign("a circle", "radius", "99");
    window.assign("examples point", "x", "5");
    window.assign("a circle", "radius", "7");
    window.assign("examples point", "y", "6");
    hands.press("Shortcut+Shift+D");
    hands.see("what differs", node -> isLabel(node, "radius"));
    window.settle();
    window.picture("compare", "what differs since the checkpoint");
    hands.press("Esc");
  }

  private void takeBack() throws IOException {
    hands.press("Shortcut+4");
    hands.press("End");
    for (int i = 0; i < 3; i++) {
      hands.press("Left");
    }
    hands.press("Enter");
    window.settle();
    window.picture("bad-turn", "the turn that set the radius to 99");
    hands.press("Esc");
    hands.press("Shortcut+Shift+U");
    hands.see("confirm");
    window.settle();
    window.picture(
        "take-back", "what taking it back would do; later work on the same slot is kept");
    hands.click(hands.see("the choice", node -> isLabel(node, "Take back") && isToggle(node)));
    window.settle();
    window.picture("take-back-choice", "or taken back too");
    hands.click(hands.see("confirm"));
    hands.await("the former radius", () -> window.value("a circle", "radius").equals("20"));
    window.safe();
    window.picture("taken-back", "the radius is what it was, and the later work is there");
  }

  private void rollBack() throws IOException {
    hands.press("Shortcut+Shift+B");
    hands.see("confirm");
    window.settle();
    window.picture("roll-back", "what rolling back would do");
    hands.click(hands.see("confirm"));
    hands.await("the former point", () -> window.value("examples point", "x").equals("3"));
    window.safe();
    window.picture("rolled-back", "the world as it was at the checkpoint");
    hands.press("Shortcut+Z");
    hands.await("the point again", () -> window.value("examples point", "x").equals("5"));
    window.safe();
    window.picture("undo", "and back again: nothing is lost");
  }

  private void references() throws IOException {
    hands.click(window.header("a circle"));
    hands.press("Shortcut+Shift+R");
    window.settle();
    window.settle();
    window.picture("why-alive", "who references it, and the way to it");
  }

  private void interrupt() throws IOException {
    hands.press("Shortcut+3");
    hands.press("Shortcut+E");
    hands.press("Shortcut+A");
    hands.type("[ true ] whileTrue: [ radius: radius + 1 ]");
    hands.press("Shortcut+Enter");
    hands.see("the running turn", node -> "evaluator-stop".equals(node.getId()));
    window.settle();
    window.picture("endless", "a loop without end; the window goes on");
    hands.press("Shortcut+Period");
    hands.await(
        "the end of it", () -> hands.find(node -> "evaluator-stop".equals(node.getId())).isEmpty());
    window.settle();
    window.picture("interrupted", "interrupted, and nothing of it remains");
    hands.press("Esc");
  }

  private void otherLook() throws IOException {
    hands.press("Shortcut+Shift+L");
    window.settle();
    window.picture("other-look", "light or dark");
    hands.press("Shortcut+Shift+L");
  }

  private void help() throws IOException {
    hands.press("F1");
    window.settle();
    window.picture("handbook", "the handbook");
  }
}
