package vivarium.inspector.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.assets.Assets;
import vivarium.inspector.control.inspect.Crumbs;
import vivarium.inspector.control.inspect.FailureHandler;
import vivarium.inspector.control.inspect.InspectorPane;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.control.shell.DropTarget;
import vivarium.inspector.control.shell.SheetLayer;
import vivarium.inspector.control.shell.Sidebar;
import vivarium.inspector.control.shell.StatusLine;
import vivarium.inspector.control.shell.TaskPopOver;
import vivarium.inspector.control.shell.Toasts;
import vivarium.inspector.control.time.CheckpointPopOver;
import vivarium.inspector.control.time.SelectionCard;
import vivarium.inspector.control.time.TimelinePane;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.DeskHost;
import vivarium.inspector.viewmodel.DeskPort;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.WorldWindow;
import vivarium.inspector.viewmodel.inspect.Facet;
import vivarium.inspector.viewmodel.search.SearchItem;
import vivarium.inspector.viewmodel.time.CheckpointModel;

/**
 * The desktop on one world: puts the panels together. What the actions do is said in {@link
 * Bindings}, what is shown over the window in {@link Sheets}.
 *
 * <p>Everything here runs on the user-interface thread and none of it waits for a vat. A window is
 * shown once, and closed once; then it listens to nothing any more.
 */
public final class MainWindow {
  private static final double WIDTH_MIN = 860;
  private static final double HEIGHT_MIN = 560;

  private final WorldWindow world;
  private final Surroundings surroundings;
  private final KeyMap keys = new KeyMap();
  private final Models models;
  private final SheetLayer sheetLayer = new SheetLayer();
  private final Sheets sheets;
  private final DeskPlace desk;
  private final Sidebar sidebar;
  private final InspectorPane inspector;
  private final TimelinePane timeline;
  private final TopBar topBar;
  private final StatusLine statusLine;
  private final TaskPopOver tasks;
  private final CheckpointPopOver checkpoint;
  private final Panels panels;
  private final StackPane root = new StackPane();
  private @Nullable Stage stage;

  public MainWindow(WorldWindow world, Surroundings surroundings, DeskPlace.Factory deskFactory) {
    this.world = world;
    this.surroundings = surroundings;
    models = new Models(world, keys, surroundings.uiThread(), surroundings.later());
    sheets = new Sheets(world, models, surroundings, sheetLayer, keys, this::open);
    var bindings = new Bindings(this, keys, models);
    bindings.bind();
    desk = deskFactory.create(new Host(), keys);
    declareKeys();
    sidebar = newSidebar();
    inspector = newInspector();
    timeline = newTimeline();
    tasks = new TaskPopOver(models.world());
    checkpoint = newCheckpoint();
    topBar = new TopBar(world.name(), keys);
    statusLine = new StatusLine(models.world(), this::showTasks);
    panels = new Panels(sidebar, middle(), inspector, timeline, initialLayout());
    compose();
    bindings.follow();
    follow();
  }

  /** The content of the window. */
  public Parent root() {
    return root;
  }

  /** The actions of the window and their keys. */
  public KeyMap keys() {
    return keys;
  }

  /** Shows an object on the desk and in the inspector. */
  public void open(ObjectRef ref) {
    desk.port().open(ref);
    models.inspector().inspect(ref);
  }

  /** Shows a failed turn over the window. */
  public void showFailure(FailedTurn failure) {
    models.world().showFailure(failure);
  }

  /** Says one plain sentence, quietly. */
  public void notice(String message) {
    models.notices().info(message);
  }

  /** Makes files and folders objects, as a task. */
  public void importFiles(List<Path> files) {
    models.world().importFiles(files, null);
  }

  /** Puts the window on a stage and shows it, arranged as it was when it was closed. */
  public void show(Stage target) {
    stage = target;
    var first = initialLayout();
    var scene = new Scene(root, first.width(), first.height());
    theme().dress(scene);
    keys.install(scene);
    target.setScene(scene);
    target.setTitle(world.name() + " – Vivarium");
    target.setMinWidth(WIDTH_MIN);
    target.setMinHeight(HEIGHT_MIN);
    for (int size : Assets.iconSizes()) {
      target.getIcons().add(icon(size));
    }
    target.show();
    new Asking(uiThread())
        .ask(
            world.setting(Layout.KEY),
            kept -> restore(kept.map(first::read).orElse(first)),
            models.notices()::trouble);
  }

  /**
   * Keeps the layout, closes the desk and stops listening; the stage is left to the caller.
   *
   * @return ends when the layout is kept
   */
  public CompletableFuture<Answer<Boolean>> close() {
    var kept = world.putSetting(Layout.KEY, layout().text());
    desk.port().close();
    models.close();
    return kept;
  }

  WorldWindow world() {
    return world;
  }

  Models models() {
    return models;
  }

  Sheets sheets() {
    return sheets;
  }

  Panels panels() {
    return panels;
  }

  InspectorPane inspectorPane() {
    return inspector;
  }

  DeskPort desk() {
    return desk.port();
  }

  Theme theme() {
    return surroundings.theme();
  }

  FilePicker files() {
    return surroundings.files();
  }

  Executor uiThread() {
    return surroundings.uiThread();
  }

  Window owner() {
    return root.getScene().getWindow();
  }

  void askForCheckpoint() {
    checkpoint.show(topBar.checkpointAnchor());
  }

  void showTasks() {
    tasks.toggle(statusLine.taskAnchor());
  }

  void focusEvaluator() {
    panels.inspectorShown().set(true);
    inspector.focusEvaluator();
  }

  /** Asks to close, as the window's own close button does. */
  void requestClose() {
    owner().fireEvent(new WindowEvent(owner(), WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private void declareKeys() {
    keys.declare(Sidebar.OPEN);
    keys.declare(InspectorPane.keys());
    keys.declare(TimelinePane.keys());
  }

  private Sidebar newSidebar() {
    var bar = new Sidebar(models.world());
    bar.setOnInspect(models.inspector()::inspect);
    bar.setOnOpen(this::open);
    bar.setOnLog(vat -> sheets.log(vat, 0));
    return bar;
  }

  private InspectorPane newInspector() {
    var back = ghost(keys.button(Actions.BACK, null, Icon.of(Feather.CHEVRON_LEFT)));
    var forward = ghost(keys.button(Actions.FORWARD, null, Icon.of(Feather.CHEVRON_RIGHT)));
    var onDesk = ghost(keys.button(Actions.OPEN_ON_DESK, null, Icon.of(Feather.LAYOUT)));
    var export = ghost(keys.button(Actions.EXPORT_BYTES, null, Icon.of(Feather.UPLOAD)));
    export.visibleProperty().bind(keys.enabled(Actions.EXPORT_BYTES));
    export.managedProperty().bind(export.visibleProperty());
    return new InspectorPane(
        models.inspector(),
        world.highlighter(),
        models.notices(),
        new Failures(),
        surroundings.clock(),
        new Crumbs(models.inspector(), back, forward),
        List.of(export, onDesk),
        this::interruptInspected);
  }

  private TimelinePane newTimeline() {
    var card = new SelectionCard(models.timeline(), world.history(), Asking.latest(uiThread()));
    card.setOnTakeBack(sheets::takeBack);
    card.setOnDiff(sheets::compare);
    card.setOnRollback(sheets::rollBackTo);
    card.setOnLog(turn -> sheets.log(turn.vat(), turn.position()));
    return new TimelinePane(
        models.timeline(),
        surroundings.zone(),
        List.of(
            keys.button(Actions.TAKE_BACK, "Take back…", null),
            keys.button(Actions.COMPARE, "Compare…", null),
            keys.button(Actions.ROLL_BACK, "Roll back…", null)),
        card);
  }

  private CheckpointPopOver newCheckpoint() {
    return new CheckpointPopOver(
        () -> new CheckpointModel(world.history(), models.timeline().checkpoints(), uiThread()),
        made -> models.notices().info("Checkpoint " + made.name() + " is made, and safe on disk."));
  }

  private static javafx.scene.control.Button ghost(javafx.scene.control.Button button) {
    button.getStyleClass().add("ghost");
    return button;
  }

  /** The desk, and over it the notices. */
  private Node middle() {
    var toasts = new Toasts(models.notices());
    StackPane.setAlignment(toasts, Pos.BOTTOM_LEFT);
    toasts.setMaxHeight(Region.USE_PREF_SIZE);
    return new StackPane(desk.node(), toasts);
  }

  private void compose() {
    var frame = new BorderPane(panels.node());
    frame.setTop(topBar);
    frame.setBottom(statusLine);
    frame.getStyleClass().add("window-frame");
    root.getStyleClass().add("window");
    root.getChildren().addAll(frame, sheetLayer, new DropTarget(frame, this::importFiles));
  }

  private void follow() {
    models.world().failureProperty().subscribe(this::showIfThere);
    models.world().undoProperty().subscribe(topBar::show);
    theme().variantProperty().subscribe(topBar::show);
    sheets.palette().setOnChosen(this::chosen);
    models.world().setOnMade(models.inspector()::inspect);
    sheetLayer.setOnKeyboardHomeless(() -> desk.port().focus());
  }

  private void showIfThere(@Nullable FailedTurn failure) {
    if (failure != null) {
      sheets.failure(failure, _ -> {});
    }
  }

  private void interruptInspected() {
    var ref = models.inspector().refProperty().get();
    if (ref != null) {
      models.world().interrupt(ref.vat());
    }
  }

  private void chosen(SearchItem item) {
    sheetLayer.hide();
    switch (item) {
      case SearchItem.Command(var id, var _, var _) -> keys.byId(id).ifPresent(keys::run);
      case SearchItem.VatLog(var vat) -> sheets.log(vat, 0);
      case SearchItem.Recent recent -> {
        open(recent.ref());
        desk.port().focus();
      }
      case SearchItem.Found(var hit) -> {
        openHit(hit);
        desk.port().focus(); // whoever looked for it goes on with it
      }
    }
  }

  private void openHit(SearchHit hit) {
    if (hit.slot() == null) {
      open(hit.ref());
    } else {
      if (hit.category() == SearchHit.Category.SLOTS) {
        desk.port().change(hit.ref(), hit.slot());
      } else {
        desk.port().reveal(hit.ref(), hit.slot());
      }
      models.inspector().inspect(hit.ref(), Facet.SLOTS);
    }
  }

  private Layout initialLayout() {
    return Layout.initial(theme().variantProperty().get());
  }

  private Layout layout() {
    var window = stage;
    var first = initialLayout();
    return new Layout(
        theme().variantProperty().get(),
        theme().zoomProperty().get(),
        window == null ? first.width() : window.getScene().getWidth(),
        window == null ? first.height() : window.getScene().getHeight(),
        panels.sidebarEnd(),
        panels.inspectorStart(),
        panels.timelineStart(),
        panels.sidebarShown().get(),
        panels.inspectorShown().get(),
        panels.timelineShown().get(),
        models.inspector().refProperty().get());
  }

  private void restore(Layout layout) {
    theme().variantProperty().set(layout.theme());
    theme().setZoom(layout.zoom());
    panels.restore(layout);
    if (layout.inspected() != null && models.inspector().refProperty().get() == null) {
      models.inspector().inspect(layout.inspected());
    }
  }

  private static Image icon(int size) {
    var name = Assets.ICON.formatted(size);
    return new Image(Objects.requireNonNull(Assets.class.getResource(name), name).toExternalForm());
  }

  /** How the panels show failed turns. */
  private final class Failures implements FailureHandler {
    @Override
    public void show(FailedTurn failure) {
      showFailure(failure);
    }

    @Override
    public void offer(FailedTurn failure) {
      models.notices().trouble(failure.message(), "Show", () -> showFailure(failure));
    }
  }

  /** What the desk asks of this window. */
  private final class Host implements DeskHost {
    @Override
    public void inspect(ObjectRef ref) {
      models.inspector().inspect(ref);
    }

    @Override
    public void showReferences(ObjectRef ref) {
      look(ref, Facet.REFERENCES);
    }

    @Override
    public void showWhyAlive(ObjectRef ref) {
      look(ref, Facet.REFERENCES);
      models.inspector().findWay();
    }

    @Override
    public void showHistory(ObjectRef ref) {
      look(ref, Facet.HISTORY);
    }

    @Override
    public void search(String query, SearchHit.Category category) {
      models.search().open(query, category);
      sheets.showPalette();
    }

    @Override
    public void showFailure(FailedTurn failure, Consumer<TurnOutcome> ranAgain) {
      sheets.failure(failure, ranAgain);
    }

    @Override
    public void interrupt(String vat) {
      models.world().interrupt(vat);
    }

    @Override
    public void notice(String message) {
      models.notices().info(message);
    }

    private void look(ObjectRef ref, Facet facet) {
      panels.inspectorShown().set(true);
      models.inspector().inspect(ref, facet);
    }
  }
}
