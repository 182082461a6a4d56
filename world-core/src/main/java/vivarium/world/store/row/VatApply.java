package vivarium.world.store.row;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldBug;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.chunk.PackedChunks;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.Version;
import vivarium.world.store.saved.Tally;
import vivarium.world.store.saved.VatTurn;
import vivarium.world.store.table.VatState;
import vivarium.world.store.table.VatTables;
import vivarium.world.store.table.VatTables.Editor;
import vivarium.world.store.table.VatTables.Table;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.ObjectChange;

/**
 * Moves some turns into a vat's database, in one transaction: finds out what everything they
 * changed was before, keeps that in the undo log, and puts the new versions onto the pages.
 */
public final class VatApply {
  /**
   * When so many pages are changed, no further turn is taken: H2 keeps what a transaction changed
   * twice until it commits, and writes it twice if that is more than it holds in memory.
   */
  private static final int PAGES_ENOUGH = 400;

  /** Contents in rows of their own are cut into rows of this length. */
  private static final int CONTENT_ROW_BYTES = 256 * 1024;

  private final VatRows rows;
  private final Predicate<byte[]> isPart;
  private final Editor editor;
  private final VatState before;
  private final ObjectDrafts objectPages;
  private final EntryDrafts entryPages;
  private final LogDrafts logs;

  private long nextFreeId;
  private long objects;
  private long bytes;
  private long nextContent;

  private VatApply(VatRows rows, Predicate<byte[]> isPart, Editor editor, Outcome before) {
    var state = before.state();
    this.rows = rows;
    this.isPart = isPart;
    this.editor = editor;
    this.before = state;
    this.objectPages = new ObjectDrafts(rows, editor, state.nextFreeId());
    this.entryPages = new EntryDrafts(rows, editor);
    this.logs = new LogDrafts(rows, editor, before.tail(), state.nextUndo());
    this.nextFreeId = state.nextFreeId();
    this.objects = state.objects();
    this.bytes = state.bytes();
    this.nextContent = state.nextContent();
  }

  /** In how many rows contents of some length are kept. */
  public static long contentRows(int length) {
    return (length + CONTENT_ROW_BYTES - 1L) / CONTENT_ROW_BYTES;
  }

  /**
   * What came of it.
   *
   * @param state the state, as committed; it says which turn was the last
   * @param tail the ends of the logs
   */
  public record Outcome(VatState state, LogTail tail) {}

  private record Done(VatApply work, VatState state) {}

  /**
   * Applies turns, at least the first of them.
   *
   * @param isPart tells contents that are only a part of an object
   * @param turns those to apply, by rising number; none if only chunks are to be noted
   * @param chunks the chunks to put into the index
   * @param before how it was before
   */
  public static Outcome apply(
      VatRows rows,
      Predicate<byte[]> isPart,
      List<VatTurn> turns,
      PackedChunks.Forced chunks,
      Outcome before) {
    var done = new AtomicReference<@Nullable Done>();
    rows.tables()
        .change(editor -> {
          var apply = new VatApply(rows, isPart, editor, before);
          done.set(new Done(apply, apply.run(turns, chunks)));
        });
    var applied = done.get();
    if (applied == null) {
      throw new WorldBug("a change of the tables that did not fail has been made");
    }
    applied.work().publish();
    return new Outcome(applied.state(), applied.work().logs.tail());
  }

  private VatState run(List<VatTurn> turns, PackedChunks.Forced chunks) {
    for (var turn : turns) {
      if (objectPages.size() + entryPages.size() >= PAGES_ENOUGH || objectPages.wereTooMany()) {
        break;
      }
      apply(turn);
    }
    objectPages.write();
    entryPages.write();
    long nextUndo = logs.isEmpty() ? before.nextUndo() : logs.write();
    long chunkBytes = before.chunkBytes() + index(chunks);
    boolean moved = !chunks.chunks().isEmpty();
    var next =
        new VatState(
            logs.isEmpty() ? before.applied() : logs.lastTurn(),
            nextFreeId,
            objects,
            bytes,
            nextContent,
            nextUndo,
            moved ? chunks.end().pack() : before.indexedPack(),
            moved ? chunks.end().end() : before.indexedEnd(),
            chunkBytes);
    editor.setState(next);
    return next;
  }

  /** Lets readers see what was committed: first what was before, then what points there. */
  private void publish() {
    logs.publish();
    entryPages.publish();
    objectPages.publish();
  }

  // turns

  private void apply(VatTurn turn) {
    logs.begin(turn);
    var tally = new Tally(isPart);
    for (var change : turn.changes().objects()) {
      note(tally, change, put(turn.turn(), change));
    }
    for (var change : turn.changes().entries()) {
      put(turn.turn(), change);
    }
    objects += tally.growth();
    nextFreeId = Math.max(nextFreeId, turn.greatestId() + 1);
    logs.end(turn, tally.counts(turn.changes().entries().size()));
    noteReversal(turn);
  }

  private void note(Tally tally, ObjectChange change, Version former) {
    var contents = change.contents();
    if (contents == null) {
      if (former.isPresent()) {
        tally.removed(beginning(former));
      }
    } else if (former.isPresent()) {
      tally.changed(contents);
    } else {
      tally.created(contents);
    }
  }

  /** The first bytes of contents, which may have been written in this same transaction. */
  private byte @Nullable [] beginning(Version version) {
    return switch (version) {
      case Version.Absent _ -> null;
      case Version.Inline inline -> inline.bytes();
      case Version.Remote remote -> editor.row(Table.CONTENT, remote.content());
    };
  }

  private Version put(long turn, ObjectChange change) {
    var place = new Place.OfObject(change.id());
    var former = objectPages.version(change.id());
    objectPages.put(change.id(), version(turn, place, change.contents()));
    keep(place, former, change.contents());
    return former;
  }

  private void put(long turn, EntryChange change) {
    var place = new Place.OfEntry(change.key());
    var former = entryPages.put(change.key(), version(turn, place, change.value()));
    keep(place, former, change.value());
  }

  private void keep(Place place, Version former, byte @Nullable [] contents) {
    logs.former(place, former);
    bytes += (contents == null ? 0 : contents.length) - former.length();
  }

  private Version version(long turn, Place place, byte @Nullable [] contents) {
    if (contents == null) {
      return new Version.Absent(turn);
    }
    int checksum = place.checksum(contents);
    if (contents.length <= Version.INLINE_BYTES_MAX) {
      return new Version.Inline(turn, checksum, contents);
    }
    long first = nextContent;
    for (int done = 0; done < contents.length; done += CONTENT_ROW_BYTES) {
      int end = Math.min(contents.length, done + CONTENT_ROW_BYTES);
      editor.insert(Table.CONTENT, nextContent++, Arrays.copyOfRange(contents, done, end));
    }
    return new Version.Remote(turn, checksum, contents.length, first);
  }

  private void noteReversal(VatTurn turn) {
    var reverses = turn.reverses();
    if (reverses != null) {
      var out = new ByteWriter(20);
      out.putNumber(reverses.after()).putNumber(reverses.upTo());
      editor.insert(Table.REVERSAL, turn.turn(), out.toBytes());
    }
  }

  private long index(PackedChunks.Forced chunks) {
    long length = 0;
    for (var chunk : chunks.chunks()) {
      var place = chunk.getValue();
      var row =
          new VatTables.ChunkRow(
              chunk.getKey().bytes(), place.pack(), place.position(), place.length());
      if (rows.tables().chunk(row.hash()) != null) {
        editor.moveChunk(row); // somebody wrote it once more, and was cut short
      } else {
        editor.insertChunk(row);
        length += place.length();
      }
    }
    return length;
  }
}
