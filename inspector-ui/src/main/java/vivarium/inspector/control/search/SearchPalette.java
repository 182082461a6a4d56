package vivarium.inspector.control.search;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.PastView;
import vivarium.inspector.viewmodel.search.SearchItem;
import vivarium.inspector.viewmodel.search.SearchModel;

/**
 * One box that finds everything. The keyboard stays in the text: Up and Down choose, Page Up and
 * Page Down go from group to group, Enter opens.
 */
public final class SearchPalette extends VBox {
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

  private final SearchModel model;
  private final TextField field = new TextField();
  private final ListView<SearchItem> list = new ListView<>();
  private final StackPane place = new StackPane();

  public SearchPalette(SearchModel model) {
    this.model = model;
    getStyleClass().add("search-palette");
    setPickOnBounds(false); // a click on its shadow is a click beside it
    setAccessibleRole(AccessibleRole.DIALOG);
    field.setId("search-field");
    model.momentProperty().subscribe(moment -> showMoment(moment.longValue()));
    field.setAccessibleText("Search");
    field.textProperty().bindBidirectional(model.queryProperty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    HBox.setHgrow(field, Priority.ALWAYS);
    var wheel = new ProgressIndicator();
    wheel.getStyleClass().add("small-wheel");
    wheel.visibleProperty().bind(model.searchingProperty());
    var head = new HBox(Icon.of(Feather.SEARCH), field, wheel);
    head.getStyleClass().add("search-head");
    list.setCellFactory(_ -> new SearchCell());
    list.setFocusTraversable(false);
    list.getStyleClass().addAll("search-list", "edge-to-edge");
    list.setOnMouseClicked(_ -> clicked());
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(head, place, foot());
    sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            model.abandon();
          }
        });
    model.items().addListener((ListChangeListener<SearchItem>) _ -> showItems());
    model.selectedProperty().subscribe(_ -> showSelected());
    model.troubleProperty().subscribe(_ -> showItems());
    model.searchingProperty().subscribe(_ -> showItems());
  }

  /** Says when is searched, if it is not now. */
  private void showMoment(long moment) {
    boolean isPast = moment != ObjectRef.NOW;
    pseudoClassStateChanged(PAST, isPast);
    field.setPromptText(
        isPast
            ? "Search the world as of " + PastView.label(moment, "")
            : "Search objects, slots, senders, commands");
  }

  /** Called with the item that was chosen. */
  public void setOnChosen(Consumer<SearchItem> handler) {
    model.setOnChosen(handler);
  }

  /** What should have the keyboard. */
  public Node firstFocus() {
    return field;
  }

  /** Puts the cursor behind what is typed, ready to go on. */
  public void prepare() {
    field.end();
  }

  private static Node foot() {
    var foot =
        new HBox(
            hint("↑ ↓", "choose"),
            hint("PgUp PgDn", "next group"),
            hint("Enter", "open"),
            hint(">", "commands only"),
            hint("Esc", "close"));
    foot.getStyleClass().add("search-foot");
    return foot;
  }

  private static Node hint(String keys, String words) {
    var chord = new Label(keys);
    chord.getStyleClass().add("key");
    var text = new Label(words);
    text.getStyleClass().addAll("quiet", "small");
    var hint = new HBox(chord, text);
    hint.getStyleClass().add("search-hint");
    return hint;
  }

  private void keyPressed(KeyEvent event) {
    Runnable deed =
        switch (event.getCode()) {
          case DOWN -> () -> model.move(1);
          case UP -> () -> model.move(-1);
          case PAGE_DOWN -> () -> model.moveGroup(true);
          case PAGE_UP -> () -> model.moveGroup(false);
          case ENTER -> model::choose;
          default -> null;
        };
    if (deed != null && !isTextKey(event)) {
      event.consume();
      deed.run();
    }
  }

  private static boolean isTextKey(KeyEvent event) {
    return event.isShiftDown() && event.getCode() != KeyCode.ENTER;
  }

  private void clicked() {
    int at = list.getSelectionModel().getSelectedIndex();
    if (at >= 0) {
      model.select(at);
      model.choose();
    }
  }

  private void showItems() {
    list.getItems().setAll(model.items());
    showSelected();
    place.getChildren().setAll(content());
  }

  private Node content() {
    if (!model.items().isEmpty()) {
      return list;
    }
    var trouble = model.troubleProperty().get();
    if (!trouble.isEmpty()) {
      return Message.trouble(trouble);
    }
    return model.searchingProperty().get()
        ? Message.loading("Searching…")
        : Message.empty(Feather.SEARCH, "Nothing is named like that.");
  }

  private void showSelected() {
    int at = model.selectedProperty().get();
    if (at >= 0 && at < list.getItems().size()) {
      list.getSelectionModel().clearAndSelect(at);
      list.scrollTo(Math.max(0, at - 2));
    }
  }
}
