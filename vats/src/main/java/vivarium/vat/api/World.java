package vivarium.vat.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vivarium.vat.peer.Office;
import vivarium.vat.turn.HeapMaker;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatRunner;
import vivarium.vat.turn.Vats;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldException;
import vivarium.world.format.ObjectRecords;
import vivarium.world.store.StoreStatus;
import vivarium.world.store.WorldStore;

/**
 * An open world: its running vats, its history, its settings.
 *
 * <p>There is no save. Whatever a vat has acknowledged is on disk, and closing only makes the next
 * opening quicker.
 *
 * <p>Any thread may call any method. Opening, creating a vat and closing wait for the disk; the
 * rest answers at once or with a future.
 */
public final class World implements AutoCloseable {
  /** The vat for a person's own objects. */
  public static final String HOME = "home";

  /** The vat for imported files. */
  public static final String FILES = "files";

  private final WorldStore store;
  private final WorldOptions options;
  private final EventStream events = new EventStream();
  private final RunningVats running;
  private final VatOrder order;
  private final Map<String, VatDoor> doors = new ConcurrentHashMap<>();

  private @Nullable Peers peers;
  private @Nullable Office office;

  private World(WorldStore store, WorldOptions options) {
    this.store = store;
    this.options = options;
    this.running = new RunningVats(store, events);
    this.order = new VatOrder(store);
  }

  /**
   * Opens the world in a folder. If there is none, it is created, with the vats {@value #HOME} and
   * {@value #FILES}.
   *
   * @throws WorldException if it cannot be opened; the message says why and what to do
   */
  public static World open(Path directory, WorldOptions options) {
    var store = WorldStore.open(directory, options.store().withParts(ObjectRecords::isPart));
    var world = new World(store, options);
    try {
      world.start();
      return world;
    } catch (RuntimeException | Error trouble) {
      world.close();
      throw trouble;
    }
  }

  private void start() {
    var names = new ArrayList<>(store.vats());
    for (var needed : List.of(HOME, FILES)) {
      if (!names.contains(needed)) {
        store.createVat(needed);
        order.add(needed);
        names.add(needed);
      }
    }
    names.removeAll(store.unavailableVats().keySet());
    order.sorted(names).forEach(this::startVat);
    running.names().forEach(this::furnishIfNew);
    if (running.names().contains(Office.VAT)) {
      openOffice();
    }
  }

  private Peers openOffice() {
    var transport = new LazyTransport(directory());
    var opened = Office.open(new ThisWorld(this, running), transport, options.store().clock());
    office = opened;
    running.abroad(opened.abroad());
    var door = new Peers(this, opened);
    peers = door;
    return door;
  }

  /**
   * Other worlds. The first call in a world makes the vat {@value Office#VAT}, in which it is
   * remembered what was said to them.
   */
  public synchronized Peers peers() {
    if (peers != null) {
      return peers;
    }
    if (!running.names().contains(Office.VAT)) {
      createVat(Office.VAT);
    }
    return openOffice();
  }

  /** Whether this world has, or had, to do with others. */
  public synchronized boolean hasPeers() {
    return peers != null;
  }

  private void startVat(String name) {
    var maker =
        new HeapMaker(
            store.vat(name), options.heapBytesPerVat(), options.store().clock(), running::names);
    var runner = new VatRunner(name, maker, running, options.store().clock(), options.policy());
    running.add(runner);
    doors.put(name, new VatDoor(runner, store, options.policy()));
  }

  /** Reads the library into a vat that has nothing yet: a new one, or one that a crash left so. */
  private void furnishIfNew(String name) {
    if (running.heap(name).memory().isFresh()) {
      var unfinished = running.runner(name).run(Furnishing.of(name, options)).join();
      switch (unfinished) {
        case TurnResult.Done done -> {}
        case TurnResult.Failed(var failure) ->
            throw new WorldBug("the library can be read: " + failure.message() + failure.frames());
        case TurnResult.Unreadable(var error) ->
            throw new WorldBug("the library follows the grammar", error);
      }
    }
  }

  /** The folder of the world. */
  public Path directory() {
    return store.directory();
  }

  /** What a person calls the world: the name of its folder. */
  public String name() {
    return directory().toAbsolutePath().getFileName().toString();
  }

  /** Whether opening created it. */
  public boolean created() {
    return store.created();
  }

  /** The vats that can be used: {@value #HOME} first, the others as they were made. */
  public List<Vat> vats() {
    return running.names().stream().map(this::vat).toList();
  }

  /** The vats that cannot be used, with the reason. */
  public Map<String, String> unavailableVats() {
    return store.unavailableVats();
  }

  /**
   * A vat.
   *
   * @throws WorldException if there is none of that name
   */
  public Vat vat(String name) {
    running.runner(name);
    var door = doors.get(name);
    if (door == null) {
      throw new WorldBug("a running vat has a door: " + name);
    }
    return door;
  }

  /**
   * Makes a new vat with the library and an empty gatekeeper.
   *
   * @throws WorldException if the name is taken or cannot be one
   */
  public Vat createVat(String name) {
    store.createVat(name);
    order.add(name);
    startVat(name);
    furnishIfNew(name);
    events.tell(new WorldEvent.VatsChanged());
    return vat(name);
  }

  /** The vats as one, for history, search and transfer. */
  public Vats vatsTogether() {
    return running;
  }

  /**
   * Delivers messages for as long as a policy says so, from now on; requests of a person are done in
   * any case. Without this, messages are always delivered.
   */
  public void run(RunPolicy policy) {
    running.run(policy);
  }

  /** How the disk is doing. */
  public StoreStatus status() {
    return store.status();
  }

  /** A setting kept in the world, such as the layout of its windows. */
  public Optional<String> setting(String key) {
    return store.setting(key);
  }

  /** Keeps a setting. */
  public void setting(String key, String value) {
    store.setting(key, value);
  }

  /** Has a listener told what happens, in order, on a thread that is no vat's. */
  public Subscription subscribe(Consumer<WorldEvent> listener) {
    return events.subscribe(listener);
  }

  /** Ends running turns, of which nothing remains, and lets go of the folder. */
  @Override
  public void close() {
    try {
      if (office != null) {
        office.close();
      }
      running.close();
    } finally {
      events.close();
      store.close();
    }
  }
}
