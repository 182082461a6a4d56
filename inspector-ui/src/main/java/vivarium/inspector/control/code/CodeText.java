package vivarium.inspector.control.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vivarium.inspector.viewmodel.CodeCategory;
import vivarium.inspector.viewmodel.Highlighter;

/** Highlighted source that cannot be edited: cheap enough for every row of an outliner. */
public final class CodeText extends TextFlow {
  private final Highlighter highlighter;

  /**
   * Lies behind the marked characters; not managed, so that the text flows as if it were not there.
   */
  private final Path mark = new Path();

  private int markStart;
  private int markEnd;

  public CodeText(Highlighter highlighter) {
    this.highlighter = highlighter;
    getStyleClass().add("code-text");
    setAccessibleRole(AccessibleRole.TEXT);
    mark.getStyleClass().add("code-mark");
    mark.setManaged(false);
  }

  public CodeText(Highlighter highlighter, String source) {
    this(highlighter);
    show(source);
  }

  /** Replaces what is shown. */
  public void show(String source) {
    show(source, 0, 0);
  }

  /** Replaces what is shown, and marks the characters from start to end (excluded). */
  public void show(String source, int start, int end) {
    markStart = Math.clamp(start, 0, source.length());
    markEnd = Math.clamp(end, markStart, source.length());
    setAccessibleText(source);
    var children = new ArrayList<Node>(pieces(source));
    if (markEnd > markStart) {
      children.addFirst(mark);
    }
    getChildren().setAll(children);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (markEnd > markStart) {
      mark.getElements().setAll(rangeShape(markStart, markEnd));
    }
  }

  /** The style class of a category. */
  static String styleClass(CodeCategory category) {
    return "code-" + category.name().toLowerCase(Locale.ROOT);
  }

  private List<Text> pieces(String source) {
    var pieces = new ArrayList<Text>();
    int at = 0;
    for (var span : highlighter.highlight(source)) {
      if (span.start() > at) {
        pieces.add(new Text(source.substring(at, span.start())));
      }
      var text = new Text(source.substring(span.start(), span.end()));
      text.getStyleClass().add(styleClass(span.category()));
      pieces.add(text);
      at = span.end();
    }
    if (at < source.length()) {
      pieces.add(new Text(source.substring(at)));
    }
    return pieces;
  }
}
