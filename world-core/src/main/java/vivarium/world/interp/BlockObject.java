package vivarium.world.interp;

import java.util.List;
import vivarium.world.base.WorldException;
import vivarium.world.mirror.SourceHolder;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.WorldObject;

/**
 * A block: code together with the activation it was made in. It lives only as long as the method
 * that made it runs, and is never stored.
 *
 * <p>The slots of all blocks lie in one holder; the map that a block has itself only says how many
 * arguments it takes, so that inline caches can tell blocks apart from other objects.
 */
public final class BlockObject extends WorldObject implements SourceHolder {
  private final Routine routine;
  private final Activation outer;

  BlockObject(Routine routine, Activation outer, ObjectMap arityMap) {
    super(routine.interpreter().universe().memory(), arityMap, Values.NONE);
    this.routine = routine;
    this.outer = outer;
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.BLOCK;
  }

  /** How many arguments it takes. */
  public int arity() {
    return routine.code().argumentCount();
  }

  @Override
  public String source() {
    return routine.source();
  }

  @Override
  public List<String> argumentNames() {
    return routine.argumentNames();
  }

  Routine routine() {
    return routine;
  }

  Object run() {
    return routine.run(new Activation(routine, living(), routine.newLocals()));
  }

  Object run(Object argument) {
    var locals = routine.newLocals();
    locals[0] = argument;
    return routine.run(new Activation(routine, living(), locals));
  }

  /** Runs the block with exactly as many arguments as it takes. */
  Object run(Object[] arguments) {
    var locals = routine.newLocals();
    System.arraycopy(arguments, 0, locals, 0, arguments.length);
    return routine.run(new Activation(routine, living(), locals));
  }

  private Activation living() {
    if (outer.home.ended) {
      throw routine.interpreter().errors().nonLifoBlock(this, outer.home);
    }
    return outer;
  }

  @Override
  public WorldObject copy() {
    throw new WorldException("A block cannot be copied; it belongs to the method that made it.");
  }
}
