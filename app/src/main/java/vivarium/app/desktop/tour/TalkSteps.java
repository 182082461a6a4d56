package vivarium.app.desktop.tour;

import static vivarium.app.desktop.tour.TourWindow.text;

import java.io.IOException;

/** The steps of a tour on what is said: the messages of a vat, and other worlds. */
final class TalkSteps {
  private final TourWindow window;
  private final Hands hands;

  TalkSteps(TourWindow window, Hands hands) {
    this.window = window;
    this.hands = hands;
  }

  void run() throws IOException {
    log();
    worlds();
  }

  private void log() throws IOException {
    hands.click(window.header("a circle"));
    hands.press("Shortcut+L");
    hands.see("vat-log-list");
    hands.see("the newest turn", node -> "undo-turn".equals(node.getId()));
    window.settle();
    window.picture("log", "what each turn of a vat was asked, by whom, and what came of it");
    hands.see("vat-log-filter");
    hands.click("vat-log-filter");
    hands.type("radius");
    hands.see("an edit", node -> text(node).startsWith("set radius of"));
    window.settle();
    window.picture("log-search", "the turns that say something, however long ago they were");
    hands.press("Esc");
  }

  private void worlds() throws IOException {
    hands.press("Shortcut+Shift+W");
    hands.see("start-listening");
    window.settle();
    window.picture("other-worlds", "what this world is to others, and whom it knows");
    hands.click("invite-object");
    hands.see("the invitation", node -> text(node).contains("not taken up"));
    window.settle();
    window.picture("invitation", "who has the link can speak with that object, and no other");
    hands.click("take-back", node -> text(node).equals("Take back"));
    hands.await(
        "that it is taken back",
        () -> hands.find(node -> text(node).contains("not taken up")).isEmpty());
    window.settle();
    window.picture("invitation-taken-back", "from then on the link leads nowhere");
    hands.press("Esc");
  }
}
