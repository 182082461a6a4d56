package vivarium.world.oo7;

/**
 * How large a design is.
 *
 * @param name what it is called
 * @param partsPerComposite atomic parts of a composite part
 * @param connections connections that leave an atomic part
 * @param documentChars length of the text of a composite part
 * @param manualChars length of the text of the module
 * @param composites composite parts of the library
 * @param levels levels of assemblies, those that use composite parts among them
 */
record Oo7Size(
    String name,
    int partsPerComposite,
    int connections,
    int documentChars,
    int manualChars,
    int composites,
    int levels) {
  static final Oo7Size TINY = new Oo7Size("tiny", 5, 3, 200, 1_000, 20, 4);
  static final Oo7Size SMALL = new Oo7Size("small", 20, 3, 2_000, 100_000, 500, 7);
  static final Oo7Size MEDIUM = new Oo7Size("medium", 200, 3, 20_000, 1_000_000, 500, 7);

  /** Assemblies below one, and composite parts that a lowest one has for itself. */
  static final int FAN_OUT = 3;

  /** How many composite parts an insertion adds, each to one lowest assembly. */
  static final int INSERTED = 10;

  static Oo7Size named(String name) {
    return switch (name) {
      case "tiny" -> TINY;
      case "small" -> SMALL;
      case "medium" -> MEDIUM;
      default -> throw new IllegalArgumentException("there is no size '" + name + "'");
    };
  }

  /** Assemblies that use composite parts. */
  int baseAssemblies() {
    return power(levels - 1);
  }

  /** Assemblies that consist of others; they have the numbers from 1 on, level by level. */
  int complexAssemblies() {
    return (power(levels - 1) - 1) / (FAN_OUT - 1);
  }

  int assemblies() {
    return complexAssemblies() + baseAssemblies();
  }

  int parts() {
    return composites * partsPerComposite;
  }

  /** How often a walk over the assemblies comes to a composite part. */
  long visits() {
    return (long) baseAssemblies() * FAN_OUT;
  }

  private static int power(int exponent) {
    int result = 1;
    for (int i = 0; i < exponent; i++) {
      result *= FAN_OUT;
    }
    return result;
  }
}
