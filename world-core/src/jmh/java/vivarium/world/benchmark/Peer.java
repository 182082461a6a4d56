package vivarium.world.benchmark;

import java.nio.file.Path;

/** A store of bytes under numbers, ours or another's, as long as it is open. */
interface Peer extends AutoCloseable {
  /** Opens a store, and creates it if there is none in the folder. */
  @FunctionalInterface
  interface Opening {
    Peer in(Path folder) throws Exception;
  }

  /** Creates objects with the ids from one on, in one transaction. */
  void insert(long first, int count) throws Exception;

  /** Gives some objects new contents, in one transaction. */
  void change(long[] ids) throws Exception;

  /** The contents of one object, brought in from the disk if they are not in memory. */
  byte[] read(long id) throws Exception;

  /** Waits until the store has nothing left to do. */
  default void settle() throws Exception {}
}
