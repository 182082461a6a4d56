package vivarium.vat.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import vivarium.vat.peer.Office;
import vivarium.vat.turn.HeapMaker;
import vivarium.vat.turn.Leaving;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatRunner;
import vivarium.world.base.WorldException;
import vivarium.world.store.WorldStore;

/** Makes vats and ends them. Waits for the disk; never called on a vat's thread. */
final class VatKeeper {
  private final WorldStore store;
  private final WorldOptions options;
  private final RunningVats running;
  private final VatOrder order;
  private final VatEnds ends;
  private final ReentrantLock changing = new ReentrantLock();

  private boolean closing;

  /** The vats that are being made: they have begun when all of their first turn is there. */
  private final Set<String> beginning = new HashSet<>();

  VatKeeper(WorldStore store, WorldOptions options, RunningVats running, VatEnds ends) {
    this.ends = ends;
    this.store = store;
    this.options = options;
    this.running = running;
    this.order = new VatOrder(store, VatOrder.MADE);
  }

  /** Makes the vats that every world has, and runs all that can be used. */
  void openAll(List<String> needed) {
    for (var name : needed) {
      if (!store.vats().contains(name)) {
        store.createVat(name);
        order.add(name);
      }
    }
    var names = new ArrayList<>(store.vats());
    names.removeAll(store.unavailableVats().keySet());
    names.removeIf(this::hasEnded);
    order.sorted(names).forEach(name -> start(name, false));
    for (var name : running.names()) {
      if (running.heap(name).memory().isFresh()) {
        furnishOrForget(name, needed.contains(name));
      }
    }
  }

  private boolean hasEnded(String name) {
    return ends.reason(name).isPresent() || Leaving.in(store.vat(name).entries()) != null;
  }

  /** Goes on with the ends of vats that a former run has left; when all others can be told. */
  void finishEnds() {
    for (var name : store.vats()) {
      if (ends.reason(name).isPresent()) {
        finishTermination(name);
      } else if (!store.unavailableVats().containsKey(name)
          && Leaving.in(store.vat(name).entries()) != null) {
        finishLeaving(name);
      }
    }
  }

  /** A crash left a vat that had not begun: whoever asked for it was not told that it is there. */
  private void furnishOrForget(String name, boolean isNeeded) {
    if (isNeeded) {
      furnish(name, Beginning.EMPTY);
    } else {
      forget(name);
    }
  }

  /** Whoever has sent something to it meanwhile, since it could be named already, is told. */
  private void forget(String name) {
    running.remove(name);
    new Termination(running, name).breakExpectations();
    order.remove(name);
    store.removeVat(name);
  }

  private void start(String name, boolean isBeingMade) {
    var clock = options.store().clock();
    var maker = new HeapMaker(store.vat(name), options.heapBytesPerVat(), clock, running::names);
    var runner = new VatRunner(name, maker, running, clock, options.policy());
    runner.beingMade(isBeingMade);
    running.add(runner);
  }

  /** Reads the library into a vat that has nothing yet: a new one, or one that a crash left so. */
  private void furnish(String name, Beginning beginning) {
    var request = Furnishing.of(name, options, beginning);
    switch (running.runner(name).run(request).join()) {
      case TurnResult.Done done -> {}
      case TurnResult.Failed(var failure) ->
          throw new WorldException(
              "The vat '%s' could not be made: %s".formatted(name, failure.message()));
      case TurnResult.Unreadable(var error) ->
          throw new WorldException(
              "The vat '%s' could not be made: %s".formatted(name, error.getMessage()), error);
    }
  }

  // ---- making

  /**
   * Makes a vat.
   *
   * @throws WorldException if the name is taken or cannot be one, or the gatekeeper cannot be made;
   *     nothing of the vat is left then
   */
  void create(String name, Beginning how) {
    begin(name, how);
    confirm(name);
  }

  /**
   * Makes a vat that takes no messages yet, and that nobody ends, until it is confirmed or
   * discarded.
   *
   * @throws WorldException as {@link #create}
   */
  void begin(String name, Beginning how) {
    place(name);
    boolean hasBegun = false;
    try {
      furnish(name, how); // runs code of the vat for as long as that takes: without the lock
      hasBegun = true;
    } finally {
      if (!hasBegun) {
        discard(name);
      }
    }
  }

  /** Has a vat that has begun be one as any other. */
  void confirm(String name) {
    changing.lock();
    try {
      beginning.remove(name);
      running.runner(name).beingMade(false);
    } finally {
      changing.unlock();
    }
    running.standingChanged(name);
  }

  /**
   * Makes no more vats, and ends the turns of those that are being made, because the world is being
   * closed. To be called again while somebody makes one still.
   */
  void giveUpMaking() {
    Set<String> unfinished;
    changing.lock();
    try {
      closing = true;
      unfinished = Set.copyOf(beginning);
    } finally {
      changing.unlock();
    }
    running.runners().stream()
        .filter(runner -> unfinished.contains(runner.name()))
        .forEach(VatRunner::interruptRunning);
  }

  private void place(String name) {
    changing.lock();
    try {
      if (closing) {
        throw new WorldException(
            "The world is being closed, so the vat '%s' is not made.".formatted(name));
      }
      ends.reason(name)
          .ifPresent(reason -> {
            throw new WorldException(
                ("There was a vat '%s', and references to it may still be held. Choose another"
                        + " name.")
                    .formatted(name));
          });
      store.createVat(name);
      order.add(name);
      boolean runs = false;
      try {
        start(name, true);
        runs = beginning.add(name);
      } finally {
        if (!runs) {
          forget(name);
        }
      }
    } finally {
      changing.unlock();
    }
  }

  /**
   * Removes a vat that nobody was told of, as if it had never been made: its name is free again.
   */
  void discard(String name) {
    changing.lock();
    try {
      beginning.remove(name);
      forget(name);
    } finally {
      changing.unlock();
    }
    running.standingChanged(name);
  }

  // ---- ending

  /** Ends a vat that has ended itself. Does nothing if that is done. */
  void finishLeaving(String name) {
    changing.lock();
    try {
      var farewell = store.vats().contains(name) ? Leaving.in(store.vat(name).entries()) : null;
      if (farewell == null) {
        return;
      }
      ends.keep(name, farewell, running);
      end(name, farewell.sentence());
    } finally {
      changing.unlock();
    }
    running.standingChanged(name);
  }

  private void end(String name, String reason) {
    ends.note(name, reason);
    running.remove(name);
    finishTermination(name);
  }

  /**
   * Ends a vat for good: interrupts what runs, breaks what others expect of it, removes all it has.
   *
   * @throws WorldException if there is no such vat or the world cannot be without it
   */
  void terminate(String name, String reason) {
    changing.lock();
    try {
      if (name.equals(World.HOME)) {
        throw new WorldException(
            "The vat '%s' cannot be terminated: people live in it.".formatted(name));
      }
      if (name.equals(Office.VAT)) {
        throw new WorldException(
            ("The vat '%s' cannot be terminated: in it stands what was said to other worlds. Forget"
                    + " those that are not needed instead.")
                .formatted(name));
      }
      running.runner(name);
      if (beginning.contains(name)) {
        throw new WorldException(
            "The vat '%s' is still being made. Interrupt its beginning, and there is none."
                .formatted(name));
      }
      end(name, reason);
    } finally {
      changing.unlock();
    }
    running.standingChanged(name);
  }

  private void finishTermination(String name) {
    if (!store.unavailableVats().containsKey(name)) {
      new Termination(running, name).breakExpectations();
    }
    order.remove(name);
    store.removeVat(name);
    ends.tell(name);
  }
}
