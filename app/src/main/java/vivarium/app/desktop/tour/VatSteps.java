package vivarium.app.desktop.tour;

import static vivarium.app.desktop.tour.TourWindow.text;

import java.io.IOException;
import java.util.Objects;
import javafx.scene.Node;
import vivarium.app.desktop.window.DesktopSession;
import vivarium.inspector.viewmodel.ObjectRef;

/** The steps of a tour with several vats: map, grant, c-list, revoke, upgrade, new vats. */
final class VatSteps {
  private static final String MUSIC = "music";

  private final DesktopSession session;
  private final TourWindow window;
  private final Hands hands;

  VatSteps(DesktopSession session, TourWindow window, Hands hands) {
    this.session = session;
    this.window = window;
    this.hands = hands;
  }

  void run() throws IOException {
    newVat();
    grant();
    customs();
    revoke();
    suspend();
    upgrade();
  }

  private void newVat() throws IOException {
    hands.press("Shortcut+Shift+N");
    hands.see("new-vat-name");
    hands.type(MUSIC);
    window.settle();
    window.picture("new-vat", "a vat is made from a name and the code of its gatekeeper");
    hands.press("Enter");
    hands.see("the vat", node -> text(node).equals("Vat music is there."));
    hands.press("Shortcut+5");
    region(MUSIC);
    window.tidy();
    window.picture("map", "the map of vats, and the desk below it");
  }

  private Node region(String vat) {
    return hands.see("region-" + vat);
  }

  private void grant() throws IOException {
    var from = window.header("a circle");
    hands.drag(from, region(MUSIC));
    window.picture("grant", "an object is dragged onto a vat");
    hands.drop(from, region(MUSIC));
    hands.see("that it has it", node -> text(node).contains("music holds 1 object of home"));
    window.settle();
    window.picture("granted", "its gatekeeper has a reference; the line leads to who owns it");
  }

  private void customs() throws IOException {
    hands.click("region-home");
    hands.press("Enter");
    hands.see("customs-table");
    hands.see("the reference", node -> text(node).equals("a circle"));
    window.settle();
    window.picture("c-list", "what others may name of this vat, and what revoking would break");
  }

  private void revoke() throws IOException {
    hands.press("Delete");
    hands.see("that it is revoked", node -> text(node).equals("revoked"));
    window.settle();
    window.picture("revoked", "one key takes it back");
    hands.press("Esc");
  }

  private void suspend() throws IOException {
    hands.click("region-" + MUSIC);
    hands.press("Alt+S");
    hands.see("that it waits", node -> text(node).startsWith("suspended: by hand"));
    ask("(vats at: 'music') eventually ping");
    hands.see("what waits", node -> text(node).contains("1 waiting"));
    window.settle();
    window.picture("suspended", "a suspended vat; messages to it wait");
    hands.press("Alt+S");
    hands.see("that it goes on", node -> text(node).equals("music delivers messages again."));
  }

  private void upgrade() throws IOException {
    hands.press("Alt+U");
    hands.see("upgrade-code");
    window.settle();
    hands.click("upgrade-code");
    hands.press("Shortcut+A");
    hands.type("(| upgradedFrom: n Parameters: p = ( error: 'no songs yet' ) |)");
    hands.click("upgrade-rehearse");
    hands.see("what it says", node -> text(node).contains("no songs yet"));
    window.settle();
    window.picture("dry-run-fails", "a dry run says what would go wrong, and changes nothing");
    hands.press("Esc");
    hands.press("Shortcut+5");
    window.settle();
  }

  /** Runs a text in the vat home, as other work that goes on meanwhile. */
  private void ask(String source) {
    var objects = Objects.requireNonNull(session.bridge()).objects();
    objects.evaluate(new ObjectRef("home", 4), source).join();
  }
}
