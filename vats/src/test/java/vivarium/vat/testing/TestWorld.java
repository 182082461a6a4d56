package vivarium.vat.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vivarium.vat.search.ObjectAddress;
import vivarium.vat.turn.HeapMaker;
import vivarium.vat.turn.VatHeap;
import vivarium.vat.turn.Vats;
import vivarium.world.base.WorldClock;
import vivarium.world.store.WorldStore;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;

/**
 * A world whose turns are Java lambdas. Its heaps and its disk are as in a running one, but nothing
 * runs beside the test.
 */
public final class TestWorld implements Vats {
  /** What was told of a turn that somebody else saved. */
  public record Announced(long turn, String vat, String kind, List<Long> changed) {}

  private static final long HEAP_BYTES = 16L << 20;

  private final WorldStore store;
  private final Map<String, VatHeap> heaps = new TreeMap<>();
  private final List<Announced> announced = new ArrayList<>();
  private boolean held;
  private int checkpointNews;

  private TestWorld(WorldStore store) {
    this.store = store;
  }

  /** A new world in memory with these vats, each with its well-known objects. */
  public static TestWorld inMemory(String... vats) {
    return on(new FakeWorldStore(), vats);
  }

  /** A world on a disk; vats that are not there yet are made. */
  public static TestWorld on(WorldStore store, String... vats) {
    var world = new TestWorld(store);
    for (var vat : vats) {
      if (!store.vats().contains(vat)) {
        store.createVat(vat);
      }
      world.heaps.put(
          vat, new HeapMaker(store.vat(vat), HEAP_BYTES, WorldClock.system(), store::vats).get());
      if (store.vat(vat).read(1) == null) {
        world.turn(vat, "create", edit -> {});
      }
    }
    return world;
  }

  /** The same world after the process has ended and begun again: new heaps on the same disk. */
  public TestWorld reopened() {
    return on(store, heaps.keySet().toArray(String[]::new));
  }

  /** Runs an edit as one turn of kind {@code edit}; answers its number, 0 if it changed nothing. */
  public long edit(String vat, Consumer<Edit> work) {
    return turn(vat, "edit", work);
  }

  /** Runs an edit as one turn. */
  public long turn(String vat, String kind, Consumer<Edit> work) {
    var heap = heap(vat);
    heap.memory().beginTurn();
    var edit = new Edit(heap.memory());
    work.accept(edit);
    var delta = heap.memory().prepareCommit(List.of());
    if (delta.isEmpty() && edit.entries().isEmpty()) {
      heap.memory().abandonTurn();
      return 0;
    }
    var objects =
        delta.records().stream()
            .map(record -> new ObjectChange(record.id(), record.bytes(), record.created()))
            .toList();
    long turn =
        store.append(
            new TurnDraft(
                kind, kind + " in " + vat, List.of(new VatChanges(vat, objects, edit.entries()))));
    heap.committed();
    return turn;
  }

  /** Looks at a vat without changing it. */
  public Edit look(String vat) {
    return new Edit(heap(vat).memory());
  }

  /** The number of the object that a path of slots from the lobby leads to. */
  public ObjectAddress address(String vat, String... path) {
    return new ObjectAddress(vat, look(vat).object(path).id());
  }

  @Override
  public WorldStore store() {
    return store;
  }

  /** The disk of a world in memory, where a test can damage it. */
  public FakeVatStore disk(String vat) {
    return (FakeVatStore) store.vat(vat);
  }

  @Override
  public List<String> names() {
    return List.copyOf(heaps.keySet());
  }

  @Override
  public VatHeap heap(String name) {
    return heaps.get(name);
  }

  @Override
  public <T> T holding(List<String> names, Supplier<T> work) {
    if (held) {
      throw new AssertionError("vats are held once");
    }
    held = true;
    try {
      return work.get();
    } finally {
      held = false;
    }
  }

  @Override
  public void announce(long turn, String vat, String kind, String cause, Iterable<Long> changed) {
    var ids = new ArrayList<Long>();
    changed.forEach(ids::add);
    announced.add(new Announced(turn, vat, kind, ids));
  }

  /** Nothing runs here, so nothing is delivered. */
  @Override
  public void checkpointsChanged() {
    checkpointNews++;
  }

  /** How often it was told that the names of moments are others now. */
  public int checkpointNews() {
    return checkpointNews;
  }

  @Override
  public void queueChanged(String vat) {}

  /** What was announced so far. */
  public List<Announced> announced() {
    return announced;
  }
}
