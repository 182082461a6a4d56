package vivarium.inspector.window;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import vivarium.inspector.control.log.VatLogPane;
import vivarium.inspector.control.shell.Sheet;
import vivarium.inspector.control.shell.SheetLayer;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnRange;
import vivarium.inspector.viewmodel.WorldWindow;
import vivarium.inspector.viewmodel.log.VatLogModel;

/** Shows the log of a vat over the window; it follows the vat until it is put away. */
final class LogSheet {
  private final WorldWindow world;
  private final Models models;
  private final Surroundings surroundings;
  private final SheetLayer layer;

  LogSheet(WorldWindow world, Models models, Surroundings surroundings, SheetLayer layer) {
    this.world = world;
    this.models = models;
    this.surroundings = surroundings;
    this.layer = layer;
  }

  /**
   * @param turn the turn to choose, or 0 for the newest
   * @param open shows an object in place of the sheet
   * @param takeBack begins to take turns back
   * @param look looks at the world right after a turn
   */
  void show(
      String vat,
      long turn,
      Consumer<ObjectRef> open,
      Consumer<TurnRange> takeBack,
      LongConsumer look) {
    var model = new VatLogModel(world.log(), vat, models.events(), surroundings.uiThread());
    var pane =
        new VatLogPane(model, surroundings.clock(), surroundings.zone(), open, takeBack, look);
    if (turn > 0) {
      pane.show(turn);
    }
    pane.sceneProperty()
        .addListener((_, _, scene) -> {
          if (scene == null) {
            model.close();
          }
        });
    var sheet =
        new Sheet(
            "Log of vat " + vat,
            "What it was asked, by whom, what it answered, sent and changed; the latest first.",
            pane);
    sheet.getStyleClass().add("wide");
    sheet.setFirstFocus(pane.firstFocus());
    layer.show(sheet);
  }
}
