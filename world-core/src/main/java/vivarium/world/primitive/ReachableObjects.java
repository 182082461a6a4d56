package vivarium.world.primitive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import vivarium.world.interp.Interpreter;
import vivarium.world.object.Method;
import vivarium.world.object.MirrorObject;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;

/**
 * A walk over every object of a vat that can be reached from its well-known ones, or is kept
 * because others may name it. It brings each in once, and remembers only its number; so it needs
 * little memory in a vat of any size.
 */
final class ReachableObjects {
  /** What is allocated for an object that is remembered: so that budgets end the walk as well. */
  private static final int BYTES_EACH = 48;

  private final Interpreter interpreter;
  private final Consumer<WorldObject> visitor;
  private final Set<Long> seen = new HashSet<>();
  private final Deque<WorldObject> pending = new ArrayDeque<>();

  private ReachableObjects(Interpreter interpreter, Consumer<WorldObject> visitor) {
    this.interpreter = interpreter;
    this.visitor = visitor;
  }

  /** Gives each object to the visitor, once, in no particular order. */
  static void visit(Interpreter interpreter, Consumer<WorldObject> visitor) {
    var walk = new ReachableObjects(interpreter, visitor);
    interpreter.universe().wellKnown().all().forEach(walk::reach);
    var others = interpreter.surroundings().otherVats();
    if (others != null) {
      others.held().forEach(walk::reach);
    }
    while (!walk.pending.isEmpty()) {
      walk.lookInto(walk.pending.removeLast());
    }
  }

  private void reach(Object value) {
    if (value instanceof WorldObject object) {
      if (object.kind() != ObjectKind.BLOCK && seen.add(object.identity())) {
        interpreter.allocate(BYTES_EACH);
        pending.add(object);
      }
    } else if (value instanceof Method method) {
      method.literals().forEach(this::reach);
    }
  }

  private void lookInto(WorldObject object) {
    visitor.accept(object);
    for (var slot : object.map().slots()) {
      if (slot instanceof Slot.Constant constant) {
        reach(constant.value());
      }
    }
    for (var value : object.fieldValues()) {
      reach(value);
    }
    if (object instanceof ObjectVector vector) {
      for (long i = 0; i < vector.size(); i++) {
        reach(vector.at(i));
      }
    } else if (object instanceof MirrorObject mirror) {
      reach(mirror.reflectee());
    }
  }
}
