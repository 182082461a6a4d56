package vivarium.world.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WellKnown;
import vivarium.world.object.WorldObject;

/** The objects of the world that data refers to, each with the way that leads to it. */
public final class LiveParts {
  /**
   * @param path such as {@code .items[2]}, empty if the value is the object itself
   */
  public record Part(String path, WorldObject object) {}

  private final WellKnown known;
  private final List<Part> found = new ArrayList<>();
  private final Set<WorldObject> passed = Collections.newSetFromMap(new IdentityHashMap<>());

  private LiveParts(WellKnown known) {
    this.known = known;
  }

  /** The objects in a value, each once, in the order in which they stand there. */
  public static List<Part> of(Object value, WellKnown known) {
    var parts = new LiveParts(known);
    parts.visit(value, "");
    return parts.found;
  }

  private void visit(Object value, String path) {
    var style = PassStyle.of(value, known);
    if (!(value instanceof WorldObject object)
        || style != PassStyle.OBJECT && !style.isComposite()
        || !passed.add(object)) {
      return;
    }
    if (style == PassStyle.OBJECT) {
      found.add(new Part(path, object));
    } else if (object instanceof ObjectVector vector) {
      for (long i = 0; i < vector.size(); i++) {
        visit(vector.at(i), path + "[" + i + "]");
      }
    } else {
      for (var member : Members.of(object)) {
        visit(Members.value(object, member), path + "." + member.name());
      }
    }
  }
}
