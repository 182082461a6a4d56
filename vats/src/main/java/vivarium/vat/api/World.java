package vivarium.vat.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.vat.collect.CollectionReport;
import vivarium.vat.collect.WorldCollector;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.peer.Office;
import vivarium.vat.repair.WorldMender;
import vivarium.vat.turn.MessagingEntries;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatRunner;
import vivarium.vat.turn.Vats;
import vivarium.world.base.Listeners;
import vivarium.world.base.Progress;
import vivarium.world.base.WorldException;
import vivarium.world.format.ChunkNames;
import vivarium.world.format.ObjectRecords;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.StoreStatus;
import vivarium.world.store.WorldStore;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.memory.MemoryWorld;
import vivarium.world.store.recode.WorldRecoding;
import vivarium.world.store.repair.RepairReport;
import vivarium.world.store.repair.WorldRepair;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.world.WorldOpening;

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
  private final Listeners<WorldEvent> events = new Listeners<>("world events");
  private final RunningVats running;
  private final VatKeeper keeper;
  private final VatEnds ends;
  private final Services services;
  private final Subclusters subclusters;
  private final WorldCollector collector;
  private final Housekeeping housekeeping;

  private @Nullable Peers peers;
  private @Nullable Office office;

  private World(WorldStore store, WorldOptions options) {
    this.store = store;
    this.options = options;
    this.running = new RunningVats(store, events);
    this.ends = new VatEnds(store);
    this.keeper = new VatKeeper(store, options, running, ends);
    this.services = new Services(running.outboxes());
    this.subclusters = new Subclusters(store, this, keeper, services);
    this.collector = new WorldCollector(running, options.store().clock());
    this.housekeeping =
        new Housekeeping(
            running,
            collector,
            options.store().clock(),
            options.collection(),
            running::isIdle,
            running::showsTransients);
  }

  /**
   * Opens the world in a folder. If there is none, it is created, with the vats {@value #HOME} and
   * {@value #FILES}.
   *
   * @throws WorldException if it cannot be opened; the message says why and what to do
   */
  public static World open(Path directory, WorldOptions options) {
    return begin(WorldOpening.open(directory, knowing(options.store())), options);
  }

  /**
   * Makes a world that is held in memory only, with the vats {@value #HOME} and {@value #FILES}.
   * Everything works in it as in any other, but it is gone when it is closed, and it remembers its
   * past only as far back as there is room.
   */
  public static World inMemory(WorldOptions options) {
    return begin(MemoryWorld.inMemory(PassingFolder.make(), knowing(options.store())), options);
  }

  private static World begin(WorldStore store, WorldOptions options) {
    var world = new World(store, options);
    try {
      world.start();
      return world;
    } catch (RuntimeException | Error trouble) {
      world.close();
      throw trouble;
    }
  }

  /**
   * Repairs a world that nobody has open: what can be read of it becomes a new one in its place,
   * and the damaged files are kept in a folder within.
   *
   * @param secrets knows its passphrase, if it has one
   * @param progress told now and then how far it is
   * @throws WorldException if it cannot be repaired; nothing was changed then
   */
  public static RepairReport repair(Path directory, Secrets secrets, Progress progress) {
    return new WorldRepair(directory, closed(secrets), new WorldMender()).run(progress);
  }

  /**
   * Gives a world that nobody has open a passphrase, takes it away, or changes it.
   *
   * @param secrets knows its present passphrase, if it has one
   */
  public static WorldRecoding recoding(Path directory, Secrets secrets) {
    return new WorldRecoding(directory, closed(secrets));
  }

  private static StoreOptions closed(Secrets secrets) {
    return knowing(StoreOptions.standard()).withSecrets(secrets);
  }

  /** The same, for a store that is told what it has to know of records. */
  private static StoreOptions knowing(StoreOptions options) {
    return options.withParts(ObjectRecords::isPart).withChunks(ChunkNames::in);
  }

  private void start() {
    if (store.created() && store.isKept()) {
      store.retention(Retention.STANDARD);
    }
    running.outboxes().connect(Services.ENDPOINT, services);
    services.add("kernel", vat -> true, new WorldKernel(this, services.longWork()));
    keeper.openAll(List.of(HOME, FILES));
    if (running.names().contains(Office.VAT)) {
      openOffice();
    }
    running.leavers(name -> services.soon(() -> keeper.finishLeaving(name)));
    subclusters.finish();
    running.begin();
    keeper.finishEnds();
    housekeeping.begin();
  }

  private Peers openOffice() {
    var transport = new LazyTransport(directory(), store.fileSeal());
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

  /**
   * Takes up an invitation: {@link Peers#accept}. A text that is none makes nothing.
   *
   * @throws WorldException as there
   */
  public CompletableFuture<Void> accept(String invitation, String slot) {
    Peers.requireUsable(invitation, slot);
    return peers().accept(invitation, slot);
  }

  /**
   * Other worlds, for what concerns those that are known already. Makes nothing.
   *
   * @param otherwise what to say if there is nothing to be found
   * @throws WorldException if this world never had to do with another
   */
  public synchronized Peers knownPeers(String otherwise) {
    if (peers == null) {
      throw new WorldException(otherwise);
    }
    return peers;
  }

  /** Whether this world has, or had, to do with others. */
  public synchronized boolean hasPeers() {
    return peers != null;
  }

  /** The folder of the world. */
  public Path directory() {
    return store.directory();
  }

  /** What a person calls the world: the name of its folder. */
  public String name() {
    return isKept() ? directory().toAbsolutePath().getFileName().toString() : "in memory";
  }

  /** Whether anything is left of it when it is closed. */
  public boolean isKept() {
    return store.isKept();
  }

  /** Whether it has a passphrase. */
  public boolean isEncrypted() {
    return store.isEncrypted();
  }

  /** Whether opening created it. */
  public boolean created() {
    return store.created();
  }

  /** The vats that can be used: {@value #HOME} first, the others as they were made. */
  public List<Vat> vats() {
    return running.runners().stream().map(this::door).toList();
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
    return door(running.runner(name));
  }

  private Vat door(VatRunner runner) {
    return new VatDoor(runner, running, options.policy(), this::subscribe);
  }

  /**
   * Makes a new vat with the library and an empty gatekeeper.
   *
   * @throws WorldException if the name is taken or cannot be one
   */
  public Vat createVat(String name) {
    keeper.create(name, Beginning.EMPTY);
    return vat(name);
  }

  /**
   * Makes a new vat whose gatekeeper has the slots of an object.
   *
   * @param gatekeeper evaluated in the new vat with the gatekeeper as self, such as {@code (| ping
   *     = ('pong') |)}; what it answers is what the gatekeeper is to be like. If that understands
   *     {@code vatBegins}, it is sent it
   * @throws WorldException if the name is taken or cannot be one, or the gatekeeper cannot be made;
   *     nothing of the vat is left then
   */
  public Vat createVat(String name, String gatekeeper) {
    keeper.create(name, new Beginning(new Passable.Text(gatekeeper), null, null));
    return vat(name);
  }

  Vat createVat(String name, Passable gatekeeper, @Nullable PromiseOf asker) {
    keeper.create(name, new Beginning(gatekeeper, asker, null));
    return vat(name);
  }

  /** Whether a vat was made because of a message whose answer a promise waits for. */
  boolean wasMadeFor(String name, PromiseOf asker) {
    return running.names().contains(name) && Beginning.wasFor(asker, store.vat(name).entries());
  }

  /** Whether a promise is settled, or will be by what its vat has in its queue. */
  boolean wasTold(PromiseOf promise) {
    return store.vats().contains(promise.vat())
        && MessagingEntries.isTold(promise, store.vat(promise.vat()).entries());
  }

  VatRunner runner(String vat) {
    return running.runner(vat);
  }

  /**
   * Ends a vat for good, with all that is in it; no rollback brings it back. Whoever waits for
   * something of it, or sends to it later, gets the reason.
   *
   * @throws WorldException if there is none of that name, or it is {@value #HOME}
   */
  public void terminateVat(String name, String reason) {
    keeper.terminate(name, reason);
  }

  /** The vats that were ended, as they ended, each with the reason. */
  public Map<String, String> endedVats() {
    return ends.all();
  }

  /** Why a vat has ended, if it has. */
  public Optional<String> endOf(String vat) {
    return ends.reason(vat);
  }

  /**
   * What a vat ends with, when it has: the value with which it has ended itself; exceptionally the
   * reason if it has failed, or was ended from outside.
   *
   * @throws WorldException if there is no vat of that name and was none
   */
  public CompletableFuture<Passable> ended(String vat) {
    return ends.of(vat);
  }

  /**
   * Adds something of the program that code in all vats can send messages to.
   *
   * @throws WorldException if there is a service of that name
   */
  public void addService(String name, KernelService service) {
    services.add(name, service, vat -> true);
  }

  /**
   * Makes vats that belong together, and has one of them begin.
   *
   * @return what the bootstrap answered
   * @throws WorldException if something of it cannot be made; nothing of it is left then
   */
  public TurnResult.Done launch(Subcluster cluster) {
    return launch(ClusterPlan.of(cluster));
  }

  TurnResult.Done launch(ClusterPlan plan) {
    return subclusters.launch(plan);
  }

  /** The names of the subclusters that were launched and have not ended. */
  public List<String> subclusters() {
    return subclusters.names();
  }

  /**
   * The vats of a subcluster.
   *
   * @throws WorldException if there is none of that name
   */
  public List<String> vatsOf(String subcluster) {
    return subclusters.vatsOf(subcluster);
  }

  /** The gatekeepers of a subcluster, each under the name of its vat. */
  Passable gatekeepersOf(String subcluster) {
    return subclusters.gatekeepers(subcluster);
  }

  /**
   * Ends a subcluster with all its vats.
   *
   * @throws WorldException if there is none of that name
   */
  public void terminateSubcluster(String name, String reason) {
    subclusters.terminate(name, reason);
  }

  /**
   * Sees to it that the program has the subclusters that it declares: launches those that are not
   * there, leaves those that are, ends others.
   *
   * @param prefix with which the names of the program's own subclusters begin
   */
  public void provideSubclusters(String prefix, List<Subcluster> wanted) {
    subclusters.provide(prefix, wanted);
  }

  /**
   * Removes what no vat can reach any more, cycles across vats included, now. Takes long in a large
   * world; the vats go on meanwhile. A world does so by itself, too, while nobody does anything.
   */
  public CollectionReport collect() {
    return collector.collect();
  }

  /**
   * Adds something of the program that only some vats can send messages to; for others it does not
   * exist.
   */
  public void addService(String name, KernelService service, Predicate<String> mayAsk) {
    services.add(name, service, mayAsk);
  }

  /** Has an endpoint take messages for addresses that begin with a name and a colon. */
  public Endpoint.Post connect(String name, Endpoint endpoint) {
    running.outboxes().connect(name, endpoint);
    running.names().forEach(running::sendWaiting);
    return running.outboxes();
  }

  /** The vats as one, for history, search and transfer. */
  public Vats vatsTogether() {
    return running;
  }

  /**
   * Delivers messages for as long as a policy says so, from now on; requests of a person are done
   * in any case. Without this, messages are always delivered.
   */
  public void run(RunPolicy policy) {
    running.run(policy);
  }

  /**
   * The whole world as it was right after a turn, all vats at that one moment. Close it before the
   * world.
   *
   * @throws vivarium.vat.history.UnknownMoment if there is no such moment, or not any more
   */
  public PastWorld asOf(long turn) {
    return new PastWorld(running, options, turn);
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
    return events.add(listener)::run;
  }

  /** Ends running turns, of which nothing remains, and lets go of the folder. */
  @Override
  public void close() {
    try {
      housekeeping.close();
      if (office != null) {
        office.close();
      }
      services.close(keeper::giveUpMaking);
      running.close();
    } finally {
      events.close();
      store.close();
      if (!isKept()) {
        PassingFolder.delete(directory());
      }
    }
  }
}
