package vivarium.inspector.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vivarium.inspector.control.inspect.InspectorPane;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.control.map.MapKeys;
import vivarium.inspector.control.shell.Sidebar;
import vivarium.inspector.control.time.TimelinePane;
import vivarium.inspector.control.vat.CustomsPane;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.ExportFormat;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.inspect.Facet;

/** Says what each of the {@link Actions} does in one window, and when it can be done. */
final class Bindings {
  private final MainWindow window;
  private final KeyMap keys;
  private final Models models;

  Bindings(MainWindow window, KeyMap keys, Models models) {
    this.window = window;
    this.keys = keys;
    this.models = models;
  }

  /** Enters the actions into the key map. Before any control is made from them. */
  void bind() {
    bindWorld();
    bindObject();
    bindTime();
    bindView();
    keys.bind(Actions.HELP, () -> window.sheets().help(false));
    keys.bind(Actions.KEYS, () -> window.sheets().help(true));
  }

  /** Enters the keys that controls listen to themselves, for the list of keys. */
  void declare() {
    keys.declare(List.of(Sidebar.OPEN));
    keys.declare(InspectorPane.keys());
    keys.declare(TimelinePane.keys());
    keys.declare(MapKeys.all());
    keys.declare(List.of(CustomsPane.OPEN, CustomsPane.REVOKE, CustomsPane.REINSTATE));
  }

  /** Enables and disables them from now on, as the models say. */
  void follow() {
    models.inspector().viewProperty().subscribe(this::enableObject);
    models
        .timeline()
        .selectionProperty()
        .subscribe(range -> {
          keys.enabled(Actions.TAKE_BACK).set(range != null);
          keys.enabled(Actions.LOOK_BACK).set(range != null);
        });
    models
        .past()
        .viewProperty()
        .subscribe(view -> keys.enabled(Actions.LEAVE_PAST).set(view != null));
    keys.enabled(Actions.BACK).bind(models.inspector().canGoBackProperty());
    keys.enabled(Actions.FORWARD).bind(models.inspector().canGoForwardProperty());
  }

  private void bindWorld() {
    keys.bind(Actions.SEARCH, () -> window.sheets().search());
    keys.bind(Actions.CHECKPOINT, () -> window.askForCheckpoint());
    keys.bind(Actions.UNDO, models.world()::undo);
    keys.bind(Actions.REDO, models.world()::redo);
    keys.bind(Actions.IMPORT_FILES, () -> window.importFiles(window.files().files(window.owner())));
    keys.bind(
        Actions.IMPORT_FOLDER,
        () ->
            window
                .files()
                .folder(window.owner())
                .ifPresent(folder -> window.importFiles(List.of(folder))));
    keys.bind(Actions.WORLDS, () -> window.sheets().worlds());
    keys.bind(Actions.VAT_LOG, () -> window.sheets().log(vatInSight(), 0));
    keys.bind(Actions.INTERRUPT, models.world()::interruptAll);
    keys.bind(Actions.NEW_VAT, () -> window.vatSheets().create());
    keys.bind(Actions.CUSTOMS, () -> window.vatSheets().customs(vatInSight()));
    keys.bind(Actions.CLOSE, () -> window.requestClose());
  }

  private void bindObject() {
    keys.bind(Actions.OPEN_ON_DESK, () -> withInspected(ref -> window.desk().open(ref)));
    keys.bind(Actions.EVALUATE, () -> window.focusEvaluator());
    keys.bind(Actions.REFERENCES, () -> look(Facet.REFERENCES));
    keys.bind(
        Actions.WHY_ALIVE,
        () -> {
          look(Facet.REFERENCES);
          models.inspector().findWay();
        });
    keys.bind(Actions.HISTORY, () -> look(Facet.HISTORY));
    keys.bind(Actions.GRANT, () -> window.vatSheets().grantInspected());
    keys.bind(
        Actions.FORGET,
        () ->
            Optional.ofNullable(models.inspector().viewProperty().get())
                .ifPresent(window.sheets().time()::forget));
    keys.bind(Actions.EXPORT_BYTES, () -> export(ExportFormat.BYTES));
    keys.bind(Actions.EXPORT_JSON, () -> export(ExportFormat.JSON));
    keys.bind(Actions.BACK, models.inspector()::back);
    keys.bind(Actions.FORWARD, models.inspector()::forward);
    keys.bind(Actions.NEXT_TAB, () -> window.inspectorPane().nextTab(true));
    keys.bind(Actions.PREVIOUS_TAB, () -> window.inspectorPane().nextTab(false));
  }

  private void bindTime() {
    keys.bind(Actions.COMPARE, () -> window.sheets().time().compare());
    keys.bind(Actions.ROLL_BACK, () -> window.sheets().revert().rollBack());
    keys.bind(Actions.LOOK_BACK, () -> window.past().lookAtSelection());
    keys.bind(Actions.NOW_OR_THEN, () -> window.past().nowOrThen());
    keys.bind(Actions.LEAVE_PAST, () -> window.past().leave());
    keys.bind(
        Actions.BRING_BACK,
        () ->
            Optional.ofNullable(models.inspector().viewProperty().get())
                .ifPresent(view -> window.sheets().revert().bringBack(view.ref(), view.title())));
    keys.bind(Actions.RETENTION, () -> window.sheets().time().retention());
    keys.bind(
        Actions.TAKE_BACK,
        () -> {
          var range = models.timeline().selectionProperty().get();
          if (range != null) {
            window.sheets().revert().takeBack(range);
          }
        });
  }

  private void bindView() {
    var theme = window.theme();
    keys.bind(
        Actions.THEME, () -> theme.variantProperty().set(theme.variantProperty().get().other()));
    keys.bind(Actions.LARGER, theme::larger);
    keys.bind(Actions.SMALLER, theme::smaller);
    keys.bind(Actions.NORMAL, () -> theme.setZoom(1));
    keys.bind(Actions.GO_SIDEBAR, () -> window.panels().goToSidebar());
    keys.bind(Actions.GO_DESK, () -> window.focusDesk());
    keys.bind(Actions.MAP, () -> window.middle().toggleMap(() -> window.desk().focus()));
    keys.bind(Actions.MAP_ALONE, () -> window.middle().toggleAlone());
    keys.bind(Actions.MAP_AWAY, () -> window.middle().hideMap());
    keys.bind(Actions.GO_INSPECTOR, () -> window.panels().goToInspector());
    keys.bind(Actions.GO_TIMELINE, () -> window.panels().goToTimeline());
    keys.bind(Actions.SIDEBAR, () -> Panels.toggle(window.panels().sidebarShown()));
    keys.bind(Actions.INSPECTOR, () -> Panels.toggle(window.panels().inspectorShown()));
    keys.bind(Actions.TIMELINE, () -> Panels.toggle(window.panels().timelineShown()));
    keys.bind(Actions.TASKS, () -> window.showTasks());
    keys.bind(Actions.MESSAGES, () -> window.sheets().messages());
  }

  private void look(Facet facet) {
    window.panels().inspectorShown().set(true);
    models.inspector().facetProperty().set(facet);
  }

  private void export(ExportFormat format) {
    var view = models.inspector().viewProperty().get();
    if (view == null) {
      return;
    }
    var name = format == ExportFormat.BYTES ? view.title() : view.title() + ".json";
    window
        .files()
        .saveAs(window.owner(), name.replaceAll("[^\\w.@ -]", "_"))
        .ifPresent(file ->
            new Asking(window.uiThread())
                .ask(
                    window.world().objects().export(view.ref(), file, format),
                    _ -> {},
                    models.notices()::trouble));
  }

  private void withInspected(Consumer<ObjectRef> deed) {
    Optional.ofNullable(models.inspector().refProperty().get()).ifPresent(deed);
  }

  /** The vat of what is inspected; the first of all while nothing is. */
  private String vatInSight() {
    var ref = models.inspector().refProperty().get();
    var vats = models.world().vats();
    return ref != null ? ref.vat() : vats.isEmpty() ? "home" : vats.getFirst().name();
  }

  private void enableObject(@org.jspecify.annotations.Nullable ObjectView view) {
    var actions =
        List.of(
            Actions.OPEN_ON_DESK,
            Actions.EVALUATE,
            Actions.REFERENCES,
            Actions.WHY_ALIVE,
            Actions.HISTORY,
            Actions.GRANT,
            Actions.FORGET,
            Actions.EXPORT_JSON,
            Actions.NEXT_TAB,
            Actions.PREVIOUS_TAB);
    actions.forEach(action -> keys.enabled(action).set(view != null));
    boolean isPast = view != null && view.ref().isPast();
    keys.enabled(Actions.BRING_BACK).set(isPast);
    keys.enabled(Actions.NOW_OR_THEN).set(view != null);
    if (isPast) {
      List.of(Actions.EVALUATE, Actions.GRANT).forEach(each -> keys.enabled(each).set(false));
    }
    keys.enabled(Actions.EXPORT_BYTES).set(view != null && view.kind() == ObjectKind.BYTES);
  }
}
