package vivarium.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import vivarium.world.base.WorldException;
import vivarium.world.syntax.SourceText;

/** Reads source text, which is UTF-8 and nothing else. */
final class SourceFiles {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * The text of a file.
   *
   * @throws WorldException if it cannot be read or is not text
   */
  static SourceText read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new WorldException("'%s' is a folder; name the files in it.".formatted(file));
      }
      return text(file.toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException absent) {
      throw new WorldException("There is no file '%s'.".formatted(file), absent);
    } catch (AccessDeniedException denied) {
      throw new WorldException(
          "'%s' may not be read; check its permissions.".formatted(file), denied);
    } catch (IOException trouble) {
      throw unreadable(file.toString(), trouble);
    }
  }

  /** The text of a stream up to its end. */
  static SourceText read(String name, InputStream stream) {
    try {
      return text(name, stream.readAllBytes());
    } catch (IOException trouble) {
      throw unreadable(name, trouble);
    }
  }

  private static SourceText text(String name, byte[] bytes) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var buffer = ByteBuffer.wrap(bytes);
    try {
      var text = decoder.decode(buffer).toString();
      return new SourceText(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException notText) {
      throw new WorldException(
          "'%s' is not UTF-8 text: byte %,d does not belong there."
              .formatted(name, buffer.position() + 1),
          notText);
    }
  }

  private static WorldException unreadable(String name, IOException trouble) {
    return new WorldException(
        "'%s' cannot be read: %s.".formatted(name, trouble.getMessage()), trouble);
  }

  private SourceFiles() {}
}
