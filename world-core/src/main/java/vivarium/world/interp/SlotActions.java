package vivarium.world.interp;

import vivarium.world.object.WorldObject;

/**
 * The actions of slots that run no code: reading and assigning.
 *
 * <p>A slot lies either in the receiver itself, where its place is known from the receiver's map,
 * or in one certain object that the lookup came to.
 */
final class SlotActions {
  /** A constant slot: its value lies in the map. */
  static final class Answer extends Action {
    private final Object value;

    Answer(Object value) {
      this.value = value;
    }

    @Override
    Object perform(Object receiver, Object[] arguments) {
      return value;
    }

    @Override
    Object perform(Object receiver) {
      return value;
    }
  }

  /** A method that answers self. */
  static final class AnswerSelf extends Action {
    static final AnswerSelf INSTANCE = new AnswerSelf();

    private AnswerSelf() {}

    @Override
    Object perform(Object receiver, Object[] arguments) {
      return receiver;
    }
  }

  /** A data slot of the receiver. */
  static final class ReadOwn extends Action {
    private final int fieldIndex;

    ReadOwn(int fieldIndex) {
      this.fieldIndex = fieldIndex;
    }

    @Override
    Object perform(Object receiver, Object[] arguments) {
      return perform(receiver);
    }

    @Override
    Object perform(Object receiver) {
      return ((WorldObject) receiver).field(fieldIndex);
    }
  }

  /** A data slot of an object that the receiver inherits from. */
  static final class ReadInherited extends Action {
    private final WorldObject holder;
    private final int fieldIndex;

    ReadInherited(WorldObject holder, int fieldIndex) {
      this.holder = holder;
      this.fieldIndex = fieldIndex;
    }

    @Override
    Object perform(Object receiver, Object[] arguments) {
      return holder.field(fieldIndex);
    }
  }

  /** The assignment slot of a data slot of the receiver. */
  static final class AssignOwn extends Action {
    private final int fieldIndex;

    AssignOwn(int fieldIndex) {
      this.fieldIndex = fieldIndex;
    }

    @Override
    Object perform(Object receiver, Object[] arguments) {
      return perform(receiver, arguments[0]);
    }

    @Override
    Object perform(Object receiver, Object argument) {
      ((WorldObject) receiver).setField(fieldIndex, argument);
      return receiver;
    }
  }

  /** The assignment slot of a data slot of an object that the receiver inherits from. */
  static final class AssignInherited extends Action {
    private final WorldObject holder;
    private final int fieldIndex;

    AssignInherited(WorldObject holder, int fieldIndex) {
      this.holder = holder;
      this.fieldIndex = fieldIndex;
    }

    @Override
    Object perform(Object receiver, Object[] arguments) {
      holder.setField(fieldIndex, arguments[0]);
      return receiver;
    }
  }

  private SlotActions() {}
}
