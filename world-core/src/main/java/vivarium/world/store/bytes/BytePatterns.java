package vivarium.world.store.bytes;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Some sequences of bytes that are looked for in others.
 *
 * <p>Bytes are taken for letters, one for each: the virtual machine looks for a text many bytes at
 * a time, and a loop of ours would look at one after the other. The copy that this takes costs
 * little beside it.
 */
public final class BytePatterns {
  private final List<String> patterns;

  /**
   * @param patterns each at least a byte long
   */
  public BytePatterns(List<byte[]> patterns) {
    if (patterns.stream().anyMatch(pattern -> pattern.length == 0)) {
      throw new IllegalArgumentException("nothing is in everything");
    }
    this.patterns = patterns.stream().map(BytePatterns::text).toList();
  }

  /** Whether one of them is somewhere in some bytes. */
  public boolean areIn(byte[] bytes) {
    var text = text(bytes);
    for (var pattern : patterns) {
      if (text.contains(pattern)) {
        return true;
      }
    }
    return false;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
