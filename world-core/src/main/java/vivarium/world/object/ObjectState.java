package vivarium.world.object;

/** Where an object's contents are, compared with the disk. */
public enum ObjectState {
  /**
   * In memory only; becomes MODIFIED when something persistent refers to it at the end of a turn.
   */
  TRANSIENT,
  /** Known by its id, contents on disk; the first touch of any kind loads it. */
  DORMANT,
  /** Contents in memory and equal to the disk; may be evicted. */
  LOADED,
  /** Contents newer than the disk; never evicted, written at the end of the turn. */
  MODIFIED
}
