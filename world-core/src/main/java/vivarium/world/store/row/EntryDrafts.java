package vivarium.world.store.row;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.page.EntryPage;
import vivarium.world.store.page.Version;
import vivarium.world.store.table.VatTables.Editor;
import vivarium.world.store.turn.EntryKey;

/** The pages of entries that one transaction changes, as {@link ObjectDrafts} are for objects. */
final class EntryDrafts {
  /** How many pages one turn may change in memory before they are written. */
  private static final int PAGES_MAX = 2048;

  private final VatRows rows;
  private final Editor editor;
  private final TreeMap<EntryKey, Draft> drafts = new TreeMap<>();
  private final List<EntryPage> written = new ArrayList<>();
  private boolean wereWrittenEarly;

  EntryDrafts(VatRows rows, Editor editor) {
    this.rows = rows;
    this.editor = editor;
  }

  /** A page being changed. */
  private record Draft(EntryPage page, boolean isInDatabase, TreeMap<EntryKey, Version> changes) {}

  int size() {
    return drafts.size();
  }

  /** Changes an entry; answers what it was before, changes of this transaction among them. */
  Version put(EntryKey key, Version version) {
    var draft = draft(key);
    var changed = draft.changes().put(key, version);
    return changed != null ? changed : draft.page().version(key);
  }

  /** Writes all pages into the transaction. */
  void write() {
    for (var draft : drafts.values()) {
      var pieces = draft.page().with(draft.changes());
      for (var piece : pieces) {
        var low = piece.low().bytes();
        if (draft.isInDatabase() && piece == pieces.getFirst()) {
          editor.updateEntryPage(low, piece.body());
        } else {
          editor.insertEntryPage(low, piece.body());
        }
      }
      written.addAll(pieces);
    }
  }

  /** Lets readers see what was committed. */
  void publish() {
    if (wereWrittenEarly) {
      rows.forgetEntryPages();
    } else {
      rows.replace(written);
    }
  }

  private Draft draft(EntryKey key) {
    var near = drafts.floorEntry(key);
    if (near != null && near.getValue().page().covers(key)) {
      return near.getValue();
    }
    if (drafts.size() >= PAGES_MAX) {
      write();
      drafts.clear();
      wereWrittenEarly = true;
    }
    var found = existing(key);
    var draft =
        found == null
            ? new Draft(EntryPage.empty(), false, new TreeMap<>())
            : new Draft(found, true, new TreeMap<>());
    drafts.put(draft.page().low(), draft);
    return draft;
  }

  private @Nullable EntryPage existing(EntryKey key) {
    return wereWrittenEarly
        ? rows.decodeEntryPage(editor.entryPageFor(key.bytes()))
        : inDatabase(rows.entryPage(key));
  }

  /** An empty page that covers all keys is one that is not in the database yet. */
  private static @Nullable EntryPage inDatabase(EntryPage page) {
    return page.size() == 0 && page.high() == null && page.low().equals(EntryKey.FIRST)
        ? null
        : page;
  }
}
