package vivarium.world.interp;

/** The action of {@code value}, {@code value:}... on blocks that take so many arguments. */
final class BlockValue extends Action {
  static final BlockValue INSTANCE = new BlockValue();

  private BlockValue() {}

  @Override
  Object perform(Object receiver, Object[] arguments) {
    return ((BlockObject) receiver).run(arguments);
  }

  @Override
  Object perform(Object receiver) {
    return ((BlockObject) receiver).run();
  }

  @Override
  Object perform(Object receiver, Object argument) {
    return ((BlockObject) receiver).run(argument);
  }
}
