package vivarium.vat.peer.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.world.base.WorldBug;
import vivarium.world.store.turn.EntryKey;

/**
 * The invitations that are out, as entries {@code invite/ID}. Of the secret only a digest is kept,
 * so that a copy of the world's folder does not let anybody in.
 */
public final class Invitations {
  private static final EntryKey ALL = EntryKey.of("invite/");
  private static final int ID_BYTES = 16;

  /** Stands for no end; older worlds wrote nothing. */
  private static final long NEVER = Long.MAX_VALUE;

  /**
   * One invitation.
   *
   * @param id names it for its owner; tells nobody the secret
   * @param object what it leads to
   * @param label what the owner called it
   * @param since when it was made
   * @param used how often it was taken up
   * @param until when it expires, or null if it does not
   */
  public record Entry(
      String id, ObjectOf object, String label, Instant since, int used, @Nullable Instant until) {
    /** The same, taken up once more. */
    public Entry usedAgain() {
      return new Entry(id, object, label, since, used + 1, until);
    }

    /** Whether it lets nobody in any more at a moment. */
    public boolean hasExpired(Instant now) {
      return until != null && !now.isBefore(until);
    }
  }

  /** The name of the invitation with a secret. */
  public static String idOf(String secret) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException missing) {
      throw new WorldBug("every JDK has SHA-256", missing);
    }
  }

  private static EntryKey key(String id) {
    return EntryKey.of(ALL.text() + id);
  }

  /** Keeps an invitation. */
  public static void put(Draft entries, Entry entry) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(entry.object().vat());
      out.writeLong(entry.object().id());
      out.writeUTF(entry.label());
      out.writeLong(entry.since().toEpochMilli());
      out.writeInt(entry.used());
      out.writeLong(entry.until() == null ? NEVER : entry.until().toEpochMilli());
    } catch (IOException impossible) {
      throw new WorldBug("an array in memory can be written", impossible);
    }
    entries.put(key(entry.id()), bytes.toByteArray());
  }

  /** An invitation, or null. */
  public static @Nullable Entry get(Draft entries, String id) {
    var stored = entries.get(key(id));
    return stored == null ? null : read(id, stored);
  }

  /** All of them, by their names. */
  public static List<Entry> all(Draft entries) {
    var all = new ArrayList<Entry>();
    entries.each(ALL, (key, value) -> all.add(read(key.text().substring(ALL.length()), value)));
    return all;
  }

  /** What the invitation in an entry leads to; null if it is another entry. */
  static @Nullable ObjectOf objectBy(EntryKey key, byte[] value) {
    return key.startsWith(ALL) ? read(key.text().substring(ALL.length()), value).object() : null;
  }

  /** Takes one back. */
  public static void remove(Draft entries, String id) {
    entries.remove(key(id));
  }

  private static Entry read(String id, byte[] stored) {
    try (var in = new DataInputStream(new ByteArrayInputStream(stored))) {
      var object = new ObjectOf(in.readUTF(), in.readLong());
      var label = in.readUTF();
      var since = Instant.ofEpochMilli(in.readLong());
      int used = in.readInt();
      long until = in.available() > 0 ? in.readLong() : NEVER;
      return new Entry(
          id, object, label, since, used, until == NEVER ? null : Instant.ofEpochMilli(until));
    } catch (IOException broken) {
      throw new WorldBug("an invitation that was written can be read", broken);
    }
  }

  private Invitations() {}
}
