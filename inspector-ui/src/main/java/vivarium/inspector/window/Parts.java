package vivarium.inspector.window;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.inspect.Crumbs;
import vivarium.inspector.control.inspect.FailureHandler;
import vivarium.inspector.control.inspect.InspectorPane;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.map.VatMapPane;
import vivarium.inspector.control.shell.Carried;
import vivarium.inspector.control.shell.Sidebar;
import vivarium.inspector.control.time.CheckpointPopOver;
import vivarium.inspector.control.time.PastBar;
import vivarium.inspector.control.time.SelectionCard;
import vivarium.inspector.control.time.TimelinePane;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.time.CheckpointModel;

/** Makes the panels of a window from its models, and has them ask the window for the rest. */
final class Parts {
  private final MainWindow window;
  private final KeyMap keys;
  private final Models models;
  private final Surroundings surroundings;

  Parts(MainWindow window, KeyMap keys, Models models, Surroundings surroundings) {
    this.window = window;
    this.keys = keys;
    this.models = models;
    this.surroundings = surroundings;
  }

  Sidebar sidebar() {
    var bar = new Sidebar(models.world());
    bar.setOnInspect(models.inspector()::inspect);
    bar.setOnOpen(window::open);
    bar.setOnLog(vat -> window.sheets().log(vat, 0));
    bar.setCarrying(window.carried());
    return bar;
  }

  InspectorPane inspector() {
    var back = ghost(keys.button(Actions.BACK, null, Icon.of(Feather.CHEVRON_LEFT)));
    var forward = ghost(keys.button(Actions.FORWARD, null, Icon.of(Feather.CHEVRON_RIGHT)));
    var onDesk = ghost(keys.button(Actions.OPEN_ON_DESK, null, Icon.of(Feather.LAYOUT)));
    var export = ghost(keys.button(Actions.EXPORT_BYTES, null, Icon.of(Feather.UPLOAD)));
    export.visibleProperty().bind(keys.enabled(Actions.EXPORT_BYTES));
    export.managedProperty().bind(export.visibleProperty());
    var pane =
        new InspectorPane(
            models.inspector(),
            window.world().highlighter(),
            models.notices(),
            new Failures(),
            surroundings.clock(),
            new Crumbs(models.inspector(), back, forward),
            List.of(export, onDesk));
    pane.setOnLook(window.past()::look);
    return pane;
  }

  TimelinePane timeline() {
    var sheets = window.sheets();
    var latest = Asking.latest(surroundings.uiThread());
    var card = new SelectionCard(models.timeline(), window.world().history(), latest);
    card.setOnTakeBack(sheets.revert()::takeBack);
    card.setOnDiff(sheets.time()::compare);
    card.setOnRollback(sheets.revert()::rollBackTo);
    card.setOnLook(window.past()::look);
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

  CheckpointPopOver checkpoint() {
    var history = window.world().history();
    return new CheckpointPopOver(
        () ->
            new CheckpointModel(history, models.timeline().checkpoints(), surroundings.uiThread()),
        made -> models.notices().info("Checkpoint " + made.name() + " is made, and safe on disk."));
  }

  /** The desk, the map of vats, and over them the notices. */
  Middle middle(Node desk) {
    var alone = keys.button(Actions.MAP_ALONE, null, Icon.of(Feather.MAXIMIZE_2));
    var away = keys.button(Actions.MAP_AWAY, null, Icon.of(Feather.X));
    var map =
        new VatMapPane(
            models.map(),
            window.vatSheets(),
            List.of(Middle.headButton(alone), Middle.headButton(away)));
    var middle =
        new Middle(
            new VBox(pastBar(), desk),
            map,
            models.map(),
            models.notices(),
            surroundings.noticesStay());
    VBox.setVgrow(desk, Priority.ALWAYS);
    window.carried().setTaker(new MapTaker(map));
    return middle;
  }

  /** Over the desk while a moment of the past is looked at. */
  private PastBar pastBar() {
    var search = Middle.headButton(keys.button(Actions.SEARCH, null, Icon.of(Feather.SEARCH)));
    var leave = Middle.headButton(keys.button(Actions.LEAVE_PAST, "Leave the past", null));
    return new PastBar(models.past(), window::open, List.of(search, leave));
  }

  private static Button ghost(Button button) {
    button.getStyleClass().add("ghost");
    return button;
  }

  /** How the panels show failed turns. */
  private final class Failures implements FailureHandler {
    @Override
    public void show(FailedTurn failure) {
      window.showFailure(failure);
    }

    @Override
    public void offer(FailedTurn failure) {
      models.notices().trouble(failure.message(), "Show", () -> window.showFailure(failure));
    }
  }

  /** Regions of the map take objects that are carried to them. */
  private final class MapTaker implements Carried.Taker {
    private final VatMapPane map;

    MapTaker(VatMapPane map) {
      this.map = map;
    }

    @Override
    public boolean covers(double sceneX, double sceneY) {
      return map.getScene() != null
          && map.localToScene(map.getLayoutBounds()).contains(sceneX, sceneY);
    }

    @Override
    public Optional<String> offer(double sceneX, double sceneY) {
      return covers(sceneX, sceneY) ? map.offer(sceneX, sceneY) : Optional.empty();
    }

    @Override
    public void offerNothing() {
      map.offerNothing();
    }

    @Override
    public void take(ObjectRef object, String title, String name) {
      models.lives().grant(object, title, name);
    }
  }
}
