package vivarium.inspector.testing.fake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.gallery.FakeHighlighter;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.CheckpointView;
import vivarium.inspector.viewmodel.HandbookPage;
import vivarium.inspector.viewmodel.Highlighter;
import vivarium.inspector.viewmodel.HistoryWindow;
import vivarium.inspector.viewmodel.LogWindow;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.ObjectWindow;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.StatusView;
import vivarium.inspector.viewmodel.Subscription;
import vivarium.inspector.viewmodel.TaskView;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.TurnView;
import vivarium.inspector.viewmodel.UndoView;
import vivarium.inspector.viewmodel.ValueView;
import vivarium.inspector.viewmodel.VatView;
import vivarium.inspector.viewmodel.WorldEvent;
import vivarium.inspector.viewmodel.WorldWindow;
import vivarium.inspector.viewmodel.past.ObjectsInTime;

/**
 * A world in memory behind the ports. Everything asked of it runs on the executor given, one thing
 * at a time; given {@code Runnable::run}, everything is done before the call returns.
 */
public final class FakeWorld implements WorldWindow {
  private final Executor vat;
  private final FakeHeap heap = new FakeHeap();
  private final FakeObjects objects = new FakeObjects(this, heap);
  private final FakePast past = new FakePast(this, heap);
  private final FakeHistory history = new FakeHistory(this, heap);
  private final FakeLog log = new FakeLog(this, heap);
  private final FakeVats vatWindow = new FakeVats(this);
  private final FakeWorlds worlds = new FakeWorlds(this);
  private final List<Consumer<WorldEvent>> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, VatView> vats = new LinkedHashMap<>();
  private final Map<Long, TaskView> tasks = new TreeMap<>();
  private final Map<String, String> settings = new TreeMap<>();
  private final Map<ObjectRef, List<PathStep>> paths = new LinkedHashMap<>();
  private final SampleObjects sample;
  private boolean safe = true;
  private @Nullable String trouble;

  public FakeWorld(Executor vat) {
    this.vat = vat;
    sample = new SampleObjects(heap, history, paths);
    sample.vats().forEach(view -> vats.put(view.name(), view));
  }

  /** A world that answers at once, on the thread that asks. */
  public static FakeWorld immediate() {
    return new FakeWorld(Runnable::run);
  }

  /** The objects it begins with. */
  public SampleObjects sample() {
    return sample;
  }

  @Override
  public String name() {
    return "Home world";
  }

  @Override
  public ObjectWindow objects() {
    return new ObjectsInTime(objects, past);
  }

  @Override
  public FakePast past() {
    return past;
  }

  /** What a window said last that it looks at. */
  public Set<ObjectRef> claimed() {
    return objects.claimed();
  }

  @Override
  public HistoryWindow history() {
    return history;
  }

  /** What was said in the place of what was forgotten. */
  public Map<ObjectRef, String> forgotten() {
    return history.forgotten();
  }

  @Override
  public FakeWorlds worlds() {
    return worlds;
  }

  @Override
  public LogWindow log() {
    return log;
  }

  @Override
  public FakeVats vatWindow() {
    return vatWindow;
  }

  @Override
  public Highlighter highlighter() {
    return FakeHighlighter::highlight;
  }

  @Override
  public List<HandbookPage> handbook() {
    return SamplePages.PAGES;
  }

  @Override
  public CompletableFuture<Answer<List<VatView>>> vats() {
    return ask(() -> Answer.given(List.copyOf(vats.values())));
  }

  @Override
  public CompletableFuture<Answer<StatusView>> status() {
    return ask(() -> Answer.given(statusView()));
  }

  @Override
  public CompletableFuture<Answer<UndoView>> undoable() {
    return ask(() -> Answer.given(history.undoView()));
  }

  @Override
  public CompletableFuture<Answer<Boolean>> interrupt(String name) {
    return ask(() -> Answer.given(objects.interrupt(name)));
  }

  @Override
  public CompletableFuture<Answer<Long>> importFiles(List<Path> files, @Nullable ObjectRef into) {
    return ask(() ->
        Answer.given(startTask("Import " + files.size() + " files", files.getFirst().toString())));
  }

  @Override
  public void cancelTask(long id) {
    endTask(id, TaskView.State.CANCELLED, "Nothing was imported.");
  }

  @Override
  public CompletableFuture<Answer<Optional<String>>> setting(String key) {
    return ask(() -> Answer.given(Optional.ofNullable(settings.get(key))));
  }

  @Override
  public CompletableFuture<Answer<Boolean>> putSetting(String key, String value) {
    return ask(() -> {
      settings.put(key, value);
      return Answer.given(true);
    });
  }

  @Override
  public Subscription subscribe(Consumer<WorldEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** How many listen: to see that closed views stop listening. */
  public int listeners() {
    return listeners.size();
  }

  /** A task that goes on until {@link #progress} or {@link #endTask}. */
  public long startTask(String title, String detail) {
    long id = tasks.size() + 1L;
    putTask(new TaskView(id, title, detail, 0, 200, TaskView.State.RUNNING));
    return id;
  }

  public void progress(long id, long done, String detail) {
    var task = tasks.get(id);
    if (task != null) {
      putTask(new TaskView(id, task.title(), detail, done, task.total(), task.state()));
    }
  }

  public void endTask(long id, TaskView.State state, String detail) {
    var task = tasks.get(id);
    if (task != null) {
      putTask(new TaskView(id, task.title(), detail, task.done(), task.total(), state));
    }
  }

  /** Sets the grade of safety, and what is wrong, if anything. */
  public void status(boolean nowSafe, @Nullable String nowTrouble) {
    safe = nowSafe;
    trouble = nowTrouble;
    tell(new WorldEvent.StatusChanged(statusView()));
  }

  /** Puts an object there outside of any turn, for tests that need one of a special make. */
  public void put(ObjectView view, List<ValueView> elements) {
    heap.found(
        new FakeObject(
            view.ref(),
            view.title(),
            view.kind(),
            view.comment(),
            view.slots(),
            view.contents(),
            elements,
            new byte[0]));
  }

  /** A turn of another vat's that leaves nothing of an object. */
  public void vanish(ObjectRef ref) {
    vat.execute(() ->
        done(
            heap.turnTo(
                ref.vat(), TurnView.Kind.MESSAGE, "collect", Map.of(ref, Optional.empty()))));
  }

  /** Something changed without anybody at this window asking, as another vat's turn does. */
  public void assignElsewhere(ObjectRef ref, String slot, String text) {
    vat.execute(() ->
        heap.get(ref)
            .ifPresent(object ->
                done(
                    heap.turn(
                        ref.vat(),
                        TurnView.Kind.MESSAGE,
                        slot + ": " + text,
                        List.of(object.data(slot, text, ObjectKind.INTEGER))))));
  }

  /** Moments before this turn are not kept any more. */
  public void thinBefore(long turn) {
    past.thinBefore(turn);
    pastChanged();
  }

  void pastChanged() {
    tell(new WorldEvent.PastChanged());
  }

  String label(long position) {
    return history.nameAt(position);
  }

  List<String> vatNames() {
    return List.copyOf(vats.keySet());
  }

  @Nullable ObjectRef gatekeeper(String vat) {
    var view = vats.get(vat);
    return view == null ? null : view.gatekeeper();
  }

  List<PathStep> path(ObjectRef ref) {
    return paths.getOrDefault(ref, List.of());
  }

  /** Publishes a turn just done. */
  TurnOutcome done(TurnView turn) {
    if (turn.kind() == TurnView.Kind.EDIT) {
      history.did(turn);
    }
    tell(new WorldEvent.TurnFinished(turn, heap.changedBy(turn.position()), true));
    tell(new WorldEvent.UndoChanged(history.undoView()));
    tell(new WorldEvent.StatusChanged(statusView()));
    return new TurnOutcome.Done(turn.position(), ValueView.immediate("done", ObjectKind.SLOTS));
  }

  void checkpointsChanged(List<CheckpointView> checkpoints) {
    tell(new WorldEvent.CheckpointsChanged(checkpoints));
  }

  void vatChanged(String name, boolean running) {
    stands(name, running ? VatView.State.RUNNING : VatView.State.IDLE);
  }

  /** A vat does something else now. */
  void stands(String name, VatView.State state) {
    var view = vats.get(name);
    if (view != null) {
      put(
          new VatView(
              name,
              state,
              view.objects(),
              view.bytes(),
              view.turnsPerSecond(),
              view.waiting(),
              view.gatekeeper(),
              view.roots()));
    }
  }

  /** Adds a vat, or replaces the figures of one. */
  public void put(VatView view) {
    vats.put(view.name(), view);
    vatsChanged();
  }

  boolean addVat(String name) {
    if (vats.containsKey(name)) {
      return false;
    }
    put(new VatView(name, VatView.State.IDLE, 12, 4_096, 0, 0, new ObjectRef(name, 5), List.of()));
    return true;
  }

  void removeVat(String name) {
    vats.remove(name);
    vatsChanged();
  }

  private void vatsChanged() {
    tell(new WorldEvent.VatsChanged(List.copyOf(vats.values())));
  }

  /** Publishes a turn that changed no object. */
  void told(String vat, String cause) {
    done(heap.turn(vat, TurnView.Kind.MESSAGE, cause, List.of()));
  }

  <T> CompletableFuture<Answer<T>> ask(Supplier<Answer<T>> question) {
    return CompletableFuture.supplyAsync(question, vat);
  }

  /** Does something where the vats are. */
  void run(Runnable work) {
    vat.execute(work);
  }

  CompletableFuture<TurnOutcome> turn(Supplier<TurnOutcome> turn) {
    return CompletableFuture.supplyAsync(turn, vat);
  }

  private void putTask(TaskView task) {
    tasks.put(task.id(), task);
    tell(new WorldEvent.TaskChanged(task));
  }

  private StatusView statusView() {
    long last = heap.position();
    long count = vats.values().stream().mapToLong(VatView::objects).sum();
    return new StatusView(last, safe ? last : last - 1, count, 212L << 20, 1024L << 20, trouble);
  }

  private void tell(WorldEvent event) {
    new ArrayList<>(listeners).forEach(listener -> listener.accept(event));
  }
}
