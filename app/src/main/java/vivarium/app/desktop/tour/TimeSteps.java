package vivarium.app.desktop.tour;

import static vivarium.app.desktop.tour.TourWindow.isLabel;
import static vivarium.app.desktop.tour.TourWindow.isToggle;
import static vivarium.app.desktop.tour.TourWindow.text;

import java.io.IOException;

/** A checkpoint, what differs since, one turn taken back, everything rolled back. */
final class TimeSteps {
  private final TourWindow window;
  private final Hands hands;

  TimeSteps(TourWindow window, Hands hands) {
    this.window = window;
    this.hands = hands;
  }

  void run() throws IOException {
    checkpoint();
    compare();
    takeBack();
    rollBack();
    lookBack();
    keep();
    forget();
  }

  private void lookBack() throws IOException {
    hands.press("Shortcut+4");
    hands.press("End");
    for (int i = 0; i < 4; i++) {
      hands.press("Left");
    }
    hands.press("Shortcut+Shift+P");
    hands.see("past-bar");
    hands.await("the lobby as it was", () -> window.titles().contains("lobby"));
    window.settle();
    hands.click(window.header("a circle"));
    hands.press("Shortcut+T");
    hands.see("the circle as it was", node -> text(node).startsWith("as of turn"));
    window.settle();
    window.picture("as-it-was", "the world as it was at a turn, beside the world of now");
    hands.press("Shortcut+B");
    seePreview();
    window.settle();
    window.picture("bring-back", "what bringing one object back would do");
    hands.press("Esc");
    hands.press("Shortcut+Shift+X");
    hands.await("the past gone", () -> !window.titles().contains("lobby"));
    window.settle();
  }

  private void keep() throws IOException {
    hands.press("Shortcut+Shift+H");
    hands.see(
        "what is left", node -> "retention-now".equals(node.getId()) && !text(node).isEmpty());
    window.settle();
    window.picture("history-kept", "how much of the history is kept");
    hands.press("Esc");
  }

  private void forget() throws IOException {
    hands.click(window.header("a circle"));
    hands.press("Shortcut+Shift+Delete");
    hands.see("who refers to it", node -> text(node).contains("will lead to an object"));
    window.settle();
    window.picture("forget", "what would go for good, and who refers to it");
    hands.press("Esc");
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
    seePreview();
    window.settle();
    window.picture(
        "take-back", "what taking it back would do; later work on the same slot is kept");
    hands.click("the choice", node -> isLabel(node, "Take back") && isToggle(node));
    window.settle();
    window.picture("take-back-choice", "or taken back too");
    hands.click("confirm");
    hands.await("the former radius", () -> window.value("a circle", "radius").equals("20"));
    window.safe();
    window.picture("taken-back", "the radius is what it was, and the later work is there");
  }

  private void seePreview() {
    hands.see(
        "what would change",
        node -> "revert-figures".equals(node.getId()) && !text(node).isEmpty());
  }

  private void rollBack() throws IOException {
    hands.press("Shortcut+Shift+B");
    seePreview();
    window.settle();
    window.picture("roll-back", "what rolling back would do");
    hands.click("confirm");
    hands.await("the former point", () -> window.value("examples point", "x").equals("3"));
    window.safe();
    window.picture("rolled-back", "the world as it was at the checkpoint");
    hands.press("Shortcut+Z");
    hands.await("the point again", () -> window.value("examples point", "x").equals("5"));
    window.safe();
    window.picture("undo", "and back again: nothing is lost");
  }
}
