package vivarium.vat.kind;

import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldException;

/** Elements, in order, as many as you like. A {@link Query} of a set says nothing of values. */
public final class SetStore extends Store {
  SetStore(ObjectRef ref) {
    super(ref);
  }

  /**
   * Puts an element in; does nothing if it is there.
   *
   * @throws CodeFailed if it does not fit
   */
  public void add(@Nullable Object element) {
    tell("add:", element);
  }

  /** Puts all of them in, as one turn. */
  public void addAll(Collection<?> elements) {
    tell("addAll:", new ArrayList<>(elements));
  }

  /** Removes the elements that are meant. */
  public void clear(Query query) {
    tell("clear:", requireKeys(query).keys());
  }

  @Override
  @Nullable String valueSelector() {
    return null;
  }

  @Override
  Object view(Inside turn, String what, Query query) {
    var view = turn.send(turn.object(ref()), "keys:", turn.enter(requireKeys(query).keys()));
    return query.descending() ? turn.send(view, "descending") : view;
  }

  private static Query requireKeys(Query query) {
    if (query.values() != null) {
      throw new WorldException("A set has elements only: a query of it says nothing of values.");
    }
    return query;
  }
}
