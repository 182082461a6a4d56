package vivarium.vat.turn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.PassableWords;
import vivarium.world.base.WorldException;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryKey;

/**
 * How a vat ends itself: with a value, and then the turn that says so stays done; or with a reason,
 * and then nothing of it remains. Either way it takes no more messages from then on.
 *
 * <p>For the vat's thread only.
 */
public final class Leaving {
  private static final EntryKey LEFT = EntryKey.of("kernel/left");

  /**
   * How a vat has ended.
   *
   * @param well whether it wished to, having done what it was for
   * @param value what it leaves behind, or the reason
   */
  public record Farewell(boolean well, Passable value) {
    /** As bytes. */
    public byte[] bytes() {
      var written = DeliveryFormat.write(value);
      var bytes = new byte[written.length + 1];
      bytes[0] = (byte) (well ? 1 : 0);
      System.arraycopy(written, 0, bytes, 1, written.length);
      return bytes;
    }

    /** The one in some bytes. */
    public static Farewell read(byte[] bytes) {
      return new Farewell(
          bytes[0] == 1, DeliveryFormat.readPassable(Arrays.copyOfRange(bytes, 1, bytes.length)));
    }

    /** In a sentence, for those who send to the vat later. */
    public String sentence() {
      return well
          ? "It has ended itself."
          : "It has ended itself: "
              + (value instanceof Text(var text) ? text : PassableWords.plain().value(value));
    }
  }

  private final TurnEntries entries;
  private @Nullable Farewell asked;
  private @Nullable Farewell failed;
  private boolean left;

  Leaving(TurnEntries entries) {
    this.entries = entries;
  }

  /** How a vat has ended itself, by what is on its disk; null if it has not. */
  public static @Nullable Farewell in(EntryStore entries) {
    var bytes = entries.get(LEFT);
    return bytes == null ? null : Farewell.read(bytes);
  }

  /**
   * Has the vat end with the running turn.
   *
   * @throws WorldException if the turn has said so before
   */
  void ask(Farewell farewell) {
    if (asked != null) {
      throw new WorldException("This vat is ending already, with the end of this turn.");
    }
    asked = farewell;
    if (farewell.well()) {
      put(farewell);
    }
  }

  /** Writes down that the vat has ended itself. */
  void put(Farewell farewell) {
    asked = farewell;
    entries.put(LEFT, farewell.bytes());
  }

  /** Ends a turn that has asked for a failing end: nothing of it is to remain. */
  void insistOnNoFailure() {
    if (asked != null && !asked.well() && entries.get(LEFT) == null) {
      failed = asked;
      throw new WorldException(asked.sentence());
    }
  }

  /** How the turn that failed has ended the vat, or null if it has not; once. */
  @Nullable Farewell takeFailure() {
    var taken = failed;
    failed = null;
    return taken;
  }

  /** Whether the vat has ended itself. */
  boolean hasLeft() {
    return left;
  }

  void turnEnded() {
    left |= asked != null;
    asked = null;
  }

  void turnAbandoned() {
    asked = null;
  }
}
