package vivarium.world.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vivarium.world.syntax.SourceText;

/** Scripts and their expected texts in a directory of test resources. */
public final class Scripts {
  private static final String SOURCE = ".self";
  private static final String EXPECTED = ".expected";

  private final Path directory;

  /** The scripts under {@code src/test/resources} of the module that is being tested. */
  public Scripts(String directory) {
    this.directory = Path.of("src", "test", "resources").resolve(directory);
  }

  /** All scripts that have an expected text, in the order of their names. */
  public List<Path> all() {
    try (var files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(EXPECTED)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The script that belongs to an expected text. */
  public SourceText script(Path expected) {
    var name = expected.getFileName().toString().replace(EXPECTED, SOURCE);
    return read(expected.resolveSibling(name));
  }

  /** A file of the directory, by its name. */
  public SourceText file(String name) {
    return read(directory.resolve(name));
  }

  /** An expected text. */
  public String expected(Path expected) {
    return read(expected).text();
  }

  private static SourceText read(Path file) {
    try {
      var text = Files.readString(file, StandardCharsets.UTF_8);
      return new SourceText(file.getFileName().toString(), text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
