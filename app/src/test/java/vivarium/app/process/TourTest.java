package vivarium.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.app.Main;

/** The tour goes to its end; a step that does not come about ends it with a message. */
class TourTest {
  /** The steps without which it would not be the main job. */
  private static final List<String> STEPS =
      List.of(
          "start",
          "find",
          "changed",
          "do-it",
          "get-it",
          "wrong-syntax",
          "failed-turn",
          "run-again",
          "import",
          "picture",
          "hex",
          "text",
          "checkpoint",
          "compare",
          "take-back",
          "taken-back",
          "roll-back",
          "rolled-back",
          "undo",
          "as-it-was",
          "bring-back",
          "why-alive",
          "endless",
          "interrupted",
          "history-kept",
          "forget",
          "map",
          "c-list",
          "revoked",
          "dry-run-fails",
          "log",
          "log-search",
          "other-worlds",
          "invitation",
          "invitation-taken-back",
          "handbook");

  /** Fewer colours than this are no picture of a desktop. */
  private static final int COLOURS_MIN = 30;

  @TempDir Path folder;

  @Test
  void leavesAPictureOfEachStep_andEndsWell() throws IOException, InterruptedException {
    var outcome =
        Child.ended(
            Child.builder(Main.class, "tour", "--size", "1280x800", folder.toString()).start());
    assertThat(outcome.status()).as(outcome.out() + outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    var pictures = outcome.out().lines().map(line -> line.split(" ")[0]).toList();
    assertThat(pictures)
        .extracting(name -> name.replaceAll("^\\d+-|\\.png$", ""))
        .containsAll(STEPS)
        .doesNotContain("stuck");
    for (var name : pictures) {
      assertPicture(folder.resolve(name));
    }
  }

  private static void assertPicture(Path file) throws IOException {
    var picture = ImageIO.read(file.toFile());
    assertThat(picture).as(file.toString()).isNotNull();
    assertThat(picture.getWidth()).isEqualTo(1280);
    assertThat(picture.getHeight()).isEqualTo(800);
    var colours = new HashSet<Integer>();
    for (int x = 0; x < picture.getWidth(); x += 3) {
      for (int y = 0; y < picture.getHeight(); y += 3) {
        colours.add(picture.getRGB(x, y));
      }
    }
    assertThat(colours).as(file.toString()).hasSizeGreaterThan(COLOURS_MIN);
  }
}
