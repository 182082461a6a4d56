package vivarium.app.desktop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import vivarium.app.desktop.tour.Hands;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ExportFormat;

/** A desktop on a world in which something goes on. */
class LiveTest extends DesktopTest {
  /**
   * A window that waited for the vat would wait until the loop ends, and the loop is ended by what
   * is pressed last: that it still runs then shows that nothing waited.
   */
  @Test
  void theWindowGoesOn_whileAVatLoops_andInterruptUndoesThatTurn() {
    var circle = desktop.open("examples circle");
    var former = desktop.shown(circle, "radius");
    hands.press("Shortcut+E");
    hands.enter("[ true ] whileTrue: [ radius: radius + 1 ]", "Shortcut+Enter");
    hands.see("that it runs", LiveTest::isStop);
    for (int i = 0; i < 10; i++) {
      hands.press("Alt+Minus");
      hands.press("Alt+Plus");
    }
    hands.press("Shortcut+K");
    hands.see("search-field");
    hands.press("Esc");
    assertThat(hands.find(LiveTest::isStop)).as("the loop still runs").isPresent();

    hands.press("Shortcut+Period");
    desktop.awaitWords("interrupted");
    assertThat(desktop.slot("examples circle", "radius")).isEqualTo(former);
    assertThat(desktop.shown(circle, "radius")).isEqualTo(former);
  }

  private static boolean isStop(Node node) {
    return node.getStyleClass().contains("evaluator-stop");
  }

  @Test
  void whatIsPrinted_isShownBelowTheAnswer() {
    desktop.open("examples circle");
    hands.press("Shortcut+E");
    hands.enter("'half way' printLine. 6 * 7", "Shortcut+Enter");
    desktop.label("42");
    desktop.awaitWords("half way");
  }

  @Test
  void viewsFollow_whenATurnIsMadeElsewhere_andThereIsOneOutlinerPerObject() {
    var circle = desktop.open("examples circle");
    int outliners = desktop.outliners().size();
    assertThat(desktop.open("examples circle")).isSameAs(circle);
    assertThat(desktop.outliners()).hasSize(outliners);
    desktop.set("examples circle", "radius", "123");
    desktop.await("the new value", () -> desktop.shown(circle, "radius").equals("123"));
  }

  @Test
  void aCancelledImport_leavesNothing() throws IOException {
    var large = scratch.resolve("large.bin");
    try (var file = FileChannel.open(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.write(
          ByteBuffer.wrap(new byte[] {1}),
          1L << 40); // sparse: would take all day, and costs nothing
    }
    Hands.run(() -> Objects.requireNonNull(desktop.session.window()).importFiles(List.of(large)));
    hands.click("Cancel", node -> OpenDesktop.isLabel(node, "Cancel"));
    desktop.awaitNotice("was cancelled");
    var there = OpenDesktop.joined(desktop.bridge().named("files", "large.bin"));
    assertThat(there).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void bytesThatWereImported_areExportedAsTheyWere() throws IOException {
    var file = Files.write(scratch.resolve("some.bin"), new byte[] {0, 1, 2, (byte) 255});
    Hands.run(() -> Objects.requireNonNull(desktop.session.window()).importFiles(List.of(file)));
    desktop.awaitNotice("some.bin is done");
    var found =
        OpenDesktop.joined(
            desktop
                .bridge()
                .objects()
                .evaluate(
                    ((Answer.Given<vivarium.inspector.viewmodel.ObjectRef>)
                            OpenDesktop.joined(desktop.bridge().named("files", "gatekeeper")))
                        .value(),
                    "at: 'some.bin'"));
    var ref =
        Objects.requireNonNull(
            ((vivarium.inspector.viewmodel.TurnOutcome.Done) found).value().ref());
    var out = scratch.resolve("out.bin");
    var task = desktop.bridge().objects().export(ref, out, ExportFormat.BYTES);
    assertThat(OpenDesktop.joined(task)).isInstanceOf(Answer.Given.class);
    desktop.awaitNotice("Export out.bin is done");
    assertThat(out).hasSameBinaryContentAs(file);
  }

  @Test
  void theDeskIsArrangedAsItWas_whenTheWorldIsOpenedAgain() {
    desktop.open("examples circle");
    Hands.run(() ->
        desktop
            .outliners()
            .getFirst()
            .moveTo(new vivarium.inspector.desk.geometry.Point(240, 120)));
    hands.press("Shortcut+Shift+3"); // without the inspector
    hands.frames(10);
    assertThat(desktop.end()).isNull();
    desktop = OpenDesktop.on(scratch.resolve("Home world"), scratch);
    desktop.await("the outliner", () -> desktop.isOpen("examples circle"));
    assertThat(Hands.get(() -> desktop.outliners().getFirst().boxProperty().get().corner()))
        .isEqualTo(new vivarium.inspector.desk.geometry.Point(240, 120));
    assertThat(desktop.hands.find(node -> node.getStyleClass().contains("inspector"))).isEmpty();
  }
}
