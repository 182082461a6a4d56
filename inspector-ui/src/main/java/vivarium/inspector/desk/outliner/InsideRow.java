package vivarium.inspector.desk.outliner;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import vivarium.inspector.control.code.CodeText;
import vivarium.inspector.desk.model.Row;
import vivarium.inspector.viewmodel.Contents;
import vivarium.inspector.viewmodel.Highlighter;
import vivarium.inspector.viewmodel.Words;

/** What an object holds besides slots: the text of a string, what bytes are, a method's source. */
public final class InsideRow extends RowView {
  private static final int TEXT_SHOWN = 400;

  private final Highlighter highlighter;
  private Node content = new Region();

  InsideRow(Highlighter highlighter, Row.Inside row) {
    super(row, "inside-row");
    this.highlighter = highlighter;
    show(row);
  }

  @Override
  void show(Row newRow) {
    if (newRow instanceof Row.Inside(var contents)) {
      content = node(contents);
      getChildren().setAll(content);
      setAccessibleText(content.getAccessibleText());
    }
  }

  private Node node(Contents contents) {
    return switch (contents) {
      case Contents.Code(var source) -> new CodeText(highlighter, source);
      case Contents.Text(var text, var chars) -> text(text, chars);
      case Contents.Bytes bytes -> words(describe(bytes), "row-note");
      case Contents.None _, Contents.Elements _, Contents.Entries _ -> new Region();
    };
  }

  private static Label text(String text, long chars) {
    var shown = text.substring(0, Math.min(TEXT_SHOWN, text.length()));
    var label = words(chars == 0 ? "an empty string" : shown, "string-text");
    label.setWrapText(true);
    return label;
  }

  private static Label words(String words, String styleClass) {
    var label = new Label(words);
    label.getStyleClass().add(styleClass);
    label.setEllipsisString("…");
    label.setMouseTransparent(true);
    label.setAccessibleText(words);
    return label;
  }

  private static String describe(Contents.Bytes bytes) {
    var text =
        new StringBuilder(Words.bytes(bytes.bytes())).append(" · ").append(bytes.mediaType());
    if (bytes.chunks() > 0) {
      text.append(" · ").append(Words.count(bytes.chunks(), "chunk"));
    }
    return text.toString();
  }

  @Override
  protected void layoutChildren() {
    double x = 14;
    double y = row().height() > 30 ? 8 : 4;
    double width = Math.max(0, getWidth() - 2 * x);
    content.resizeRelocate(x, y, width, Math.max(0, getHeight() - 2 * y));
  }
}
