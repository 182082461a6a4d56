package vivarium.app.desktop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import vivarium.app.desktop.tour.Hands;
import vivarium.inspector.control.code.CodeEditor;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.VatFacts;

/** What a person does with vats on a real world, and in how many actions. */
class VatJobsTest extends DesktopTest {
  private Node region(String vat) {
    return hands.see("region-" + vat);
  }

  @Test
  void anObjectIsGrantedInTwoActions_andRevokedInOne() {
    var circle = desktop.open("examples circle");
    hands.press("Shortcut+5");
    var files = region("files");
    int before = hands.actions();
    double place = heightOf(circle.header());
    hands.drag(circle.header(), files);
    desktop.awaitWords("Grant examples circle to files");
    assertThat(heightOf(circle.header())).as("the desk stays where it is").isEqualTo(place);
    hands.drop(circle.header(), files);
    desktop.awaitNotice("The gatekeeper of files has examples circle now.");
    desktop.awaitWords("files holds 1 object of home");
    assertThat(hands.actions() - before).as("drag, drop").isEqualTo(2);

    hands.click("region-home");
    hands.press("Enter");
    hands.see("the reference", node -> OpenDesktop.isLabel(node, "examples circle"));
    desktop.awaitWords("If revoked: Messages to it from files fail from now on");
    before = hands.actions();
    hands.press("Delete");
    desktop.label("revoked");
    assertThat(hands.actions() - before).isEqualTo(1);
    assertThat(answer("customs isRevoked: examples circle")).isEqualTo("true");

    before = hands.actions();
    hands.press("Insert");
    desktop.awaitWords("If revoked: Messages to it from files fail from now on");
    assertThat(hands.actions() - before).as("and back again").isEqualTo(1);
    assertThat(answer("customs isRevoked: examples circle")).isEqualTo("false");
  }

  private static double heightOf(Node node) {
    return Hands.get(() -> node.localToScene(0, 0).getY());
  }

  @Test
  void aNameInTheSidebarIsGranted_byDraggingItOntoARegion() {
    hands.press("Shortcut+5");
    var files = region("files");
    desktop.awaitWords("2 vats");
    var globals = desktop.label("globals");
    int before = hands.actions();
    hands.drag(globals, files);
    desktop.awaitWords("Grant globals to files");
    hands.drop(globals, files);
    desktop.awaitNotice("The gatekeeper of files has globals now.");
    assertThat(hands.actions() - before).as("drag, drop").isEqualTo(2);
    desktop.awaitWords("files holds 1 object of home");
  }

  @Test
  void aVatIsUpgraded_afterAGreenDryRun() {
    upgradeSheetOfMusic();
    assertThat(isDisabled("confirm")).as("nothing was tried yet").isTrue();
    hands.click("upgrade-rehearse");
    awaitEnabled("confirm");
    assertThat(incarnation()).as("a dry run changes nothing").isEqualTo("0");
    hands.click("confirm");
    desktop.awaitNotice("music is upgraded: incarnation 1 begins.");
    assertThat(incarnation()).isEqualTo("1");
  }

  @Test
  void aVatIsUpgradedWithoutADryRun_byWhoInsists() {
    upgradeSheetOfMusic();
    hands.click("upgrade-all-the-same");
    awaitEnabled("confirm");
    hands.click("confirm");
    desktop.awaitNotice("music is upgraded: incarnation 1 begins.");
  }

  @Test
  void anUpgradeThatFailsIsTold_andLeavesTheVatAsItWas() {
    upgradeSheetOfMusic();
    hands.click("upgrade-code");
    hands.press("Shortcut+A");
    hands.type("(| upgradedFrom: n Parameters: p = ( error: 'not today' ) |)");
    hands.click("upgrade-rehearse");
    desktop.awaitWords("not today");
    assertThat(isDisabled("confirm")).isTrue();
    hands.click("upgrade-all-the-same");
    hands.click("confirm");
    hands.see("failure-message");
    assertThat(incarnation()).isEqualTo("0");
  }

  private void upgradeSheetOfMusic() {
    OpenDesktop.joined(
        desktop.elsewhere(
            "world addVat: 'music' Gatekeeper: (| parent* = traits gatekeeper. play = ( 'la' )"
                + " |)"));
    hands.press("Shortcut+5");
    hands.click("region-music");
    hands.press("Alt+U");
    var editor = (CodeEditor) hands.see("upgrade-code");
    hands.await("the code it has", () -> editor.text().contains("play"));
  }

  private boolean isDisabled(String id) {
    var node = hands.see(id);
    return Hands.get(node::isDisabled);
  }

  private void awaitEnabled(String id) {
    var node = hands.see(id);
    hands.await(id, () -> !node.isDisabled());
  }

  private String incarnation() {
    var facts = OpenDesktop.joined(desktop.bridge().vatWindow().facts(List.of("music")));
    return facts instanceof Answer.Given<List<VatFacts>>(var all)
        ? Long.toString(all.getFirst().incarnation())
        : facts.toString();
  }

  @Test
  void theRunningTurnOfAVatIsInterrupted_onTheMap() {
    hands.press("Shortcut+5");
    region("files");
    var endless = desktop.bridge().objects().evaluate(lobbyOfFiles(), "[ true ] whileTrue: [ ]");
    desktop.awaitWords("running");
    hands.click("region-files");
    int before = hands.actions();
    hands.press("Alt+I");
    assertThat(OpenDesktop.joined(endless)).isInstanceOf(TurnOutcome.Failed.class);
    assertThat(hands.actions() - before).isEqualTo(1);
  }

  @Test
  void theMessageInFrontOfASuspendedVatIsRefused_andItGoesOn() {
    hands.press("Shortcut+5");
    hands.click("region-files");
    hands.press("Alt+S");
    desktop.awaitWords("suspended: by hand");
    answer("lobby _AddSlots: (| asked <- nil. later <- nil |)");
    answer("asked: gatekeeper files eventually names. later: gatekeeper files eventually names");
    desktop.awaitWords("2 waiting");
    hands.press("Alt+K");
    hands.await("that it is refused", () -> answer("asked isBroken").equals("true"));
    hands.await("what comes after it", () -> answer("later isFulfilled").equals("true"));
  }

  private ObjectRef lobbyOfFiles() {
    var found = OpenDesktop.joined(desktop.bridge().named("files", "lobby"));
    return ((Answer.Given<ObjectRef>) found).value();
  }

  private String answer(String source) {
    return switch (OpenDesktop.joined(desktop.elsewhere(source))) {
      case TurnOutcome.Done done -> done.value().text();
      case TurnOutcome other -> other.toString();
    };
  }

  @Test
  void theMapIsOneActionAway_fromAnywhere_andTheDeskStaysWhereItIs() {
    desktop.open("examples circle");
    int before = hands.actions();
    hands.press("Shortcut+5");
    region("home");
    region("files");
    assertThat(hands.actions() - before).isEqualTo(1);
    assertThat(desktop.isOpen("examples circle")).isTrue();
  }
}
