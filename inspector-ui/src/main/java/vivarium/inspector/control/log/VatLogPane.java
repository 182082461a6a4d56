package vivarium.inspector.control.log;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.LogLine;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnRange;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.log.VatLogModel;

/**
 * The turns of a vat, the newest first, and beside them what the chosen one was asked, answered,
 * sent and changed. Live: new turns come in at the top, the chosen one stays.
 */
public final class VatLogPane extends VBox {
  /** Earlier turns are fetched when one of the last so many is looked at. */
  private static final int AHEAD = 40;

  private final VatLogModel model;
  private final TextField filter = new TextField();
  private final Label figures = new Label();
  private final ListView<LogLine> list = new ListView<>();
  private final StackPane place = new StackPane();
  private final TurnPane turn;
  private long chosen;

  /**
   * @param open shows an object as it is now
   * @param takeBack begins to take turns back
   * @param look looks at the world right after a turn
   */
  public VatLogPane(
      VatLogModel model,
      InstantSource clock,
      ZoneId zone,
      Consumer<ObjectRef> open,
      Consumer<TurnRange> takeBack,
      LongConsumer look) {
    this.model = model;
    getStyleClass().add("vat-log");
    list.setId("vat-log-list");
    list.setItems(model.lines());
    list.getStyleClass().add("edge-to-edge");
    list.setAccessibleText("Turns of vat " + model.vat());
    list.setCellFactory(_ -> new LogCell(clock, zone, this::seen));
    list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    turn = new TurnPane(model, clock, zone, open, takeBack, look);
    place.setMinWidth(0);
    var split = new SplitPane(place, turn);
    split.setDividerPositions(0.44);
    split.getStyleClass().add("vat-log-split");
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().addAll(head(), split);
    model.lines().addListener((ListChangeListener<LogLine>) _ -> changed());
    model.loadingProperty().subscribe(_ -> changed());
    model.troubleProperty().subscribe(_ -> changed());
  }

  /** What should have the keyboard first. */
  public Node firstFocus() {
    return list;
  }

  /** Shows one turn as soon as it is there. */
  public void show(long wanted) {
    chosen = wanted;
    model.choose(wanted);
    select();
  }

  private Node head() {
    filter.setId("vat-log-filter");
    filter.setPromptText("Only turns that say this");
    filter.setAccessibleText("Filter");
    filter.textProperty().bindBidirectional(model.filterProperty());
    HBox.setHgrow(filter, Priority.ALWAYS);
    var wheel = new ProgressIndicator();
    wheel.getStyleClass().add("small-wheel");
    wheel.visibleProperty().bind(model.loadingProperty());
    figures.getStyleClass().add("quiet");
    figures.setMinWidth(Region.USE_PREF_SIZE);
    var head = new HBox(filter, wheel, figures);
    head.getStyleClass().add("diff-head");
    return head;
  }

  private void choose(@Nullable LogLine line) {
    if (line != null && line.turn() != chosen) {
      chosen = line.turn();
      model.choose(chosen);
    }
  }

  private void changed() {
    figures.setText(figures());
    Node content = model.lines().isEmpty() ? nothing() : list;
    if (!place.getChildren().contains(content)) {
      place.getChildren().setAll(content);
    }
    boolean none = chosen == 0 || isLeftOut();
    if (!none) {
      select();
    } else if (!model.lines().isEmpty()) {
      list.getSelectionModel().clearAndSelect(0);
    } else if (chosen != 0 && !model.loadingProperty().get()) {
      chosen = 0;
      model.chooseNone();
    }
  }

  /** Whether the chosen turn does not say what is looked for: then it is not what is looked at. */
  private boolean isLeftOut() {
    return !model.filterProperty().get().isBlank()
        && model.lines().stream().noneMatch(line -> line.turn() == chosen);
  }

  private String figures() {
    var all = Words.count(model.fetched(), "turn") + (model.hasEarlier() ? " so far" : "");
    return model.lines().size() == model.fetched()
        ? all
        : Words.count(model.lines().size()) + " of " + all;
  }

  private Node nothing() {
    if (!model.troubleProperty().get().isEmpty()) {
      return Message.trouble(model.troubleProperty().get());
    }
    if (model.loadingProperty().get()) {
      return Message.loading("Reading the log…");
    }
    return model.fetched() == 0
        ? Message.empty(Feather.INBOX, "Vat %s has run no turn yet.".formatted(model.vat()))
        : Message.empty(Feather.FILTER, "No turn says that.");
  }

  private void seen(int index) {
    if (index >= model.lines().size() - AHEAD && !model.loadingProperty().get()) {
      model.loadEarlier();
    }
  }

  /** The chosen turn stays chosen, whatever comes in above it. */
  private void select() {
    for (int i = 0; i < model.lines().size(); i++) {
      if (model.lines().get(i).turn() == chosen) {
        list.getSelectionModel().clearAndSelect(i);
        return;
      }
    }
  }
}
