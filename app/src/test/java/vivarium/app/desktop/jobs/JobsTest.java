package vivarium.app.desktop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import vivarium.app.desktop.tour.Hands;
import vivarium.app.desktop.tour.SampleFiles;

/**
 * What a person does with a world, and in how many actions at most: a click, a double-click, a
 * chord, a drag, or an entry of text with the key that accepts it.
 */
class JobsTest extends DesktopTest {
  @Test
  void anObjectIsFound_andASlotChanged_inFourActions() {
    int before = hands.actions();
    hands.press("Shortcut+K");
    hands.type("examples point x");
    hands.see("the slot", node -> OpenDesktop.text(node).equals("lobby examples point"));
    hands.press("Enter");
    desktop.await("the object", () -> desktop.isOpen("examples point"));
    hands.see("the editor", node -> node.getStyleClass().contains("editor-row"));
    hands.enter("41 + 1", "Enter");
    desktop.await("the change", () -> desktop.slot("examples point", "x").equals("42"));
    assertThat(actionsSince(before)).isEqualTo(4);
  }

  @Test
  void somethingIsAskedOfAnObject_andTheAnswerOpened_inTwoActions() {
    desktop.open("examples circle");
    int before = hands.actions();
    hands.press("Shortcut+E");
    hands.enter("bounds", "Shortcut+Enter");
    desktop.await("the answer", () -> desktop.isOpen("a rectangle"));
    assertThat(actionsSince(before)).isEqualTo(2);
  }

  @Test
  void whoReferencesAnObject_isOneAction_andWhyItIsAlive_anotherOne() {
    desktop.open("examples circle");
    int before = hands.actions();
    hands.press("Shortcut+R");
    desktop.awaitWords("references it");
    assertThat(actionsSince(before)).isEqualTo(1);
    hands.press("Shortcut+Shift+R");
    desktop.awaitWords("the gatekeeper of home");
    desktop.awaitWords("holds it as circle");
    assertThat(actionsSince(before)).isEqualTo(2);
  }

  @Test
  void aFolderIsImported_inOneAction_andAPictureAndItsHexLookedAt_inTwo() throws IOException {
    var photos = SampleFiles.make(scratch);
    int before = hands.actions();
    Hands.run(() -> Objects.requireNonNull(desktop.session.window()).importFiles(List.of(photos)));
    desktop.label("harbour.png"); // the folder is shown when it is there
    assertThat(actionsSince(before)).as("beside the drop itself").isZero();

    hands.doubleClick("harbour.png", node -> OpenDesktop.isLabel(node, "harbour.png"));
    hands.see("the picture", JobsTest::isPicture);
    hands.press("Shortcut+Close Bracket");
    hands.see("its bytes", node -> OpenDesktop.text(node).startsWith("89 50 4e 47"));
    assertThat(actionsSince(before)).isEqualTo(2);
  }

  private static boolean isPicture(Node node) {
    return node instanceof ImageView view
        && view.getImage() != null
        && view.getImage().getWidth() > 600;
  }

  @Test
  void aMomentIsNamed_andComparedWithNow_inTwoActionsEach() {
    int before = hands.actions();
    checkpoint("before the change");
    assertThat(actionsSince(before)).isEqualTo(2);

    desktop.set("examples circle", "radius", "77");
    before = hands.actions();
    hands.press("Shortcut+Shift+D");
    desktop.label("radius");
    desktop.label("77");
    assertThat(actionsSince(before)).isEqualTo(1);
  }

  @Test
  void aBadTurnIsTakenBack_andLaterWorkKept_inFourActions() {
    var former = desktop.slot("examples circle", "radius");
    long bad = desktop.set("examples circle", "radius", "99");
    desktop.set("examples point", "y", "6");
    desktop.set("examples circle", "radius", "7");
    int before = hands.actions();
    clickOnTurn(bad);
    hands.click("take-back");
    hands.click(
        "a choice where later work overlaps",
        node -> node instanceof ToggleButton && OpenDesktop.isLabel(node, "Take back"));
    hands.click("confirm");
    desktop.await(
        "the radius as it was", () -> desktop.slot("examples circle", "radius").equals(former));
    assertThat(desktop.slot("examples point", "y")).as("later work").isEqualTo("6");
    assertThat(actionsSince(before)).isEqualTo(4);
  }

  /**
   * Looks along the timeline for the bar of a turn, as the pointer tells, and clicks on it. The
   * turn may come to the timeline a moment after other parts of the window have shown it.
   */
  private void clickOnTurn(long turn) {
    desktop.awaitWords("Timeline");
    var strip = hands.see("the strip", node -> node.getStyleClass().contains("timeline-strip"));
    long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (System.nanoTime() < giveUpAt) {
      double width = Hands.get(() -> strip.getLayoutBounds().getWidth());
      for (double x = width - 4; x > width - 200; x -= 3) {
        hands.hover(strip, x, 40);
        if (desktop.says("Turn " + turn + " · home")) {
          hands.click(strip, x, 40);
          return;
        }
      }
    }
    throw new AssertionError("turn " + turn + " is not on the timeline");
  }

  @Test
  void theWorldIsRolledBack_inThreeActions_andThatUndone_inOne() {
    checkpoint("good");
    var former = desktop.slot("examples circle", "radius");
    desktop.set("examples circle", "radius", "99");
    desktop.set("examples point", "x", "98");
    int before = hands.actions();
    hands.press("Shortcut+Shift+B");
    desktop.awaitWords("2 turns would be taken back");
    hands.press("Enter");
    desktop.await("the former x", () -> desktop.slot("examples point", "x").equals("3"));
    assertThat(desktop.slot("examples circle", "radius")).isEqualTo(former);
    assertThat(actionsSince(before)).isLessThanOrEqualTo(3);

    desktop.awaitNotice("Rolled back to good");
    before = hands.actions();
    hands.press("Shortcut+Z");
    desktop.await("x again", () -> desktop.slot("examples point", "x").equals("98"));
    assertThat(actionsSince(before)).isEqualTo(1);

    desktop.awaitNotice("Undone");
    hands.press("Shortcut+Shift+Z");
    desktop.await("done again", () -> desktop.slot("examples point", "x").equals("3"));
  }

  @Test
  void anErrorIsLookedAt_fixed_andTheSameTurnRunAgain_inFourActions() {
    OpenDesktop.joined(
        desktop
            .bridge()
            .objects()
            .changeSlot(desktop.named("traits circle"), "area", "area = ( radios squared )"));
    desktop.open("examples circle");
    hands.press("Shortcut+E");
    hands.enter("area", "Shortcut+Enter");
    var show = desktop.label("Show");

    int before = hands.actions();
    hands.click(show);
    hands.see("failure-editor");
    assertThat(desktop.says("No 'radios' slot found")).isTrue();
    hands.press("Shortcut+A");
    hands.type("area = ( radius squared )");
    hands.click("run-again");
    desktop.awaitNotice("It ran, and answered ");
    assertThat(actionsSince(before)).isEqualTo(4);
    desktop.await("no failure any more", () -> !desktop.says("No 'radios' slot found"));
  }

  @Test
  void nothingIsToBeDone_afterTheProcessDied() throws IOException {
    desktop.set("examples circle", "radius", "55");
    var asItWasAtThatMoment = scratch.resolve("Copy");
    copy(scratch.resolve("Home world"), asItWasAtThatMoment);
    try (var again = OpenDesktop.on(asItWasAtThatMoment, scratch)) {
      assertThat(again.slot("examples circle", "radius")).isEqualTo("55");
      assertThat(again.hands.actions()).isZero();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private void checkpoint(String name) {
    hands.press("Shortcut+S");
    hands.see("checkpoint-name");
    hands.enter(name, "Enter");
    desktop.awaitWords("1 checkpoint");
  }

  private int actionsSince(int before) {
    return hands.actions() - before;
  }
}
