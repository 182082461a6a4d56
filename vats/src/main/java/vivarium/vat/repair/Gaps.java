package vivarium.vat.repair;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vivarium.vat.past.PastMoment;
import vivarium.vat.turn.Authority;
import vivarium.vat.turn.CustomsEntries;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.WorldException;
import vivarium.world.format.ObjectRecords;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordVisitor;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectVector;
import vivarium.world.store.VatStore;
import vivarium.world.store.WorldStore;

/** What the objects of a vat refer to and is not there, or cannot be read. */
final class Gaps {
  /** An object that is missing: what it has to be. */
  record Gap(ObjectKind kind, long elements, String address) {}

  private final WorldStore world;
  private final VatStore store;
  private final Set<Long> present = new HashSet<>();
  private final Map<Long, Gap> objects = new TreeMap<>();
  private final Map<Long, Integer> maps = new TreeMap<>();
  private final Map<Long, byte[]> records = new TreeMap<>();
  private final Map<Long, String> described = new TreeMap<>();
  private final Map<Long, String> addresses = new TreeMap<>();

  Gaps(WorldStore world, VatStore store) {
    this.world = world;
    this.store = store;
  }

  boolean isEmpty() {
    return objects.isEmpty() && maps.isEmpty() && records.isEmpty();
  }

  /** Objects to be made, by id. */
  Map<Long, Gap> objects() {
    return objects;
  }

  /** Maps to be made, and how many fields their objects have. */
  Map<Long, Integer> maps() {
    return maps;
  }

  /** Objects that are to be changed, with their new records. */
  Map<Long, byte[]> records() {
    return records;
  }

  /** What happened to which object, in a few words. */
  Map<Long, String> described() {
    return described;
  }

  void find() {
    CustomsEntries.importsIn(store.entries()).forEach((address, id) -> addresses.put(id, address));
    store.scan((id, record) -> {
      if (record != null) {
        if (VatMender.isReadable(id, record)) {
          present.add(id);
        } else {
          unreadable(id, record);
        }
      }
    });
    store.scan((id, record) -> {
      if (record != null && present.contains(id)) {
        RecordScan.scan(id, record, new Follower(id, record));
      }
    });
    for (var known : new PastMoment(store, world.savedTurn()).memory().wellKnown().all()) {
      missing(known.id(), known.kind(), 0);
    }
    Authority.handedOut(store.entries()).forEach(id -> missing(id, ObjectKind.SLOTS, 0));
  }

  private void unreadable(long id, byte[] record) {
    var kind = record.length > 1 ? ObjectKind.ofCode(record[1]) : null;
    if (record.length > 1 && record[1] == ObjectRecords.MAP_CODE) {
      return; // whoever has this map says how many fields it has
    }
    missing(id, kind == null ? ObjectKind.SLOTS : kind, 0);
  }

  private void missing(long id, ObjectKind kind, long elements) {
    if (!present.contains(id) && !maps.containsKey(id)) {
      objects.putIfAbsent(id, new Gap(kind, elements, addresses.getOrDefault(id, "")));
      described.putIfAbsent(id, "is lost, and something empty stands in its place");
    }
  }

  private final class Follower implements RecordVisitor {
    private final long id;
    private final byte[] record;
    private long map;
    private long size;

    Follower(long id, byte[] record) {
      this.id = id;
      this.record = record;
    }

    @Override
    public void map(long mapId) {
      map = mapId;
    }

    @Override
    public void fields(int count) {
      if (!present.contains(map)) {
        objects.remove(map);
        maps.merge(map, count, Math::max);
        described.put(map, "is lost, and with it the names of slots");
      }
    }

    @Override
    public void elements(long count) {
      size = count;
    }

    @Override
    public void reference(Part part, int index, ObjectKind kind, long to) {
      long left = size - (long) index * ObjectVector.SEGMENT_SIZE;
      missing(to, kind, part == Part.SEGMENT ? Math.min(left, ObjectVector.SEGMENT_SIZE) : 0);
    }

    @Override
    public void chunk(int index, ChunkHash hash, int length) {
      if (!isRight(store, hash, length) && !isBroughtBack(hash, length)) {
        var zeros = store.chunks().put(ByteBuffer.allocate(length)).hash();
        var before = records.getOrDefault(id, record);
        records.put(id, replaced(before, hash.bytes(), zeros.bytes()));
        described.put(id, "has lost some of its bytes, which are zeros now");
      }
    }

    /** Bytes that are there, in another vat: by their hash they are the right ones. */
    private boolean isBroughtBack(ChunkHash hash, int length) {
      for (var name : world.vats()) {
        var other = world.vat(name);
        if (isRight(other, hash, length)) {
          store.chunks().put(ByteBuffer.wrap(other.chunks().read(hash)));
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isRight(VatStore vat, ChunkHash hash, int length) {
    try {
      return vat.chunks().has(hash) && vat.chunks().read(hash).length >= length;
    } catch (WorldException e) {
      return false;
    }
  }

  private static byte[] replaced(byte[] record, byte[] what, byte[] with) {
    var next = record.clone();
    for (int at = 0; at + what.length <= next.length; at++) {
      if (Arrays.equals(next, at, at + what.length, what, 0, what.length)) {
        System.arraycopy(with, 0, next, at, with.length);
        at += what.length - 1;
      }
    }
    return next;
  }
}
