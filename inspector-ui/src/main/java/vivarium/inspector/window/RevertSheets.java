package vivarium.inspector.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.shell.Sheet;
import vivarium.inspector.control.shell.SheetLayer;
import vivarium.inspector.control.time.RevertPane;
import vivarium.inspector.control.time.RollbackPane;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnRange;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.WorldWindow;
import vivarium.inspector.viewmodel.time.Moment;
import vivarium.inspector.viewmodel.time.RevertModel;
import vivarium.inspector.viewmodel.time.RevertModel.Scope;

/**
 * What is shown over the window to take something back; all of it shows first what would change.
 */
final class RevertSheets {
  private static final int TITLE_CHARS_MAX = 60;

  private final WorldWindow world;
  private final Models models;
  private final Surroundings surroundings;
  private final SheetLayer layer;
  private final Consumer<ObjectRef> open;

  /**
   * @param open puts the sheet away and shows an object
   */
  RevertSheets(
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

  void rollBack() {
    rollBack(models.timeline().moments());
  }

  void rollBackTo(long position) {
    var moments = new ArrayList<Moment>();
    moments.add(moment(position));
    moments.addAll(models.timeline().moments());
    rollBack(moments.stream().distinct().toList());
  }

  void takeBack(TurnRange turns) {
    var plan = new RevertModel.Plan.TakeBack(turns);
    var model = new RevertModel(world.history(), plan, surroundings.uiThread());
    var pane = new RevertPane(model, List.of(), open);
    var title =
        turns.first() == turns.last()
            ? "Take back turn " + Words.count(turns.first())
            : "Take back turns %s to %s"
                .formatted(Words.count(turns.first()), Words.count(turns.last()));
    var sheet = new Sheet(title, "Later work is kept. This is a turn too: it can be undone.", pane);
    var confirm = new Button("Take back", Icon.of(Feather.ROTATE_CCW));
    confirm.setOnAction(_ -> model.confirm(_ -> done(title + ": done.")));
    finish(sheet, confirm, "primary");
  }

  private void rollBack(List<Moment> moments) {
    var pane = new RollbackPane(moments, this::rollbackModel, scopes(), open);
    var sheet =
        new Sheet(
            "Roll back",
            "What was done since is taken back. That is a turn too: it can be undone.",
            pane);
    var confirm = new Button("Roll back", Icon.of(Feather.ROTATE_CCW));
    confirm.disableProperty().bind(pane.idleProperty());
    confirm.setOnAction(_ -> {
      var model = pane.model();
      model.confirm(_ -> done("Rolled back to " + label(model) + "."));
    });
    finish(sheet, confirm, "risky");
  }

  /**
   * Asks whether an object that is seen as it was shall be so again, alone or with what was below
   * it; says what that would change.
   */
  void bringBack(ObjectRef past, String title) {
    if (!past.isPast()) {
      models
          .notices()
          .info("This is the object as it is now. Look at the world as it was to bring that back.");
      return;
    }
    var scopes =
        List.<Scope>of(
            new Scope.OneObject(past.now(), title, false),
            new Scope.OneObject(past.now(), title, true));
    var model = rollbackModel(moment(past.moment()));
    model.setScope(scopes.getFirst());
    var pane = new RevertPane(model, scopes, open);
    var sheet =
        new Sheet(
            "Bring back " + Words.line(title, TITLE_CHARS_MAX),
            "Makes the object what it was. That is a turn too: it can be undone.",
            pane);
    var confirm = new Button("Bring back", Icon.of(Feather.ROTATE_CCW));
    confirm.disableProperty().bind(model.idleProperty());
    confirm.setOnAction(
        _ -> model.confirm(_ -> done(Words.line(title, TITLE_CHARS_MAX) + " is what it was.")));
    finish(sheet, confirm, "primary");
  }

  /** The world, each vat, and what is inspected: alone, and with what is below it. */
  private List<Scope> scopes() {
    var scopes = new ArrayList<Scope>();
    scopes.add(Scope.WORLD);
    models.world().vats().forEach(vat -> scopes.add(new Scope.OneVat(vat.name())));
    var view = models.inspector().viewProperty().get();
    if (view != null) {
      scopes.add(new Scope.OneObject(view.ref().now(), view.title(), false));
      scopes.add(new Scope.OneObject(view.ref().now(), view.title(), true));
    }
    return scopes;
  }

  private RevertModel rollbackModel(Moment moment) {
    var plan = new RevertModel.Plan.Rollback(moment.position(), moment.label());
    return new RevertModel(world.history(), plan, surroundings.uiThread());
  }

  private static String label(RevertModel model) {
    return switch (model.plan()) {
      case RevertModel.Plan.Rollback(long _, var label) -> label;
      case RevertModel.Plan.TakeBack _ -> "before";
    };
  }

  private void finish(Sheet sheet, Button confirm, String style) {
    confirm.setId("confirm");
    confirm.getStyleClass().add(style);
    confirm.setDefaultButton(true);
    sheet.setFoot(Sheet.spring(), closeButton(sheet), confirm);
    sheet.setFirstFocus(confirm);
    layer.show(sheet);
  }

  private void done(String message) {
    layer.hide();
    models.timeline().clearSelection();
    models.notices().info(message, "Undo", models.world()::undo);
  }

  private Moment moment(long position) {
    return new Moment(models.timeline().label(position), position);
  }

  private static Button closeButton(Sheet sheet) {
    var button = new Button("Cancel");
    button.setOnAction(_ -> sheet.close());
    return button;
  }
}
