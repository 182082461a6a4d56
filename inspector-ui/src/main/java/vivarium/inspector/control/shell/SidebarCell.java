package vivarium.inspector.control.shell;

import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.RootView;
import vivarium.inspector.viewmodel.VatView;
import vivarium.inspector.viewmodel.Words;

/** Shows a vat with its state and figures, or an object below it. */
final class SidebarCell extends TreeCell<SidebarItem> {
  private static final PseudoClass VAT = PseudoClass.getPseudoClass("vat");

  private @Nullable SidebarItem shown;
  private final Consumer<String> interrupt;

  private final Consumer<String> log;

  /**
   * @param interrupt ends the running turn of a vat
   * @param log shows the log of a vat
   */
  SidebarCell(Consumer<String> interrupt, Consumer<String> log) {
    this.interrupt = interrupt;
    this.log = log;
    getStyleClass().add("sidebar-cell");
    setPrefWidth(0); // as wide as the list: what does not fit is shortened
    // What can be folded is plain to see here; the arrows would only push everything to the right.
    var noArrow = new Region();
    noArrow.setMaxSize(0, 0);
    setDisclosureNode(noArrow);
  }

  @Override
  protected void updateItem(@Nullable SidebarItem item, boolean empty) {
    super.updateItem(item, empty);
    if (!empty && item != null && item.equals(shown)) {
      return; // a row made anew would slip from under the pointer that drags it
    }
    shown = empty ? null : item;
    pseudoClassStateChanged(VAT, !empty && item instanceof SidebarItem.Vat);
    setText(null);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (item) {
      case SidebarItem.Vat(var vat) -> showVat(vat);
      case SidebarItem.Root(var root) -> showRoot(root);
    }
  }

  private void showVat(VatView vat) {
    var dot = new Region();
    dot.getStyleClass().addAll("state-dot", vat.state().name().toLowerCase(Locale.ROOT));
    var name = new Label(vat.name());
    name.getStyleClass().add("strong");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var line = new HBox(dot, name, logButton(vat.name()));
    line.getStyleClass().add("sidebar-name");
    line.setAlignment(Pos.CENTER_LEFT);
    if (vat.state() == VatView.State.RUNNING) {
      line.getChildren().add(stopButton(vat.name()));
    }
    var figures = new Label(figures(vat));
    figures.getStyleClass().addAll("quiet", "small", "sidebar-figures");
    var text = new VBox(line, figures);
    text.getStyleClass().add("sidebar-vat");
    setGraphic(text);
    setAccessibleText("Vat " + vat.name() + ", " + figures.getText());
  }

  private Button logButton(String vat) {
    var button = new Button(null, Icon.of(Feather.LIST));
    button.getStyleClass().addAll("ghost", "sidebar-stop", "sidebar-log");
    button.setTooltip(new Tooltip("Log of vat " + vat));
    button.setAccessibleText("Log of vat " + vat);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> log.accept(vat));
    return button;
  }

  private Button stopButton(String vat) {
    var stop = new Button(null, Icon.of(Feather.STOP_CIRCLE));
    stop.getStyleClass().addAll("ghost", "sidebar-stop");
    stop.setTooltip(new Tooltip("Interrupt the running turn"));
    stop.setAccessibleText("Interrupt the running turn of " + vat);
    stop.setFocusTraversable(false);
    stop.setOnAction(_ -> interrupt.accept(vat));
    return stop;
  }

  private void showRoot(RootView root) {
    boolean folder = root.kind() == ObjectKind.SLOTS && root.size() >= 0;
    var icon =
        new HBox(folder ? Icon.of(Feather.FOLDER).styled("quiet") : KindIcon.of(root.kind()));
    icon.getStyleClass().add("sidebar-icon");
    var label = new Label(root.label());
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    var parts = new ArrayList<Node>();
    parts.add(icon);
    parts.add(label);
    if (root.size() >= 0) {
      var size = new Label(Words.count(root.size()));
      size.getStyleClass().addAll("quiet", "small");
      size.setMinWidth(Region.USE_PREF_SIZE);
      parts.add(size);
    }
    var row = new HBox(parts.toArray(Node[]::new));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("sidebar-root");
    setGraphic(row);
    setAccessibleText(root.size() < 0 ? root.label() : root.label() + ", " + root.size());
  }

  private static String figures(VatView vat) {
    var parts = new ArrayList<String>();
    if (vat.state() == VatView.State.SUSPENDED) {
      parts.add("suspended");
    } else {
      parts.add(Words.count(vat.objects(), "object"));
    }
    if (vat.bytes() >= 1L << 30) {
      parts.add(Words.bytes(vat.bytes()));
    }
    if (vat.turnsPerSecond() >= 0.5) {
      parts.add(Words.count(Math.round(vat.turnsPerSecond()), "turn") + "/s");
    } else if (vat.state() == VatView.State.RUNNING) {
      parts.add("running");
    }
    if (vat.waiting() > 0) {
      parts.add(Words.count(vat.waiting()) + " waiting");
    }
    return String.join(" · ", parts);
  }
}
