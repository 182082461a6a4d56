package vivarium.app.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import vivarium.app.Main;

/**
 * Time from the start of the launcher to the first outliner on the screen: of an empty window, of a
 * new world, of a small one and of one with 1,000,000 objects more.
 *
 * <p>Usage: {@code FirstFrameBenchmark FOLDER}, where the folder has the packaged program. The
 * launcher there is copied for a moment, with another main class in it.
 */
public final class FirstFrameBenchmark {
  private static final int OBJECTS = 1_000_000;
  private static final int ROUNDS = 9;

  private final Path launcher;
  private final Path folder;

  private FirstFrameBenchmark(Path launcher, Path folder) {
    this.launcher = launcher;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    var programs = Path.of(arguments[0]).resolve("bin");
    var folder = Files.createTempDirectory("vivarium-benchmark");
    var launcher = programs.resolve("first-frame");
    try {
      Files.writeString(launcher, changed(Files.readString(programs.resolve("vivarium"))));
      if (!launcher.toFile().setExecutable(true)) {
        throw new IOException("%s cannot be made executable".formatted(launcher));
      }
      new FirstFrameBenchmark(launcher, folder).run();
    } finally {
      Files.deleteIfExists(launcher);
      delete(folder);
    }
  }

  /** The script with the main class of the benchmark, behind everything else on the class path. */
  private static String changed(String script) throws Exception {
    var classes =
        Path.of(FirstFrame.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var end = "\" " + Main.class.getName() + " ";
    if (!script.contains(end)) {
      throw new IllegalStateException("the launcher does not start " + Main.class.getName());
    }
    return script.replace(end, ":" + classes + "\" " + FirstFrame.class.getName() + " ");
  }

  private void run() throws Exception {
    var small = folder.resolve("small");
    var large = folder.resolve("large");
    double first = seconds("--world", small.toString());
    copy(small, large);
    ManyObjects.add(large, OBJECTS);
    seconds("--world", large.toString()); // opens it once: no round begins with a cold disk
    var bare = new double[ROUNDS];
    var ofSmall = new double[ROUNDS];
    var ofLarge = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      bare[i] = seconds(FirstFrame.BARE);
      ofSmall[i] = seconds("--world", small.toString());
      ofLarge[i] = seconds("--world", large.toString());
    }
    System.out.printf("start to first frame, best (middle) of %d:%n", ROUNDS);
    say("a window with one label", bare);
    say("a small world, outliners drawn", ofSmall);
    say("%,d objects more, outliners drawn".formatted(OBJECTS), ofLarge);
    System.out.printf("  a new world, made on the way: %.2f s%n", first);
    System.out.printf(
        "ratio of large to small: %.2f (middle: %.2f); of small to the bare window: %.2f%n",
        best(ofLarge) / best(ofSmall),
        middle(ofLarge) / middle(ofSmall),
        best(ofSmall) / best(bare));
  }

  private static void say(String what, double[] seconds) {
    System.out.printf("  %s: %.2f s (%.2f s)%n", what, best(seconds), middle(seconds));
  }

  private static double best(double[] seconds) {
    return Arrays.stream(seconds).min().orElseThrow();
  }

  private static double middle(double[] seconds) {
    return Arrays.stream(seconds).sorted().toArray()[seconds.length / 2];
  }

  /** Starts the desktop and answers when it had drawn. */
  private double seconds(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(launcher.toString()));
    Collections.addAll(command, arguments);
    long begin = System.currentTimeMillis();
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    var drawn =
        process
            .inputReader()
            .lines()
            .filter(line -> line.startsWith(FirstFrame.DRAWN))
            .mapToLong(line -> Long.parseLong(line.substring(FirstFrame.DRAWN.length())))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nothing was drawn"));
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the desktop ended with " + process.exitValue());
    }
    return (drawn - begin) / 1e3;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
