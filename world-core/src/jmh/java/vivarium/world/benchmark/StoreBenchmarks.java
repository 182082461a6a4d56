package vivarium.world.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Runs the benchmarks named on the command line, or all of them, in a folder that it makes. */
public final class StoreBenchmarks {
  private static final List<String> ALL = List.of("saved", "safe", "load", "sizes", "past");

  public static void main(String[] names) throws Exception {
    var folder = Files.createTempDirectory("vivarium-store");
    try {
      for (var name : names.length == 0 ? ALL : List.of(names)) {
        var place = Files.createDirectories(folder.resolve(name));
        switch (name) {
          case "saved" -> SavedTurns.run(place);
          case "safe" -> SafeTurns.run(place);
          case "load" -> LoadAndFault.run(place);
          case "sizes" -> Sizes.run(place);
          case "past" -> Past.run(place);
          case "holds" -> Holds.run(place);
          case "day" -> Day.run(place);
          case "encrypted" -> Encrypted.run(place);
          default -> throw new IllegalArgumentException("there is no benchmark '" + name + "'");
        }
      }
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private StoreBenchmarks() {}
}
