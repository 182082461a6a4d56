package vivarium.vat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Runs the benchmarks named on the command line, or all of them, in a folder that it makes. */
public final class Benchmarks {
  public static void main(String[] names) throws Exception {
    var wanted =
        names.length == 0
            ? new String[] {
              "open",
              "import",
              "turns",
              "slices",
              "stores",
              "index",
              "sends",
              "sends-in-memory",
              "ending"
            }
            : names;
    var folder = Files.createTempDirectory("vivarium-benchmark");
    try {
      for (var name : wanted) {
        switch (name) {
          case "open" -> OpenBenchmark.run(folder.resolve("open"));
          case "index" -> IndexBenchmark.run(folder.resolve("index"));
          case "import" -> ImportBenchmark.run(folder.resolve("import"));
          case "ending" -> EndBenchmark.run(folder.resolve("ending"));
          case "holds" -> HoldBenchmark.run(folder.resolve("holds"));
          case "small-heap" -> SmallHeapBenchmark.run(folder.resolve("small-heap"));
          case "sends" -> SendBenchmark.runSaved(folder.resolve("sends"));
          case "sends-in-memory" -> SendBenchmark.runInMemory();
          case "slices" -> SliceBenchmark.run(folder.resolve("slices"));
          case "stores" -> StoreBenchmark.run(folder.resolve("stores"));
          case "large", "large-fill", "large-walk", "large-back", "large-search" ->
              LargeBenchmark.run(name, folder.resolve("large"));
          case "turns" -> TurnBenchmark.run(folder.resolve("turns"));
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

  private Benchmarks() {}
}
