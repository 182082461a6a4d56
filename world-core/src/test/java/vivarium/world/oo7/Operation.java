package vivarium.world.oo7;

import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * What is asked of a store: the traversals and queries of OO7, insertion and deletion. Each answers
 * a count, and leaves the store with as many things as before: insertion and deletion come in
 * pairs.
 */
enum Operation {
  T1(Expected::parts, (store, plan) -> store.walkParts((part, isRoot) -> 1)),
  T2A(Expected::visits, (store, plan) -> swap(store, 1, true)),
  T2B(Expected::parts, (store, plan) -> swap(store, 1, false)),
  T2C(expected -> 4 * expected.parts(), (store, plan) -> swap(store, 4, false)),
  T3A(Expected::visits, (store, plan) -> toggle(store, 1, true)),
  T3B(Expected::parts, (store, plan) -> toggle(store, 1, false)),
  T3C(expected -> 4 * expected.parts(), (store, plan) -> toggle(store, 4, false)),
  T5(Expected::rewritten, (store, plan) -> changed(store, store.rewriteDocuments())),
  T6(Expected::visits, (store, plan) -> roots(store)),
  T7(Expected::above, (store, plan) -> store.above(plan.someParts(1)[0])),
  T8(Expected::inManual, (store, plan) -> Oo7Store.occurrences(store.manual(), "I")),
  T9(Expected::manualEnds, (store, plan) -> ends(store.manual())),
  Q1(expected -> 10, (store, plan) -> lookUp(store, plan.someParts(10))),
  Q2(expected -> expected.partsSince(1), (store, plan) -> since(store, 1)),
  Q3(expected -> expected.partsSince(10), (store, plan) -> since(store, 10)),
  Q4(Expected::users, Operation::users),
  Q5(Expected::olderBases, (store, plan) -> store.olderThanTheirParts()),
  Q6(Expected::older, (store, plan) -> store.olderThanAnythingBelow()),
  Q7(Expected::allParts, (store, plan) -> store.allParts()),
  Q8(Expected::allParts, (store, plan) -> store.documentsWithParts()),
  INSERT(expected -> Oo7Size.INSERTED, Operation::insert),
  DELETE(expected -> Oo7Size.INSERTED, Operation::delete);

  /** How many titles the fourth query looks for. */
  static final int TITLES = 10;

  private interface Work {
    long on(Oo7Store<?, ?, ?> store, Oo7Plan plan);
  }

  private final ToLongFunction<Expected> expected;
  private final Work work;

  Operation(ToLongFunction<Expected> expected, Work work) {
    this.expected = expected;
    this.work = work;
  }

  /** Does it, in one transaction; answers the count. */
  long run(Oo7Store<?, ?, ?> store, Oo7Plan plan) {
    return work.on(store, plan);
  }

  /** The count that has to come of it. */
  long expected(Expected expectation) {
    return expected.applyAsLong(expectation);
  }

  /** Whether nothing is changed. */
  boolean isReading() {
    return switch (this) {
      case T2A, T2B, T2C, T3A, T3B, T3C, T5, INSERT, DELETE -> false;
      default -> true;
    };
  }

  private static <A, C, P> long swap(Oo7Store<A, C, P> store, int times, boolean onlyRoots) {
    return changed(store, visit(store, times, onlyRoots, store::swap));
  }

  private static <A, C, P> long toggle(Oo7Store<A, C, P> store, int times, boolean onlyRoots) {
    return changed(store, visit(store, times, onlyRoots, store::toggleDate));
  }

  private static <A, C, P> long visit(
      Oo7Store<A, C, P> store, int times, boolean onlyRoots, Consumer<P> change) {
    return store.walkParts((part, isRoot) -> {
      if (onlyRoots && !isRoot) {
        return 0;
      }
      for (int i = 0; i < times; i++) {
        change.accept(part);
      }
      return times;
    });
  }

  private static long changed(Oo7Store<?, ?, ?> store, long count) {
    store.commit();
    return count;
  }

  private static <C> long roots(Oo7Store<?, C, ?> store) {
    return store.walkComposites(composite -> store.visitRoot(composite) > 0 ? 1 : 0);
  }

  private static long ends(String manual) {
    return manual.charAt(0) == manual.charAt(manual.length() - 1) ? 1 : 0;
  }

  private static long lookUp(Oo7Store<?, ?, ?> store, int[] parts) {
    long found = 0;
    for (int part : parts) {
      found += store.lookUp(part) >= 0 ? 1 : 0;
    }
    return found;
  }

  private static long since(Oo7Store<?, ?, ?> store, int percent) {
    return store.partsSince(Oo7Plan.lastDates(percent));
  }

  private static long users(Oo7Store<?, ?, ?> store, Oo7Plan plan) {
    return plan.someTitles(TITLES).stream().mapToLong(store::usersOf).sum();
  }

  private static long insert(Oo7Store<?, ?, ?> store, Oo7Plan plan) {
    store.insert(plan, plan.inserted());
    return changed(store, plan.inserted().size());
  }

  private static long delete(Oo7Store<?, ?, ?> store, Oo7Plan plan) {
    store.delete(plan, plan.inserted());
    return changed(store, plan.inserted().size());
  }
}
