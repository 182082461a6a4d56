package vivarium.inspector.desk.outliner;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.code.CodeEditor;
import vivarium.inspector.desk.model.EditTarget;
import vivarium.inspector.desk.model.SlotEditor;
import vivarium.inspector.desk.model.Trouble;
import vivarium.inspector.viewmodel.Highlighter;

/** Where an editor's text is typed: a code editor for source, a plain field for words. */
sealed interface EditorField {
  Node node();

  void setText(String text);

  void showTrouble(@Nullable Trouble trouble);

  /** Takes the keyboard, with everything selected where that saves a keystroke. */
  void focus();

  /** Shows the text, and takes no other. */
  void readOnly();

  /** No longer follows what is typed. */
  void dispose();

  static EditorField of(SlotEditor editor, Highlighter highlighter) {
    return editor.target().isCode() ? new Code(editor, highlighter) : new Plain(editor);
  }

  /** Source of the world's language. */
  final class Code implements EditorField {
    private final CodeEditor area;
    private final SlotEditor editor;
    private final ChangeListener<String> typed;

    Code(SlotEditor editor, Highlighter highlighter) {
      this.editor = editor;
      area = new CodeEditor(highlighter);
      boolean oneLine = !(editor.target() instanceof EditTarget.Method);
      area.setLines(1, oneLine ? 8 : 24);
      area.setWrap(true);
      area.setAcceptOnEnter(oneLine);
      area.setText(editor.textProperty().get());
      typed = (_, _, now) -> editor.textProperty().set(now);
      area.textProperty().addListener(typed);
      area.setOnAccept(_ -> editor.accept());
      area.setOnCancel(editor::cancel);
      prompt();
    }

    private void prompt() {
      switch (editor.target()) {
        case EditTarget.NewSlot _ -> area.setPrompt("name <- value");
        case EditTarget.Value(var slot) -> area.setPrompt("expression for " + slot);
        case EditTarget.Element(var index) -> area.setPrompt("expression for element " + index);
        default -> area.setPrompt("source of " + editor.target().slotName());
      }
    }

    @Override
    public Node node() {
      return area;
    }

    @Override
    public void setText(String text) {
      if (!area.text().equals(text)) {
        area.setText(text);
      }
    }

    @Override
    public void showTrouble(@Nullable Trouble trouble) {
      switch (trouble) {
        case null -> area.clearTrouble();
        case Trouble.Syntax(var where) -> area.showTrouble(where);
        case Trouble.Failure _, Trouble.Refusal _ -> area.showTrouble(trouble.message());
      }
    }

    @Override
    public void readOnly() {
      area.setEditable(false);
    }

    @Override
    public void focus() {
      area.requestFocus();
      if (!(editor.target() instanceof EditTarget.Method)) {
        area.selectAll();
      }
    }

    @Override
    public void dispose() {
      area.textProperty().removeListener(typed);
    }
  }

  /** A name, a category, a comment, a number. */
  final class Plain implements EditorField {
    private final SlotEditor editor;
    private final TextInputControl field;
    private final ChangeListener<String> typed;

    Plain(SlotEditor editor) {
      this.editor = editor;
      field = newField(editor.target());
      field.getStyleClass().add("plain-editor");
      field.setText(editor.textProperty().get());
      field.setAccessibleText(field.getPromptText());
      typed = (_, _, now) -> editor.textProperty().set(now);
      field.textProperty().addListener(typed);
      field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private static TextInputControl newField(EditTarget target) {
      if (target instanceof EditTarget.Comment) {
        var area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.setPromptText("What should others know about it?");
        return area;
      }
      var line = new TextField();
      line.setPromptText(
          switch (target) {
            case EditTarget.Category _ -> "category, such as printing/private";
            case EditTarget.ElementIndex _ -> "number of an element, such as 17";
            default -> "name";
          });
      return line;
    }

    private void keyPressed(KeyEvent event) {
      boolean enter = event.getCode() == KeyCode.ENTER && !event.isShiftDown();
      boolean oneLine = field instanceof TextField;
      if (CodeEditor.ACCEPT.matches(event) || (enter && oneLine)) {
        event.consume();
        editor.accept();
      } else if (CodeEditor.CANCEL.matches(event)) {
        event.consume();
        editor.cancel();
      }
    }

    @Override
    public Node node() {
      return field;
    }

    @Override
    public void setText(String text) {
      if (!field.getText().equals(text)) {
        field.setText(text);
      }
    }

    /** The words are shown below the field by its row. */
    @Override
    public void showTrouble(@Nullable Trouble trouble) {
      field.pseudoClassStateChanged(
          javafx.css.PseudoClass.getPseudoClass("troubled"), trouble != null);
    }

    @Override
    public void readOnly() {
      field.setEditable(false);
    }

    @Override
    public void focus() {
      field.requestFocus();
      field.selectAll();
    }

    @Override
    public void dispose() {
      field.textProperty().removeListener(typed);
    }
  }
}
