package vivarium.world.store.vat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.Progress;
import vivarium.world.store.VerifyReport;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.page.EntryPage;
import vivarium.world.store.page.ObjectPage;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.TurnHead;
import vivarium.world.store.page.Version;
import vivarium.world.store.row.LogRows;
import vivarium.world.store.table.VatTables.ChunkRow;
import vivarium.world.store.turn.EntryKey;

/**
 * Reads every byte of a vat and compares it with what is known about it. Goes on behind whatever it
 * finds damaged, as far as there is a way.
 */
final class VatVerify {
  private static final int ROWS_AT_A_TIME = 64;

  /** Thrown to end the walk when the caller wants no more. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super(null, null, false, false);
    }
  }

  private final VatCore core;
  private final Progress progress;
  private final long upTo;
  private final List<String> findings = new ArrayList<>();
  private long[] turns = new long[64];
  private int turnCount;
  private final BitSet stretches = new BitSet();
  private long objects;
  private long entries;
  private long formers;
  private long chunks;
  private long bytes;

  VatVerify(VatCore core, Progress progress) {
    this.core = core;
    this.progress = progress;
    this.upTo = core.state().applied();
  }

  VerifyReport run() {
    boolean complete = true;
    try {
      verifyTurns();
      verifyObjects();
      verifyEntries();
      verifyChunks();
    } catch (Stopped e) {
      complete = false;
    }
    return new VerifyReport(
        objects, entries, turnCount, formers, chunks, bytes, complete, findings);
  }

  // turns and what was before them

  private void verifyTurns() {
    long turn = 0;
    while (true) {
      long after = turn;
      var blocks = found(() -> core.rows().logs().blocksAfter(after, ROWS_AT_A_TIME));
      if (blocks == null || blocks.isEmpty()) {
        return;
      }
      for (var block : blocks) {
        block.heads().forEach(this::verifyTurn);
        turn = block.heads().getLast().turn();
      }
    }
  }

  private void verifyTurn(TurnHead head) {
    if (turnCount == turns.length) {
      turns = Arrays.copyOf(turns, 2 * turnCount);
    }
    if (LogRows.isStretch(head)) {
      stretches.set(turnCount);
    }
    turns[turnCount++] = head.turn();
    for (int part = 0; part < head.undo().segments(); part++) {
      int current = part;
      found(() -> {
        core.rows()
            .logs()
            .formers(head, current, (place, former) -> verifyFormer(head, place, former));
        return head;
      });
      report();
    }
  }

  private void verifyFormer(TurnHead head, Place place, Version former) {
    formers++;
    if (former.turn() >= head.turn()) {
      findings.add(
          "Turn %d says that %s was changed before by turn %d."
              .formatted(head.turn(), place, former.turn()));
    }
    verifyContents(place, former);
  }

  // current contents

  private void verifyObjects() {
    long next = 0;
    while (true) {
      long from = next;
      var rows = found(() -> core.rows().objectRowsFrom(from, ROWS_AT_A_TIME));
      if (rows == null || rows.isEmpty()) {
        break;
      }
      for (var row : rows) {
        var page = found(() -> core.rows().decodeObjectPage(row.number(), row.body()));
        if (page != null) {
          verifyPage(row.number(), page);
        }
        next = row.number() + 1;
      }
      report();
    }
    boolean isUnchanged = core.state().applied() == upTo;
    if (isUnchanged && findings.isEmpty() && objects != core.state().objects()) {
      findings.add(
          "There are %d objects where %d are expected.".formatted(objects, core.state().objects()));
    }
  }

  private void verifyPage(long number, ObjectPage page) {
    for (int slot = 0; slot < ObjectPage.SLOTS; slot++) {
      var version = page.version(slot);
      var place = new Place.OfObject(ObjectPage.idAt(number, slot));
      var contents = verifyVersion(place, version);
      boolean isPart = contents != null && core.site().options().isPart().test(contents);
      objects += version.isPresent() && !isPart ? 1 : 0;
    }
  }

  private void verifyEntries() {
    var low = EntryKey.FIRST;
    while (low != null) {
      var from = low;
      var page = found(() -> core.rows().entryPage(from));
      if (page == null) {
        return;
      }
      if (!page.low().equals(low)) {
        findings.add(
            "The entries from '%s' on are on the page from '%s'.".formatted(low, page.low()));
        return;
      }
      verifyPage(page);
      low = page.high();
      report();
    }
  }

  private void verifyPage(EntryPage page) {
    for (int i = 0; i < page.size(); i++) {
      entries += page.versionAt(i).isPresent() ? 1 : 0;
      verifyVersion(new Place.OfEntry(page.keyAt(i)), page.versionAt(i));
    }
  }

  private byte @Nullable [] verifyVersion(Place place, Version version) {
    long turn = version.turn();
    boolean isKnown = turn == 0 || turn > upTo || isKnown(turn);
    if (!isKnown) {
      findings.add("The turn %d, which changed %s last, is missing.".formatted(turn, place));
    }
    return verifyContents(place, version);
  }

  private boolean isKnown(long turn) {
    int place = Arrays.binarySearch(turns, 0, turnCount, turn);
    int next = -place - 1;
    return place >= 0 || next < turnCount && stretches.get(next);
  }

  /** The contents, or null if there are none, or none that can be read. */
  private byte @Nullable [] verifyContents(Place place, Version version) {
    bytes += version.length();
    return version.isPresent() ? found(() -> core.rows().contents(place, version)) : null;
  }

  // chunks

  private void verifyChunks() {
    var after = new byte[0];
    while (true) {
      var from = after;
      var rows = found(() -> core.rows().tables().chunksAfter(from, ROWS_AT_A_TIME));
      if (rows == null || rows.isEmpty()) {
        return;
      }
      for (var row : rows) {
        verifyChunk(row);
        after = row.hash();
      }
    }
  }

  private void verifyChunk(ChunkRow row) {
    var hash = ChunkHash.of(row.hash());
    found(() -> {
      try {
        return core.chunks().read(hash);
      } catch (WorldDamaged e) {
        if (core.chunks().has(hash)) {
          throw e; // otherwise it was given back meanwhile, as nothing refers to it
        }
        return null;
      }
    });
    chunks++;
    bytes += row.length();
    report();
  }

  // helpers

  private void report() {
    if (!progress.report(bytes)) {
      throw new Stopped();
    }
  }

  /** What a reading finds, or null and a finding if it does not work. */
  private <T extends @Nullable Object> @Nullable T found(Supplier<T> reading) {
    try {
      return core.reading(reading);
    } catch (WorldDamaged e) {
      findings.add(e.getMessage());
    } catch (StoreException e) {
      findings.add("Something could not be read: " + e.getMessage());
    }
    return null;
  }
}
