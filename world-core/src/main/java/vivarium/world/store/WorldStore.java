package vivarium.world.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import vivarium.world.base.WorldException;
import vivarium.world.store.crypt.FileSeal;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.TurnSummary;

/**
 * An open world: the turns of all its vats, in one order.
 *
 * <p>A turn has three grades. <em>Saved</em>: appended to the journal, survives the death of the
 * process. <em>Safe</em>: forced to stable storage, survives a power cut. <em>Applied</em>: moved
 * from the journal to the databases, of interest only to the store itself. Reading always answers
 * with what the newest saved turn left, whatever its grade.
 *
 * <p>Any thread may call any method. A vat's turns are expected to come one after the other; turns
 * of different vats may come at the same time.
 */
public interface WorldStore extends AutoCloseable {
  /** The folder of the world. */
  Path directory();

  /** Whether anything is left of the world when it is closed. */
  default boolean isKept() {
    return true;
  }

  /** Whether opening created this world. */
  boolean created();

  /** Whether it has a passphrase. */
  default boolean isEncrypted() {
    return false;
  }

  /** Seals files that belong to the world and are kept by whoever uses this. */
  default FileSeal fileSeal() {
    return FileSeal.NONE;
  }

  /** The names of all vats, sorted, those that cannot be opened among them. */
  List<String> vats();

  /** The vats that cannot be used, each with the reason and what to do. */
  Map<String, String> unavailableVats();

  /**
   * One vat.
   *
   * @throws vivarium.world.store.error.VatUnavailable if there is none of that name, or its
   *     database is missing or damaged
   */
  VatStore vat(String name);

  /**
   * Creates an empty vat; it is safe when this returns.
   *
   * @param name begins with a letter or digit; letters, digits, blanks and {@code . _ -} follow, 60
   *     characters at most
   */
  VatStore createVat(String name);

  /**
   * Removes a vat with its whole history, for good: no rollback brings it back. When this returns,
   * it is safe, and the space is free as far as the system lets go of it.
   *
   * @throws vivarium.world.store.error.VatUnavailable if there is none of that name
   */
  void removeVat(String name);

  /**
   * Saves a turn: all of it or, if this throws, nothing. Waits while too many saved turns are not
   * yet applied.
   *
   * @return its number: one more than that of the turn before it in this world, the first is 1
   * @throws vivarium.world.store.error.StoreWriteFailed if the journal cannot be written, because
   *     the disk is full for example; later turns work again when the cause is gone
   * @throws vivarium.world.store.error.VatUnavailable if it changes a vat that cannot be used
   */
  long append(TurnDraft draft);

  /**
   * When a turn is safe. Asking makes it happen at once rather than at the next interval; all turns
   * waiting share one force.
   *
   * @return completes with nothing, or with {@link vivarium.world.store.error.StoreWriteFailed} if
   *     the attempt failed; the turn is still saved then, and asking again tries again
   */
  CompletableFuture<Void> safe(long turn);

  /** Returns when every turn saved so far, and all chunks put so far, are safe. */
  void force();

  /** The last turn saved; 0 if there is none. */
  long savedTurn();

  /** The last turn that is safe, with all before it. */
  long safeTurn();

  /** The last turn that is in the databases, with all before it. */
  long appliedTurn();

  /** Waits until every turn saved so far is in the databases. */
  void drain();

  /** How the store is doing, for a status bar. */
  StoreStatus status();

  /**
   * Gives the last saved turn a name. When this returns, it and everything before it are safe.
   *
   * @throws vivarium.world.store.error.CheckpointNameTaken if the name is in use
   */
  Checkpoint checkpoint(String name);

  /** All checkpoints, newest position first. */
  List<Checkpoint> checkpoints();

  /** Forgets a name; the turns stay. Does nothing if there is none of that name. */
  void deleteCheckpoint(String name);

  /**
   * The timeline, newest first.
   *
   * @param before only turns with smaller numbers; {@link Long#MAX_VALUE} to begin with the newest
   * @param limit how many at most
   */
  List<TurnSummary> turns(long before, int limit);

  /** How much of the history is to be kept. */
  default Retention retention() {
    return Retention.ALL;
  }

  /**
   * Sets how much of the history is to be kept; saved when this returns. What is thinned by then
   * stays so, and what is to be thinned now goes by and by.
   *
   * @throws vivarium.world.base.WorldException if the world is held in memory only
   */
  default void retention(Retention rule) {
    throw new WorldException(
        "This world is held in memory only: it remembers its past as far back as there is room.");
  }

  /**
   * Which moments of the history are left. As of any other, {@link VatStore} answers what was at
   * the last one before it that is left.
   */
  default KeptMoments kept() {
    return KeptMoments.ALL;
  }

  /**
   * Thins the history as far as it is to be thinned now, and gives back the space of what is gone.
   * The world does so by itself, too; this waits until it is done. Turns go on meanwhile.
   *
   * @throws vivarium.world.store.error.StoreWriteFailed if the disk does not let it
   */
  default void tidy() {}

  /**
   * Forgets something for good: every former state of it, and every byte on the disk. When this
   * returns, nothing of it is left in the files of the world; if it fails or is cut short, it has
   * to be asked for again. The vat can be read and changed again when it is done, which takes as
   * long as copying it.
   *
   * @throws vivarium.world.store.error.StoreException if it cannot be done
   */
  default void forget(ForgetRequest request) {
    throw new WorldException("A world in memory forgets when it is closed.");
  }

  /** The text kept under a key, if any: window layout, preferences of this world. */
  Optional<String> setting(String key);

  /** Keeps a text under a key; saved when this returns. */
  void setting(String key, String value);

  /**
   * Applies everything, makes it safe and lets go of the folder. Turns that other threads append
   * meanwhile are refused with {@link vivarium.world.store.error.StoreClosed}.
   */
  @Override
  void close();
}
