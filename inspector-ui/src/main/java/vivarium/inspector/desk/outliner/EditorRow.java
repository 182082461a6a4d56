package vivarium.inspector.desk.outliner;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.code.CodeEditor;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.desk.model.EditTarget;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Row;
import vivarium.inspector.desk.model.SlotEditor;
import vivarium.inspector.desk.model.Trouble;
import vivarium.inspector.viewmodel.Highlighter;
import vivarium.inspector.viewmodel.SlotView;

/**
 * Something being edited in its place: the text, a green button to accept it, a red one to cancel,
 * and what is wrong with it if it was refused.
 *
 * <p>Pseudo-classes: {@code :dirty} once something was typed, {@code :stale} when what is edited
 * has changed meanwhile, {@code :busy} while the world is asked. Style classes name what is edited.
 */
public final class EditorRow extends RowView {
  private static final PseudoClass DIRTY = PseudoClass.getPseudoClass("dirty");
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");

  private final SlotEditor editor;
  private final EditorField field;
  private final VBox content = new VBox(6);
  private final HBox actions;
  private final Label staleNote = new Label("It has changed meanwhile. Accepting overwrites that.");
  private final Label words = new Label();
  private final Button show = MoreRow.link("Show", this::showFailure);
  private final HBox troubleLine = new HBox(10, words, show);
  private final boolean compact;
  private final ChangeListener<Object> follow = (_, _, _) -> stateChanged();
  private final ChangeListener<String> textFollows;

  EditorRow(OutlinerViewModel outliner, Highlighter highlighter, Row.Editor row) {
    super(row, "editor-row");
    editor = row.editor();
    field = EditorField.of(editor, highlighter);
    compact = editor.target().replacesRow() || editor.target() instanceof EditTarget.ElementIndex;
    actions = new HBox(compact ? 2 : 8, accept(), cancel());
    textFollows = (_, _, now) -> field.setText(now);
    getStyleClass().add(styleClass(editor.target()));
    staleNote.getStyleClass().add("stale-note");
    staleNote.setWrapText(true);
    words.getStyleClass().add("trouble-words");
    words.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    if (outliner.ref().isPast() && editor.target() instanceof EditTarget.Method) {
      field.readOnly();
    }
    build(outliner);
    getChildren().add(content);
    listen();
    stateChanged();
  }

  private void build(OutlinerViewModel outliner) {
    actions.getStyleClass().add("editor-actions");
    actions.setAlignment(compact ? Pos.TOP_RIGHT : Pos.CENTER_LEFT);
    if (compact) {
      var line = new HBox(6, lead(outliner), field.node(), actions);
      HBox.setHgrow(field.node(), Priority.ALWAYS);
      content.getChildren().add(line);
    } else {
      caption().ifPresent(content.getChildren()::add);
      content.getChildren().add(field.node());
      if (editor.target() instanceof EditTarget.NewSlot) {
        content.getChildren().add(new SlotExamples(editor.textProperty()::set, field::focus));
      }
      content.getChildren().add(actions);
    }
    content.getChildren().addAll(staleNote, troubleLine);
  }

  private Optional<Label> caption() {
    var text =
        switch (editor.target()) {
          case EditTarget.Comment(var slot) -> slot.isEmpty() ? "Comment" : "Comment on " + slot;
          case EditTarget.Category(var slot) -> "Category of " + slot;
          case EditTarget.NewSlot(var category) ->
              category.isEmpty() ? "New slot" : "New slot in " + category;
          default -> "";
        };
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var label = new Label(text);
    label.getStyleClass().add("editor-caption");
    return Optional.of(label);
  }

  /** What stood left of the value that is edited now. */
  private Region lead(OutlinerViewModel outliner) {
    var view = outliner.viewProperty().get();
    var slot = view == null ? null : view.slot(editor.target().slotName()).orElse((SlotView) null);
    var name = new Label(leadText(slot));
    name.getStyleClass().add("slot-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    var box = new HBox(10, name);
    if (slot != null) {
      box.getChildren().addFirst(KindIcon.of(slot.kind()));
    }
    box.getStyleClass().add("editor-lead");
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMinHeight(28);
    box.setMaxHeight(28);
    return box;
  }

  private String leadText(@Nullable SlotView slot) {
    return switch (editor.target()) {
      case EditTarget.Element(var index) -> Long.toString(index);
      case EditTarget.ElementIndex _ -> "Go to";
      case EditTarget.Name _ -> "";
      default -> slot == null ? editor.target().slotName() : slot.label();
    };
  }

  private Button accept() {
    var key = compact ? "Enter" : CodeEditor.ACCEPT.chordText();
    return button(Feather.CHECK, "Accept", key, "accept", editor::accept);
  }

  private Button cancel() {
    var key = CodeEditor.CANCEL.chordText();
    return button(Feather.X, "Cancel", key, "cancel", editor::cancel);
  }

  private Button button(
      Feather sign, String label, String key, String styleClass, Runnable action) {
    var button = new Button(compact ? null : label, Icon.of(sign));
    button.getStyleClass().addAll("editor-button", styleClass);
    button.setFocusTraversable(false);
    button.setAccessibleText(label);
    HoverText.on(button, () -> label + " (" + key + ")");
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void listen() {
    editor.dirtyProperty().addListener(follow);
    editor.busyProperty().addListener(follow);
    editor.staleProperty().addListener(follow);
    editor.troubleProperty().addListener(follow);
    editor.textProperty().addListener(textFollows);
  }

  @Override
  void dispose() {
    super.dispose();
    field.dispose();
    editor.dirtyProperty().removeListener(follow);
    editor.busyProperty().removeListener(follow);
    editor.staleProperty().removeListener(follow);
    editor.troubleProperty().removeListener(follow);
    editor.textProperty().removeListener(textFollows);
  }

  /** The editor shown here is the same editor as long as the row is the same object. */
  @Override
  boolean fits(Row other) {
    return other instanceof Row.Editor(var otherEditor, _) && otherEditor == editor;
  }

  @Override
  void show(Row newRow) {}

  @Override
  void takeWishedFocus() {
    if (editor.takeFocusWish()) {
      field.focus();
    }
  }

  private void showFailure() {
    editor.showFailure();
  }

  private void stateChanged() {
    boolean dirty = editor.dirtyProperty().get();
    boolean stale = editor.staleProperty().get();
    boolean method = editor.target() instanceof EditTarget.Method;
    pseudoClassStateChanged(DIRTY, dirty);
    pseudoClassStateChanged(STALE, stale);
    pseudoClassStateChanged(BUSY, editor.busyProperty().get());
    show(actions, compact || !method || dirty || stale);
    actions.getChildren().getFirst().setDisable(editor.busyProperty().get());
    show(staleNote, stale);
    showTrouble(editor.troubleProperty().get());
    requestLayout();
  }

  private void showTrouble(@Nullable Trouble trouble) {
    field.showTrouble(trouble);
    // A code editor says it in words of its own, below the text; only the way to the stack is ours.
    boolean ownWords = trouble != null && field instanceof EditorField.Plain;
    words.setText(ownWords && trouble != null ? trouble.message() : "");
    show(words, ownWords);
    show(show, trouble instanceof Trouble.Failure);
    show(troubleLine, ownWords || trouble instanceof Trouble.Failure);
  }

  private static void show(Region part, boolean shown) {
    part.setManaged(shown);
    part.setVisible(shown);
  }

  private static String styleClass(EditTarget target) {
    return switch (target) {
      case EditTarget.Value _, EditTarget.Element _ -> "value-editor";
      case EditTarget.Method _ -> "method-editor";
      case EditTarget.NewSlot _ -> "new-slot-editor";
      case EditTarget.Name _, EditTarget.ElementIndex _ -> "name-editor";
      case EditTarget.Category _ -> "category-editor";
      case EditTarget.Comment _ -> "comment-editor";
    };
  }

  @Override
  double height(double width) {
    double measured =
        Math.ceil(snappedTopInset() + snappedBottomInset() + content.prefHeight(inside(width)));
    editor.heightProperty().set(measured);
    return measured;
  }

  private double inside(double width) {
    return Math.max(0, width - snappedLeftInset() - snappedRightInset() - indent());
  }

  private double indent() {
    return row().depth() * RowLayout.INDENT;
  }

  @Override
  protected void layoutChildren() {
    double top = snappedTopInset();
    content.resizeRelocate(
        snappedLeftInset() + indent(),
        top,
        inside(getWidth()),
        Math.max(0, getHeight() - top - snappedBottomInset()));
  }
}
