package vivarium.inspector.control.time;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.PastView;
import vivarium.inspector.viewmodel.PastView.PastVat;
import vivarium.inspector.viewmodel.past.PastModel;

/**
 * The line over the desk while a moment of the past is looked at: which it is, the vats that were
 * there, and the way back.
 */
public final class PastBar extends HBox {
  private final PastModel model;
  private final Label moment = new Label();
  private final Label lost = new Label();
  private final MenuButton vats = new MenuButton("Vats then", Icon.of(Feather.BOX));
  private final Consumer<ObjectRef> open;

  /**
   * @param open shows an object
   * @param buttons what stands at the right
   */
  public PastBar(PastModel model, Consumer<ObjectRef> open, List<? extends Node> buttons) {
    this.model = model;
    this.open = open;
    setId("past-bar");
    getStyleClass().add("past-bar");
    setAlignment(Pos.CENTER_LEFT);
    moment.setGraphic(Icon.of(Feather.CLOCK));
    moment.getStyleClass().add("strong");
    moment.setId("past-moment");
    moment.setMinWidth(USE_PREF_SIZE);
    lost.getStyleClass().add("small");
    lost.setId("past-lost");
    lost.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(lost, Priority.ALWAYS);
    vats.setId("past-vats");
    vats.getStyleClass().add("ghost");
    vats.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(moment, lost, vats);
    getChildren().addAll(buttons);
    managedProperty().bind(visibleProperty());
    model.viewProperty().subscribe(this::show);
    model.lostProperty().subscribe(_ -> show(model.viewProperty().get()));
  }

  private void show(@Nullable PastView view) {
    setVisible(view != null);
    if (view == null) {
      return;
    }
    moment.setText("The world as of " + view.label());
    var trouble = model.lostProperty().get();
    lost.setText(trouble.isEmpty() ? "Only to look at; nothing of it changes." : trouble);
    lost.getStyleClass().removeAll("trouble", "quiet");
    lost.getStyleClass().add(trouble.isEmpty() ? "quiet" : "trouble");
    lost.setTooltip(trouble.isEmpty() ? null : new Tooltip(trouble));
    vats.setDisable(!trouble.isEmpty());
    vats.getItems().clear();
    view.vats().forEach(this::add);
    setAccessibleText(moment.getText() + ". " + lost.getText());
  }

  private void add(PastVat vat) {
    vats.getItems().add(item("past-lobby-" + vat.name(), vat.name() + ": lobby", vat.lobby()));
    vats.getItems()
        .add(item("past-gate-" + vat.name(), vat.name() + ": gatekeeper", vat.gatekeeper()));
  }

  private MenuItem item(String id, String text, ObjectRef ref) {
    var item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setId(id);
    item.setOnAction(_ -> open.accept(ref));
    return item;
  }
}
