package vivarium.vat.turn;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Trouble;
import vivarium.vat.turn.CustomsEntries.Export;
import vivarium.world.base.WorldException;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.FarReference;
import vivarium.world.object.MemoryAccess.Contents;
import vivarium.world.object.WorldObject;

/**
 * The c-list of a vat: which of its objects others may name, and which objects of others it knows.
 *
 * <p>An object that was handed out stays; the same object of another vat is always the same
 * presence here, through eviction and reopening. Others know an object by its number here, or by a
 * number that says nothing where its vat wants that.
 */
final class CustomsList {
  private static final String DISAVOWED = "disavowed/";

  private final String vat;
  private final VatMemory memory;
  private final TurnEntries entries;
  private final CustomsEntries table;
  private final List<WorldObject> kept;
  private final Map<String, WeakReference<FarReference>> presences = new HashMap<>();

  /**
   * @param kept takes objects that must become persistent because they are handed out
   */
  CustomsList(String vat, VatMemory memory, TurnEntries entries, List<WorldObject> kept) {
    this.vat = vat;
    this.memory = memory;
    this.entries = entries;
    this.table = new CustomsEntries(entries);
    this.kept = kept;
  }

  // ---- what others may name

  /** What others may name, and what is pinned. */
  List<WorldObject> held() {
    var objects = new ArrayList<WorldObject>();
    for (long id : table.held()) {
      var object = memory.find(id);
      if (object != null) {
        objects.add(object);
      }
    }
    return objects;
  }

  /** Lets others name an object; answers the number they name it by. */
  long export(WorldObject object) {
    return export(object, table.aliasOf(memory.numberOf(object)) != 0);
  }

  /** Lets others name an object by a number that says nothing of it. */
  long exportHidden(WorldObject object) {
    return export(object, true);
  }

  private long export(WorldObject object, boolean hidden) {
    long id = memory.numberOf(object);
    kept.add(object);
    if (!hidden) {
      if (table.export(id) == null) {
        table.put(id, new Export(id, false));
      }
      return id;
    }
    long alias = table.aliasOf(id);
    if (alias == 0) {
      alias = memory.newId();
      table.put(alias, new Export(id, false));
      table.putAlias(id, alias);
    }
    return alias;
  }

  /**
   * The object that others name by a number.
   *
   * @throws WorldException if it was never handed out, was revoked or does not exist any more
   */
  WorldObject exported(long number) {
    var export = table.export(number);
    if (export != null && export.revoked()) {
      throw Trouble.OBJECT_REVOKED.exception(
          "The vat '%s' has taken its object #%d back.".formatted(vat, number));
    }
    boolean named = number == memory.wellKnown().gatekeeper.id() || export != null;
    var object = named ? memory.find(export == null ? number : export.id()) : null;
    if (object == null) {
      throw Trouble.OBJECT_DELETED.exception(
          "There is no object #%d in vat '%s', or not any more.".formatted(number, vat));
    }
    return object;
  }

  /** Answers messages of others to an object with a reason, until it is reinstated. */
  void revoke(WorldObject object) {
    kept.add(object);
    stands(memory.numberOf(object), true);
  }

  /** Lets those who hold a revoked object use it again; does nothing for any other. */
  void reinstate(WorldObject object) {
    if (isRevoked(object)) {
      stands(object.id(), false);
    }
  }

  private void stands(long id, boolean revoked) {
    table.put(id, new Export(id, revoked));
    long alias = table.aliasOf(id);
    if (alias != 0) {
      table.put(alias, new Export(id, revoked));
    }
  }

  boolean isRevoked(WorldObject object) {
    var export = object.id() == 0 ? null : table.export(object.id());
    return export != null && export.revoked();
  }

  /** Keeps an object though nothing of this vat refers to it; counted. */
  void pin(WorldObject object) {
    kept.add(object);
    table.pin(memory.numberOf(object), 1);
  }

  /** Takes one pin off an object; does nothing if it has none. */
  void unpin(WorldObject object) {
    table.pin(memory.numberOf(object), -1);
  }

  int pins(WorldObject object) {
    return table.pins(memory.numberOf(object));
  }

  // ---- what others have

  /** The one presence of an object of another vat. */
  FarReference presence(ObjectOf object) {
    return farReference(Address.of(object));
  }

  FarReference farReference(String address) {
    var known = inMemory(address);
    if (known != null) {
      return known;
    }
    var stored = entries.get(CustomsEntries.importKey(address));
    var found = stored == null ? null : memory.find(ByteBuffer.wrap(stored).getLong());
    var presence =
        found instanceof FarReference there && there.address().equals(address)
            ? there
            : make(address);
    presences.put(address, new WeakReference<>(presence));
    return presence;
  }

  /** A new far reference with the slots that all have. */
  FarReference make(String address) {
    var prototype = memory.wellKnown().farReferences;
    return new FarReference(memory, prototype.map(), prototype.fieldValues(), address);
  }

  private @Nullable FarReference inMemory(String address) {
    var known = presences.get(address);
    var presence = known == null ? null : known.get();
    return presence != null && presence.address().equals(address) ? presence : null;
  }

  /** Makes a presence useless in this vat; handed over again, the object has a new one. */
  void disavow(FarReference far) {
    var address = far.address();
    if (isDisavowed(address)) {
      return;
    }
    var contents = new Contents(far.map(), far.fieldValues(), DISAVOWED + address);
    memory.replaceContents(far, contents);
    presences.remove(address);
    entries.remove(CustomsEntries.importKey(address));
  }

  static boolean isDisavowed(String address) {
    return address.startsWith(DISAVOWED);
  }

  /** Remembers far references that become persistent, so that they are found again. */
  void remember(List<WorldObject> created) {
    for (var object : created) {
      if (object instanceof FarReference far && !isDisavowed(far.address())) {
        var number = ByteBuffer.allocate(Long.BYTES).putLong(0, far.id()).array();
        entries.put(CustomsEntries.importKey(far.address()), number);
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
