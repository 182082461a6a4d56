package vivarium.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorldFolderTest {
  private static final Path ANN = Path.of("/home/ann");

  @Test
  void linuxKeepsItWithTheUsersData() {
    assertThat(WorldFolder.standard("Linux", ANN, Map.of()))
        .isEqualTo(Path.of("/home/ann/.local/share/vivarium/home"));
    assertThat(WorldFolder.standard("Linux", ANN, Map.of("XDG_DATA_HOME", "/data")))
        .isEqualTo(Path.of("/data/vivarium/home"));
  }

  @Test
  void aRelativeDataHomeIsIgnored() {
    assertThat(WorldFolder.standard("Linux", ANN, Map.of("XDG_DATA_HOME", "data")))
        .isEqualTo(Path.of("/home/ann/.local/share/vivarium/home"));
  }

  @Test
  void otherSystemsHaveTheirOwnPlaces() {
    assertThat(WorldFolder.standard("Mac OS X", ANN, Map.of("XDG_DATA_HOME", "/data")))
        .isEqualTo(Path.of("/home/ann/Library/Application Support/Vivarium/home"));
    assertThat(WorldFolder.standard("Windows 11", ANN, Map.of("LOCALAPPDATA", "/local")))
        .isEqualTo(Path.of("/local/Vivarium/home"));
    assertThat(WorldFolder.standard("Windows 11", ANN, Map.of()))
        .isEqualTo(Path.of("/home/ann/AppData/Local/Vivarium/home"));
  }
}
