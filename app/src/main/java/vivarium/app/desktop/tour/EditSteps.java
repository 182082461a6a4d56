package vivarium.app.desktop.tour;

import static vivarium.app.desktop.tour.TourWindow.isLabel;
import static vivarium.app.desktop.tour.TourWindow.text;

import java.io.IOException;

/** Finding, changing and asking: a slot, an expression, a method, a turn that fails. */
final class EditSteps {
  private final TourWindow window;
  private final Hands hands;

  EditSteps(TourWindow window, Hands hands) {
    this.window = window;
    this.hands = hands;
  }

  void run() throws IOException {
    find();
    changeSlot();
    evaluate();
    editMethod();
    mendFailure();
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
    window.clickRow("a circle", "radius");
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
    window.clickRow("traits circle", "diameter");
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
    hands.click("a way to the failure", node -> isLabel(node, "Show"));
    hands.see("failure-editor");
    window.settle();
    window.picture("failed-turn", "message and stack; nothing of the turn remains");
    hands.press("Shortcut+A");
    hands.type("diameter = ( 2 * radius )");
    hands.press("Shortcut+Enter");
    hands.see("the change", node -> isLabel(node, "Changed. Now run it again."));
    window.picture("mended", "the code is changed where it failed");
    hands.click("run-again");
    hands.await("the answer", () -> hands.find(node -> "run-again".equals(node.getId())).isEmpty());
    window.settle();
    window.picture("run-again", "the same turn, run again");
  }
}
