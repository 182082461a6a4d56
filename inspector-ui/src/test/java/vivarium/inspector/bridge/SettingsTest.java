package vivarium.inspector.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.inspector.viewmodel.Answer;

/** What a window has kept of itself before it closes. */
class SettingsTest {
  private static final int SETTINGS = 300;

  @Test
  void allAreKept_inTheOrderInWhichTheyCame_whenTheLastOneIs(@TempDir Path folder) {
    try (var world = new TestWorld(folder.resolve("world"))) {
      var bridge = world.bridge();
      CompletableFuture<Answer<Boolean>> last = bridge.putSetting("same", "none");
      for (int i = 0; i < SETTINGS; i++) {
        bridge.putSetting("own " + i, "kept");
        last = bridge.putSetting("same", Integer.toString(i));
      }
      assertThat(last.join()).isEqualTo(Answer.given(true));
      assertThat(world.world().setting("same")).contains(Integer.toString(SETTINGS - 1));
      assertThat(IntStream.range(0, SETTINGS))
          .allMatch(i -> world.world().setting("own " + i).isPresent());
    }
  }
}
