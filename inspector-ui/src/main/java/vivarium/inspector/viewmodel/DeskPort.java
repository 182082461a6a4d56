package vivarium.inspector.viewmodel;

import java.util.function.Consumer;

/**
 * What the window asks of the desk. Called on the user-interface thread only.
 *
 * <p>The desk itself is handed to the window as a node; this is all the window knows about it.
 */
public interface DeskPort {
  /** Shows the object's outliner: the one there is, or a new one; brings it into sight. */
  void open(ObjectRef ref);

  /** Like {@link #open}, beside another one if that lies on the desk. */
  void openBeside(ObjectRef ref, ObjectRef neighbour);

  /** Takes everything off the desk that is shown as it was. */
  void leavePast();

  /** Like {@link #open}, and shows one slot of it. */
  void reveal(ObjectRef ref, String slotName);

  /** Like {@link #reveal}, with the slot's value ready to be typed over. */
  void change(ObjectRef ref, String slotName);

  /** Like {@link #open}, with the keyboard in an evaluator for the object. */
  void evaluator(ObjectRef ref);

  /** Names each object that lies on the desk, and what its evaluators answered. */
  void claim(Consumer<ObjectRef> claimed);

  /** Moves the keyboard to the desk. */
  void focus();

  /** Keeps how the desk is arranged, and stops following the world. */
  void close();
}
