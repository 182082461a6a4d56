package vivarium.world.data;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WellKnown;
import vivarium.world.object.WorldObject;

/**
 * How much a value is, as data: what it would fill if it were written down.
 *
 * @param characters of its strings and byte vectors, and one for every other part and for an empty
 *     string
 * @param references to objects of the world, each as often as it stands there
 */
public record DataSize(long characters, long references) {
  /** The size of a value; data that is met twice is counted once, and cycles end. */
  public static DataSize of(Object value, WellKnown known) {
    var measure = new Measure(known);
    measure.add(value);
    return new DataSize(measure.characters, measure.references);
  }

  private static final class Measure {
    private final WellKnown known;
    private final Set<WorldObject> passed = Collections.newSetFromMap(new IdentityHashMap<>());
    private long characters;
    private long references;

    Measure(WellKnown known) {
      this.known = known;
    }

    void add(Object value) {
      if (value instanceof String text) {
        characters += Math.max(1, text.length());
        return;
      }
      characters++;
      if (value instanceof WorldObject object) {
        addObject(object);
      }
    }

    private void addObject(WorldObject object) {
      var style = PassStyle.of(object, known);
      if (style == PassStyle.OBJECT) {
        references++;
      } else if (object instanceof ByteVector bytes) {
        characters += bytes.size();
      } else if (style.isComposite() && passed.add(object)) {
        addParts(object);
      }
    }

    private void addParts(WorldObject object) {
      if (object instanceof ObjectVector vector) {
        for (long i = 0; i < vector.size(); i++) {
          add(vector.at(i));
        }
      } else {
        for (var member : Members.of(object)) {
          add(Members.value(object, member));
        }
      }
    }
  }
}
