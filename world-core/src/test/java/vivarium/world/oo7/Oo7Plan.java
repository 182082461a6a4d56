package vivarium.world.oo7;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a design consists of, from a seed: every store is filled with the same. Numbers begin at 1;
 * the parts of composite part <i>c</i> have the numbers that follow those of <i>c</i> - 1.
 */
final class Oo7Plan {
  static final int DATE_MIN = 1000;
  static final int DATE_MAX = 1999;
  private static final int DATES = DATE_MAX - DATE_MIN + 1;
  private static final int XY_RANGE = 100_000;
  private static final int TYPES = 10;
  private static final int LINK_LENGTH_MAX = 1000;
  private static final int YOUNG_FRACTION = 10;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  /** An atomic part; its document is that of its composite part. */
  record Part(int id, String type, int date, int x, int y, List<Link> links) {}

  /**
   * A connection.
   *
   * @param to which part of the same composite part it leads to, counted from 0
   */
  record Link(String type, int length, int to) {}

  /** A composite part with everything in it; the first part is its root. */
  record Composite(int id, String type, int date, String title, String text, List<Part> parts) {}

  /**
   * An assembly that uses composite parts.
   *
   * @param own the composite parts that it has for itself
   * @param shared the composite parts that it has with others
   */
  record Base(int id, String type, int date, int[] own, int[] shared) {}

  private final Oo7Size size;
  private final long seed;

  Oo7Plan(Oo7Size size, long seed) {
    this.size = size;
    this.seed = seed;
  }

  Oo7Size size() {
    return size;
  }

  /** The numbers of all composite parts at the beginning. */
  List<Integer> composites() {
    return numbers(1, size.composites());
  }

  /** The numbers of the composite parts that an insertion adds. */
  List<Integer> inserted() {
    return numbers(size.composites() + 1, Oo7Size.INSERTED);
  }

  private static List<Integer> numbers(int first, int count) {
    var numbers = new ArrayList<Integer>();
    for (int id = first; id < first + count; id++) {
      numbers.add(id);
    }
    return numbers;
  }

  /** A composite part, one of those to be inserted too. */
  Composite composite(int id) {
    var random = random(1, id);
    var parts = new ArrayList<Part>();
    for (int i = 0; i < size.partsPerComposite(); i++) {
      parts.add(part(random, firstPart(id) + i, i));
    }
    int date = id % YOUNG_FRACTION == 0 ? random.nextInt(2000, 3000) : random.nextInt(0, 1000);
    return new Composite(
        id,
        type(random),
        date,
        title(id),
        repeated("I am the documentation for composite part #%08d.\n", id, size.documentChars()),
        parts);
  }

  /** The number of the first part of a composite part. */
  int firstPart(int composite) {
    return (composite - 1) * size.partsPerComposite() + 1;
  }

  private Part part(SplittableRandom random, int id, int index) {
    var links = new ArrayList<Link>();
    for (int i = 0; i < size.connections(); i++) {
      int to = i == 0 ? (index + 1) % size.partsPerComposite() : anyPart(random);
      links.add(new Link(type(random), random.nextInt(LINK_LENGTH_MAX), to));
    }
    return new Part(id, type(random), date(random), coordinate(random), coordinate(random), links);
  }

  private int anyPart(SplittableRandom random) {
    return random.nextInt(size.partsPerComposite());
  }

  static String title(int composite) {
    return "Composite Part %08d".formatted(composite);
  }

  /** The lowest assemblies, whose numbers follow those of the others. */
  List<Base> bases() {
    var bases = new ArrayList<Base>();
    for (int i = 1; i <= size.baseAssemblies(); i++) {
      int id = size.complexAssemblies() + i;
      var random = random(2, id);
      bases.add(new Base(id, type(random), date(random), three(random), three(random)));
    }
    return bases;
  }

  /** The date of an assembly that consists of others. */
  int complexDate(int id) {
    return date(random(3, id));
  }

  /** The number of the assembly that an assembly is a part of; 0 if of none. */
  static int above(int assembly) {
    return assembly == 1 ? 0 : (assembly - 2) / Oo7Size.FAN_OUT + 1;
  }

  /** The number of the first assembly that one consists of. */
  static int firstBelow(int assembly) {
    return Oo7Size.FAN_OUT * (assembly - 1) + 2;
  }

  private int[] three(SplittableRandom random) {
    return random.ints(Oo7Size.FAN_OUT, 1, size.composites() + 1).toArray();
  }

  /** Which lowest assembly an inserted composite part is added to. */
  int baseFor(int inserted) {
    return size.complexAssemblies() + 1 + random(4, inserted).nextInt(size.baseAssemblies());
  }

  String manual() {
    return repeated("I am the manual for module #%08d.\n", 1, size.manualChars());
  }

  /** Atomic parts to look for, at random. */
  int[] someParts(int count) {
    return random(5, 0).ints(count, 1, size.parts() + 1).toArray();
  }

  /** Titles to look for, at random. */
  List<String> someTitles(int count) {
    return random(6, 0).ints(count, 1, size.composites() + 1).mapToObj(Oo7Plan::title).toList();
  }

  /** The first of the last so many percent of dates. */
  static int lastDates(int percent) {
    return DATE_MAX + 1 - DATES * percent / 100;
  }

  private SplittableRandom random(int purpose, int id) {
    return new SplittableRandom(seed + SPREAD * (purpose * 1_000_003L + id));
  }

  private static int date(SplittableRandom random) {
    return random.nextInt(DATE_MIN, DATE_MAX + 1);
  }

  private static int coordinate(SplittableRandom random) {
    return random.nextInt(XY_RANGE);
  }

  private static String type(SplittableRandom random) {
    return "type%03d".formatted(random.nextInt(TYPES));
  }

  private static String repeated(String line, int id, int length) {
    var once = line.formatted(id);
    return once.repeat(length / once.length() + 1).substring(0, length);
  }
}
