package vivarium.inspector.bridge;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.bridge.ask.Requests;
import vivarium.inspector.bridge.live.Announcements;
import vivarium.inspector.bridge.live.Figures;
import vivarium.inspector.bridge.live.KeptWatch;
import vivarium.inspector.bridge.live.Pulse;
import vivarium.inspector.bridge.look.VatSight;
import vivarium.inspector.bridge.look.Ways;
import vivarium.inspector.bridge.past.PastBridge;
import vivarium.inspector.bridge.task.ExportWork;
import vivarium.inspector.bridge.task.GraphExport;
import vivarium.inspector.bridge.task.ImportWork;
import vivarium.inspector.bridge.task.Tasks;
import vivarium.inspector.bridge.translate.Histories;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.HandbookPage;
import vivarium.inspector.viewmodel.Highlighter;
import vivarium.inspector.viewmodel.HistoryWindow;
import vivarium.inspector.viewmodel.LogWindow;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectWindow;
import vivarium.inspector.viewmodel.PastWindow;
import vivarium.inspector.viewmodel.StatusView;
import vivarium.inspector.viewmodel.Subscription;
import vivarium.inspector.viewmodel.UndoView;
import vivarium.inspector.viewmodel.VatView;
import vivarium.inspector.viewmodel.VatWindow;
import vivarium.inspector.viewmodel.WorldEvent;
import vivarium.inspector.viewmodel.WorldWindow;
import vivarium.inspector.viewmodel.WorldsWindow;
import vivarium.inspector.viewmodel.past.ObjectsInTime;
import vivarium.vat.api.VatFigures;
import vivarium.vat.api.World;
import vivarium.vat.history.History;
import vivarium.vat.log.VatLog;
import vivarium.vat.search.References;
import vivarium.world.base.Listeners;

/**
 * A running world as its windows see it.
 *
 * <p>The world belongs to whoever opened it: closing the bridge ends what the bridge has begun, and
 * leaves the world open.
 */
public final class WorldBridge implements WorldWindow, AutoCloseable {
  private final World world;
  private final List<HandbookPage> handbook;
  private final GraphExport graphExport;
  private final History history;
  private final Requests requests;
  private final Listeners<WorldEvent> feed = new Listeners<>("window events");
  private final Figures figures;
  private CompletableFuture<Answer<Boolean>> lastSetting =
      CompletableFuture.completedFuture(Answer.given(true));
  private final Pulse pulse;
  private final Tasks tasks;
  private final ObjectWindow objects;
  private final PastBridge past;
  private final HistoryBridge historyBridge;
  private final LogBridge log;
  private final VatBridge vatBridge;
  private final WorldsBridge worlds;
  private final Highlighter highlighter = new SourceHighlighter();
  private final vivarium.vat.api.Subscription subscription;

  /**
   * @param world the world, open until after this is closed
   * @param clock when things happen, for the timeline
   * @param graphExport writes objects as JSON
   * @param handbook the pages of the handbook
   */
  public WorldBridge(
      World world, InstantSource clock, GraphExport graphExport, List<HandbookPage> handbook) {
    this.world = world;
    this.graphExport = graphExport;
    this.handbook = List.copyOf(handbook);
    var vats = world.vatsTogether();
    history = new History(vats);
    requests = new Requests(world);
    figures = new Figures(world);
    pulse = new Pulse(world, feed, figures, requests, () -> Histories.of(history.undoable()));
    tasks = new Tasks(requests, task -> feed.tell(new WorldEvent.TaskChanged(task)));
    var references = new References(vats);
    past = new PastBridge(history, references, requests);
    objects =
        new ObjectsInTime(
            new ObjectBridge(
                vats,
                requests,
                history,
                vat -> world.vat(vat).figures().gatekeeper(),
                references,
                this::export),
            past);
    historyBridge = new HistoryBridge(vats.store(), history, requests, this::pastChanged);
    worlds = new WorldsBridge(world, requests);
    log = new LogBridge(new VatLog(vats), history, requests);
    vatBridge = new VatBridge(world, requests);
    var announcements = new Announcements(feed, pulse, requests.failures(), clock);
    subscription = world.subscribe(announcements::hear);
    pulse.onBeat(new KeptWatch(history::kept, this::pastChanged)::look);
    pulse.start();
    worlds.begin();
  }

  /** The object that a name such as {@code traits list} leads to from the lobby of a vat. */
  public CompletableFuture<Answer<ObjectRef>> named(String vat, String name) {
    return requests.look(vat, heap -> Ways.named(VatSight.now(heap), name));
  }

  @Override
  public String name() {
    return world.name();
  }

  @Override
  public ObjectWindow objects() {
    return objects;
  }

  @Override
  public HistoryWindow history() {
    return historyBridge;
  }

  @Override
  public PastWindow past() {
    return past;
  }

  /** What was read of the past is read anew. */
  private void pastChanged() {
    past.forgetAll();
    feed.tell(new WorldEvent.PastChanged());
  }

  @Override
  public WorldsWindow worlds() {
    return worlds;
  }

  @Override
  public LogWindow log() {
    return log;
  }

  @Override
  public VatWindow vatWindow() {
    return vatBridge;
  }

  @Override
  public Highlighter highlighter() {
    return highlighter;
  }

  @Override
  public List<HandbookPage> handbook() {
    return handbook;
  }

  @Override
  public CompletableFuture<Answer<List<VatView>>> vats() {
    return requests.onDisk(figures::vats);
  }

  @Override
  public CompletableFuture<Answer<StatusView>> status() {
    return requests.onDisk(figures::status);
  }

  @Override
  public CompletableFuture<Answer<UndoView>> undoable() {
    return requests.onDisk(() -> Histories.of(history.undoable()));
  }

  @Override
  public CompletableFuture<Answer<Boolean>> interrupt(String vat) {
    return requests.onDisk(() -> {
      var there = world.vat(vat);
      boolean busy = isBusy(there.figures());
      if (busy) {
        there.interrupt();
      }
      return busy;
    });
  }

  /** Whether a turn runs, or was asked for and begins soon. */
  private static boolean isBusy(VatFigures figures) {
    return figures.running()
        || (figures.waiting() > 0 && figures.state() != VatFigures.State.SUSPENDED);
  }

  @Override
  public CompletableFuture<Answer<Long>> importFiles(List<Path> files, @Nullable ObjectRef into) {
    if (files.isEmpty()) {
      return CompletableFuture.completedFuture(Answer.refused("No file was chosen."));
    }
    if (into != null && into.isPast()) {
      return CompletableFuture.completedFuture(Answer.refused(ObjectsInTime.refusal(into)));
    }
    var work =
        into == null
            ? new ImportWork(world, files, World.FILES, 0)
            : new ImportWork(world, files, into.vat(), into.id());
    return CompletableFuture.completedFuture(Answer.given(tasks.start(work.title(), work)));
  }

  private Answer<Long> export(ObjectBridge.Export export) {
    var work =
        new ExportWork(world, history, export.ref(), export.file(), export.format(), graphExport);
    return Answer.given(tasks.start(work.title(), work));
  }

  @Override
  public void cancelTask(long task) {
    tasks.cancel(task);
  }

  @Override
  public CompletableFuture<Answer<Optional<String>>> setting(String key) {
    return requests.onDisk(() -> world.setting(key));
  }

  /** One after the other, so that the last of a key stays, and with it all before it are kept. */
  @Override
  public synchronized CompletableFuture<Answer<Boolean>> putSetting(String key, String value) {
    lastSetting =
        lastSetting
            .handle((_, _) -> true)
            .thenCompose(_ ->
                requests.onDisk(() -> {
                  world.setting(key, value);
                  return true;
                }));
    return lastSetting;
  }

  @Override
  public Subscription subscribe(Consumer<WorldEvent> listener) {
    return feed.add(listener)::run;
  }

  @Override
  public void close() {
    subscription.close();
    pulse.close();
    tasks.cancelAll();
    requests.close();
    feed.close();
  }
}
