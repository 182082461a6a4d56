package vivarium.inspector.control.help;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.viewmodel.HandbookPage;
import vivarium.inspector.viewmodel.Highlighter;

/** The pages of the handbook, and first of all the list of keys. */
public final class HelpPane extends HBox {
  private static final HandbookPage KEYS = new HandbookPage("", "Keys", "");

  private final List<HandbookPage> pages;
  private final ListView<HandbookPage> list = new ListView<>();
  private final TextField filter = new TextField();
  private final ScrollPane scroll = new ScrollPane();
  private final MarkdownView markdown;
  private final KeySheet keySheet;

  public HelpPane(List<HandbookPage> pages, KeyMap keys, Highlighter highlighter) {
    this.pages = pages;
    getStyleClass().add("help-pane");
    markdown = new MarkdownView(highlighter, this::follow);
    keySheet = new KeySheet(keys);
    filter.setPromptText("Search the handbook");
    filter.setAccessibleText("Search the handbook");
    filter.textProperty().addListener(_ -> showList());
    list.setCellFactory(_ -> new PageCell());
    list.setAccessibleText("Pages");
    list.getStyleClass().addAll("help-list", "edge-to-edge");
    list.setPlaceholder(new Label("No page says that."));
    list.getSelectionModel().selectedItemProperty().addListener((_, _, page) -> show(page));
    VBox.setVgrow(list, Priority.ALWAYS);
    var search = new VBox(filter);
    search.getStyleClass().add("help-search");
    var side = new VBox(search, list);
    side.getStyleClass().add("help-side");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "help-page");
    HBox.setHgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(side, scroll);
    showList();
  }

  /** What should have the keyboard first. */
  public Node firstFocus() {
    return list;
  }

  /** Shows the list of keys. */
  public void showKeys() {
    filter.setText("");
    list.getSelectionModel().select(KEYS);
  }

  /** Shows the first page of the handbook, or the list of keys when there is no page. */
  public void showStart() {
    filter.setText("");
    list.getSelectionModel().select(Math.min(1, list.getItems().size() - 1));
  }

  private void showList() {
    var words = filter.getText().strip().toLowerCase(Locale.ROOT);
    var chosen = list.getSelectionModel().getSelectedItem();
    list.getItems().clear();
    if (words.isEmpty() || "keys".contains(words)) {
      list.getItems().add(KEYS);
    }
    pages.stream().filter(page -> matches(page, words)).forEach(list.getItems()::add);
    if (list.getItems().contains(chosen)) {
      list.getSelectionModel().select(chosen);
    } else {
      list.getSelectionModel().selectFirst();
    }
  }

  private static boolean matches(HandbookPage page, String words) {
    return page.title().toLowerCase(Locale.ROOT).contains(words)
        || page.markdown().toLowerCase(Locale.ROOT).contains(words);
  }

  private void show(@Nullable HandbookPage page) {
    if (page == null) {
      return;
    }
    if (page.equals(KEYS)) {
      scroll.setContent(keySheet);
    } else {
      markdown.show(page.markdown());
      scroll.setContent(markdown);
    }
    scroll.setVvalue(0);
  }

  /** Links lead from page to page; where there is no such page, nothing happens. */
  private void follow(String destination) {
    page(destination).ifPresent(page -> list.getSelectionModel().select(page));
  }

  private Optional<HandbookPage> page(String destination) {
    var name = Path.of(destination.replaceAll("#.*", "")).getFileName().toString();
    return pages.stream().filter(page -> page.path().endsWith(name)).findFirst();
  }

  private static final class PageCell extends ListCell<HandbookPage> {
    PageCell() {
      setPrefWidth(0); // as wide as the list: what does not fit is shortened
    }

    @Override
    protected void updateItem(@Nullable HandbookPage page, boolean empty) {
      super.updateItem(page, empty);
      setText(empty || page == null ? null : page.title());
    }
  }
}
