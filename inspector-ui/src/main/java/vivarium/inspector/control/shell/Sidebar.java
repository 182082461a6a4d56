package vivarium.inspector.control.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.viewmodel.Carrying;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.VatView;
import vivarium.inspector.viewmodel.shell.WorldModel;

/**
 * The vats of a world with their state and figures, and below each its gatekeeper and the objects
 * worth a place of their own. Selecting an object inspects it, Enter or a double click opens it on
 * the desk. Live: figures change, the selection stays.
 */
public final class Sidebar extends VBox {
  public static final KeyAction OPEN =
      KeyAction.local("sidebar.open", "Sidebar", "Open on the desk", "Enter");

  private final WorldModel world;
  private final TreeItem<SidebarItem> root = new TreeItem<>();
  private final TreeView<SidebarItem> tree = new TreeView<>(root);
  private Consumer<ObjectRef> onInspect = _ -> {};
  private Consumer<ObjectRef> onOpen = _ -> {};
  private Consumer<String> onLog = _ -> {};
  private boolean updating;

  public Sidebar(WorldModel world) {
    this.world = world;
    getStyleClass().add("sidebar");
    var title = new Label("VATS");
    title.getStyleClass().addAll("section-title", "sidebar-title");
    tree.setShowRoot(false);
    tree.setCellFactory(_ -> new SidebarCell(world::interrupt, vat -> onLog.accept(vat)));
    tree.getStyleClass().addAll("sidebar-tree", "edge-to-edge");
    tree.setAccessibleText("Vats and their gatekeepers");
    tree.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> inspect(chosen));
    tree.setOnKeyPressed(this::keyPressed);
    tree.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        openSelected();
      }
    });
    tree.setContextMenu(contextMenu());
    VBox.setVgrow(tree, Priority.ALWAYS);
    getChildren().addAll(title, tree);
    world.vats().addListener((ListChangeListener<VatView>) _ -> show(world.vats()));
    show(world.vats());
  }

  /** Called with the object when one is selected. */
  public void setOnInspect(Consumer<ObjectRef> handler) {
    onInspect = handler;
  }

  /** Called with the object when one is to be opened. */
  public void setOnOpen(Consumer<ObjectRef> handler) {
    onOpen = handler;
  }

  /** Called with the name of a vat when its log is to be shown. */
  public void setOnLog(Consumer<String> handler) {
    onLog = handler;
  }

  /** Lets the objects in the list be carried to who takes them. */
  public void setCarrying(Carrying carrying) {
    CarryGesture.install(tree, carrying, Sidebar::load);
  }

  private static CarryGesture.@Nullable Load load(Node part) {
    for (Node each = part; each != null; each = each.getParent()) {
      if (each instanceof SidebarCell cell
          && cell.getItem() instanceof SidebarItem.Root(var view)) {
        return new CarryGesture.Load(view.ref(), view.label());
      }
    }
    return null;
  }

  @Override
  public void requestFocus() {
    tree.requestFocus();
    if (tree.getSelectionModel().isEmpty()) {
      tree.getSelectionModel().selectFirst();
    }
  }

  private ContextMenu contextMenu() {
    var open = new MenuItem("Open on the desk");
    open.setOnAction(_ -> openSelected());
    var interrupt = new MenuItem("Interrupt the running turn");
    interrupt.setOnAction(_ -> selectedVat(world::interrupt));
    var log = new MenuItem("Log of the vat");
    log.setOnAction(_ -> selectedVat(onLog));
    return new ContextMenu(open, log, interrupt);
  }

  private void keyPressed(KeyEvent event) {
    if (OPEN.matches(event)) {
      event.consume();
      openSelected();
    }
  }

  private void openSelected() {
    var ref = refOf(tree.getSelectionModel().getSelectedItem());
    if (ref != null) {
      onOpen.accept(ref);
    }
  }

  private void inspect(@Nullable TreeItem<SidebarItem> chosen) {
    var ref = refOf(chosen);
    if (ref != null && !updating) {
      onInspect.accept(ref);
    }
  }

  private void selectedVat(Consumer<String> action) {
    var item = tree.getSelectionModel().getSelectedItem();
    if (item != null) {
      action.accept(
          switch (item.getValue()) {
            case SidebarItem.Vat(var vat) -> vat.name();
            case SidebarItem.Root(var root) -> root.ref().vat();
          });
    }
  }

  private static @Nullable ObjectRef refOf(@Nullable TreeItem<SidebarItem> item) {
    return item == null ? null : item.getValue().ref();
  }

  private void show(List<VatView> vats) {
    updating = true;
    var items = new ArrayList<SidebarItem>();
    vats.forEach(vat -> items.add(new SidebarItem.Vat(vat)));
    update(root, items);
    for (int i = 0; i < vats.size(); i++) {
      update(root.getChildren().get(i), below(vats.get(i)));
    }
    updating = false;
  }

  private static List<SidebarItem> below(VatView vat) {
    var items = new ArrayList<SidebarItem>();
    items.add(SidebarItem.Root.gatekeeper(vat));
    vat.roots().forEach(view -> items.add(new SidebarItem.Root(view)));
    return items;
  }

  /** Changes as little as possible, so that selection and what is folded stay. */
  private static void update(TreeItem<SidebarItem> parent, List<SidebarItem> items) {
    var children = parent.getChildren();
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      if (i < children.size() && children.get(i).getValue().key().equals(item.key())) {
        if (!children.get(i).getValue().equals(item)) {
          children.get(i).setValue(item);
        }
      } else {
        var child = new TreeItem<>(item);
        child.setExpanded(true);
        children.add(i, child);
      }
    }
    children.remove(items.size(), children.size());
  }
}
