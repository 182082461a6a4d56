package vivarium.world.oo7;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * A store that holds a design, as long as it is open: how one gets from one thing to the next in
 * it, and how it is asked. The walks are the same for all.
 *
 * @param <A> an assembly in the hands of a program
 * @param <C> a composite part
 * @param <P> an atomic part
 */
abstract class Oo7Store<A, C, P> implements AutoCloseable {
  private static final String BEFORE = "I am";
  private static final String AFTER = "This is";

  // what a walk needs

  abstract A designRoot();

  /** Whether an assembly uses composite parts, instead of consisting of others. */
  abstract boolean isBase(A assembly);

  abstract void eachBelow(A complex, Consumer<A> visitor);

  /** The composite parts that an assembly has for itself. */
  abstract void eachOwn(A base, Consumer<C> visitor);

  abstract int date(A assembly);

  abstract int dateOf(C composite);

  abstract P rootPart(C composite);

  /** Looks at the root part of a composite part, and at no other; answers its number. */
  long visitRoot(C composite) {
    return id(rootPart(composite));
  }

  abstract int id(P part);

  abstract int connections(P part);

  /** Where a connection of a part leads to. */
  abstract P to(P part, int connection);

  /** Exchanges x and y. */
  abstract void swap(P part);

  /** Makes an odd date even and an even one odd; it can be found by the new one then. */
  abstract void toggleDate(P part);

  abstract String text(C composite);

  abstract void text(C composite, String text);

  abstract String manual();

  // what is asked

  /** The part of a number, found by it; answers x + y. */
  abstract long lookUp(int part);

  /** How many parts have a date from one on; each of them is looked at. */
  abstract long partsSince(int date);

  /** How many lowest assemblies have the composite part whose document has a title. */
  abstract long usersOf(String title);

  /** How many lowest assemblies are older than a composite part that they have. */
  abstract long olderThanTheirParts();

  /** How many parts there are; each of them is looked at. */
  abstract long allParts();

  /** How many pairs of a document and a part that names it there are. */
  abstract long documentsWithParts();

  /** Walks from a part to the root of the design; answers how many assemblies are above it. */
  abstract long above(int part);

  // what is changed

  abstract void build(Oo7Plan plan) throws Exception;

  abstract void insert(Oo7Plan plan, List<Integer> composites);

  abstract void delete(Oo7Plan plan, List<Integer> composites);

  /** Ends a transaction; nothing is to be lost if the process ends now. */
  abstract void commit();

  @Override
  public abstract void close() throws Exception;

  // the walks

  /** What is done with an atomic part; answers what it counts. */
  @FunctionalInterface
  interface PartVisitor<P> {
    long visit(P part, boolean isRoot);
  }

  /** Visits every part of every composite part that an assembly has for itself. */
  final long walkParts(PartVisitor<P> visitor) {
    return walk(
        designRoot(),
        composite -> {
          var root = rootPart(composite);
          return depthFirst(root, true, new HashSet<>(), visitor);
        });
  }

  /** Visits every composite part that an assembly has for itself. */
  final long walkComposites(ToLongFunction<C> visitor) {
    return walk(designRoot(), visitor);
  }

  private long walk(A assembly, ToLongFunction<C> visitor) {
    var count = new long[1];
    if (isBase(assembly)) {
      eachOwn(assembly, composite -> count[0] += visitor.applyAsLong(composite));
    } else {
      eachBelow(assembly, below -> count[0] += walk(below, visitor));
    }
    return count[0];
  }

  private long depthFirst(P part, boolean isRoot, Set<Integer> seen, PartVisitor<P> visitor) {
    seen.add(id(part));
    long count = visitor.visit(part, isRoot);
    int connections = connections(part);
    for (int i = 0; i < connections; i++) {
      var next = to(part, i);
      if (!seen.contains(id(next))) {
        count += depthFirst(next, false, seen, visitor);
      }
    }
    return count;
  }

  /** Writes something else into every document, or what was there; answers at how many places. */
  final long rewriteDocuments() {
    return walkComposites(composite -> {
      var text = text(composite);
      boolean isNew = text.startsWith(AFTER);
      var from = isNew ? AFTER : BEFORE;
      text(composite, text.replace(from, isNew ? BEFORE : AFTER));
      return occurrences(text, from);
    });
  }

  static long occurrences(String text, String word) {
    long count = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      count++;
    }
    return count;
  }

  /** How many assemblies are older than a composite part in or below them. */
  long olderThanAnythingBelow() {
    var count = new long[1];
    newestBelow(designRoot(), count);
    return count[0];
  }

  private int newestBelow(A assembly, long[] count) {
    var newest = new int[] {Integer.MIN_VALUE};
    if (isBase(assembly)) {
      eachOwn(assembly, composite -> newest[0] = Math.max(newest[0], dateOf(composite)));
    } else {
      eachBelow(assembly, below -> newest[0] = Math.max(newest[0], newestBelow(below, count)));
    }
    if (newest[0] > date(assembly)) {
      count[0]++;
    }
    return newest[0];
  }
}
