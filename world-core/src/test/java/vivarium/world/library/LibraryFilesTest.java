package vivarium.world.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vivarium.world.interp.TurnLimits;
import vivarium.world.script.TestWorld;
import vivarium.world.syntax.SourceText;

/** The lists of files, and the vats that they fill. */
final class LibraryFilesTest {
  @Test
  void everyFileIsListedOnce_whenAllListsAreTakenTogether() {
    var listed = LibraryFiles.listedIn("order.txt", "home.txt", "files.txt");

    assertThat(listed.stream().map(SourceText::name))
        .containsExactlyInAnyOrderElementsOf(LibraryFiles.present());
  }

  @Test
  void everyFileCanBeLoadedAgain_whenTheWorldHasItAlready() {
    TestWorld.run(() -> {
      var world = new TestWorld();
      load(world, "order.txt", "home.txt");
      var before = world.evaluate("traits list");
      load(world, "order.txt", "home.txt");

      assertThat(world.evaluate("traits list")).isSameAs(before);
      assertThat(world.evaluate("(1 to: 4) asList sum")).isEqualTo(10L);
    });
  }

  private static void load(TestWorld world, String... lists) {
    for (var file : LibraryFiles.listedIn(lists)) {
      world.interpreter().beginTurn(TurnLimits.GENEROUS);
      world.interpreter().load(file);
    }
  }
}
