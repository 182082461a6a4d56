package vivarium.inspector.control.inspect;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.code.CodeEditor;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.control.keys.KeyGroup;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.Highlighter;
import vivarium.inspector.viewmodel.Notices;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.inspect.InspectorModel;
import vivarium.inspector.viewmodel.past.ObjectsInTime;

/** The slots of the inspected object: look, follow, change in place, add, remove. */
final class SlotList extends VBox {
  static final KeyGroup KEYS = new KeyGroup("slots", "Slots");
  static final KeyAction EDIT = KEYS.key("edit", "Change the slot", "Enter", "F2");
  static final KeyAction FOLLOW =
      KEYS.key("follow", "Inspect its value", "Right", "Shortcut+Enter");
  static final KeyAction ADD = KEYS.key("add", "Add a slot", "Insert", "Shortcut+N");
  static final KeyAction REMOVE = KEYS.key("remove", "Remove the slot", "Delete");

  private static final int EDITOR_LINES_MAX = 14;

  private final InspectorModel model;
  private final Notices notices;
  private final FailureHandler failures;
  private final Highlighter highlighter;
  private final ListView<SlotRow> list = new ListView<>();
  private final CodeEditor newSlot;
  private final Node addBar;
  private @Nullable ObjectRef shown;
  private @Nullable String edited;
  private @Nullable CodeEditor editor;

  SlotList(
      InspectorModel model,
      Highlighter highlighter,
      Notices notices,
      FailureHandler failures,
      Consumer<ObjectRef> follow) {
    this.model = model;
    this.highlighter = highlighter;
    this.notices = notices;
    this.failures = failures;
    getStyleClass().add("slot-list");
    newSlot = newSlotEditor();
    addBar = addBar();
    list.setCellFactory(_ -> new SlotCell(this, follow));
    list.setPlaceholder(Message.empty(Feather.CIRCLE, "This object has no slots."));
    list.setAccessibleText("Slots");
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> keyPressed(event, follow));
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        editSelected();
      }
    });
    // Not as the list's own menu: the toolkit would have its keys work in the whole window, and
    // Delete pressed anywhere would remove the slot that is selected here.
    var menu = contextMenu(follow);
    list.setOnContextMenuRequested(event -> {
      menu.show(list, event.getScreenX(), event.getScreenY());
      event.consume();
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    addBar.managedProperty().bind(addBar.visibleProperty());
    getChildren().addAll(list, newSlot, addBar);
  }

  void show(ObjectView object) {
    boolean another = !object.ref().equals(shown);
    shown = object.ref();
    addBar.setVisible(!isPast());
    if (another) {
      endEdit();
      endAdd();
    }
    if (edited != null && object.slot(edited).isEmpty()) {
      endEdit();
    }
    int selected = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(SlotRow.rows(object.slots()));
    list.getSelectionModel().clearAndSelect(another ? 0 : Math.max(0, selected));
  }

  @Override
  public void requestFocus() {
    list.requestFocus();
  }

  /** The editor of a slot while it is changed, null otherwise. */
  @Nullable Node editorOf(SlotView slot) {
    return slot.name().equals(edited) ? editor : null;
  }

  /** Begins to change the selected slot. */
  void editSelected() {
    selected(this::edit);
  }

  /** Begins to write a new slot. */
  void add() {
    if (!mayChange()) {
      return;
    }
    newSlot.setVisible(true);
    newSlot.requestFocus();
  }

  private boolean isPast() {
    return shown != null && shown.isPast();
  }

  /** What was cannot be changed; whoever tries to is told which moment it is. */
  private boolean mayChange() {
    if (shown != null && shown.isPast()) {
      notices.info(ObjectsInTime.refusal(shown));
    }
    return !isPast();
  }

  private void edit(SlotView slot) {
    if (slot.source() == null && !mayChange()) {
      return;
    }
    var field = new CodeEditor(highlighter);
    field.setEditable(!isPast());
    field.setLines(1, EDITOR_LINES_MAX);
    var source = slot.source();
    field.setText(source == null ? slot.value().text() : source);
    field.setAcceptOnEnter(source == null);
    field.setPrompt("New value of " + slot.label());
    field.setOnCancel(() -> {
      endEdit();
      list.requestFocus();
    });
    field.setOnAccept(text -> model.accept(slot, text, outcome -> accepted(field, outcome)));
    editor = field;
    edited = slot.name();
    list.refresh();
    list.layout();
    field.requestFocus();
    if (source == null) {
      field.selectAll();
    }
  }

  private void accepted(CodeEditor field, TurnOutcome outcome) {
    if (showTrouble(field, outcome)) {
      return;
    }
    endEdit();
    list.requestFocus();
  }

  private boolean showTrouble(CodeEditor field, TurnOutcome outcome) {
    switch (outcome) {
      case TurnOutcome.Done _ -> {
        return false;
      }
      case TurnOutcome.SyntaxFailed(var trouble) -> field.showTrouble(trouble);
      case TurnOutcome.Refused(var message) -> field.showTrouble(message);
      case TurnOutcome.Failed(var failure) -> {
        field.showTrouble(failure.message());
        failures.offer(failure);
      }
    }
    return true;
  }

  private void endEdit() {
    edited = null;
    editor = null;
    list.refresh();
  }

  private void endAdd() {
    newSlot.setText("");
    newSlot.setVisible(false);
  }

  private CodeEditor newSlotEditor() {
    var field = new CodeEditor(highlighter);
    field.setPrompt("x <- 3     x = 3     parent* = traits point     + p = ( … )");
    field.setLines(1, EDITOR_LINES_MAX);
    field.setVisible(false);
    field.managedProperty().bind(field.visibleProperty());
    field.setOnAccept(source -> model.addSlot(source, outcome -> added(field, outcome)));
    field.setOnCancel(() -> {
      endAdd();
      list.requestFocus();
    });
    field.setAcceptOnEnter(true);
    field.getStyleClass().add("slot-new");
    return field;
  }

  private void added(CodeEditor field, TurnOutcome outcome) {
    if (!showTrouble(field, outcome)) {
      endAdd();
      list.requestFocus();
    }
  }

  private Node addBar() {
    var button = new Button("Add slot", Icon.of(Feather.PLUS));
    button.setId("slots-add");
    button.getStyleClass().addAll("ghost", "small");
    button.visibleProperty().bind(newSlot.visibleProperty().not());
    button.managedProperty().bind(button.visibleProperty());
    button.setOnAction(_ -> add());
    var bar = new HBox(button);
    bar.getStyleClass().add("slot-add-bar");
    return bar;
  }

  private void removeSelected() {
    selected(slot ->
        model.removeSlot(
            slot,
            outcome -> {
              switch (outcome) {
                case TurnOutcome.Done _ -> notices.info("Removed the slot " + slot.label() + ".");
                case TurnOutcome.Failed(var failure) -> failures.show(failure);
                case TurnOutcome.SyntaxFailed(var trouble) -> notices.trouble(trouble.message());
                case TurnOutcome.Refused(var message) -> notices.trouble(message);
              }
            }));
  }

  private void followSelected(Consumer<ObjectRef> follow) {
    selected(slot -> {
      if (slot.value().ref() != null) {
        follow.accept(slot.value().ref());
      }
    });
  }

  private void keyPressed(KeyEvent event, Consumer<ObjectRef> follow) {
    if (editor != null) {
      return;
    }
    List<Runnable> deeds =
        List.of(this::editSelected, () -> followSelected(follow), this::add, this::removeSelected);
    var actions = List.of(EDIT, FOLLOW, ADD, REMOVE);
    for (int i = 0; i < actions.size(); i++) {
      if (actions.get(i).matches(event)) {
        event.consume();
        deeds.get(i).run();
        return;
      }
    }
  }

  private ContextMenu contextMenu(Consumer<ObjectRef> follow) {
    var nothing =
        Bindings.createBooleanBinding(
            () -> !(list.getSelectionModel().getSelectedItem() instanceof SlotRow.Slot),
            list.getSelectionModel().selectedItemProperty());
    var menu = new ContextMenu();
    menu.getItems().add(item(EDIT, this::editSelected));
    menu.getItems().add(item(FOLLOW, () -> followSelected(follow)));
    menu.getItems().add(item(REMOVE, this::removeSelected));
    menu.getItems().forEach(entry -> entry.disableProperty().bind(nothing));
    menu.getItems().add(item(ADD, this::add));
    return menu;
  }

  private static MenuItem item(KeyAction action, Runnable deed) {
    var item = new MenuItem(action.label());
    item.setAccelerator(action.chords().getFirst());
    item.setOnAction(_ -> deed.run());
    return item;
  }

  private void selected(Consumer<SlotView> deed) {
    if (list.getSelectionModel().getSelectedItem() instanceof SlotRow.Slot(var slot)) {
      deed.accept(slot);
    }
  }
}
