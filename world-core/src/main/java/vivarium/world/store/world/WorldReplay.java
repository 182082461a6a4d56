package vivarium.world.store.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.catalogue.Catalogue;
import vivarium.world.store.catalogue.Note;
import vivarium.world.store.journal.JournalVisitor;
import vivarium.world.store.saved.TurnRecord;
import vivarium.world.store.saved.VatTurn;

/** Brings back what the journal has and the databases do not, when a world is opened. */
final class WorldReplay implements JournalVisitor {
  private final WorldVats vats;
  private final Catalogue catalogue;
  private final Map<String, Long> firstHeld = new HashMap<>();
  private long turns;
  private long notes;

  WorldReplay(WorldVats vats, Catalogue catalogue) {
    this.vats = vats;
    this.catalogue = catalogue;
  }

  /** How many turns some database did not have. */
  long turns() {
    return turns;
  }

  /** The last turn that no vat that cannot be used needs any more. */
  long held() {
    return firstHeld.values().stream().mapToLong(turn -> turn - 1).min().orElse(Long.MAX_VALUE);
  }

  @Override
  public boolean turn(long turn, ByteReader payload) {
    var record = TurnRecord.read(payload);
    if (!hasItsChunks(record)) {
      return false;
    }
    boolean isNew = false;
    for (var part : record.parts()) {
      isNew |= replay(record.vatTurn(turn, part));
    }
    turns += isNew ? 1 : 0;
    return true;
  }

  @Override
  public void note(long turn, ByteReader payload) {
    var note = Note.read(payload);
    if (note instanceof Note.VatRemoved(var name)) {
      remove(name);
    }
    catalogue.add(++notes, note);
    if (note instanceof Note.VatAdded(var row)
        && vats.find(row.name()) == null
        && !vats.unavailable().containsKey(row.name())) {
      vats.open(row);
    }
  }

  private void remove(String name) {
    firstHeld.remove(name);
    var row = catalogue.vat(name);
    var core = vats.remove(name);
    if (core != null) {
      core.refuse("It was removed.");
      core.abandon();
    }
    if (row != null) {
      vats.deleteFolder(row);
    }
  }

  private boolean hasItsChunks(TurnRecord record) {
    for (var part : record.parts()) {
      var vat = vats.find(part.changes().vat());
      if (vat != null && !vat.chunks().reaches(part.chunksEnd())) {
        return false;
      }
    }
    return true;
  }

  private boolean replay(VatTurn turn) {
    var name = turn.changes().vat();
    var vat = vats.find(name);
    if (vat == null) {
      var row = catalogue.vat(name);
      if (row == null || turn.turn() > row.applied()) {
        firstHeld.putIfAbsent(name, turn.turn());
      }
      return false;
    }
    if (turn.turn() <= vat.state().applied()) {
      return false;
    }
    vat.add(turn);
    return true;
  }

  /** Collects one vat's turns out of a journal that is read again. */
  static final class OfOneVat implements JournalVisitor {
    private final String vat;
    private final List<VatTurn> turns = new ArrayList<>();

    OfOneVat(String vat) {
      this.vat = vat;
    }

    List<VatTurn> turns() {
      return turns;
    }

    @Override
    public boolean turn(long turn, ByteReader payload) {
      var record = TurnRecord.read(payload);
      for (var part : record.parts()) {
        if (part.changes().vat().equals(vat)) {
          turns.add(record.vatTurn(turn, part));
        }
      }
      return true;
    }

    @Override
    public void note(long turn, ByteReader payload) {
      // the catalogue is not concerned
    }
  }
}
