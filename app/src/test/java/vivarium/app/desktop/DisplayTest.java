package vivarium.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DisplayTest {
  private static final Map<String, String> X11 = Map.of("DISPLAY", ":0");

  @Test
  void aWindowCanBeShown_whenNothingIsMissing() {
    assertThat(linux(X11, library -> true, Distribution.DEBIAN).obstacle()).isEmpty();
  }

  @Test
  void theMissingDisplayIsNamed() {
    assertThat(linux(Map.of("DISPLAY", ""), library -> true, Distribution.DEBIAN).obstacle())
        .contains("No window: there is no display (DISPLAY is not set).");
    assertThat(
            linux(Map.of("WAYLAND_DISPLAY", "wayland-0"), l -> true, Distribution.DEBIAN)
                .obstacle())
        .hasValueSatisfying(text -> assertThat(text).contains("install 'xwayland'"));
  }

  @Test
  void theMissingLibraryIsNamedWithItsPackage_asTheSystemCallsIt() {
    Predicate<String> withoutGtk = library -> !library.equals("libgtk-3.so.0");
    assertThat(linux(X11, withoutGtk, Distribution.DEBIAN).obstacle())
        .contains(
            "No window: the system library libgtk-3.so.0 is missing;"
                + " install it with 'sudo apt install libgtk-3-0'.");
    assertThat(linux(X11, withoutGtk, Distribution.FEDORA).obstacle())
        .hasValueSatisfying(text -> assertThat(text).contains("'sudo dnf install gtk3'"));
    assertThat(linux(X11, withoutGtk, Distribution.OTHER).obstacle())
        .hasValueSatisfying(
            text -> assertThat(text).contains("(libgtk-3-0 on Debian, gtk3 on Fedora)"));
  }

  @Test
  void otherSystemsAreNotAsked() {
    var mac = new Display(false, Map.of(), library -> false, Distribution.OTHER);
    assertThat(mac.obstacle()).isEmpty();
  }

  @Test
  void familiesAreFoundByNameOrLikeness() {
    assertThat(Distribution.of(List.of("NAME=x", "ID=debian"))).isEqualTo(Distribution.DEBIAN);
    assertThat(Distribution.of(List.of("ID=linuxmint", "ID_LIKE=\"ubuntu debian\"")))
        .isEqualTo(Distribution.DEBIAN);
    assertThat(Distribution.of(List.of("ID=\"rocky\"", "ID_LIKE=\"rhel centos fedora\"")))
        .isEqualTo(Distribution.FEDORA);
    assertThat(Distribution.of(List.of("ID=nixos"))).isEqualTo(Distribution.OTHER);
  }

  private static Display linux(
      Map<String, String> environment, Predicate<String> canLoad, Distribution distribution) {
    return new Display(true, environment, canLoad, distribution);
  }
}
