package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.turn.CustomsView.Exported;
import vivarium.vat.turn.CustomsView.Imported;
import vivarium.vat.turn.CustomsView.Kept;
import vivarium.vat.turn.CustomsView.Row;
import vivarium.world.store.EntryStore;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.EntryKey;

/**
 * The c-list of a vat piece by piece, as it is on the disk of the vat.
 *
 * <p>A piece costs what is in it: a vat that has given out a million objects is looked at as easily
 * as one that has given out ten, and does not notice. What stands where in the list is told by the
 * key of its entry, which stays the same while entries come and go around it. Any thread may ask.
 */
public final class CustomsPages {
  /** Which part of a c-list. */
  public enum Part {
    /** What others may name. */
    EXPORTS,
    /** Objects of others. */
    IMPORTS,
    /** Promises that are not settled: of others, and its own. */
    PROMISES
  }

  /**
   * An entry.
   *
   * @param key where it stands
   * @param row what it says; objects of the vat are without a title
   */
  public record Entry(String key, Row row) {}

  /**
   * Some entries that follow each other.
   *
   * @param next the key to go on from; empty if there are no more
   */
  public record Piece(List<Entry> entries, String next) {
    public Piece {
      entries = List.copyOf(entries);
    }
  }

  /**
   * How many entries there are, as far as they were counted.
   *
   * @param entries how many
   * @param pages where each page among them begins
   * @param next the key to go on from; empty if there are no more
   */
  public record Count(long entries, List<String> pages, String next) {
    public Count {
      pages = List.copyOf(pages);
    }
  }

  /** So many entries are read at most before an answer is given. */
  private static final int READ_MAX = 20_000;

  private final VatStore vat;
  private final EntryStore entries;

  public CustomsPages(VatStore vat) {
    this.vat = vat;
    this.entries = vat.entries();
  }

  /**
   * The entries from a key on.
   *
   * @param from the key to begin with; empty for the beginning
   * @param entriesMax how many at most; there may be fewer though more follow
   */
  public Piece piece(Part part, String from, int entriesMax) {
    var found = new ArrayList<Entry>();
    var next =
        walk(
            part,
            from,
            entry -> {
              if (found.size() == entriesMax) {
                return false;
              }
              found.add(withPins(entry));
              return true;
            });
    return new Piece(found, next);
  }

  /**
   * Counts on from a key.
   *
   * @param before how many were counted before that key
   * @param pageSize how many entries a page has
   */
  public Count count(Part part, String from, long before, int pageSize) {
    var pages = new ArrayList<String>();
    var counted = new long[] {before};
    var next =
        walk(
            part,
            from,
            entry -> {
              if (counted[0]++ % pageSize == 0) {
                pages.add(entry.key());
              }
              return true;
            });
    return new Count(counted[0] - before, pages, next);
  }

  /** The entry with a key, or null if there is none any more. */
  public @Nullable Entry at(Part part, String key) {
    var value = entries.get(EntryKey.of(key));
    var entry = value == null ? null : entry(part, EntryKey.of(key), value);
    return entry == null ? null : withPins(entry);
  }

  /** Where an object stands that others name by a number. */
  public static String keyOfExport(long number) {
    return CustomsEntries.exportKey(number).text();
  }

  /** Whether the vat holds what another one calls by a number. */
  public boolean holds(String owner, long number) {
    return entries.get(CustomsEntries.importKey(Address.of(new ObjectOf(owner, number)))) != null;
  }

  // ---- walking

  /** Receives entries. */
  private interface Visitor {
    /**
     * @return whether it was taken; if not, the walk ends before it
     */
    boolean visit(Entry entry);
  }

  /**
   * @return the key to go on from; empty if all were visited
   */
  private String walk(Part part, String from, Visitor visitor) {
    var start = EntryKey.of(from);
    var reader = new Reader(part, visitor);
    for (var prefix : prefixes(part)) {
      var end = prefix.afterPrefix();
      if (end == null || start.compareTo(end) < 0) {
        entries.range(start.compareTo(prefix) > 0 ? start : prefix, end, reader);
      }
      if (!reader.next.isEmpty()) {
        break;
      }
    }
    return reader.next;
  }

  /** Reads entries until somebody has had enough. */
  private final class Reader implements EntryStore.EntryVisitor {
    private final Part part;
    private final Visitor visitor;
    private int left = READ_MAX;
    private String next = "";

    Reader(Part part, Visitor visitor) {
      this.part = part;
      this.visitor = visitor;
    }

    @Override
    public boolean visit(EntryKey key, byte[] value) {
      boolean goesOn = left-- > 0;
      var entry = goesOn ? entry(part, key, value) : null;
      if (!goesOn || entry != null && !visitor.visit(entry)) {
        next = key.text();
        return false;
      }
      return true;
    }
  }

  /** In the order of their keys. */
  private static List<EntryKey> prefixes(Part part) {
    var imported = CustomsEntries.IMPORT.text();
    return switch (part) {
      case EXPORTS -> List.of(CustomsEntries.EXPORT);
      case IMPORTS -> List.of(EntryKey.of(imported + Address.OBJECT));
      case PROMISES ->
          List.of(EntryKey.of(imported + Address.PROMISE), EntryKey.of(PromiseTable.OWN));
    };
  }

  // ---- reading

  /** What an entry says; null if it is none of a c-list. */
  private @Nullable Entry entry(Part part, EntryKey key, byte[] value) {
    var row = part == Part.EXPORTS ? export(key, value) : held(key, value);
    return row == null ? null : new Entry(key.text(), row);
  }

  private static Exported export(EntryKey key, byte[] value) {
    long number = key.numberAfter(CustomsEntries.EXPORT);
    var export = CustomsEntries.export(number, value);
    return new Exported(number, export.id(), "", export.revoked(), 0);
  }

  /** How often an object is pinned stands elsewhere: who only counts has no need to know. */
  private Entry withPins(Entry entry) {
    return entry.row() instanceof Exported(var number, var id, var title, var revoked, var _)
        ? new Entry(
            entry.key(),
            new Exported(number, id, title, revoked, CustomsEntries.pinsOf(id, entries)))
        : entry;
  }

  private @Nullable Row held(EntryKey key, byte[] value) {
    return key.startsWith(CustomsEntries.IMPORT) ? imported(key, value) : promise(key, value);
  }

  private @Nullable Imported imported(EntryKey key, byte[] value) {
    var imported = CustomsEntries.imported(key, value);
    return imported.vat().equals(vat.name()) ? null : imported;
  }

  private static @Nullable Kept promise(EntryKey key, byte[] value) {
    if (!key.text().endsWith(PromiseTable.STATE)) {
      return null;
    }
    var state = CustomsView.nameOf(PromiseTable.state(value));
    var kept = new Kept(PromiseTable.numberIn(key.text()), state);
    return kept.isWaiting() ? kept : null;
  }
}
