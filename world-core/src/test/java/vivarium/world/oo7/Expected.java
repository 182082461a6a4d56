package vivarium.world.oo7;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The counts that follow from a plan alone, without any store. */
final class Expected {
  private final Oo7Plan plan;
  private final Oo7Size size;
  private final List<Oo7Plan.Base> bases;
  private final int[] dates;

  Expected(Oo7Plan plan) {
    this.plan = plan;
    this.size = plan.size();
    this.bases = plan.bases();
    this.dates =
        plan.composites().stream()
            .flatMapToInt(id -> plan.composite(id).parts().stream().mapToInt(Oo7Plan.Part::date))
            .toArray();
  }

  long visits() {
    return size.visits();
  }

  /** Parts that a walk comes to: the ring of connections leads to every part. */
  long parts() {
    return size.visits() * size.partsPerComposite();
  }

  long allParts() {
    return size.parts();
  }

  long rewritten() {
    return bases.stream()
        .flatMapToInt(base -> Arrays.stream(base.own()))
        .mapToLong(id -> Oo7Store.occurrences(plan.composite(id).text(), "I am"))
        .sum();
  }

  long inManual() {
    return plan.manual().chars().filter(c -> c == 'I').count();
  }

  long manualEnds() {
    return plan.manual().startsWith(plan.manual().substring(size.manualChars() - 1)) ? 1 : 0;
  }

  long partsSince(int percent) {
    int first = Oo7Plan.lastDates(percent);
    return Arrays.stream(dates).filter(date -> date >= first).count();
  }

  long users() {
    return plan.someTitles(Operation.TITLES).stream().mapToLong(this::users).sum();
  }

  private long users(String title) {
    return bases.stream().filter(base -> hasTitled(base, title)).count();
  }

  private static boolean hasTitled(Oo7Plan.Base base, String title) {
    return Arrays.stream(base.own()).anyMatch(id -> Oo7Plan.title(id).equals(title));
  }

  /** The assemblies above a part, each once. */
  long above() {
    int composite = (plan.someParts(1)[0] - 1) / size.partsPerComposite() + 1;
    var found = new HashSet<Integer>();
    for (var base : bases) {
      if (IntStream.of(base.own()).anyMatch(id -> id == composite)) {
        addAbove(base.id(), found);
      }
    }
    return found.size();
  }

  private static void addAbove(int assembly, Set<Integer> found) {
    for (int id = assembly; id > 0; id = Oo7Plan.above(id)) {
      found.add(id);
    }
  }

  long olderBases() {
    return bases.stream().filter(base -> newest(base) > base.date()).count();
  }

  private int newest(Oo7Plan.Base base) {
    return Arrays.stream(base.own()).map(id -> plan.composite(id).date()).max().orElseThrow();
  }

  long older() {
    var newest = new int[size.assemblies() + 1];
    bases.forEach(base -> newest[base.id()] = newest(base));
    for (int id = size.assemblies(); id > 1; id--) {
      int above = Oo7Plan.above(id);
      newest[above] = Math.max(newest[above], newest[id]);
    }
    long complex =
        IntStream.rangeClosed(1, size.complexAssemblies())
            .filter(id -> newest[id] > plan.complexDate(id))
            .count();
    return complex + olderBases();
  }
}
