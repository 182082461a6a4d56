package vivarium.vat.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vivarium.vat.history.History;
import vivarium.vat.past.WorldAsOf;
import vivarium.vat.turn.HeapMaker;
import vivarium.vat.turn.PendingAnswer;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.Unkept;
import vivarium.vat.turn.VatHeap;
import vivarium.vat.turn.VatRunner;
import vivarium.vat.turn.Vats;
import vivarium.world.base.WorldException;

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
  private final WorldOptions options;
  private final History history;
  private final WorldAsOf then;
  private final Map<String, VatRunner> running = new LinkedHashMap<>();

  /**
   * @throws vivarium.vat.history.UnknownMoment if there is no such moment, or not any more
   */
  PastWorld(Vats vats, WorldOptions options, long turn) {
    this.options = options;
    this.history = new History(vats);
    this.then = history.world(turn);
  }

  /** The last turn that is included. */
  public long turn() {
    return then.turn();
  }

  /** The names of the vats that there were, of those that have not ended since. */
  public List<String> vats() {
    return then.vats();
  }

  /**
   * A vat as it was.
   *
   * @throws WorldException if there was none of that name, or there is none any more
   */
  public synchronized Evaluator vat(String name) {
    if (!then.vats().contains(name)) {
      throw new WorldException(
          "There was no vat '%s' as of %s, or it has ended since. There were: %s."
              .formatted(name, history.label(turn()), String.join(", ", vats())));
    }
    return new PastVat(running.computeIfAbsent(name, this::start));
  }

  private VatRunner start(String name) {
    var clock = options.store().clock();
    var maker = new HeapMaker(then.store(name), options.heapBytesPerVat(), clock, this::vats);
    var saver = new Unkept(history.label(turn()), () -> history.requireKept(turn()));
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
