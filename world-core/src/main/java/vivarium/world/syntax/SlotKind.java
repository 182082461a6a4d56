package vivarium.world.syntax;

/** What a declared slot is for. */
public enum SlotKind {
  /** {@code x} or {@code x <- e}: a data slot and the assignment slot {@code x:} beside it. */
  ASSIGNABLE,
  /** {@code x = e}: a data slot that code cannot assign. */
  CONSTANT,
  /** {@code x = ( code )}: the code runs when the slot is read. */
  METHOD,
  /** {@code :x}: bound to an argument each time a method or block is called. */
  ARGUMENT
}
