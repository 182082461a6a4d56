package vivarium.inspector.window;

import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.control.shell.SheetLayer;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.inspect.Facet;
import vivarium.inspector.viewmodel.search.SearchItem;

/** What happens when something found by the search is chosen. */
final class Finds {
  private final MainWindow window;
  private final KeyMap keys;
  private final SheetLayer layer;

  Finds(MainWindow window, KeyMap keys, SheetLayer layer) {
    this.window = window;
    this.keys = keys;
    this.layer = layer;
  }

  void chosen(SearchItem item) {
    layer.hide();
    switch (item) {
      case SearchItem.Command(var id, var _, var _) -> keys.byId(id).ifPresent(keys::run);
      case SearchItem.VatLog(var vat) -> window.sheets().log(vat, 0);
      case SearchItem.Recent recent -> {
        window.open(recent.ref());
        window.focusDesk();
      }
      case SearchItem.Found(var hit) -> {
        open(hit);
        window.focusDesk(); // whoever looked for it goes on with it
      }
    }
  }

  private void open(SearchHit hit) {
    if (hit.slot() == null) {
      window.open(hit.ref());
    } else {
      if (hit.category() == SearchHit.Category.SLOTS) {
        window.desk().change(hit.ref(), hit.slot());
      } else {
        window.desk().reveal(hit.ref(), hit.slot());
      }
      window.models().inspector().inspect(hit.ref(), Facet.SLOTS);
    }
  }
}
