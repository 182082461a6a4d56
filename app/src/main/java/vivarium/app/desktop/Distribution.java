package vivarium.app.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The families of Linux systems, as far as they name packages alike. */
enum Distribution {
  DEBIAN(List.of("debian", "ubuntu")),
  FEDORA(List.of("fedora", "rhel", "centos")),
  ARCH(List.of("arch")),
  SUSE(List.of("suse", "opensuse")),
  OTHER(List.of());

  private final List<String> names;

  Distribution(List<String> names) {
    this.names = names;
  }

  /** The family of this system. */
  static Distribution ofSystem() {
    try {
      return of(Files.readAllLines(Path.of("/etc/os-release")));
    } catch (IOException unknown) {
      return OTHER;
    }
  }

  /** The family that the lines of an {@code os-release} file name, by itself or as its likes. */
  static Distribution of(List<String> release) {
    var words =
        release.stream()
            .filter(line -> line.startsWith("ID=") || line.startsWith("ID_LIKE="))
            .flatMap(line -> Stream.of(line.substring(line.indexOf('=') + 1).split("[\" ]+")))
            .toList();
    for (var family : values()) {
      if (words.stream().anyMatch(family.names::contains)) {
        return family;
      }
    }
    return OTHER;
  }
}
