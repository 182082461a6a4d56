package vivarium.vat.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.turn.TurnEntries;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryKey;

/**
 * How a vat begins.
 *
 * @param gatekeeper what its gatekeeper is to be like, or null
 * @param asker the promise that waits for the vat, if a message asked for it. It is noted in the
 *     vat, so that the message makes no second one if it is handed over again after a crash
 * @param subcluster what the vat is a part of, or null. It is noted in the vat, so that a vat is
 *     known that belongs to one which a crash has left half made or half ended
 */
record Beginning(
    @Nullable Passable gatekeeper, @Nullable PromiseOf asker, @Nullable String subcluster) {
  /** Without a gatekeeper of its own. */
  static final Beginning EMPTY = new Beginning(null, null, null);

  private static final EntryKey PART_OF = EntryKey.of("kernel/subcluster");

  private static final EntryKey MADE_FOR = EntryKey.of("kernel/made-for");

  void note(TurnEntries entries) {
    if (asker != null) {
      entries.put(MADE_FOR, bytes(asker));
    }
    if (subcluster != null) {
      entries.put(PART_OF, subcluster.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The subcluster that a vat with these entries was made for, or null. */
  static @Nullable String partOf(EntryStore entries) {
    var name = entries.get(PART_OF);
    return name == null ? null : new String(name, StandardCharsets.UTF_8);
  }

  /** Whether a vat with these entries was made for somebody. */
  static boolean wasFor(PromiseOf asker, EntryStore entries) {
    return Arrays.equals(bytes(asker), entries.get(MADE_FOR));
  }

  private static byte[] bytes(PromiseOf promise) {
    return (promise.id() + "@" + promise.vat()).getBytes(StandardCharsets.UTF_8);
  }
}
