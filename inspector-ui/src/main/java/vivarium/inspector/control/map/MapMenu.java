package vivarium.inspector.control.map;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.viewmodel.vats.MapRegion;

/** The menu of a region: what can be done with it as it is now. */
final class MapMenu {
  private final ContextMenu menu = new ContextMenu();
  private final Consumer<KeyAction> run;

  MapMenu(Consumer<KeyAction> run) {
    this.run = run;
    menu.setId("map-menu");
  }

  /** Shows it for a region, or what can be done without one. */
  void show(Node owner, @Nullable MapRegion region, double screenX, double screenY) {
    menu.hide();
    menu.getItems().clear();
    if (region != null && region.kind() == MapRegion.Kind.VAT) {
      MapKeys.OF_A_VAT.stream()
          .filter(action -> applies(action, region))
          .map(this::item)
          .forEach(menu.getItems()::add);
      menu.getItems().add(new SeparatorMenuItem());
    }
    menu.getItems().add(item(MapKeys.NEW));
    menu.show(owner, screenX, screenY);
  }

  private static boolean applies(KeyAction action, MapRegion region) {
    if (action == MapKeys.INTERRUPT) {
      return region.state() == MapRegion.State.RUNNING;
    }
    return action != MapKeys.SKIP || region.state() == MapRegion.State.SUSPENDED;
  }

  private MenuItem item(KeyAction action) {
    var item = new MenuItem(action.label());
    item.setId("menu-" + action.id());
    action.chords().stream().limit(1).forEach(item::setAccelerator);
    item.setOnAction(_ -> run.accept(action));
    return item;
  }
}
