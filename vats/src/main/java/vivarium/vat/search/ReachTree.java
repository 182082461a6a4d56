package vivarium.vat.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vivarium.vat.past.PastMoment;
import vivarium.vat.turn.Authority;
import vivarium.world.base.WorldException;
import vivarium.world.format.ObjectRecords;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordVisitor;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.WellKnown;
import vivarium.world.store.VatStore;

/**
 * Which objects of a vat are reached from its lobby and its gatekeeper, and over whom: a walk in
 * breadth, so that the way found is a shortest one. What other vats may name can be added.
 *
 * <p>Only who led to whom is kept, in eight bytes for each object. Through which slot is looked up
 * when somebody asks for a way. What cannot be read leads nowhere.
 */
final class ReachTree {
  private static final int BATCH = 1024;
  private static final long ROOT = -1;
  private static final long NOBODY = 0;

  /** The way was found, and before it was told a turn has changed it. */
  private static final String CHANGED_MEANWHILE = "…";

  private final VatStore store;
  private final RecordWalk walk;
  private final LongTable leaders = new LongTable();
  private final LongQueue frontier = new LongQueue();

  /** What is looked for, and whether something was left out because it was found. */
  private long target = NOBODY;

  private boolean isCut;

  ReachTree(VatStore store, RecordWalk walk) {
    this.store = store;
    this.walk = walk;
    reach(WellKnown.LOBBY_ID, ROOT);
    reach(WellKnown.GATEKEEPER_ID, ROOT);
  }

  /** Whether an object is reached by what has been walked so far. */
  boolean reaches(long id) {
    return leaders.get(id) != NOBODY;
  }

  /** Walks until an object is reached, or to the end; answers whether it is. */
  boolean walkTo(long wanted) {
    target = wanted;
    while (!reaches(target) && !frontier.isEmpty()) {
      expand(frontier.removeFirst(BATCH));
    }
    return reaches(target);
  }

  /** Goes on from what other vats may name, which they keep alive. */
  void addHandedOut() {
    Authority.handedOut(store.entries()).forEach(id -> reach(id, ROOT));
  }

  /** Walks over everything that can be reached. */
  void walkToTheEnd() {
    walkTo(NOBODY);
  }

  private void reach(long id, long leader) {
    if (!reaches(id)) {
      leaders.set(id, leader);
      frontier.addLast(id);
    }
  }

  /**
   * Segments and maps are seen through: what they name is as near as what their owner names. A list
   * may have thousands of them, of which no more are read once the target is found.
   */
  private void reachAtOnce(long id, long leader) {
    if (reaches(target)) {
      isCut |= !reaches(id);
    } else if (!reaches(id)) {
      leaders.set(id, leader);
      byte @Nullable [] record = readOrNull(id);
      if (record != null) {
        follow(id, record);
      }
    }
  }

  private void expand(long[] ids) {
    var records = RecordWalk.readable(ids, store, _ -> {});
    int next = 0;
    isCut = false;
    while (next < ids.length && !isCut) {
      walk.step();
      var record = records.get(ids[next]);
      if (record != null) {
        follow(ids[next], record);
      }
      next += isCut ? 0 : 1; // what was cut short is done again when the walk goes on
    }
    for (int i = ids.length - 1; i >= next; i--) {
      frontier.addFirst(ids[i]);
    }
  }

  private byte @Nullable [] readOrNull(long id) {
    try {
      return store.read(id);
    } catch (WorldException damaged) {
      return null;
    }
  }

  private void follow(long id, byte[] record) {
    try {
      RecordScan.scan(id, record, new Follower(id));
    } catch (WorldException unreadable) {
      // A check names it; here it is enough that it leads nowhere.
    }
  }

  private final class Follower implements RecordVisitor {
    private final long leader;

    Follower(long leader) {
      this.leader = leader;
    }

    @Override
    public void map(long id) {
      reachAtOnce(id, leader);
    }

    @Override
    public void reference(Part part, int index, ObjectKind kind, long id) {
      if (part == Part.SEGMENT) {
        reachAtOnce(id, leader);
      } else {
        reach(id, leader);
      }
    }
  }

  // ---- ways

  /**
   * The way to an object that is reached; the root is the first step. To a map or a segment it is
   * the way to whoever has it.
   */
  List<PathStep> pathTo(long target, PastMoment moment) {
    var steps = new ArrayList<PathStep>();
    long id = holderOf(target);
    while (leaders.get(id) != ROOT) {
      long through = leaders.get(id);
      long holder = holderOf(through);
      steps.addFirst(step(holder, through, id, moment));
      id = holder;
    }
    steps.addFirst(new PathStep(rootName(id), new ObjectAddress(store.name(), id)));
    return steps;
  }

  private static String rootName(long id) {
    if (id == WellKnown.LOBBY_ID) {
      return "lobby";
    }
    return id == WellKnown.GATEKEEPER_ID ? "gatekeeper" : "handed out";
  }

  /** A way in words, such as {@code lobby traits point}. */
  static String text(List<PathStep> path) {
    return path.stream().map(PathStep::label).collect(Collectors.joining(" "));
  }

  /** The object that a person sees: of a map or a segment, the one it was reached from. */
  private long holderOf(long id) {
    var record = readOrNull(id);
    return record == null || isSeen(id, record) ? id : leaders.get(id);
  }

  private static boolean isSeen(long id, byte[] record) {
    try {
      var kind = ObjectRecords.kindOf(id, record);
      return kind != null && kind != ObjectKind.VECTOR_SEGMENT;
    } catch (WorldException unreadable) {
      return true;
    }
  }

  private PathStep step(long holder, long through, long to, PastMoment moment) {
    return new PathStep(label(holder, through, to, moment), new ObjectAddress(store.name(), to));
  }

  private String label(long holder, long through, long to, PastMoment moment) {
    var place = placeIn(through, to);
    if (place == null) {
      return CHANGED_MEANWHILE;
    }
    var segment = through == holder ? null : placeIn(holder, through);
    return segment == null
        ? place.label(Place.mapOf(moment, holder))
        : place.inSegment(segment.index()).label(null);
  }

  private @Nullable Place placeIn(long holder, long to) {
    var record = readOrNull(holder);
    var places = record == null ? List.<Place>of() : Place.allOf(to, holder, record);
    return places.isEmpty() ? null : places.getFirst();
  }
}
