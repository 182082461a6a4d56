package vivarium.world.store.bytes;

import java.util.List;

/** Some sequences of bytes that are looked for in others. */
public final class BytePatterns {
  private final List<byte[]> patterns;

  /**
   * @param patterns each at least a byte long
   */
  public BytePatterns(List<byte[]> patterns) {
    if (patterns.stream().anyMatch(pattern -> pattern.length == 0)) {
      throw new IllegalArgumentException("nothing is in everything");
    }
    this.patterns = List.copyOf(patterns);
  }

  /** Whether one of them is somewhere in some bytes. */
  public boolean areIn(byte[] bytes) {
    for (var pattern : patterns) {
      if (isIn(bytes, pattern)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(byte[] bytes, byte[] pattern) {
    byte first = pattern[0];
    int last = bytes.length - pattern.length;
    for (int at = 0; at <= last; at++) {
      if (bytes[at] == first && isAt(bytes, at, pattern)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(byte[] bytes, int at, byte[] pattern) {
    for (int i = 1; i < pattern.length; i++) {
      if (bytes[at + i] != pattern[i]) {
        return false;
      }
    }
    return true;
  }
}
