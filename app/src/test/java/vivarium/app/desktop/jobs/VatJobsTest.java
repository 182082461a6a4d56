package vivarium.app.desktop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import vivarium.inspector.viewmodel.TurnOutcome;

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
    hands.drag(circle.header(), files);
    desktop.awaitWords("Grant examples circle to files");
    hands.drop(circle.header(), files);
    desktop.awaitWords("The gatekeeper of files has examples circle now.");
    desktop.awaitWords("files holds 1 object of home");
    assertThat(hands.actions() - before).as("drag, drop").isEqualTo(2);

    hands.click(region("home"));
    hands.press("Enter");
    hands.see("the reference", node -> OpenDesktop.isLabel(node, "examples circle"));
    desktop.awaitWords("If revoked: Messages to it from files fail from now on");
    before = hands.actions();
    hands.press("Delete");
    desktop.label("revoked");
    assertThat(hands.actions() - before).isEqualTo(1);
    assertThat(answer("customs isRevoked: examples circle")).isEqualTo("true");
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
