import com.google.googlejavaformat.java.Formatter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Formats every Java source below a folder, or reports those that are not formatted.
 *
 * <p>Usage: {@code Format --check|--write FOLDER}. It has no settings and no exceptions on purpose.
 */
final class Format {
  public static void main(String[] arguments) throws Exception {
    boolean write = arguments[0].equals("--write");
    var root = Path.of(arguments[1]);
    var formatter = new Formatter();
    var different = new ArrayList<Path>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Format::isSource).sorted().toList()) {
        var text = Files.readString(file);
        var formatted = stable(formatter, text);
        if (!formatted.equals(text)) {
          different.add(root.relativize(file));
          if (write) {
            Files.writeString(file, formatted);
          }
        }
      }
    }
    if (!write && !different.isEmpty()) {
      System.err.println("These files are not formatted; run: mvn -q verify -Dformat.goal=--write -DskipTests");
      different.forEach(file -> System.err.println("  " + file));
      System.exit(1);
    }
  }

  /** Formats until nothing changes any more: for a few texts once is not enough. */
  private static String stable(Formatter formatter, String text) throws Exception {
    var once = formatter.formatSourceAndFixImports(text);
    return once.equals(text) ? text : stable(formatter, once);
  }

  private static boolean isSource(Path file) {
    var path = file.toString();
    return path.endsWith(".java") && path.contains("/src/") && !path.contains("/target/");
  }

  private Format() {}
}
