package vivarium.vat.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Values under keys, in the order of the keys, as many as you like. */
public final class MapStore extends Store implements ValueStore {
  MapStore(ObjectRef ref) {
    super(ref);
  }

  /** Puts all of them in, as one turn. */
  public void putAll(Map<?, ?> entries) {
    ref()
        .calls()
        .ask(
            "putAll",
            turn -> {
              entries.forEach(
                  (key, value) -> turn.send(turn.object(ref()), "at:Put:", turn.enter(key, value)));
              return entries.size();
            });
  }

  /** The values, all at once, in the order of their keys. */
  public List<@Nullable Object> values(Query query) {
    return read("values", query);
  }

  /** The entries, all at once, in the order of their keys. */
  public Map<@Nullable Object, @Nullable Object> entries(Query query) {
    var all = new LinkedHashMap<@Nullable Object, @Nullable Object>();
    forEach(query, all::put);
    return all;
  }

  /** Has something done with each entry, all in one turn. */
  public void forEach(Query query, BiConsumer<@Nullable Object, @Nullable Object> work) {
    ref()
        .calls()
        .ask(
            "forEach",
            turn -> {
              var walk = cursor(query);
              long n = 0;
              for (; walk.advance(); n++) {
                work.accept(walk.key(), walk.value());
              }
              return n;
            });
  }

  /** Removes the entries that are meant. */
  public void clear(Query query) {
    tell("clear:Values:", query.keys(), query.values());
  }

  @Override
  @Nullable String valueSelector() {
    return "value";
  }

  @Override
  Object view(Inside turn, String what, Query query) {
    var view =
        turn.send(turn.object(ref()), what + ":Values:", turn.enter(query.keys(), query.values()));
    return query.descending() ? turn.send(view, "descending") : view;
  }
}
