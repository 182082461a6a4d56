package vivarium.inspector.control.help;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import vivarium.inspector.control.code.CodeText;
import vivarium.inspector.viewmodel.Highlighter;

/** A page of Markdown as nodes. What it does not know it shows as plain text. */
final class MarkdownView extends VBox {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** Characters between which the share of a table's column lies. */
  private static final int SHARE_MIN = 22;

  private static final int SHARE_MAX = 70;

  private final Highlighter highlighter;
  private final Consumer<String> onLink;

  /**
   * @param onLink called with the destination of a link that is followed
   */
  MarkdownView(Highlighter highlighter, Consumer<String> onLink) {
    this.highlighter = highlighter;
    this.onLink = onLink;
    getStyleClass().add("markdown");
  }

  void show(String markdown) {
    getChildren().setAll(blocks(PARSER.parse(markdown)));
  }

  private List<javafx.scene.Node> blocks(Node parent) {
    return children(parent).stream().map(this::block).toList();
  }

  private javafx.scene.Node block(Node node) {
    return switch (node) {
      case Heading heading -> styled(flow(heading, "heading"), "heading-" + heading.getLevel());
      case Paragraph paragraph -> flow(paragraph, "paragraph");
      case FencedCodeBlock code -> code(code.getLiteral());
      case IndentedCodeBlock code -> code(code.getLiteral());
      case BulletList list -> list(list, 0);
      case OrderedList list ->
          list(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
      case BlockQuote quote -> styled(box(blocks(quote)), "quote");
      case ThematicBreak _ -> styled(new Region(), "rule");
      case TableBlock table -> table(table);
      default -> flow(node, "paragraph");
    };
  }

  private javafx.scene.Node code(String source) {
    return styled(box(List.of(new CodeText(highlighter, source.stripTrailing()))), "code-block");
  }

  private javafx.scene.Node list(Node list, int firstNumber) {
    var rows = new ArrayList<javafx.scene.Node>();
    int number = firstNumber;
    for (var item : children(list)) {
      var mark = new Label(firstNumber == 0 ? "•" : number + ".");
      mark.getStyleClass().addAll("quiet", "list-mark");
      mark.setMinWidth(USE_PREF_SIZE);
      var content = box(blocks(item));
      HBox.setHgrow(content, Priority.ALWAYS);
      rows.add(styled(new HBox(mark, content), "list-item"));
      number++;
    }
    return styled(box(rows), "list");
  }

  private javafx.scene.Node table(TableBlock table) {
    var grid = new GridPane();
    int row = 0;
    for (var section : children(table)) {
      for (var tableRow : children(section)) {
        if (tableRow instanceof TableRow) {
          addRow(grid, tableRow, row++);
        }
      }
    }
    shareWidth(grid);
    return styled(grid, "table");
  }

  /**
   * Flowing text claims to need hardly any width, so each column is given what its longest cell
   * deserves: never so little that words are broken, and of the rest more for more text.
   */
  private static void shareWidth(GridPane grid) {
    var longest = new TreeMap<Integer, Integer>();
    for (var cell : grid.getChildren()) {
      longest.merge(GridPane.getColumnIndex(cell), length(cell), Math::max);
    }
    double all =
        longest.values().stream().mapToInt(chars -> Math.clamp(chars, SHARE_MIN, SHARE_MAX)).sum();
    for (int chars : longest.values()) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100 * Math.clamp(chars, SHARE_MIN, SHARE_MAX) / all);
      grid.getColumnConstraints().add(column);
    }
  }

  private static int length(javafx.scene.Node node) {
    return switch (node) {
      case Text text -> text.getText().length();
      case Labeled label -> label.getText().length();
      case javafx.scene.Parent parent ->
          parent.getChildrenUnmodifiable().stream().mapToInt(MarkdownView::length).sum();
      default -> 0;
    };
  }

  private void addRow(GridPane grid, Node tableRow, int row) {
    int column = 0;
    for (var cell : children(tableRow)) {
      boolean header = cell instanceof TableCell tableCell && tableCell.isHeader();
      var content = styled(box(List.of(flow(cell, "paragraph"))), header ? "th" : "td");
      GridPane.setHgrow(content, Priority.SOMETIMES);
      grid.add(content, column++, row);
    }
  }

  private TextFlow flow(Node parent, String styleClass) {
    var flow = new TextFlow();
    flow.getStyleClass().add(styleClass);
    addInlines(flow, parent, List.of());
    return flow;
  }

  private void addInlines(TextFlow flow, Node parent, List<String> styles) {
    children(parent).forEach(child -> addInline(flow, child, styles));
  }

  private void addInline(TextFlow flow, Node node, List<String> styles) {
    switch (node) {
      case org.commonmark.node.Text text -> flow.getChildren().add(text(text.getLiteral(), styles));
      case Code code -> {
        var label = new Label(code.getLiteral());
        label.getStyleClass().addAll("mono", "inline-code");
        flow.getChildren().add(label);
      }
      case Emphasis _ -> addInlines(flow, node, with(styles, "em"));
      case StrongEmphasis _ -> addInlines(flow, node, with(styles, "strong-text"));
      case SoftLineBreak _ -> flow.getChildren().add(text(" ", styles));
      case HardLineBreak _ -> flow.getChildren().add(text("\n", styles));
      case Link link -> flow.getChildren().add(link(link));
      default -> addInlines(flow, node, styles);
    }
  }

  private Hyperlink link(Link link) {
    var words = new StringBuilder();
    children(link)
        .forEach(child -> {
          if (child instanceof org.commonmark.node.Text text) {
            words.append(text.getLiteral());
          } else if (child instanceof Code code) {
            words.append(code.getLiteral());
          }
        });
    var hyperlink = new Hyperlink(words.toString());
    hyperlink.setOnAction(_ -> onLink.accept(link.getDestination()));
    return hyperlink;
  }

  private static Text text(String literal, List<String> styles) {
    var text = new Text(literal);
    text.getStyleClass().addAll(styles);
    return text;
  }

  private static List<String> with(List<String> styles, String more) {
    var all = new ArrayList<>(styles);
    all.add(more);
    return all;
  }

  private static VBox box(List<javafx.scene.Node> nodes) {
    return new VBox(nodes.toArray(javafx.scene.Node[]::new));
  }

  private static <N extends javafx.scene.Node> N styled(N node, String styleClass) {
    node.getStyleClass().add(styleClass);
    return node;
  }

  private static List<Node> children(Node parent) {
    var children = new ArrayList<Node>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
