package vivarium.vat.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vivarium.vat.history.History;
import vivarium.vat.past.VatAsOf;
import vivarium.vat.turn.HeapMaker;
import vivarium.vat.turn.PendingAnswer;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.Unkept;
import vivarium.vat.turn.VatHeap;
import vivarium.vat.turn.VatRunner;
import vivarium.vat.turn.Vats;
import vivarium.world.base.WorldException;
import vivarium.world.object.WellKnown;

/**
 * A world as it was right after some turn, all vats at that one moment: to look at, also with code
 * of that time.
 *
 * <p>It stays the same whatever the world does meanwhile. What a turn in it changes is gone when
 * the turn ends, and nothing can be sent from it. If its moment is not kept any more, because
 * history was thinned, what is asked of it fails and says so.
 *
 * <p>Any thread may call any method. A vat that is asked for the first time is brought up from
 * disk, which its thread waits for; close the past when it is not needed, and before the world.
 */
public final class PastWorld implements AutoCloseable {
  private final Vats vats;
  private final WorldOptions options;
  private final History history;
  private final long turn;
  private final Map<String, VatRunner> running = new LinkedHashMap<>();

  /**
   * @throws vivarium.vat.history.UnknownMoment if there is no such moment, or not any more
   */
  PastWorld(Vats vats, WorldOptions options, long turn) {
    this.vats = vats;
    this.options = options;
    this.history = new History(vats);
    this.turn = turn;
    history.requireKept(turn);
  }

  /** The last turn that is included. */
  public long turn() {
    return turn;
  }

  /** The names of the vats that there were, of those that have not ended since. */
  public List<String> vats() {
    return vats.names().stream().filter(this::wasThere).toList();
  }

  /**
   * A vat as it was.
   *
   * @throws WorldException if there was none of that name, or there is none any more
   */
  public synchronized Evaluator vat(String name) {
    if (!vats.names().contains(name) || !wasThere(name)) {
      throw new WorldException(
          "There was no vat '%s' as of %s, or it has ended since. There were: %s."
              .formatted(name, history.label(turn), String.join(", ", vats())));
    }
    return new PastVat(running.computeIfAbsent(name, this::start));
  }

  private boolean wasThere(String name) {
    return vats.store().vat(name).readAsOf(WellKnown.NIL_ID, turn) != null;
  }

  private VatRunner start(String name) {
    var then = new VatAsOf(vats.store().vat(name), turn);
    var clock = options.store().clock();
    var maker = new HeapMaker(then, options.heapBytesPerVat(), clock, this::vats);
    var saver = new Unkept(history.label(turn), () -> history.requireKept(turn));
    return new VatRunner(name, maker, saver, clock, options.policy());
  }

  /** Interrupts what runs, and waits for its end. */
  @Override
  public void close() {
    List<VatRunner> all;
    synchronized (this) {
      all = new ArrayList<>(running.values());
      running.clear();
    }
    all.forEach(VatRunner::interruptRunning);
    all.forEach(VatRunner::close);
  }

  /** One vat of it. */
  private record PastVat(VatRunner runner) implements Evaluator {
    @Override
    public String name() {
      return runner.name();
    }

    @Override
    public PendingAnswer<TurnResult> run(TurnRequest request) {
      return runner.run(request);
    }

    @Override
    public <T> PendingAnswer<T> look(Function<VatHeap, T> look) {
      return runner.look(look);
    }

    @Override
    public void interrupt() {
      runner.interrupt();
    }
  }
}
