package vivarium.world.store;

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
final class NormalDraft {
  private static final int KIND_LENGTH_MAX = 100;
  private static final int CAUSE_LENGTH_MAX = 1000;

  private final TurnDraft draft;
  private final List<VatChanges> parts;

  private NormalDraft(TurnDraft draft, List<VatChanges> parts) {
    this.draft = draft;
    this.parts = parts;
  }

  static NormalDraft of(TurnDraft draft) {
    return new NormalDraft(draft, draft.parts().stream().map(NormalDraft::ordered).toList());
  }

  List<String> vats() {
    return parts.stream().map(VatChanges::vat).toList();
  }

  /** How much memory it takes until it is applied. */
  long weight() {
    return parts.stream().mapToLong(part -> new VatTurn(0, 0, "", "", null, part).weight()).sum();
  }

  /**
   * What goes into the journal.
   *
   * @param chunksEnds for each part, up to where chunks were written but not forced
   */
  TurnRecord record(long atMillis, List<PackPosition> chunksEnds) {
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
    var objects = new ArrayList<>(part.objects());
    objects.sort(Comparator.comparingLong(ObjectChange::id));
    var entries = new ArrayList<>(part.entries());
    entries.sort(Comparator.comparing(EntryChange::key));
    for (int i = 0; i < objects.size(); i++) {
      Invariant.require(
          objects.get(i).id() > (i == 0 ? 0 : objects.get(i - 1).id()),
          "a turn changes each object once, and ids are positive");
    }
    for (int i = 1; i < entries.size(); i++) {
      Invariant.require(
          !entries.get(i).key().equals(entries.get(i - 1).key()), "a turn changes each entry once");
    }
    return new VatChanges(part.vat(), objects, entries);
  }

  private static String shortened(String text, int lengthMax) {
    return text.length() <= lengthMax ? text : text.substring(0, lengthMax - 1) + "…";
  }
}
