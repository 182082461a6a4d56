package vivarium.inspector.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.shell.Sheet;
import vivarium.inspector.control.shell.SheetLayer;
import vivarium.inspector.control.time.ComparePane;
import vivarium.inspector.control.time.ForgetPane;
import vivarium.inspector.control.time.RetentionPane;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.RetentionView;
import vivarium.inspector.viewmodel.TurnRange;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.WorldWindow;
import vivarium.inspector.viewmodel.time.DiffModel;
import vivarium.inspector.viewmodel.time.ForgetModel;
import vivarium.inspector.viewmodel.time.Moment;
import vivarium.inspector.viewmodel.time.RetentionModel;

/** What is shown over the window to look back, to forget, and to say what is kept. */
final class TimeSheets {
  private static final int TITLE_CHARS_MAX = 60;

  private final WorldWindow world;
  private final Models models;
  private final Surroundings surroundings;
  private final SheetLayer layer;
  private final Consumer<ObjectRef> open;

  /**
   * @param open puts the sheet away and shows an object
   */
  TimeSheets(
      WorldWindow world,
      Models models,
      Surroundings surroundings,
      SheetLayer layer,
      Consumer<ObjectRef> open) {
    this.world = world;
    this.models = models;
    this.surroundings = surroundings;
    this.layer = layer;
    this.open = open;
  }

  /** Compares the last checkpoint (or the selected turn) with now. */
  void compare() {
    var moments = new ArrayList<Moment>();
    moments.add(new Moment("now", models.timeline().now()));
    moments.addAll(models.timeline().moments());
    compare(moments);
  }

  /** Shows what these turns changed. */
  void compare(TurnRange turns) {
    var moments = new ArrayList<Moment>();
    moments.add(moment(turns.last()));
    moments.add(moment(turns.first() - 1));
    moments.add(new Moment("now", models.timeline().now()));
    moments.addAll(models.timeline().moments());
    compare(moments);
  }

  /** Asks whether what is inspected is to be forgotten for good, after saying what that means. */
  void forget(ObjectView view) {
    var title = Words.line(view.title(), TITLE_CHARS_MAX);
    var model = new ForgetModel(world.history(), view.ref(), surroundings.uiThread());
    var pane = new ForgetPane(model, open);
    var sheet = new Sheet("Forget " + title, "Removes every trace of one object.", pane);
    var confirm = new Button("Forget for good", Icon.of(Feather.TRASH_2));
    confirm.setId("confirm");
    confirm.getStyleClass().add("risky");
    confirm.disableProperty().bind(model.runningProperty().or(isUnknown(model.previewProperty())));
    confirm.setOnAction(_ ->
        model.confirm(
            pane.reason(),
            () -> {
              layer.hide();
              models.notices().info(title + " is forgotten for good.");
            }));
    // What cannot be undone is not what Enter does.
    sheet.setFoot(Sheet.spring(), closeButton(sheet, "Cancel"), confirm);
    sheet.setFirstFocus(pane.firstFocus());
    layer.show(sheet);
  }

  /** Shows how much of the history is kept, to be changed. */
  void retention() {
    var model = new RetentionModel(world.history(), surroundings.uiThread());
    var pane = new RetentionPane(model, models.timeline().checkpoints());
    var sheet =
        new Sheet(
            "How much history is kept",
            "Young turns are kept one by one; of older ones a moment an hour, a day, a week.",
            pane);
    var all = new Button("Keep everything");
    all.setId("retention-all");
    all.setOnAction(_ -> pane.fillForever());
    var thin = new Button("Thin now");
    thin.setId("retention-thin");
    thin.disableProperty().bind(model.runningProperty().or(isUnknown(model.viewProperty())));
    thin.setOnAction(_ -> thin(model, pane));
    var keep = new Button("Keep so much");
    keep.setId("confirm");
    keep.getStyleClass().add("primary");
    keep.setDefaultButton(true);
    keep.disableProperty().bind(isUnknown(model.viewProperty()));
    keep.setOnAction(_ -> keep(model, pane));
    sheet.setFoot(all, thin, Sheet.spring(), closeButton(sheet, "Close"), keep);
    sheet.setFirstFocus(pane.firstFocus());
    layer.show(sheet);
  }

  /** Whether something has not come yet: what is done about it would be done in the dark. */
  private static <T> BooleanBinding isUnknown(ReadOnlyObjectProperty<Loadable<T>> property) {
    return javafx.beans.binding.Bindings.createBooleanBinding(
        () -> !(property.get() instanceof Loadable.Loaded<T>), property);
  }

  private void thin(RetentionModel model, RetentionPane pane) {
    if (model.viewProperty().get() instanceof Loadable.Loaded<RetentionView>(var facts)) {
      model.thin(pane.ages(facts), models.timeline()::refresh);
    }
  }

  private void keep(RetentionModel model, RetentionPane pane) {
    if (model.viewProperty().get() instanceof Loadable.Loaded<RetentionView>(var facts)) {
      model.keep(
          pane.ages(facts), () -> models.notices().info("So much history is kept from now on."));
    }
  }

  private void compare(List<Moment> moments) {
    var model = new DiffModel(world.history(), surroundings.uiThread());
    var pane = new ComparePane(model, moments, world.highlighter(), open);
    var sheet = new Sheet("Compare", "Objects and slots that differ between two moments.", pane);
    sheet.setFirstFocus(pane.firstFocus());
    layer.show(sheet);
  }

  private Moment moment(long position) {
    return new Moment(models.timeline().label(position), position);
  }

  private static Node closeButton(Sheet sheet, String words) {
    var button = new Button(words);
    button.setOnAction(_ -> sheet.close());
    return button;
  }
}
