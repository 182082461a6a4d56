import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Completes the folder that a person starts Vivarium from: launchers for this JDK, and caches that
 * make the start fast.
 *
 * <p>Usage: {@code Package FOLDER TEMPLATES MAIN_CLASS TRAINING_CLASS JDK_VERSION}. The jars lie in
 * {@code FOLDER/lib} already, those of JavaFX in {@code FOLDER/lib/javafx}. A cache that cannot be
 * made is reported in one line, and the program works without it.
 */
final class Package {
  private static final Path JDK = Path.of(System.getProperty("java.home"));

  private final Path folder;
  private final Path templates;
  private final String trainingClass;
  private final Map<String, String> marks;
  private final List<String> jars;
  private final List<String> modules;

  private Package(String[] arguments) throws IOException {
    folder = Path.of(arguments[0]);
    templates = Path.of(arguments[1]);
    trainingClass = arguments[3];
    jars = jars(folder.resolve("lib"));
    modules = jars(folder.resolve("lib/javafx"));
    marks =
        Map.of(
            "@JAVA_HOME@", JDK.toString(),
            "@MAIN_CLASS@", arguments[2],
            "@JDK_VERSION@", arguments[4]);
  }

  public static void main(String[] arguments) throws IOException {
    new Package(arguments).run();
  }

  private void run() throws IOException {
    for (var options : List.of("java.options", "desktop.options")) {
      Files.copy(
          templates.resolve(options),
          folder.resolve("lib").resolve(options),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    Files.createDirectories(folder.resolve("bin"));
    launcher("vivarium.sh", "vivarium", "$lib/", ":", "\n");
    launcher("vivarium.bat", "vivarium.bat", "%lib%\\", ";", "\r\n");
    train("commands", List.of());
    train(
        "desktop",
        List.of(
            "@" + folder.resolve("lib/desktop.options"),
            "--module-path=" + path("", modules, "javafx/")));
  }

  /** The same order everywhere, because a cache fits one order only; our own jars come first. */
  private static List<String> jars(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar"))
          .sorted((a, b) -> ours(a) != ours(b) ? (ours(a) ? -1 : 1) : a.compareTo(b))
          .toList();
    }
  }

  private static boolean ours(String jar) {
    return jar.startsWith("vivarium-");
  }

  private void launcher(String template, String name, String lib, String separator, String lineEnd)
      throws IOException {
    var text = Files.readString(templates.resolve(template));
    for (var mark : marks.entrySet()) {
      text = text.replace(mark.getKey(), mark.getValue());
    }
    var slash = lib.substring(lib.length() - 1);
    text =
        text.replace("@CLASS_PATH@", joined(jars, lib, separator))
            .replace("@MODULE_PATH@", joined(modules, lib + "javafx" + slash, separator));
    var file = folder.resolve("bin").resolve(name);
    Files.writeString(file, text.replace("\n", lineEnd));
    file.toFile().setExecutable(true, false);
  }

  private static String joined(List<String> names, String before, String separator) {
    return names.stream().map(name -> before + name).collect(Collectors.joining(separator));
  }

  private String path(String ignored, List<String> names, String inner) {
    var lib = folder.resolve("lib").toString() + java.io.File.separator + inner;
    return joined(names, lib, java.io.File.pathSeparator);
  }

  /** Runs the program as a person would, once, and has the virtual machine keep what it learned. */
  private void train(String kind, List<String> options) throws IOException {
    var cache = folder.resolve("lib").resolve(kind + ".aot");
    Files.deleteIfExists(cache);
    var command = new ArrayList<String>();
    command.add(JDK.resolve("bin/java").toString());
    command.add("@" + folder.resolve("lib/java.options"));
    command.add("-XX:AOTCacheOutput=" + cache);
    command.addAll(options);
    command.addAll(List.of("-cp", path("", jars, ""), trainingClass, kind));
    var log = folder.resolveSibling("training-" + kind + ".log");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    int status = waitFor(process);
    if (status != 0 || !Files.exists(cache)) {
      Files.deleteIfExists(cache);
      System.out.println(
          "The start-up cache for the %s could not be made, so it starts slower; see %s"
              .formatted(kind, log));
    }
  }

  private static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException stop) {
      process.destroy();
      return 1;
    }
  }
}
