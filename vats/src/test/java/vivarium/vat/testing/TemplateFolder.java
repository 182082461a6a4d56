package vivarium.vat.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A folder made once for all tests of a run and copied for each: loading the whole library takes a
 * second, copying what came of it does not.
 */
final class TemplateFolder {
  private static @Nullable Path template;

  /** Fills a folder that is empty or not there; leaves any other as it is. */
  static void copyInto(Path directory, Consumer<Path> maker) {
    try {
      if (isEmpty(directory)) {
        copy(template(maker), directory);
      }
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return true;
    }
    try (var files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  private static synchronized Path template(Consumer<Path> maker) throws IOException {
    if (template == null) {
      var made = Files.createTempDirectory("library-world");
      maker.accept(made);
      deleteAtEnd(made);
      template = made;
    }
    return template;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    assertThat(isEmpty(to)).isFalse();
  }

  /** Folders before what is in them: the virtual machine deletes in the opposite order. */
  private static void deleteAtEnd(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.forEach(file -> file.toFile().deleteOnExit());
    }
  }

  private TemplateFolder() {}
}
