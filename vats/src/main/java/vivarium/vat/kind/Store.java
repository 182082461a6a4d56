package vivarium.vat.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store that knows how many entries it has, and can be walked along, in the order of its keys.
 */
public abstract sealed class Store extends AnyStore permits MapStore, SetStore {
  Store(ObjectRef ref) {
    super(ref);
  }

  /** What errors call it. */
  public final String label() {
    return Answers.text("label", call("label"));
  }

  /** How many entries it has; known without counting. */
  public final long size() {
    return count("size");
  }

  /** How many entries are meant; counted. */
  public final long size(Query query) {
    return ref()
        .calls()
        .ask("size", turn -> Answers.number("size", turn.call(view(turn, "keys", query), "size")));
  }

  /** Whether there is such a key; false for what can be no key of it. */
  public final boolean has(@Nullable Object key) {
    return test("has:", key);
  }

  /**
   * Removes an entry.
   *
   * @throws CodeFailed if there is none, or this can be no key of it
   */
  public final void delete(@Nullable Object key) {
    tell("delete:", key);
  }

  /** Removes everything, at once, however much it is. */
  public final void clear() {
    tell("clear");
  }

  /** The keys, all at once. */
  public final List<@Nullable Object> keys() {
    return keys(Query.ALL);
  }

  /** The keys that are meant, all at once. */
  public final List<@Nullable Object> keys(Query query) {
    return read("keys", query);
  }

  /**
   * Walks along, one entry at a time, whatever the size: the keys of a set, the entries of a map.
   */
  public final Cursor cursor(Query query) {
    return ref()
        .calls()
        .ask(
            "cursor",
            turn ->
                new Cursor(
                    Answers.object("iterator", turn.call(view(turn, "keys", query), "iterator")),
                    valueSelector()));
  }

  /** What an iterator answers for what is under the key; null where there is nothing. */
  abstract @Nullable String valueSelector();

  final List<@Nullable Object> read(String what, Query query) {
    return ref()
        .calls()
        .ask(what, turn -> Answers.list(what, turn.call(view(turn, what, query), "asVector")));
  }

  /** The view into the store that a query means. */
  abstract Object view(Inside turn, String what, Query query);
}
