package vivarium.vat.turn;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vivarium.vat.message.Delivery.Dropped;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.world.store.WorldStore;

/** The running vats of a world, for work that concerns several at once. */
public interface Vats {
  /** The disk under all of them. */
  WorldStore store();

  /** The names of the vats that can be used, sorted. */
  List<String> names();

  /**
   * A vat's heap. Touch it only within {@link #holding} or on the vat's own thread.
   *
   * @throws vivarium.world.base.WorldException if there is no such vat
   */
  VatHeap heap(String name);

  /**
   * Does something while these vats stand still between two turns; whoever calls waits for running
   * turns to end. Called on any thread but a vat's own.
   */
  <T> T holding(List<String> names, Supplier<T> work);

  /**
   * The same, unless some of them are in a turn for longer: then all go on, and nothing is done.
   *
   * @param patience how long those that stand still wait for the others at most
   * @return what the work answers, or nothing if it was not done
   */
  default <T> Optional<T> holdingWithin(Duration patience, List<String> names, Supplier<T> work) {
    return Optional.of(holding(names, work));
  }

  /**
   * Tells those who look at the world that a turn was saved; called by who saved it, after the
   * heaps know of it.
   */
  void announce(long turn, String vat, String kind, String cause, Iterable<Long> changed);

  /** Tells those who look at the world that the names of moments are others now. */
  void checkpointsChanged();

  /**
   * Takes note that what waits in a vat's queue on disk has changed, as by a rollback: what waits
   * there and is not about to be delivered will be.
   */
  void queueChanged(String vat);

  /**
   * Breaks promises that a vat keeps, for those who wait for them, in a turn of that vat; returns
   * when it is saved. Called on any thread but a vat's own, and not while the vat is held.
   */
  default void breakPromises(String vat, Collection<PromiseOf> promises, Passable reason) {
    throw new UnsupportedOperationException("nobody runs vat " + vat);
  }

  /**
   * Tells a vat that has gone back what it waited for then, by what {@link Unheard#PLACE} says, in
   * a turn of that vat; returns when it is saved. Called as {@link #breakPromises}.
   */
  default void tellAgain(String vat) {
    throw new UnsupportedOperationException("nobody runs vat " + vat);
  }

  /** How long a turn of a vat took, if that is known. */
  default Optional<Duration> took(String vat, long turn) {
    return Optional.empty();
  }

  /** Tells other worlds what is not needed of them any more. */
  default void letGo(List<Dropped> things) {}
}
