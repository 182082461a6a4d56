package vivarium.world.store.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.page.ObjectPage;
import vivarium.world.store.page.Version;
import vivarium.world.store.table.VatTables.Editor;
import vivarium.world.store.table.VatTables.NumberedRow;
import vivarium.world.store.table.VatTables.Table;

/**
 * The pages of objects that one transaction changes: in memory, and written once however many turns
 * touch them. When there are too many at a time, they are written early and, if needed again, read
 * back within the transaction.
 */
final class ObjectDrafts {
  /** How many pages one turn may change in memory before they are written. */
  private static final int PAGES_MAX = 2048;

  private final VatRows rows;
  private final Editor editor;
  private final TreeMap<Long, Draft> drafts = new TreeMap<>();
  private final Set<Long> writtenEarly = new HashSet<>();
  private final Map<Long, ObjectPage> written = new TreeMap<>();
  private @Nullable Draft last;

  /** Pages behind this one are not in the database, so they are not looked for there. */
  private long lastPage;

  /**
   * @param nextFreeId greater than every id ever used
   */
  ObjectDrafts(VatRows rows, Editor editor, long nextFreeId) {
    this.rows = rows;
    this.editor = editor;
    this.lastPage = ObjectPage.numberFor(nextFreeId - 1);
  }

  /** A page being changed. */
  private record Draft(
      long number, ObjectPage base, @Nullable Version[] changes, boolean isInDatabase) {}

  int size() {
    return drafts.size();
  }

  /** Whether there were too many, so that the transaction should take nothing more. */
  boolean wereTooMany() {
    return !writtenEarly.isEmpty();
  }

  /** The version of an object, changes of this transaction among them. */
  Version version(long id) {
    var draft = draft(ObjectPage.numberFor(id));
    int slot = ObjectPage.slotOf(id);
    var changed = draft.changes()[slot];
    return changed == null ? draft.base().version(slot) : changed;
  }

  /** Changes an object. */
  void put(long id, Version version) {
    draft(ObjectPage.numberFor(id)).changes()[ObjectPage.slotOf(id)] = version;
  }

  /** Writes all pages into the transaction. */
  void write() {
    var added = new ArrayList<NumberedRow>();
    for (var draft : drafts.values()) {
      var page = draft.base().with(draft.number(), draft.changes());
      if (draft.isInDatabase()) {
        editor.update(Table.OBJECT_PAGE, draft.number(), page.body());
      } else {
        added.add(new NumberedRow(draft.number(), page.body()));
      }
      written.put(draft.number(), page);
    }
    editor.insertAll(Table.OBJECT_PAGE, added);
  }

  /** Lets readers see what was committed. */
  void publish() {
    writtenEarly.forEach(number -> rows.forget(Table.OBJECT_PAGE, number));
    written.forEach((number, page) -> rows.replace(Table.OBJECT_PAGE, number, page));
  }

  private Draft draft(long number) {
    if (last == null || last.number() != number) {
      var known = drafts.get(number);
      last = known == null ? begun(number) : known;
    }
    return last;
  }

  private Draft begun(long number) {
    if (drafts.size() >= PAGES_MAX) {
      writeEarly();
    }
    var page = number > lastPage ? null : existing(number);
    var draft =
        new Draft(
            number,
            page == null ? ObjectPage.EMPTY : page,
            new @Nullable Version[ObjectPage.SLOTS],
            page != null);
    drafts.put(number, draft);
    return draft;
  }

  private @Nullable ObjectPage existing(long number) {
    return writtenEarly.contains(number) ? readBack(number) : rows.objectPage(number);
  }

  private @Nullable ObjectPage readBack(long number) {
    var body = editor.row(Table.OBJECT_PAGE, number);
    return body == null ? null : rows.decodeObjectPage(number, body);
  }

  private void writeEarly() {
    write();
    writtenEarly.addAll(drafts.keySet());
    lastPage = Math.max(lastPage, drafts.lastKey());
    drafts.clear();
    written.clear();
  }
}
