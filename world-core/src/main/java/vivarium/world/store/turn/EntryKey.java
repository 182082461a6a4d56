package vivarium.world.store.turn;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The key of an entry: a string of bytes, ordered as unsigned bytes, so that keys made from text
 * stand in the order of their code points and every key stands directly before its extensions.
 *
 * <p>Immutable: the bytes are copied on the way in and out.
 */
public final class EntryKey implements Comparable<EntryKey> {
  /** The longest key, in bytes: some keys at least have to fit into one page of entries. */
  public static final int MAX_BYTES = 1024;

  /** The smallest key of all. */
  public static final EntryKey FIRST = new EntryKey(new byte[0]);

  /** How many digits a number has. */
  private static final int DIGITS = 16;

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;

  /** Computed when it is first asked for; 0 until then. Threads that meet compute the same. */
  private int hash;

  private EntryKey(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "an entry key has at most %d bytes, not %d".formatted(MAX_BYTES, bytes.length));
    }
    this.bytes = bytes;
  }

  /** The key with these bytes. */
  public static EntryKey of(byte... bytes) {
    return new EntryKey(bytes.clone());
  }

  /** The key with the UTF-8 bytes of a text. */
  public static EntryKey of(String text) {
    return new EntryKey(text.getBytes(StandardCharsets.UTF_8));
  }

  /** This key and behind it a number, in digits that sort as the numbers do if none is negative. */
  public EntryKey numbered(long number) {
    var longer = Arrays.copyOf(bytes, bytes.length + DIGITS);
    for (int i = 0; i < DIGITS; i++) {
      longer[bytes.length + i] = HEX[(int) (number >>> 60 - 4 * i) & 0xf];
    }
    return new EntryKey(longer);
  }

  /** The number that {@link #numbered} put behind a prefix of this key. */
  public long numberAfter(EntryKey prefix) {
    return Long.parseUnsignedLong(
        new String(bytes, prefix.bytes.length, DIGITS, StandardCharsets.US_ASCII), 16);
  }

  /** The bytes of this key, a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The number of bytes in this key. */
  public int length() {
    return bytes.length;
  }

  /** This key read as UTF-8 text. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether this key begins with all the bytes of another. */
  public boolean startsWith(EntryKey prefix) {
    return bytes.length >= prefix.bytes.length
        && Arrays.equals(bytes, 0, prefix.bytes.length, prefix.bytes, 0, prefix.bytes.length);
  }

  /** The smallest key that is greater than this one. */
  public EntryKey next() {
    return new EntryKey(Arrays.copyOf(bytes, bytes.length + 1));
  }

  /** The smallest key that is greater than every key that starts with this one; null if none is. */
  public @Nullable EntryKey afterPrefix() {
    for (int last = bytes.length - 1; last >= 0; last--) {
      if (bytes[last] != (byte) 0xff) {
        var after = Arrays.copyOf(bytes, last + 1);
        after[last]++;
        return new EntryKey(after);
      }
    }
    return null;
  }

  @Override
  public int compareTo(EntryKey other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EntryKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = Arrays.hashCode(bytes);
      hash = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return text();
  }
}
