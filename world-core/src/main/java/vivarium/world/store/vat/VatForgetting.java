package vivarium.world.store.vat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.ForgetRequest;
import vivarium.world.store.chunk.PackPosition;
import vivarium.world.store.page.ObjectPage;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.TurnBlock;
import vivarium.world.store.page.TurnHead;
import vivarium.world.store.page.UndoWriter;
import vivarium.world.store.page.Version;
import vivarium.world.store.row.Leftovers;
import vivarium.world.store.row.LogRows;
import vivarium.world.store.row.LogTail;
import vivarium.world.store.row.RowCopy;
import vivarium.world.store.row.VatRows;
import vivarium.world.store.table.VatState;
import vivarium.world.store.table.VatTables;
import vivarium.world.store.table.VatTables.ChunkRow;
import vivarium.world.store.table.VatTables.NumberedRow;
import vivarium.world.store.table.VatTables.Table;
import vivarium.world.store.turn.EntryKey;

/**
 * Copies a vat's database into a fresh one without what is to be forgotten: a database keeps bytes
 * of rows that it has no more, so only a new file is certain not to have them. Used by the
 * applier's thread while nobody reads.
 */
final class VatForgetting {
  /** What a turn is called that changed something that was forgotten. */
  private static final String CAUSE = "what it did was forgotten for good";

  private static final int ROWS_AT_ONCE = 64;

  private final VatRows rows;
  private final VatTables old;
  private final VatTables fresh;
  private final ForgetRequest request;
  private final Set<Long> goneContents = new TreeSet<>();
  private final Set<ChunkHash> goneChunks = new HashSet<>();
  private final Set<ChunkHash> usedChunks = new HashSet<>();
  private final Map<Long, Long> births = new HashMap<>();
  private final RowCopy copying;
  private long nextContent;

  VatForgetting(VatRows rows, VatTables fresh, ForgetRequest request) {
    this.rows = rows;
    this.old = rows.tables();
    this.fresh = fresh;
    this.request = request;
    this.copying = new RowCopy(old, fresh);
  }

  /** Copies everything but the chunks and the state; answers the state, as far as it is known. */
  VatState copy() {
    var state = old.state();
    nextContent = state.nextContent();
    copying.forEachRow(
        Table.LEFTOVER,
        row ->
            Leftovers.read(row.number(), row.body()).runs().stream()
                .filter(run -> run.table() == Table.CONTENT)
                .forEach(run -> gone(List.of(run))));
    long nextUndo = copyHistory();
    copying.forEachRow(Table.OBJECT_PAGE, this::copyPage);
    copying.flush(Table.OBJECT_PAGE);
    copyEntries();
    copying.forEachRow(
        Table.CONTENT,
        row -> {
          if (!goneContents.contains(row.number())) {
            copying.add(Table.CONTENT, row);
          }
        });
    copying.flush(Table.CONTENT);
    copying.forEachRow(Table.REVERSAL, row -> copying.add(Table.REVERSAL, row));
    copying.flush(Table.REVERSAL);
    goneChunks.removeAll(usedChunks);
    return new VatState(
        state.applied(),
        state.nextFreeId(),
        state.objects(),
        state.bytes(),
        nextContent,
        nextUndo,
        state.indexedPack(),
        state.indexedEnd(),
        state.chunkBytes());
  }

  /** The chunks that nothing needs any more; once it is copied. Whoever asks may take some out. */
  Set<ChunkHash> goneChunks() {
    return goneChunks;
  }

  // history

  private long copyHistory() {
    var writer =
        new UndoWriter(1, (number, body) -> copying.add(Table.UNDO, new NumberedRow(number, body)));
    var heads = new ArrayList<TurnHead>();
    long turn = 0;
    for (var blocks = rows.logs().blocksAfter(turn, ROWS_AT_ONCE);
        !blocks.isEmpty();
        blocks = rows.logs().blocksAfter(turn, ROWS_AT_ONCE)) {
      for (var block : blocks) {
        for (var head : block.heads()) {
          heads.add(copyTurn(head, writer));
          turn = head.turn();
        }
      }
    }
    writer.finish();
    copying.flush(Table.UNDO);
    for (int start = 0; start < heads.size(); start += LogTail.BLOCK_TURNS_MAX) {
      int end = Math.min(heads.size(), start + LogTail.BLOCK_TURNS_MAX);
      var block = new TurnBlock(heads.subList(start, end));
      copying.add(Table.TURN_BLOCK, new NumberedRow(block.number(), block.body()));
    }
    copying.flush(Table.TURN_BLOCK);
    return writer.nextNumber();
  }

  private TurnHead copyTurn(TurnHead head, UndoWriter writer) {
    writer.begin(head.turn());
    boolean isTouched = false;
    for (var cursor = rows.logs().cursor(head); cursor.next(); ) {
      var place = cursor.place();
      var former = cursor.former();
      switch (place) {
        case Place.OfObject(long id) -> {
          if (!request.instead().containsKey(id)) {
            keep(writer, place, former);
          } else {
            isTouched = true;
            if (former.turn() == 0) {
              births.put(id, head.turn());
              writer.add(place, former);
            } else {
              drop(place, former);
            }
          }
        }
        case Place.OfEntry(var key) -> {
          if (isTouched && former.isPresent() && request.messages().test(key)) {
            gone(Leftovers.of(former));
            writer.add(place, new Version.Absent(former.turn()));
          } else {
            writer.add(place, former);
          }
        }
      }
    }
    return new TurnHead(
        head.turn(),
        head.atMillis(),
        head.kind(),
        isTouched && !LogRows.isStretch(head) ? CAUSE : head.cause(),
        head.reverses(),
        head.counts(),
        writer.end());
  }

  private void keep(UndoWriter writer, Place place, Version former) {
    noteChunks(place, former, usedChunks);
    writer.add(place, former);
  }

  private void drop(Place place, Version version) {
    noteChunks(place, version, goneChunks);
    gone(Leftovers.of(version));
  }

  private void noteChunks(Place place, Version version, Set<ChunkHash> chunks) {
    var contents = version.isPresent() ? rows.contents(place, version) : null;
    if (contents != null) {
      chunks.addAll(request.chunksIn().apply(contents));
    }
  }

  private void gone(List<Leftovers.Run> runs) {
    for (var run : runs) {
      for (long i = 0; i < run.count(); i++) {
        goneContents.add(run.number() + i);
      }
    }
  }

  // what is true now

  private void copyPage(NumberedRow row) {
    var page = rows.decodeObjectPage(row.number(), row.body());
    var changes = new @Nullable Version[ObjectPage.SLOTS];
    boolean isChanged = false;
    for (int slot = 0; slot < ObjectPage.SLOTS; slot++) {
      long id = ObjectPage.idAt(row.number(), slot);
      var place = new Place.OfObject(id);
      var version = page.version(slot);
      var birth = births.get(id);
      if (birth == null) {
        noteChunks(place, version, usedChunks);
      } else {
        drop(place, version);
        changes[slot] = instead(place, id, version, birth);
        isChanged = true;
      }
    }
    var body = isChanged ? page.with(row.number(), changes).body() : row.body();
    copying.add(Table.OBJECT_PAGE, new NumberedRow(row.number(), body));
  }

  private Version instead(Place place, long id, Version version, long birth) {
    if (!version.isPresent()) {
      return new Version.Absent(birth);
    }
    var contents = Objects.requireNonNull(request.instead().get(id));
    int checksum = place.checksum(contents);
    if (contents.length <= Version.INLINE_BYTES_MAX) {
      return new Version.Inline(birth, checksum, contents);
    }
    long number = nextContent++;
    fresh.change(editor -> editor.insert(Table.CONTENT, number, contents));
    return new Version.Remote(birth, checksum, contents.length, number);
  }

  private void copyEntries() {
    EntryKey low = EntryKey.FIRST;
    while (low != null) {
      var row = old.entryPageFor(low.bytes());
      if (row == null) {
        return;
      }
      fresh.change(editor -> editor.insertEntryPage(row.low(), row.body()));
      var page = Objects.requireNonNull(rows.decodeEntryPage(row));
      low = page.high();
    }
  }

  // chunks

  /**
   * Ends the copy.
   *
   * @param isForgotten which chunks of the index are forgotten
   * @param indexed up to where all chunks are in the index
   */
  void finish(VatState state, Predicate<ChunkRow> isForgotten, PackPosition indexed) {
    var some = new ArrayList<ChunkRow>();
    var bytes = new AtomicLong();
    ForgottenChunks.forEach(
        old,
        row -> {
          if (!isForgotten.test(row)) {
            some.add(row);
            bytes.addAndGet(row.length());
          }
          if (some.size() == ROWS_AT_ONCE) {
            insert(some);
          }
        });
    insert(some);
    var end =
        new VatState(
            state.applied(),
            state.nextFreeId(),
            state.objects(),
            state.bytes(),
            state.nextContent(),
            state.nextUndo(),
            indexed.pack(),
            indexed.end(),
            bytes.get());
    fresh.change(editor -> editor.setState(end));
    fresh.sync();
  }

  private void insert(List<ChunkRow> some) {
    if (!some.isEmpty()) {
      fresh.change(editor -> some.forEach(editor::insertChunk));
      some.clear();
    }
  }
}
