package vivarium.vat.peer.frame;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldBug;

/**
 * A place in what one world has said to another: how many things, and a digest of all of them.
 *
 * <p>Two worlds that have the same mark have sent and received the same things in the same order.
 * The digest is what notices a world that went back to a backup and said other things since: the
 * numbers alone would agree.
 */
public record Mark(long number, byte[] digest) {
  private static final int DIGEST_BYTES = 16;

  /** Before anything was said. */
  public static final Mark START = new Mark(0, new byte[DIGEST_BYTES]);

  /** How many bytes {@link #write} writes. */
  public static final int BYTES = Long.BYTES + DIGEST_BYTES;

  public Mark {
    if (digest.length != DIGEST_BYTES) {
      throw new WorldBug("a mark has a digest of " + DIGEST_BYTES + " bytes");
    }
  }

  /** The place after one more thing. */
  public Mark after(byte[] delivery) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(digest);
      sha.update(delivery);
      return new Mark(number + 1, Arrays.copyOf(sha.digest(), DIGEST_BYTES));
    } catch (NoSuchAlgorithmException missing) {
      throw new WorldBug("every JDK has SHA-256", missing);
    }
  }

  /** Appends this to a buffer. */
  public void write(ByteBuffer to) {
    to.putLong(number).put(digest);
  }

  /** Takes one out of a buffer. */
  public static Mark read(ByteBuffer from) {
    long number = from.getLong();
    var digest = new byte[DIGEST_BYTES];
    from.get(digest);
    return new Mark(number, digest);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Mark mark
        && mark.number == number
        && Arrays.equals(mark.digest, digest);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number);
  }

  @Override
  public String toString() {
    return "mark " + number;
  }
}
