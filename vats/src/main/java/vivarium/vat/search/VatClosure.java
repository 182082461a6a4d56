package vivarium.vat.search;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.vat.past.PastMoment;
import vivarium.vat.search.CheckReport.VatCheck;
import vivarium.vat.turn.Authority;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.Progress;
import vivarium.world.base.WorldException;
import vivarium.world.format.ObjectRecords;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordUnreadable;
import vivarium.world.format.RecordVisitor;
import vivarium.world.object.ChunkedBytes;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectVector;
import vivarium.world.store.VatStore;

/**
 * The check of one vat.
 *
 * <p>The first walk notes what each record is; the second follows every reference from it.
 */
final class VatClosure {
  private final VatStore store;
  private final long turn;
  private final RecordWalk walk;
  private final Progress progress;
  private final KindTable kinds = new KindTable();
  private final Findings findings = new Findings();
  private final Set<ChunkHash> chunks = new HashSet<>();
  private long bytesVerified;
  private long recordsWalked;
  private long objects;
  private long references;

  VatClosure(VatStore store, long turn, Progress progress) {
    this.store = store;
    this.turn = turn;
    this.progress = progress;
    this.walk = new RecordWalk(walked -> progress.report(done()));
  }

  /** How many bytes and records were looked at. */
  long done() {
    return bytesVerified + recordsWalked;
  }

  /** Checks; answers whether it came to the end. */
  boolean run() {
    var verified =
        store.verify(bytes -> {
          bytesVerified = bytes;
          return progress.report(bytes);
        });
    bytesVerified = verified.bytes();
    verified.findings().forEach(finding -> findings.add(0, finding));
    if (!verified.complete()) {
      return false;
    }
    walk.over(store, new Noter());
    walk.over(store, this::check);
    checkWellKnown();
    checkHandedOut();
    nameFindings();
    return true;
  }

  VatCheck result() {
    return new VatCheck(
        store.name(),
        objects,
        references,
        chunks.size(),
        bytesVerified,
        findings.list(),
        findings.count());
  }

  // ---- the first walk

  /** Notes what each record is. */
  private final class Noter implements RecordWalk.Visitor {
    @Override
    public void visit(long id, byte[] record) {
      recordsWalked++;
      var counter = new PartCounter(kinds::use);
      try {
        kinds.put(id, RecordScan.scan(id, record, counter), counter.parts());
      } catch (RecordUnreadable unreadable) {
        kinds.unreadable(id);
        findings.add(id, String.valueOf(unreadable.getMessage()));
      }
    }

    /** The bytes are wrong, which has been found already. */
    @Override
    public void damaged(long id) {
      kinds.unreadable(id);
    }
  }

  // ---- the second walk

  private void check(long id, byte[] record) {
    recordsWalked++;
    objects += ObjectRecords.isPart(record) ? 0 : 1;
    if (kinds.isReadable(id)) {
      RecordScan.scan(id, record, new Checker(id, ObjectRecords.kindOf(id, record)));
    }
  }

  /** Follows what one record names. */
  private final class Checker implements RecordVisitor {
    private final long id;
    private final @Nullable ObjectKind kind;
    private long map;
    private long size;

    Checker(long id, @Nullable ObjectKind kind) {
      this.id = id;
      this.kind = kind;
    }

    @Override
    public void map(long mapId) {
      map = mapId;
      if (kinds.isReadable(mapId) && !kinds.isMap(mapId)) {
        findings.add(
            id, "Its map is to be #%d, but there is %s.".formatted(mapId, kinds.name(mapId)));
      }
    }

    @Override
    public void fields(int count) {
      if (kinds.isMap(map) && kinds.parts(map) != count) {
        findings.add(
            id,
            "It has %d fields, but its map #%d names %d.".formatted(count, map, kinds.parts(map)));
      }
    }

    @Override
    public void elements(long count) {
      size = count;
    }

    @Override
    public void reference(Part part, int index, ObjectKind expected, long to) {
      references++;
      if (kind == null && !kinds.isUsed(id) && kinds.isMissing(to)) {
        return; // what has gone back leaves maps that no object has, until the next collection
      }
      if (kinds.isReadable(to) && !kinds.is(to, expected)) {
        findings.add(
            id,
            "It refers to #%d (%s) as a %s, but there is %s."
                .formatted(
                    to,
                    new Place(part, index).label(null),
                    KindTable.name(expected),
                    kinds.name(to)));
      } else if (part == Part.SEGMENT && kinds.isReadable(to)) {
        checkLength(index, to);
      }
    }

    private void checkLength(int index, long segment) {
      long expected =
          Math.min(ObjectVector.SEGMENT_SIZE, size - (long) index * ObjectVector.SEGMENT_SIZE);
      if (kinds.parts(segment) != expected) {
        findings.add(
            id,
            "Its part #%d has %d elements where %d belong."
                .formatted(segment, kinds.parts(segment), expected));
      }
    }

    @Override
    public void chunk(int index, ChunkHash hash, int length) {
      if (chunks.add(hash)) {
        checkChunk(index, hash, length);
      }
    }

    private void checkChunk(int index, ChunkHash hash, int length) {
      try {
        store.chunks().read(hash, length - 1, ByteBuffer.allocate(1));
      } catch (WorldException | IndexOutOfBoundsException missing) {
        findings.add(
            id,
            "Its bytes from %,d on cannot be read: chunk %s is missing or shorter than %,d bytes."
                .formatted((long) index * ChunkedBytes.CHUNK_BYTES, hash, length));
      }
    }
  }

  // ---- what must be there

  private void checkWellKnown() {
    var wellKnown = new PastMoment(store, turn).memory().wellKnown();
    for (var object : wellKnown.all()) {
      if (kinds.isReadable(object.id()) && !kinds.is(object.id(), object.kind())) {
        findings.add(
            object.id(),
            "Every vat has a %s #%d, but there is %s."
                .formatted(KindTable.name(object.kind()), object.id(), kinds.name(object.id())));
      }
    }
  }

  private void checkHandedOut() {
    for (long id : Authority.handedOut(store.entries())) {
      references++;
      if (kinds.isMissing(id)) {
        findings.add(id, "Other vats may name it, but it is not there.");
      }
    }
  }

  private void nameFindings() {
    if (findings.isEmpty()) {
      return;
    }
    var tree = new ReachTree(store, walk);
    tree.addHandedOut();
    tree.walkToTheEnd();
    var moment = new PastMoment(store, turn);
    findings.name(id -> tree.reaches(id) ? ReachTree.text(tree.pathTo(id, moment)) : "");
  }
}
