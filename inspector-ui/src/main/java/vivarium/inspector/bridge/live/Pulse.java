package vivarium.inspector.bridge.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.inspector.bridge.ask.Requests;
import vivarium.inspector.bridge.look.Roots;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.StatusView;
import vivarium.inspector.viewmodel.UndoView;
import vivarium.inspector.viewmodel.VatView;
import vivarium.inspector.viewmodel.WorldEvent;
import vivarium.vat.api.Vat;
import vivarium.vat.api.World;
import vivarium.world.base.Listeners;

/** Asks for figures four times a second while somebody listens, and tells those that changed. */
public final class Pulse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

  private static final int BEAT_MS = 250;

  /** Used memory changes all the time; nobody wants to read more than this. */
  private static final int BEATS_PER_MEMORY_READING = 8;

  private final World world;
  private final Listeners<WorldEvent> feed;
  private final Figures figures;
  private final Requests requests;
  private final Supplier<UndoView> undoable;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("figures").factory());
  private final Set<String> rootsWanted = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean undoWanted = new AtomicBoolean(true);
  private final List<Runnable> onBeat = new CopyOnWriteArrayList<>();
  private List<VatView> lastVats = List.of();
  private @Nullable StatusView lastStatus;
  private @Nullable UndoView lastUndo;
  private int beats;

  /**
   * @param undoable what undo would do; waits for the disk
   */
  public Pulse(
      World world,
      Listeners<WorldEvent> feed,
      Figures figures,
      Requests requests,
      Supplier<UndoView> undoable) {
    this.world = world;
    this.feed = feed;
    this.figures = figures;
    this.requests = requests;
    this.undoable = undoable;
  }

  /** Begins. */
  public void start() {
    vatsChanged();
    clockwork.scheduleWithFixedDelay(this::beat, 0, BEAT_MS, TimeUnit.MILLISECONDS);
  }

  /** Has something done at every beat, too. */
  public void onBeat(Runnable deed) {
    onBeat.add(deed);
  }

  void turnFinished(String vat) {
    rootsWanted.add(vat);
    undoWanted.set(true);
    // The person who did it wants to see at once that it is saved.
    soon();
  }

  void vatsChanged() {
    world.vats().stream().map(Vat::name).forEach(rootsWanted::add);
    soon();
  }

  private final AtomicBoolean beatWaits = new AtomicBoolean();

  private void soon() {
    if (beatWaits.compareAndSet(false, true) && !clockwork.isShutdown()) {
      clockwork.schedule(this::extraBeat, BEAT_MS / 10, TimeUnit.MILLISECONDS);
    }
  }

  private void extraBeat() {
    beatWaits.set(false);
    attempt(this::tellFigures);
  }

  private void beat() {
    attempt(() -> {
      onBeat.forEach(Runnable::run);
      tellFigures();
    });
  }

  /** A figure that cannot be had now is asked for again at the next beat. */
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException trouble) {
      LOG.warn("the figures of the world cannot be read now", trouble);
    }
  }

  private void tellFigures() {
    if (!feed.isHeard()) {
      return;
    }
    lookForRoots();
    var vats = figures.vats();
    if (!vats.equals(lastVats)) {
      lastVats = vats;
      feed.tell(new WorldEvent.VatsChanged(vats));
    }
    tellStatus();
    tellUndo();
  }

  private void tellStatus() {
    var status = figures.status();
    var last = lastStatus;
    boolean memoryCounts = beats++ % BEATS_PER_MEMORY_READING == 0;
    if (last == null || !(memoryCounts ? status : withMemory(status, last)).equals(last)) {
      lastStatus = status;
      feed.tell(new WorldEvent.StatusChanged(status));
    }
  }

  private static StatusView withMemory(StatusView status, StatusView other) {
    return new StatusView(
        status.lastTurn(),
        status.safeTurn(),
        status.objects(),
        other.memoryBytes(),
        status.memoryMaxBytes(),
        status.trouble());
  }

  private void tellUndo() {
    if (undoWanted.compareAndSet(true, false)) {
      var undo = readUndo();
      if (!undo.equals(lastUndo)) {
        lastUndo = undo;
        feed.tell(new WorldEvent.UndoChanged(undo));
      }
    }
  }

  /** What cannot be read now is wanted at the next beat, too. */
  private UndoView readUndo() {
    try {
      return undoable.get();
    } catch (RuntimeException trouble) {
      undoWanted.set(true);
      throw trouble;
    }
  }

  /** A vat that is busy answers later; until then the roots stay what they were. */
  private void lookForRoots() {
    for (var vat : rootsWanted.toArray(String[]::new)) {
      rootsWanted.remove(vat);
      var unused =
          requests
              .look(vat, Roots::of)
              .thenAccept(answer -> {
                if (answer
                    instanceof
                    Answer.Given<List<vivarium.inspector.viewmodel.RootView>>(var roots)) {
                  figures.roots(vat, roots);
                  soon();
                }
              });
    }
  }

  @Override
  public void close() {
    clockwork.shutdown();
  }
}
