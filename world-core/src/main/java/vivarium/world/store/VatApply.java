package vivarium.world.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldBug;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.chunk.PackedChunks;
import vivarium.world.store.page.EntryPage;
import vivarium.world.store.page.ObjectPage;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.TurnBlock;
import vivarium.world.store.page.TurnHead;
import vivarium.world.store.page.UndoWriter;
import vivarium.world.store.page.Version;
import vivarium.world.store.table.VatState;
import vivarium.world.store.table.VatTables;
import vivarium.world.store.table.VatTables.Editor;
import vivarium.world.store.table.VatTables.Table;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.ObjectChange;

/**
 * Moves some turns into a vat's database, in one transaction: finds out what everything they
 * changed was before, keeps that in the undo log, and puts the new versions onto the pages.
 *
 * <p>Pages are changed in memory and written once, however many turns touch them. When there are
 * too many at a time, they are written early and, if needed again, read back within the
 * transaction.
 */
final class VatApply {
  /**
   * When so many pages are changed, no further turn is taken: H2 writes what a long transaction
   * changed several times over, and a short one once.
   */
  private static final int PAGES_ENOUGH = 120;

  /** How many pages one turn may change in memory before they are written. */
  private static final int PAGES_MAX = 2048;

  /** Contents in rows of their own are cut into rows of this length. */
  private static final int CONTENT_ROW_BYTES = 256 * 1024;

  private final VatRows rows;
  private final Predicate<byte[]> isPart;
  private final Editor editor;
  private final LogTail tail;
  private final UndoWriter undo;
  private final List<TurnHead> heads = new ArrayList<>();

  private final TreeMap<Long, PageDraft> pages = new TreeMap<>();
  private final Set<Long> writtenEarly = new HashSet<>();
  private final Map<Long, ObjectPage> objectPages = new TreeMap<>();
  private final TreeMap<EntryKey, EntryDraft> entries = new TreeMap<>();
  private final List<EntryPage> entryPages = new ArrayList<>();
  private boolean entriesWereWrittenEarly;
  private final List<Long> segments = new ArrayList<>();
  private final List<TurnBlock> blocks = new ArrayList<>();
  private LogTail nextTail;

  /** Pages behind this one are not in the database, so they are not looked for there. */
  private long lastPage;

  private long nextFreeId;
  private long objects;
  private long bytes;
  private long nextContent;

  private VatApply(
      VatRows rows, Predicate<byte[]> isPart, Editor editor, LogTail tail, VatState state) {
    this.rows = rows;
    this.isPart = isPart;
    this.editor = editor;
    this.tail = tail;
    this.nextTail = tail;
    this.undo = undoWriter(state.nextUndo());
    this.nextFreeId = state.nextFreeId();
    this.lastPage = ObjectPage.numberFor(nextFreeId - 1);
    this.objects = state.objects();
    this.bytes = state.bytes();
    this.nextContent = state.nextContent();
  }

  /** A page being changed. */
  private record PageDraft(@Nullable Version[] versions, boolean isInDatabase) {}

  /** A page of entries being changed. */
  private record EntryDraft(
      EntryPage page, boolean isInDatabase, TreeMap<EntryKey, Version> changes) {}

  /**
   * What came of it.
   *
   * @param state the state, as committed; it says which turn was the last
   * @param tail the ends of the logs
   */
  record Outcome(VatState state, LogTail tail) {}

  /**
   * Applies turns, at least the first of them.
   *
   * @param isPart tells contents that are only a part of an object
   * @param turns those to apply, by rising number; none if only chunks are to be noted
   * @param chunks the chunks to put into the index
   * @param before how it was before
   */
  static Outcome apply(
      VatRows rows,
      Predicate<byte[]> isPart,
      List<VatTurn> turns,
      PackedChunks.Forced chunks,
      Outcome before) {
    var done = new AtomicReference<@Nullable Done>();
    rows.tables()
        .change(editor -> {
          var apply = new VatApply(rows, isPart, editor, before.tail(), before.state());
          done.set(new Done(apply, apply.run(turns, chunks, before.state())));
        });
    var applied = done.get();
    if (applied == null) {
      throw new WorldBug("a change of the tables that did not fail has been made");
    }
    applied.work().publish();
    return new Outcome(applied.state(), applied.work().nextTail);
  }

  private record Done(VatApply work, VatState state) {}

  private VatState run(List<VatTurn> turns, PackedChunks.Forced chunks, VatState state) {
    for (var turn : turns) {
      if (pages.size() + entries.size() >= PAGES_ENOUGH || !writtenEarly.isEmpty()) {
        break;
      }
      apply(turn);
    }
    writePages();
    writeEntries();
    long nextUndo = state.nextUndo();
    if (!heads.isEmpty()) {
      undo.finish();
      nextUndo = undo.nextNumber();
      writeHeads();
    }
    long chunkBytes = state.chunkBytes() + index(chunks);
    boolean moved = !chunks.chunks().isEmpty();
    var next =
        new VatState(
            heads.isEmpty() ? state.applied() : heads.getLast().turn(),
            nextFreeId,
            objects,
            bytes,
            nextContent,
            nextUndo,
            moved ? chunks.end().pack() : state.indexedPack(),
            moved ? chunks.end().end() : state.indexedEnd(),
            chunkBytes);
    editor.setState(next);
    return next;
  }

  // turns

  private void apply(VatTurn turn) {
    undo.begin(turn.turn());
    var tally = new Tally(isPart);
    for (var change : turn.changes().objects()) {
      note(tally, change, put(turn.turn(), change));
    }
    for (var change : turn.changes().entries()) {
      put(turn.turn(), change);
    }
    objects += tally.growth();
    nextFreeId = Math.max(nextFreeId, turn.greatestId() + 1);
    var counts = tally.counts(turn.changes().entries().size());
    heads.add(
        new TurnHead(
            turn.turn(),
            turn.atMillis(),
            turn.kind(),
            turn.cause(),
            turn.reverses(),
            counts,
            undo.end()));
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
    var page = page(ObjectPage.numberFor(change.id()));
    int slot = ObjectPage.slotOf(change.id());
    var known = page.versions()[slot];
    var former = known == null ? Version.NEVER : known;
    page.versions()[slot] = version(turn, place, change.contents());
    undo.add(place, former);
    bytes += lengthOf(change.contents()) - former.length();
    return former;
  }

  private void put(long turn, EntryChange change) {
    var place = new Place.OfEntry(change.key());
    var draft = entryDraft(change.key());
    var changed = draft.changes().get(change.key());
    var former = changed != null ? changed : draft.page().version(change.key());
    draft.changes().put(change.key(), version(turn, place, change.value()));
    undo.add(place, former);
    bytes += lengthOf(change.value()) - former.length();
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

  // pages of objects

  private PageDraft page(long number) {
    var known = pages.get(number);
    if (known != null) {
      return known;
    }
    if (pages.size() >= PAGES_MAX) {
      writePagesEarly();
    }
    var page = number > lastPage ? null : existingPage(number);
    var draft =
        page == null
            ? new PageDraft(new @Nullable Version[ObjectPage.SLOTS], false)
            : new PageDraft(page.versions(), true);
    pages.put(number, draft);
    return draft;
  }

  private @Nullable ObjectPage existingPage(long number) {
    return writtenEarly.contains(number) ? readBack(number) : rows.objectPage(number);
  }

  private @Nullable ObjectPage readBack(long number) {
    var body = editor.row(Table.OBJECT_PAGE, number);
    return body == null ? null : rows.decodeObjectPage(number, body);
  }

  private void writePagesEarly() {
    writePages();
    writtenEarly.addAll(pages.keySet());
    lastPage = Math.max(lastPage, pages.lastKey());
    pages.clear();
    objectPages.clear();
  }

  private void writePages() {
    for (var entry : pages.entrySet()) {
      long number = entry.getKey();
      var page = ObjectPage.of(number, entry.getValue().versions());
      if (entry.getValue().isInDatabase()) {
        editor.update(Table.OBJECT_PAGE, number, page.body());
      } else {
        editor.insert(Table.OBJECT_PAGE, number, page.body());
      }
      objectPages.put(number, page);
    }
  }

  // pages of entries

  private EntryDraft entryDraft(EntryKey key) {
    var near = entries.floorEntry(key);
    if (near != null && near.getValue().page().covers(key)) {
      return near.getValue();
    }
    if (entries.size() >= PAGES_MAX) {
      writeEntries();
      entries.clear();
      entriesWereWrittenEarly = true;
    }
    var found =
        entriesWereWrittenEarly
            ? rows.decodeEntryPage(editor.entryPageFor(key.bytes()))
            : existing(rows.entryPage(key));
    var draft =
        found == null
            ? new EntryDraft(EntryPage.empty(), false, new TreeMap<>())
            : new EntryDraft(found, true, new TreeMap<>());
    entries.put(draft.page().low(), draft);
    return draft;
  }

  /** An empty page that covers all keys is one that is not in the database yet. */
  private static @Nullable EntryPage existing(EntryPage page) {
    return page.size() == 0 && page.high() == null && page.low().equals(EntryKey.FIRST)
        ? null
        : page;
  }

  private void writeEntries() {
    for (var draft : entries.values()) {
      var pieces = draft.page().with(draft.changes());
      for (var piece : pieces) {
        var low = piece.low().bytes();
        if (draft.isInDatabase() && piece == pieces.getFirst()) {
          editor.updateEntryPage(low, piece.body());
        } else {
          editor.insertEntryPage(low, piece.body());
        }
      }
      entryPages.addAll(pieces);
    }
  }

  // logs

  private UndoWriter undoWriter(long nextUndo) {
    var last = tail.undo();
    return last == null
        ? new UndoWriter(nextUndo, this::writeSegment)
        : UndoWriter.after(nextUndo - 1, last, this::writeSegment);
  }

  private void writeSegment(long number, byte[] body) {
    if (tail.undo() != null && segments.isEmpty()) {
      editor.update(Table.UNDO, number, body);
    } else {
      editor.insert(Table.UNDO, number, body);
    }
    segments.add(number);
    nextTail = nextTail.withUndo(body);
  }

  private void writeHeads() {
    var last = tail.block();
    var all = new ArrayList<TurnHead>(last == null ? List.of() : last.heads());
    all.addAll(heads);
    for (int start = 0; start < all.size(); start += LogTail.BLOCK_TURNS_MAX) {
      var block =
          new TurnBlock(all.subList(start, Math.min(all.size(), start + LogTail.BLOCK_TURNS_MAX)));
      if (last != null && start == 0) {
        editor.update(Table.TURN_BLOCK, block.number(), block.body());
      } else {
        editor.insert(Table.TURN_BLOCK, block.number(), block.body());
      }
      blocks.add(block);
      nextTail = nextTail.withBlock(block);
    }
  }

  private long index(PackedChunks.Forced chunks) {
    long length = 0;
    for (var chunk : chunks.chunks()) {
      var place = chunk.getValue();
      editor.insertChunk(
          new VatTables.ChunkRow(
              chunk.getKey().bytes(), place.pack(), place.position(), place.length()));
      length += place.length();
    }
    return length;
  }

  // after the commit

  /** Lets readers see what was committed: first what was before, then what points there. */
  private void publish() {
    segments.forEach(number -> rows.forget(Table.UNDO, number));
    blocks.forEach(rows::replace);
    if (entriesWereWrittenEarly) {
      rows.forgetEntryPages();
    } else {
      rows.replace(entryPages);
    }
    writtenEarly.forEach(number -> rows.forget(Table.OBJECT_PAGE, number));
    objectPages.forEach((number, page) -> rows.replace(Table.OBJECT_PAGE, number, page));
  }

  private static int lengthOf(byte @Nullable [] contents) {
    return contents == null ? 0 : contents.length;
  }
}
