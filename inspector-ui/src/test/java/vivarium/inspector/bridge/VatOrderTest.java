package vivarium.inspector.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.inspector.bridge.live.Figures;
import vivarium.inspector.viewmodel.VatView;

/** The order in which a person sees the vats. */
class VatOrderTest {
  @Test
  void vatsStandByName_afterThoseThatAreAlwaysThere_andNumbersCountAsNumbers(@TempDir Path folder) {
    try (var world = new TestWorld(folder.resolve("world"))) {
      Stream.of("part 10", "part 2", "choir").forEach(world.world()::createVat);
      assertThat(new Figures(world.world()).vats())
          .extracting(VatView::name)
          .isEqualTo(List.of("home", "files", "choir", "part 2", "part 10"));
    }
  }
}
