package vivarium.vat.turn;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.world.base.WorldException;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.FarReference;
import vivarium.world.object.WorldObject;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryKey;

/**
 * The c-list of a vat: which of its objects others may name, and which objects of others it knows.
 *
 * <p>An object that was handed out stays; the same object of another vat is always the same
 * presence here, through eviction and reopening.
 */
final class CustomsList {
  private static final byte[] PRESENT = {1};
  private static final EntryKey EXPORT = EntryKey.of("export/");

  private final VatMemory memory;
  private final TurnEntries entries;
  private final List<WorldObject> kept;
  private final Map<String, WeakReference<FarReference>> presences = new HashMap<>();

  /**
   * @param kept takes objects that must become persistent because they are handed out
   */
  CustomsList(VatMemory memory, TurnEntries entries, List<WorldObject> kept) {
    this.memory = memory;
    this.entries = entries;
    this.kept = kept;
  }

  private static EntryKey exportKey(long id) {
    return EntryKey.of(EXPORT.text() + "%016x".formatted(id));
  }

  /** The objects that others may name, by what is on disk. */
  static List<Long> exportedIn(EntryStore entries) {
    var ids = new ArrayList<Long>();
    entries.range(
        EXPORT,
        EXPORT.afterPrefix(),
        (key, value) -> ids.add(Long.parseLong(key.text().substring(EXPORT.length()), 16)));
    return ids;
  }

  private static EntryKey importKey(String address) {
    return EntryKey.of("import/" + address);
  }

  /** Lets others name an object; answers its number. */
  long export(WorldObject object) {
    long id = memory.numberOf(object);
    kept.add(object);
    if (entries.get(exportKey(id)) == null) {
      entries.put(exportKey(id), PRESENT);
    }
    return id;
  }

  /**
   * The object that others name by a number.
   *
   * @throws WorldException if it was never handed out or does not exist any more
   */
  WorldObject exported(long id) {
    boolean named = id == memory.wellKnown().gatekeeper.id() || entries.get(exportKey(id)) != null;
    var object = named ? memory.find(id) : null;
    if (object == null) {
      throw new WorldException(
          "The object that the message was for does not exist in this vat any more.");
    }
    return object;
  }

  /** The one presence of an object of another vat. */
  FarReference presence(ObjectOf object) {
    return farReference(Address.of(object));
  }

  FarReference farReference(String address) {
    var known = inMemory(address);
    if (known != null) {
      return known;
    }
    var stored = entries.get(importKey(address));
    var found = stored == null ? null : memory.find(ByteBuffer.wrap(stored).getLong());
    var presence =
        found instanceof FarReference there
            ? there
            : new FarReference(memory, memory.wellKnown().emptyMap, new Object[0], address);
    presences.put(address, new WeakReference<>(presence));
    return presence;
  }

  private @Nullable FarReference inMemory(String address) {
    var known = presences.get(address);
    return known == null ? null : known.get();
  }

  /** Remembers far references that become persistent, so that they are found again. */
  void remember(List<WorldObject> created) {
    for (var object : created) {
      if (object instanceof FarReference far) {
        var number = ByteBuffer.allocate(Long.BYTES).putLong(0, far.id()).array();
        entries.put(importKey(far.address()), number);
      }
    }
  }

  /** Has a far reference found again under its address. */
  void enter(FarReference far) {
    presences.put(far.address(), new WeakReference<>(far));
  }

  /** Forgets what is only in memory: records may have changed behind it. */
  void forgetPresences() {
    presences.clear();
  }
}
