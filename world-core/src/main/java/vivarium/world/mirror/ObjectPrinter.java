package vivarium.world.mirror;

import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldBug;
import vivarium.world.lookup.Lookup;
import vivarium.world.lookup.Universe;
import vivarium.world.object.ByteVector;
import vivarium.world.object.FarNames;
import vivarium.world.object.FarReference;
import vivarium.world.object.Method;
import vivarium.world.object.MirrorObject;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;

/**
 * Says in a few words what a value is, for titles and messages: {@code 3}, {@code 'text'}, {@code
 * traits list}, {@code a point}. Runs no code of the world, so it is quick and always answers.
 */
public final class ObjectPrinter {
  private static final int TEXT_CHARS_MAX = 60;
  private static final int DIGITS_MAX = 60;
  private static final String TRAITS = "traits ";

  /** The hidden slot in which the shared parent of instances says what they are called. */
  private static final String TITLE = "_title";

  private final Universe universe;
  private final Naming naming;
  private final Map<WorldObject, String> specialTitles = new IdentityHashMap<>();

  /** Prints values of a universe. */
  public ObjectPrinter(Universe universe) {
    this.universe = universe;
    this.naming = new Naming(universe);
    var known = universe.wellKnown();
    specialTitles.put(known.nil, "nil");
    specialTitles.put(known.yes, "true");
    specialTitles.put(known.no, "false");
    specialTitles.put(known.integers, "all integers");
    specialTitles.put(known.floats, "all floats");
    specialTitles.put(known.strings, "all strings");
    specialTitles.put(known.methods, "all methods");
    specialTitles.put(known.blocks, "all blocks");
  }

  /** The names of objects. */
  public Naming naming() {
    return naming;
  }

  /** A value in a few words, on one line. */
  public String title(Object value) {
    return switch (value) {
      case Long integer -> integer.toString();
      case BigInteger integer -> shortened(integer);
      case Double number -> Literals.floatText(number);
      case String text -> Literals.quoted(shortened(text));
      case Method method -> "a method " + shortened(oneLine(method.source()));
      case WorldObject object -> objectTitle(object);
      default -> throw new WorldBug("no value of the world: " + value.getClass());
    };
  }

  private String objectTitle(WorldObject object) {
    var special = specialTitles.get(object);
    if (special != null) {
      return special;
    }
    if (object.kind() == ObjectKind.BLOCK) {
      return "a block";
    }
    var name = naming.nameOf(object);
    return name != null ? name : unnamedTitle(object);
  }

  private String unnamedTitle(WorldObject object) {
    var sort = sortOf(object);
    return switch (object) {
      case ObjectVector vector ->
          "%s(%d)".formatted(sort == null ? "a vector" : sort, vector.size());
      case ByteVector bytes ->
          "%s(%d)".formatted(sort == null ? "a byteVector" : sort, bytes.size());
      case MirrorObject mirror -> "a mirror on " + mirrored(mirror.reflectee());
      case FarReference far -> FarNames.describe(far.address());
      default -> sort == null ? "a slots object" : sort;
    };
  }

  /** A mirror on a mirror on a mirror ends somewhere. */
  private String mirrored(Object reflectee) {
    return reflectee instanceof MirrorObject ? "a mirror" : title(reflectee);
  }

  /** "a point" for an object whose parent is {@code traits point}, or null. */
  private @Nullable String sortOf(WorldObject object) {
    String other = null;
    for (var slot : object.map().parents()) {
      var parent = Lookup.contents(object, slot);
      var declared = declaredTitle(parent);
      if (declared != null) {
        return declared;
      }
      var name = nameOf(parent);
      if (name != null && name.startsWith(TRAITS)) {
        return withArticle(name.substring(TRAITS.length()));
      }
      if (name != null && other == null) {
        other = "a child of " + name;
      }
    }
    return other;
  }

  /** What the children of a parent without a name are called: it may say so in a hidden slot. */
  private static @Nullable String declaredTitle(Object parent) {
    return parent instanceof WorldObject object
            && object.map().find(TITLE) instanceof Slot.Data data
            && object.field(data.fieldIndex()) instanceof String title
        ? title
        : null;
  }

  /** The name of a parent that says something about its children; the lobby is everybody's. */
  private @Nullable String nameOf(Object parent) {
    return parent instanceof WorldObject object && object != universe.wellKnown().lobby
        ? naming.nameOf(object)
        : null;
  }

  private static String withArticle(String noun) {
    return ("aeiouAEIOU".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  private static String shortened(String text) {
    if (text.length() <= TEXT_CHARS_MAX) {
      return text;
    }
    int end =
        text.offsetByCodePoints(0, Math.min(TEXT_CHARS_MAX, text.codePointCount(0, text.length())));
    return text.substring(0, end) + "…";
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String shortened(BigInteger integer) {
    if (integer.bitLength() < DIGITS_MAX * 4) {
      var digits = integer.toString();
      if (digits.length() <= DIGITS_MAX) {
        return digits;
      }
    }
    return "an integer of %,d bits".formatted(integer.bitLength());
  }
}
