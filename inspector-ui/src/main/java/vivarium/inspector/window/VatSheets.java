package vivarium.inspector.window;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.map.MapDeeds;
import vivarium.inspector.control.shell.Sheet;
import vivarium.inspector.control.shell.SheetLayer;
import vivarium.inspector.control.vat.CustomsPane;
import vivarium.inspector.control.vat.GrantPane;
import vivarium.inspector.control.vat.NewVatPane;
import vivarium.inspector.control.vat.TerminatePane;
import vivarium.inspector.control.vat.UpgradePane;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.VatView;
import vivarium.inspector.viewmodel.WorldWindow;
import vivarium.inspector.viewmodel.vats.CustomsModel;
import vivarium.inspector.viewmodel.vats.MapBundle;
import vivarium.inspector.viewmodel.vats.MapRegion;
import vivarium.inspector.viewmodel.vats.UpgradeModel;

/**
 * What can be done with vats from anywhere in the window; what needs more than a key is a sheet.
 */
final class VatSheets implements MapDeeds {
  private final WorldWindow world;
  private final Models models;
  private final Surroundings surroundings;
  private final SheetLayer layer;
  private final Consumer<String> log;
  private final Consumer<ObjectRef> open;

  /**
   * @param log shows the log of a vat
   * @param open shows an object on the desk and in the inspector
   */
  VatSheets(
      WorldWindow world,
      Models models,
      Surroundings surroundings,
      SheetLayer layer,
      Consumer<String> log,
      Consumer<ObjectRef> open) {
    this.log = log;
    this.world = world;
    this.models = models;
    this.surroundings = surroundings;
    this.layer = layer;
    this.open = open;
  }

  @Override
  public void open(ObjectRef ref) {
    layer.hide();
    open.accept(ref);
  }

  @Override
  public void log(String vat) {
    log.accept(vat);
  }

  // ---- references

  @Override
  public void customs(String vat) {
    customs(vat, CrossingView.Direction.EXPORT, "");
  }

  @Override
  public void customs(MapBundle bundle) {
    customs(bundle.holder(), bundle.way(), bundle.owner());
  }

  private void customs(String vat, CrossingView.Direction way, String filter) {
    var model =
        new CustomsModel(
            world.vatWindow().customs(),
            vat,
            way,
            filter,
            models.events(),
            surroundings.uiThread());
    var pane = new CustomsPane(model, this::open, new CustomsDeeds(model));
    var sheet =
        new Sheet(
            "C-list of " + vat, "What others may name of this vat, and what it has of them.", pane);
    sheet.setFirstFocus(pane.firstFocus());
    layer.show(sheet);
    closeWith(sheet, model);
  }

  private final class CustomsDeeds implements CustomsPane.Deeds {
    private final CustomsModel model;

    CustomsDeeds(CustomsModel model) {
      this.model = model;
    }

    @Override
    public void revoke(CrossingView crossing) {
      models.lives().revoke(crossing, model::refresh);
    }

    @Override
    public void reinstate(CrossingView crossing) {
      models.lives().reinstate(crossing, model::refresh);
    }
  }

  /** The model follows the world for as long as the sheet is in the window. */
  private static void closeWith(Sheet sheet, CustomsModel model) {
    sheet
        .sceneProperty()
        .addListener((_, _, scene) -> {
          if (scene == null) {
            model.close();
          }
        });
  }

  @Override
  public void grant(String vat) {
    inspected()
        .ifPresentOrElse(
            view -> models.lives().grant(view.ref(), view.title(), vat),
            () -> models.notices().info("Select an object first: it is what will be granted."));
  }

  private Optional<ObjectView> inspected() {
    return Optional.ofNullable(models.inspector().viewProperty().get());
  }

  /** Asks to which vat the inspected object is to be granted. */
  void grantInspected() {
    inspected().ifPresent(view -> grant(view.ref(), view.title()));
  }

  /** Asks to which vat an object is to be granted. */
  void grant(ObjectRef object, String title) {
    var others =
        models.world().vats().stream()
            .map(VatView::name)
            .filter(name -> !name.equals(object.vat()))
            .toList();
    var pane =
        new GrantPane(
            others,
            vat -> {
              layer.hide();
              models.lives().grant(object, title, vat);
            });
    var sheet =
        new Sheet(
            "Grant " + title + " to…",
            "The gatekeeper of the vat gets a reference to it, and may refuse it.",
            pane);
    sheet.setFirstFocus(pane.firstFocus());
    layer.show(sheet);
  }

  // ---- lives

  @Override
  public void suspendOrResume(MapRegion region) {
    models.lives().suspendOrResume(region);
  }

  @Override
  public void interrupt(String vat) {
    models.world().interrupt(vat);
  }

  @Override
  public void skip(String vat) {
    models.lives().skip(vat);
  }

  @Override
  public void upgrade(String vat) {
    var model = new UpgradeModel(world.vatWindow(), vat, surroundings.uiThread());
    var pane = new UpgradePane(model, world.highlighter(), this::open);
    var sheet =
        new Sheet(
            "Upgrade " + vat,
            "The gatekeeper stays who it is, objects and promises stay too. All of it is done, or"
                + " nothing.",
            pane);
    var rehearse = new Button("Dry run", Icon.of(Feather.ACTIVITY));
    rehearse.setId("upgrade-rehearse");
    rehearse.setOnAction(_ -> model.rehearse());
    var upgrade = new Button("Upgrade", Icon.of(Feather.ARROW_UP_CIRCLE));
    upgrade.setId("confirm");
    upgrade.getStyleClass().add("primary");
    upgrade.disableProperty().bind(model.allowed().not());
    upgrade.setOnAction(_ -> model.upgrade(outcome -> upgraded(vat, outcome)));
    sheet.setFoot(Sheet.spring(), cancel(sheet), rehearse, upgrade);
    sheet.setFirstFocus(pane.firstFocus());
    layer.show(sheet);
  }

  private void upgraded(String vat, TurnOutcome outcome) {
    switch (outcome) {
      case TurnOutcome.Done(long _, var value, var _) -> {
        layer.hide();
        models
            .notices()
            .info("%s is upgraded: incarnation %s begins.".formatted(vat, value.text()));
        models.map().refresh();
      }
      case TurnOutcome.Failed(var failure) -> models.world().showFailure(failure);
      case TurnOutcome.SyntaxFailed(var trouble) -> models.notices().trouble(trouble.message());
      case TurnOutcome.Refused(var message) -> models.notices().trouble(message);
    }
  }

  @Override
  public void terminate(String vat) {
    models.map().mapProperty().get().region(vat).ifPresent(this::terminate);
  }

  private void terminate(MapRegion region) {
    var vat = region.name();
    var pane = new TerminatePane(region, models.map().breaksWithout(vat));
    var sheet = new Sheet("Terminate " + vat, "Ends a vat with all that is in it.", pane);
    var confirm = new Button("Terminate " + vat, Icon.of(Feather.X_OCTAGON));
    confirm.setId("confirm");
    confirm.getStyleClass().add("risky");
    confirm.setOnAction(
        _ -> models.lives().terminate(vat, pane.reason(), layer::hide, pane::refuse));
    var cancel = cancel(sheet);
    sheet.setFoot(Sheet.spring(), cancel, confirm);
    // What cannot be undone is not what Enter does at once.
    sheet.setFirstFocus(cancel);
    layer.show(sheet);
  }

  @Override
  public void create() {
    var pane = new NewVatPane(world.highlighter());
    var sheet =
        new Sheet(
            "New vat",
            "What the code answers is what its gatekeeper will be like: all that others can ask of"
                + " the vat.",
            pane);
    var confirm = new Button("Make it", Icon.of(Feather.PLUS));
    confirm.setId("confirm");
    confirm.getStyleClass().add("primary");
    confirm.disableProperty().bind(pane.nameField().textProperty().map(String::isBlank));
    confirm.setOnAction(_ -> create(pane));
    pane.nameField().setOnAction(_ -> confirm.fire());
    sheet.setFoot(Sheet.spring(), cancel(sheet), confirm);
    sheet.setFirstFocus(pane.firstFocus());
    layer.show(sheet);
  }

  private void create(NewVatPane pane) {
    var name = pane.nameField().getText().strip();
    models
        .lives()
        .create(
            name,
            pane.code(),
            () -> {
              layer.hide();
              models.map().selectedProperty().set(name);
            },
            pane::refuse);
  }

  private static Node cancel(Sheet sheet) {
    var button = new Button("Cancel");
    button.setOnAction(_ -> sheet.close());
    return button;
  }
}
