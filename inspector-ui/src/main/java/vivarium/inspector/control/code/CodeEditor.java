package vivarium.inspector.control.code;

import static javafx.scene.control.ScrollPane.ScrollBarPolicy.AS_NEEDED;
import static javafx.scene.control.ScrollPane.ScrollBarPolicy.NEVER;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.viewmodel.Highlighter;
import vivarium.inspector.viewmodel.SyntaxTrouble;

/**
 * A place to write source: highlighted as one types, accepted or cancelled by key, with trouble
 * shown where it is.
 *
 * <p>It is as tall as its text, within the bounds of {@link #setLines}, and scrolls beyond them.
 * Pseudo-classes: {@code :editing} while it has the keyboard, {@code :troubled} while trouble is
 * shown. Used on the user-interface thread only.
 */
public final class CodeEditor extends VBox {
  public static final KeyAction ACCEPT =
      KeyAction.local("code.accept", "Code", "Accept, or Get it", "Shortcut+Enter");
  public static final KeyAction CANCEL = KeyAction.local("code.cancel", "Code", "Cancel", "Esc");

  private static final PseudoClass EDITING = PseudoClass.getPseudoClass("editing");
  private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

  /** Text height over font size, as the style sheet spaces lines. */
  private static final double LINE_HEIGHT_EM = 1.62;

  /** Where lines wrap, heights are measured; this only bounds them. */
  private static final double WRAPPED_LINE_PIXELS = 20;

  private final Highlighter highlighter;
  private final CodeArea area = new CodeArea();
  private final VirtualizedScrollPane<CodeArea> scroll = new VirtualizedScrollPane<>(area);
  private final Label message = new Label();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed", false);
  private String original = "";
  private int linesMin = 1;
  private int linesMax = 20;
  private boolean acceptOnEnter;
  private @Nullable SyntaxTrouble trouble;
  private int markStart;
  private int markEnd;
  private Consumer<String> onAccept = _ -> {};
  private @Nullable Runnable onCancel;

  public CodeEditor(Highlighter highlighter) {
    this.highlighter = highlighter;
    getStyleClass().add("code-editor");
    message.getStyleClass().add("code-trouble-message");
    message.setWrapText(true);
    message.setManaged(false);
    message.setVisible(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(scroll, message);
    area.setUndoManager(org.fxmisc.richtext.util.UndoUtils.plainTextUndoManager(area));
    area.plainTextChanges().subscribe(_ -> textChanged());
    area.focusedProperty()
        .addListener((_, _, focused) -> pseudoClassStateChanged(EDITING, focused));
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    resize();
  }

  /** The text as it stands. */
  public String text() {
    return area.getText();
  }

  /** The text as it stands, to be followed. */
  public ObservableValue<String> textProperty() {
    return area.textProperty();
  }

  /** Puts another text in; it counts as unchanged, and cannot be undone into the one before. */
  public void setText(String text) {
    original = text;
    area.replaceText(text);
    area.getUndoManager().forgetHistory();
    area.moveTo(0);
    clearTrouble();
    textChanged();
  }

  /** Whether the text differs from the one put in. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** Between how many lines its height may be. */
  public void setLines(int min, int max) {
    linesMin = min;
    linesMax = max;
    resize();
  }

  /**
   * Whether lines too long for its width go on in the next line, so that all source can be read
   * without scrolling sideways.
   */
  public void setWrap(boolean wrap) {
    area.setWrapText(wrap);
    if (wrap) {
      // How many lines there are is known only once they have been laid out.
      area.totalHeightEstimateProperty().addListener(_ -> resize());
    }
    resize();
  }

  /** Whether Enter alone accepts (Shift+Enter then makes a new line), as one-line editors do. */
  public void setAcceptOnEnter(boolean accept) {
    acceptOnEnter = accept;
  }

  public void setEditable(boolean editable) {
    area.setEditable(editable);
  }

  /** What to write here, shown while it is empty; also its name for assistive technology. */
  public void setPrompt(String prompt) {
    var label = new Label(prompt);
    label.getStyleClass().add("code-prompt");
    label.setMouseTransparent(true);
    area.setPlaceholder(label, javafx.geometry.Pos.TOP_LEFT);
    area.setAccessibleText(prompt);
  }

  /** Called with the text when the person accepts it. */
  public void setOnAccept(Consumer<String> handler) {
    onAccept = handler;
  }

  /** Called when the person gives up; the text is back to the one put in by then. */
  public void setOnCancel(Runnable handler) {
    onCancel = handler;
  }

  /** Accepts, as the chord does. */
  public void accept() {
    onAccept.accept(text());
  }

  /** Gives up, as the chord does. */
  public void cancel() {
    setText(original);
    if (onCancel != null) {
      onCancel.run();
    }
  }

  /** Shows trouble at its position, with the caret there, until the text changes. */
  public void showTrouble(SyntaxTrouble found) {
    trouble = found;
    pseudoClassStateChanged(TROUBLED, true);
    showMessage("Line %d, column %d: %s".formatted(found.line(), found.column(), found.message()));
    highlight();
    area.moveTo(Math.clamp(found.offset(), 0, area.getLength()));
    area.requestFollowCaret();
  }

  /** Shows one sentence below the text, without a position, until the text changes. */
  public void showTrouble(String sentence) {
    trouble = null;
    pseudoClassStateChanged(TROUBLED, true);
    showMessage(sentence);
  }

  /**
   * Marks the characters from start to end (excluded), as where something happened, until the text
   * changes.
   */
  public void mark(int start, int end) {
    markStart = Math.clamp(start, 0, area.getLength());
    markEnd = Math.clamp(end, markStart, area.getLength());
    highlight();
    area.moveTo(markEnd);
    area.requestFollowCaret();
  }

  public void clearTrouble() {
    trouble = null;
    pseudoClassStateChanged(TROUBLED, false);
    message.setManaged(false);
    message.setVisible(false);
  }

  /** The selected text, or all of it when nothing is selected. */
  public String selectedOrAll() {
    var selected = area.getSelectedText();
    return selected.isEmpty() ? text() : selected;
  }

  /** Selects all of the text. */
  public void selectAll() {
    area.selectAll();
  }

  @Override
  public void requestFocus() {
    area.requestFocus();
  }

  private void keyPressed(KeyEvent event) {
    if (ACCEPT.matches(event) || (acceptOnEnter && isPlainEnter(event))) {
      event.consume();
      accept();
    } else if (CANCEL.matches(event) && (onCancel != null || changed.get())) {
      // Where there is nothing to cancel, Esc is for whatever is around the editor.
      event.consume();
      cancel();
    }
  }

  private static boolean isPlainEnter(KeyEvent event) {
    return event.getCode() == KeyCode.ENTER && !event.isShiftDown() && !event.isShortcutDown();
  }

  private void textChanged() {
    markStart = 0;
    markEnd = 0;
    changed.set(!area.getText().equals(original));
    clearTrouble();
    highlight();
    resize();
  }

  private void showMessage(String sentence) {
    message.setText(sentence);
    message.setManaged(true);
    message.setVisible(true);
  }

  private void highlight() {
    if (area.getLength() > 0) {
      area.setStyleSpans(0, styles(area.getText()));
    }
  }

  private StyleSpans<Collection<String>> styles(String text) {
    var styles = categories(text);
    if (markEnd > markStart) {
      styles = styles.overlay(span("code-send", markStart, markEnd, text), CodeEditor::both);
    }
    return trouble == null ? styles : styles.overlay(troubleSpan(trouble, text), CodeEditor::both);
  }

  private StyleSpans<Collection<String>> categories(String text) {
    var builder = new StyleSpansBuilder<Collection<String>>();
    int at = 0;
    for (var span : highlighter.highlight(text)) {
      builder.add(List.of(), span.start() - at);
      builder.add(List.of(CodeText.styleClass(span.category())), span.end() - span.start());
      at = span.end();
    }
    builder.add(List.of(), text.length() - at);
    return builder.create();
  }

  /** Trouble at the very end is shown on the last character, since there is nothing behind it. */
  private static StyleSpans<Collection<String>> troubleSpan(SyntaxTrouble trouble, String text) {
    int start = Math.clamp(trouble.offset(), 0, text.length() - 1);
    int end = Math.clamp((long) start + trouble.length(), start + 1, text.length());
    return span("code-trouble", start, end, text);
  }

  private static StyleSpans<Collection<String>> span(
      String styleClass, int start, int end, String text) {
    return new StyleSpansBuilder<Collection<String>>()
        .add(List.of(), start)
        .add(List.of(styleClass), end - start)
        .add(List.of(), text.length() - end)
        .create();
  }

  private static Collection<String> both(Collection<String> some, Collection<String> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }

  private void resize() {
    boolean oneLine = area.getParagraphs().size() <= 1;
    scroll.setVbarPolicy(oneLine && !area.isWrapText() ? NEVER : AS_NEEDED);
    scroll.setHbarPolicy(area.isWrapText() || oneLine ? NEVER : AS_NEEDED);
    var laidOut = area.totalHeightEstimateProperty().getValue();
    scroll.setStyle(
        area.isWrapText() && laidOut != null
            ? heightStyle(laidOut + 1, "px")
            : heightStyle(Math.max(linesMin, area.getParagraphs().size()) * LINE_HEIGHT_EM, "em"));
  }

  /** At least the fewest, at most the most lines there may be. */
  private String heightStyle(double wanted, String unit) {
    double line = unit.equals("px") ? WRAPPED_LINE_PIXELS : LINE_HEIGHT_EM;
    double least = Math.min(linesMin * line, wanted);
    double height = Math.min(wanted, linesMax * line);
    return String.format(
        Locale.ROOT, "-fx-pref-height: %.2f%2$s; -fx-min-height: %3$.2f%2$s", height, unit, least);
  }
}
