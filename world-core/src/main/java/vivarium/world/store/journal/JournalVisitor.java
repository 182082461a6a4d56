package vivarium.world.store.journal;

import vivarium.world.store.bytes.ByteReader;

/** Receives what a journal holds, in order, when it is opened or read again. */
public interface JournalVisitor {
  /**
   * A turn.
   *
   * @return false if something that the turn needs outside of the journal never reached the disk,
   *     so that the journal has to end before it
   */
  boolean turn(long turn, ByteReader payload);

  /** A change of the catalogue, made after a turn. */
  void note(long turn, ByteReader payload);
}
