package vivarium.world.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.world.format.NotStorable;
import vivarium.world.format.ObjectRecords;
import vivarium.world.memory.TurnDelta.NewRecord;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.ObjectState;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;

/**
 * Everything that the end of a turn must write: the changed persistent objects, and the transient
 * ones that have become reachable from them, with their maps.
 *
 * <p>Building it changes nothing but to give ids out and offloaded chunks to the disk, so that it
 * can fail anywhere and the turn be abandoned.
 */
final class TurnClosure extends StoredReferences {
  /** How far a holder is looked for that says what a vector is. */
  private static final int STEPS_OUT_MAX = 8;

  private final ObjectRecords records;
  private final ArrayDeque<WorldObject> waiting = new ArrayDeque<>(1);
  private final ArrayDeque<ObjectMap> waitingMaps = new ArrayDeque<>(1);
  private Map<WorldObject, @Nullable WorldObject> foundFrom = Map.of();
  private Map<ObjectMap, Long> newMaps = Map.of();
  private final List<WorldObject> created = new ArrayList<>();
  private final List<NewRecord> written = new ArrayList<>();
  private @Nullable WorldObject writing;

  /**
   * @param records of the memory, of which no other closure is being built
   */
  TurnClosure(VatMemory memory, ObjectRecords records) {
    super(memory);
    this.records = records.with(this);
  }

  /** The records of these objects and of all that they need. */
  TurnDelta build(List<WorldObject> changed, List<WorldObject> newRoots) {
    for (var root : newRoots) {
      if (root.state() == ObjectState.TRANSIENT && !foundFrom.containsKey(root)) {
        queue(root, null);
      }
    }
    for (var object : changed) {
      write(object, false);
      writeWaiting();
    }
    writeWaiting();
    return new TurnDelta(written, created);
  }

  /** The objects that are persistent from now on. */
  List<WorldObject> created() {
    return created;
  }

  /** The records, as far as they are made. */
  List<NewRecord> written() {
    return written;
  }

  /** The maps that are stored from now on, with their ids. */
  Map<ObjectMap, Long> newMaps() {
    return newMaps;
  }

  private void writeWaiting() {
    while (true) {
      var map = waitingMaps.poll();
      if (map != null) {
        written.add(new NewRecord(idOfNew(map), records.write(map), true));
        continue;
      }
      var object = waiting.poll();
      if (object == null) {
        return;
      }
      created.add(object);
      write(object, true);
    }
  }

  private void write(WorldObject object, boolean isNew) {
    writing = object;
    if (object instanceof ByteVector bytes) {
      offload(bytes);
    }
    written.add(new NewRecord(object.id(), records.write(object), isNew));
  }

  /** Gives the changed chunks of a byte vector to the disk. */
  private void offload(ByteVector bytes) {
    var chunks = bytes.chunks();
    if (chunks == null) {
      return;
    }
    for (int i = 0; i < chunks.chunkCount(); i++) {
      if (chunks.hashOf(i) == null) {
        chunks.storedAs(i, memory.putChunk(chunks.changedBytes(i), chunks.chunkSize(i)));
      }
    }
  }

  @Override
  public long idOf(WorldObject object) {
    if (object.state() == ObjectState.TRANSIENT) {
      if (object.kind() == ObjectKind.BLOCK) {
        throw refusal("a block", object);
      }
      if (!foundFrom.containsKey(object)) {
        queue(object, writing);
      }
    } else if (memory.isGone(object.id())) {
      throw new ObjectGone(object.id());
    }
    return object.id();
  }

  private void queue(WorldObject object, @Nullable WorldObject finder) {
    if (foundFrom.isEmpty()) {
      foundFrom = new IdentityHashMap<>();
    }
    foundFrom.put(object, finder);
    memory.identityOf(object);
    waiting.add(object);
  }

  @Override
  public long idOf(ObjectMap map) {
    if (map.storedId() != 0 && !memory.isGone(map.storedId())) {
      return map.storedId();
    }
    if (!newMaps.containsKey(map)) {
      waitingMaps.add(map);
    }
    return idOfNew(map);
  }

  private long idOfNew(ObjectMap map) {
    if (newMaps.isEmpty()) {
      newMaps = new IdentityHashMap<>();
    }
    return memory.idFor(newMaps, map);
  }

  /** The refusal to keep something, with the way that leads to it. */
  private NotStorable refusal(String what, WorldObject offender) {
    var way = new ArrayList<WorldObject>();
    way.add(offender);
    for (var holder = writing; holder != null; holder = foundFrom.get(holder)) {
      way.add(holder);
    }
    extendToName(way);
    var path = memory.describe(way.getLast()) + StoragePaths.way(way);
    return new NotStorable(
        "%s cannot be kept: it lives only while the method that made it runs. It was found at %s."
                .formatted(capitalised(what), path)
            + " Put a method or an object there instead; the turn was undone.");
  }

  /**
   * Goes on outwards from the last of these objects, which hold one another, as long as it is a
   * vector or a part of one, such as the inside of a list: only what has it says what it is.
   */
  private void extendToName(List<WorldObject> inwards) {
    var outermost = inwards.getLast();
    int longest = inwards.size() + STEPS_OUT_MAX;
    while (!(outermost instanceof SlotsObject) && inwards.size() < longest) {
      var inner = outermost;
      var holder =
          memory.first(
              object -> !object.mapOrSentinel().isSentinel() && StoragePaths.has(object, inner));
      if (holder == null) {
        return;
      }
      inwards.add(holder);
      outermost = holder;
    }
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
