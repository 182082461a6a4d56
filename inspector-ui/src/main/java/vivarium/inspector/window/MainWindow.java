package vivarium.inspector.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import vivarium.assets.Assets;
import vivarium.inspector.control.inspect.InspectorPane;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.control.shell.Carried;
import vivarium.inspector.control.shell.DropTarget;
import vivarium.inspector.control.shell.SheetLayer;
import vivarium.inspector.control.shell.StatusLine;
import vivarium.inspector.control.shell.TaskPopOver;
import vivarium.inspector.control.time.CheckpointPopOver;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.DeskPort;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.Notices;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.WorldWindow;

/**
 * The desktop on one world: puts the {@link Parts} together. What the actions do is said in {@link
 * Bindings}, what is shown over the window in {@link Sheets}.
 *
 * <p>Everything here runs on the user-interface thread and none of it waits for a vat. A window is
 * shown once, and closed once; then it listens to nothing any more.
 */
public final class MainWindow {
  /**
   * Under this name a world keeps how its window was arranged; absent before the first was closed.
   */
  public static final String LAYOUT_SETTING = Layout.KEY;

  private static final double WIDTH_MIN = 860;
  private static final double HEIGHT_MIN = 560;

  private final WorldWindow world;
  private final Surroundings surroundings;
  private final KeyMap keys = new KeyMap();
  private final Models models;
  private final SheetLayer sheetLayer = new SheetLayer();
  private final Carried carried = new Carried();
  private final PastVisits past;
  private final Sheets sheets;
  private final VatSheets vatSheets;
  private final DeskPlace desk;
  private final Middle middle;
  private final InspectorPane inspector;
  private final TopBar topBar;
  private final StatusLine statusLine;
  private final TaskPopOver tasks;
  private final CheckpointPopOver checkpoint;
  private final Panels panels;
  private final LayoutKeeper layout;
  private final Claims claims;
  private final StackPane root = new StackPane();
  private @Nullable Stage stage;

  public MainWindow(WorldWindow world, Surroundings surroundings, DeskPlace.Factory deskFactory) {
    this.world = world;
    this.surroundings = surroundings;
    models = new Models(world, keys, surroundings.uiThread(), surroundings.later());
    past = new PastVisits(this, models);
    sheets = new Sheets(world, models, surroundings, sheetLayer, keys, this::open, past::look);
    vatSheets =
        new VatSheets(
            world, models, surroundings, sheetLayer, vat -> sheets.log(vat, 0), this::open);
    var bindings = new Bindings(this, keys, models);
    bindings.bind();
    desk = deskFactory.create(new WindowHost(this, models), keys);
    bindings.declare();
    var parts = new Parts(this, keys, models, surroundings);
    inspector = parts.inspector();
    middle = parts.middle(desk.node());
    tasks = new TaskPopOver(models.world());
    checkpoint = parts.checkpoint();
    topBar = new TopBar(world.name(), keys);
    statusLine = new StatusLine(models.world(), this::showTasks);
    var first = Layout.initial(theme().variantProperty().get());
    panels = new Panels(parts.sidebar(), middle, inspector, parts.timeline(), first);
    layout = new LayoutKeeper(theme(), models, panels, middle);
    claims = new Claims(world.objects(), desk.port(), models.inspector(), surroundings.uiThread());
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
    middle.showDesk();
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

  /** What was told so far in such sentences, the oldest first. */
  public List<String> told() {
    return models.notices().all().stream().map(Notices.Notice::text).toList();
  }

  /** Makes files and folders objects, as a task. */
  public void importFiles(List<Path> files) {
    models.world().importFiles(files, null);
  }

  /** Puts the window on a stage and shows it, arranged as it was when it was closed. */
  public void show(Stage target) {
    stage = target;
    var first = layout.initial();
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
    claims.begin();
    new Asking(uiThread())
        .ask(
            world.setting(Layout.KEY),
            kept -> layout.restore(kept.map(first::read).orElse(first)),
            models.notices()::trouble);
  }

  /**
   * Keeps the layout, closes the desk and stops listening; the stage is left to the caller.
   *
   * @return ends when the layout is kept
   */
  public CompletableFuture<Answer<Boolean>> close() {
    var kept = world.putSetting(Layout.KEY, layout.now(stage).text());
    claims.close();
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

  VatSheets vatSheets() {
    return vatSheets;
  }

  PastVisits past() {
    return past;
  }

  Panels panels() {
    return panels;
  }

  Middle middle() {
    return middle;
  }

  Carried carried() {
    return carried;
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

  void focusDesk() {
    middle.showDesk();
    desk.port().focus();
  }

  void focusEvaluator() {
    panels.inspectorShown().set(true);
    inspector.focusEvaluator();
  }

  /** Asks to close, as the window's own close button does. */
  void requestClose() {
    owner().fireEvent(new WindowEvent(owner(), WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private void compose() {
    var frame = new BorderPane(panels.node());
    frame.setTop(topBar);
    frame.setBottom(statusLine);
    frame.getStyleClass().add("window-frame");
    root.getStyleClass().add("window");
    root.getChildren().addAll(frame, sheetLayer, new DropTarget(frame, this::importFiles), carried);
  }

  private void follow() {
    models.world().failureProperty().subscribe(this::showIfThere);
    models.world().undoProperty().subscribe(topBar::show);
    theme().variantProperty().subscribe(topBar::show);
    sheets.palette().setOnChosen(new Finds(this, keys, sheetLayer)::chosen);
    models.world().setOnMade(models.inspector()::inspect);
    models.lives().setOnFailure(this::showFailure);
    sheetLayer.setOnKeyboardHomeless(() -> desk.port().focus());
  }

  private void showIfThere(@Nullable FailedTurn failure) {
    if (failure != null) {
      sheets.failure(failure, _ -> {});
    }
  }

  private static Image icon(int size) {
    var name = Assets.ICON.formatted(size);
    return new Image(Objects.requireNonNull(Assets.class.getResource(name), name).toExternalForm());
  }
}
