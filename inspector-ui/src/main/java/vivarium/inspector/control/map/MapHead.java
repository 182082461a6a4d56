package vivarium.inspector.control.map;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.vats.MapBundle;
import vivarium.inspector.viewmodel.vats.MapRegion;
import vivarium.inspector.viewmodel.vats.VatMap;

/** The line over the map: what it is, how much there is, and a way to make a vat. */
final class MapHead extends HBox {
  private final Label summary = new Label();

  /**
   * @param create asks for a new vat
   * @param buttons what stands at the right
   */
  MapHead(Runnable create, List<? extends Node> buttons) {
    var title = new Label("MAP OF VATS");
    title.getStyleClass().add("section-title");
    title.setMinWidth(USE_PREF_SIZE);
    summary.getStyleClass().addAll("quiet", "small");
    summary.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(summary, Priority.ALWAYS);
    var make = new Button("New vat…", Icon.of(Feather.PLUS));
    make.setId("map-new-vat");
    make.setMinWidth(USE_PREF_SIZE);
    make.getStyleClass().add("ghost");
    make.setOnAction(_ -> create.run());
    getChildren().addAll(title, summary, make);
    getChildren().addAll(buttons);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("map-head-line");
  }

  void show(VatMap map) {
    long vats = map.regions().stream().filter(each -> each.kind() == MapRegion.Kind.VAT).count();
    int references = map.bundles().stream().mapToInt(MapBundle::count).sum();
    summary.setText(
        Words.count(vats, "vat")
            + " · "
            + Words.count(references, "reference across borders", "references across borders"));
  }
}
