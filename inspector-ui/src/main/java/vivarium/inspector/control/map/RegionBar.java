package vivarium.inspector.control.map;

import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.vats.MapBundle;
import vivarium.inspector.viewmodel.vats.MapRegion;
import vivarium.inspector.viewmodel.vats.VatMap;

/**
 * Along the foot of the map: what is chosen, what it holds and who holds of it, what can be done.
 */
final class RegionBar extends VBox {
  private static final int BUNDLES_MAX = 6;

  private final Label title = new Label();
  private final Label state = new Label();
  private final FlowPane bundles = new FlowPane();
  private final Button suspend;
  private final Button interrupt;
  private final Button skip;
  private final HBox buttons = new HBox();
  private final Asked asked;

  /** What is asked here. */
  interface Asked {
    void run(KeyAction action);

    void open(MapBundle bundle);
  }

  RegionBar(Asked asked) {
    this.asked = asked;
    getStyleClass().add("map-bar");
    title.getStyleClass().add("strong");
    title.setMinWidth(0);
    state.getStyleClass().addAll("quiet", "small");
    bundles.getStyleClass().add("map-bundles");
    suspend = button(MapKeys.SUSPEND, "Suspend", Feather.PAUSE);
    interrupt = button(MapKeys.INTERRUPT, "Interrupt", Feather.STOP_CIRCLE);
    skip = button(MapKeys.SKIP, "Skip message", Feather.SKIP_FORWARD);
    buttons
        .getChildren()
        .addAll(
            button(MapKeys.CUSTOMS, "C-list", Feather.LIST),
            button(MapKeys.LOG, "Log", Feather.MESSAGE_SQUARE),
            suspend,
            interrupt,
            skip,
            button(MapKeys.UPGRADE, "Upgrade…", Feather.ARROW_UP_CIRCLE),
            button(MapKeys.TERMINATE, "Terminate…", Feather.X_OCTAGON));
    buttons.getStyleClass().add("map-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.setMinWidth(USE_PREF_SIZE);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    var upper = new HBox(title, buttons);
    upper.setAlignment(Pos.CENTER_LEFT);
    upper.getStyleClass().add("map-bar-line");
    getChildren().addAll(upper, state, bundles);
  }

  private Button button(KeyAction action, String words, Feather sign) {
    var button = new Button(words, Icon.of(sign));
    button.setId(action.id());
    button.getStyleClass().addAll("ghost", "small");
    button.setTooltip(new javafx.scene.control.Tooltip(action.hint()));
    button.setOnAction(_ -> asked.run(action));
    return button;
  }

  void show(VatMap map, MapRegion region) {
    title.setText(region.title());
    state.setText(words(region));
    boolean vat = region.kind() == MapRegion.Kind.VAT;
    buttons.setVisible(vat);
    boolean stopped = !region.reason().isEmpty() || region.state() == MapRegion.State.SUSPENDED;
    suspend.setText(stopped ? "Resume" : "Suspend");
    suspend.setGraphic(Icon.of(stopped ? Feather.PLAY : Feather.PAUSE));
    present(interrupt, region.state() == MapRegion.State.RUNNING);
    present(skip, stopped && region.waiting() > 0);
    showBundles(map, region);
  }

  private static void present(Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }

  private static String words(MapRegion region) {
    var parts = new ArrayList<String>();
    parts.add(
        region.reason().isEmpty()
            ? region.stateWords()
            : region.stateWords() + ": " + region.reason());
    if (region.kind() == MapRegion.Kind.VAT) {
      parts.add("incarnation " + Words.count(region.incarnation()));
      parts.add(region.sizeWords());
      if (!region.waitingWords().isEmpty()) {
        parts.add(region.waitingWords());
      }
    }
    return String.join(" · ", parts);
  }

  private void showBundles(VatMap map, MapRegion region) {
    var all = map.bundlesOf(region.name());
    var shown = new ArrayList<Node>();
    all.stream().limit(BUNDLES_MAX).forEach(bundle -> shown.add(chip(bundle)));
    if (all.size() > BUNDLES_MAX) {
      shown.add(quiet("and " + Words.count(all.size() - BUNDLES_MAX, "line") + " more"));
    }
    if (all.isEmpty()) {
      shown.add(quiet("No reference crosses its border."));
    }
    if (!texts(bundles).equals(texts(shown))) {
      bundles.getChildren().setAll(shown);
    }
  }

  private static java.util.List<String> texts(FlowPane pane) {
    return texts(pane.getChildren());
  }

  private static java.util.List<String> texts(java.util.List<Node> nodes) {
    return nodes.stream().map(node -> ((javafx.scene.control.Labeled) node).getText()).toList();
  }

  private Button chip(MapBundle bundle) {
    var chip = new Button(bundle.words());
    chip.getStyleClass().addAll("link", "small");
    chip.setAccessibleText(bundle.words() + "; shows which");
    chip.setOnAction(_ -> asked.open(bundle));
    return chip;
  }

  private static Label quiet(String text) {
    var label = new Label(text);
    label.getStyleClass().addAll("quiet", "small");
    return label;
  }
}
