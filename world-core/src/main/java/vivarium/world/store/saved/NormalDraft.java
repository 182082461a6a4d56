package vivarium.world.store.saved;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vivarium.world.base.Invariant;
import vivarium.world.store.chunk.PackPosition;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;

/**
 * A draft whose changes are in order, checked before anything is written: what is wrong with it
 * must not be found out later, when it is in the journal already.
 */
public final class NormalDraft {
  private static final int KIND_LENGTH_MAX = 100;
  private static final int CAUSE_LENGTH_MAX = 1000;
  private static final Comparator<ObjectChange> BY_ID = Comparator.comparingLong(ObjectChange::id);
  private static final Comparator<EntryChange> BY_KEY = Comparator.comparing(EntryChange::key);

  private final TurnDraft draft;
  private final List<VatChanges> parts;

  private NormalDraft(TurnDraft draft, List<VatChanges> parts) {
    this.draft = draft;
    this.parts = parts;
  }

  public static NormalDraft of(TurnDraft draft) {
    var parts = new ArrayList<VatChanges>(draft.parts().size());
    for (var part : draft.parts()) {
      parts.add(ordered(part));
    }
    return new NormalDraft(draft, parts);
  }

  public List<VatChanges> parts() {
    return parts;
  }

  /** How much memory it takes until it is applied. */
  public long weight() {
    long weight = 0;
    for (var part : parts) {
      weight += new VatTurn(0, 0, "", "", null, part).weight();
    }
    return weight;
  }

  /** What a vat keeps of it as a turn. */
  public VatTurn vatTurn(long turn, long atMillis, VatChanges part) {
    return new VatTurn(
        turn,
        atMillis,
        shortened(draft.kind(), KIND_LENGTH_MAX),
        shortened(draft.cause(), CAUSE_LENGTH_MAX),
        draft.reverses(),
        part);
  }

  /**
   * What goes into the journal.
   *
   * @param chunksEnds for each part, up to where chunks were written but not forced
   */
  public TurnRecord record(long atMillis, List<PackPosition> chunksEnds) {
    var recordParts = new ArrayList<TurnRecord.Part>();
    for (int i = 0; i < parts.size(); i++) {
      recordParts.add(new TurnRecord.Part(parts.get(i), chunksEnds.get(i)));
    }
    return new TurnRecord(
        atMillis,
        shortened(draft.kind(), KIND_LENGTH_MAX),
        shortened(draft.cause(), CAUSE_LENGTH_MAX),
        draft.reverses(),
        recordParts);
  }

  private static VatChanges ordered(VatChanges part) {
    var objects = sorted(part.objects(), BY_ID);
    var entries = sorted(part.entries(), BY_KEY);
    for (int i = 0; i < objects.size(); i++) {
      Invariant.require(
          objects.get(i).id() > (i == 0 ? 0 : objects.get(i - 1).id()),
          "a turn changes each object once, and ids are positive");
    }
    for (int i = 1; i < entries.size(); i++) {
      Invariant.require(
          !entries.get(i).key().equals(entries.get(i - 1).key()), "a turn changes each entry once");
    }
    return objects == part.objects() && entries == part.entries()
        ? part
        : new VatChanges(part.vat(), objects, entries);
  }

  /** The list itself if it is in order, which small turns are. */
  private static <T> List<T> sorted(List<T> changes, Comparator<T> order) {
    for (int i = 1; i < changes.size(); i++) {
      if (order.compare(changes.get(i - 1), changes.get(i)) > 0) {
        var sorted = new ArrayList<>(changes);
        sorted.sort(order);
        return sorted;
      }
    }
    return changes;
  }

  private static String shortened(String text, int lengthMax) {
    return text.length() <= lengthMax ? text : text.substring(0, lengthMax - 1) + "…";
  }
}
