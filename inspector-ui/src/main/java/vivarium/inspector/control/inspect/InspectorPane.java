package vivarium.inspector.control.inspect;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.code.CodeEditor;
import vivarium.inspector.control.code.CodeText;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.Contents;
import vivarium.inspector.viewmodel.Highlighter;
import vivarium.inspector.viewmodel.Holders;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.Notices;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectVersion;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.inspect.Facet;
import vivarium.inspector.viewmodel.inspect.InspectorModel;

/**
 * The inspector: where the object is, what it is called, several ways to look at it, and a place to
 * ask it something.
 *
 * <p>Pseudo-classes: {@code :stale} while the object shown is no longer there, {@code :past} while
 * it is shown as it was.
 */
public final class InspectorPane extends VBox {
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final InspectorModel model;
  private final Notices notices;
  private final FailureHandler failures;
  private final TabPane tabs = new TabPane();
  private final Map<Facet, Tab> tabByFacet = new EnumMap<>(Facet.class);
  private final StackPane place = new StackPane();
  private final Label title = new Label();
  private final Label identity = new Label();
  private final Label staleBar = new Label();
  private final Label momentLine = new Label("", Icon.of(Feather.CLOCK));
  private final SlotList slots;
  private final ElementsView elements;
  private final ElementsView files;
  private final PictureView picture = new PictureView();
  private final TextFacet text = new TextFacet();
  private final HexView hex = new HexView();
  private final CodeText code;
  private final PrintView print;
  private final EvaluatorPane evaluator;
  private ObjLongConsumer<ObjectRef> onLook = (_, _) -> {};
  private boolean updating;

  /**
   * @param crumbs the navigation above the title
   * @param actions buttons beside the title
   */
  public InspectorPane(
      InspectorModel model,
      Highlighter highlighter,
      Notices notices,
      FailureHandler failures,
      InstantSource clock,
      Node crumbs,
      List<Node> actions) {
    this.model = model;
    this.notices = notices;
    this.failures = failures;
    getStyleClass().add("inspector");
    Consumer<ObjectRef> follow = model::inspect;
    slots = new SlotList(model, highlighter, notices, failures, follow);
    elements = ElementsView.ofVector(follow);
    files = ElementsView.ofFolder(follow);
    code = new CodeText(highlighter);
    print = new PrintView(model);
    evaluator = new EvaluatorPane(model.evaluator(), highlighter, failures, follow);
    addTabs(follow, clock);
    momentLine.getStyleClass().add("moment-line");
    momentLine.setId("inspector-moment");
    momentLine.setMaxWidth(Double.MAX_VALUE);
    momentLine.managedProperty().bind(momentLine.visibleProperty());
    momentLine.setVisible(false);
    staleBar.getStyleClass().add("stale-bar");
    staleBar.setWrapText(true);
    staleBar.setMaxWidth(Double.MAX_VALUE);
    staleBar.managedProperty().bind(staleBar.visibleProperty());
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(crumbs, momentLine, heading(actions), staleBar, place, evaluator);
    model.viewProperty().subscribe(this::show);
    model.troubleProperty().subscribe(_ -> showTrouble());
    model.refProperty().subscribe(evaluator::setSelf);
    model.facets().addListener((ListChangeListener<Facet>) _ -> showTabs());
    model.facetProperty().subscribe(_ -> selectTab());
    tabs.getSelectionModel().selectedItemProperty().addListener((_, _, tab) -> tabSelected(tab));
    model.holdersProperty().subscribe(this::countHolders);
    model.historyProperty().subscribe(this::countHistory);
    showTabs();
  }

  /** The keys its parts listen to, for the list of keys. */
  public static List<KeyAction> keys() {
    var keys = new ArrayList<>(SlotList.KEYS.all());
    keys.addAll(
        List.of(
            CodeEditor.ACCEPT,
            EvaluatorPane.DO_IT,
            CodeEditor.CANCEL,
            EvaluatorPane.EARLIER,
            EvaluatorPane.LATER));
    return keys;
  }

  /** What to do with an object that is to be looked at as it was right after a turn. */
  public void setOnLook(ObjLongConsumer<ObjectRef> handler) {
    onLook = handler;
  }

  /** Moves the keyboard to the evaluator. */
  public void focusEvaluator() {
    evaluator.requestFocus();
  }

  /** Begins to change the selected slot. */
  public void editSlot() {
    model.facetProperty().set(Facet.SLOTS);
    slots.editSelected();
  }

  /** Begins to write a new slot. */
  public void addSlot() {
    model.facetProperty().set(Facet.SLOTS);
    slots.add();
  }

  /** Selects the next or previous way to look. */
  public void nextTab(boolean onward) {
    var facets = model.facets();
    if (!facets.isEmpty()) {
      int at = facets.indexOf(model.facetProperty().get()) + (onward ? 1 : -1);
      model.facetProperty().set(facets.get(Math.floorMod(at, facets.size())));
    }
  }

  @Override
  public void requestFocus() {
    if (model.facetProperty().get() == Facet.SLOTS) {
      slots.requestFocus();
    } else {
      tabs.requestFocus();
    }
  }

  private Node heading(List<Node> actions) {
    title.getStyleClass().add("inspector-title");
    title.setId("inspector-title");
    identity.getStyleClass().addAll("quiet", "small");
    var words = new VBox(title, identity);
    HBox.setHgrow(words, Priority.ALWAYS);
    var buttons = new HBox(actions.toArray(Node[]::new));
    buttons.getStyleClass().add("inspector-actions");
    var heading = new HBox(words, buttons);
    heading.getStyleClass().add("inspector-heading");
    heading.setAlignment(Pos.TOP_LEFT);
    return heading;
  }

  private void addTabs(Consumer<ObjectRef> follow, InstantSource clock) {
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getStyleClass().add("inspector-tabs");
    add(Facet.SLOTS, slots);
    add(Facet.CODE, codeView());
    add(Facet.ELEMENTS, elements);
    add(Facet.FILES, files);
    add(Facet.PICTURE, picture);
    add(Facet.TEXT, text);
    add(Facet.HEX, hex);
    add(Facet.REFERENCES, new ReferencesView(model, follow));
    add(
        Facet.HISTORY,
        new HistoryView(model, clock, this::restore, version -> look(version.turn().position())));
    add(Facet.PRINT, print);
  }

  private void look(long moment) {
    var shown = model.refProperty().get();
    if (shown != null) {
      onLook.accept(shown.now(), moment);
    }
  }

  private void add(Facet facet, Node content) {
    var tab = new Tab(facet.label(), content);
    tab.setId("tab-" + facet.name().toLowerCase(java.util.Locale.ROOT));
    tab.setUserData(facet);
    tabByFacet.put(facet, tab);
  }

  private Node codeView() {
    var scroll = new ScrollPane(code);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "code-view");
    return scroll;
  }

  private void show(@Nullable ObjectView object) {
    boolean isPast = object != null && object.ref().isPast();
    pseudoClassStateChanged(PAST, isPast);
    momentLine.setVisible(isPast);
    if (object == null) {
      showTrouble();
      return;
    }
    momentLine.setText("as of " + object.asOf());
    title.setText(object.title());
    identity.setText(
        object.comment().isEmpty()
            ? object.ref().label()
            : object.ref().label() + " · " + object.comment());
    place.getChildren().setAll(tabs);
    slots.show(object);
    if (object.contents() instanceof Contents.Code(var source)) {
      code.show(source);
    }
    showContents();
    setAccessibleText("Inspector: " + object.title());
  }

  private void showTrouble() {
    var trouble = model.troubleProperty().get();
    boolean stale = !trouble.isEmpty() && model.viewProperty().get() != null;
    pseudoClassStateChanged(STALE, stale);
    staleBar.setText(trouble);
    staleBar.setVisible(stale);
    if (model.viewProperty().get() == null) {
      title.setText(trouble.isEmpty() ? "Nothing selected" : "Not there");
      identity.setText("");
      place
          .getChildren()
          .setAll(
              trouble.isEmpty()
                  ? Message.empty(
                      Feather.MOUSE_POINTER,
                      "Select an object on the desk or at the left, or search for one, to see what"
                          + " it is.")
                  : Message.trouble(trouble));
    }
  }

  private void showTabs() {
    updating = true;
    tabs.getTabs().setAll(model.facets().stream().map(tabByFacet::get).toList());
    updating = false;
    selectTab();
  }

  private void selectTab() {
    var tab = tabByFacet.get(model.facetProperty().get());
    if (tabs.getTabs().contains(tab)) {
      tabs.getSelectionModel().select(tab);
    }
    showContents();
  }

  private void tabSelected(@Nullable Tab tab) {
    if (tab != null && !updating && tab.getUserData() instanceof Facet facet) {
      model.facetProperty().set(facet);
    }
  }

  /** Contents are fetched for the way they are looked at, when they are looked at. */
  private void showContents() {
    var contents = model.contentsProperty().get();
    var object = model.viewProperty().get();
    if (contents == null
        || object == null
        || !model.facets().contains(model.facetProperty().get())) {
      return;
    }
    switch (model.facetProperty().get()) {
      case ELEMENTS -> elements.show(contents);
      case FILES -> files.show(contents);
      case PICTURE -> picture.show(object, contents);
      case TEXT -> text.show(contents);
      case HEX -> hex.show(contents);
      case SLOTS, CODE, REFERENCES, HISTORY, PRINT -> {}
    }
  }

  private void countHolders(Loadable<Holders> holders) {
    if (holders instanceof Loadable.Loaded<Holders>(var found)) {
      count(Facet.REFERENCES, found.total());
    } else {
      count(Facet.REFERENCES, 0);
    }
  }

  private void countHistory(Loadable<List<ObjectVersion>> history) {
    if (history instanceof Loadable.Loaded<List<ObjectVersion>>(var versions)) {
      count(Facet.HISTORY, versions.size());
    } else {
      count(Facet.HISTORY, 0);
    }
  }

  private void count(Facet facet, long number) {
    var tab = tabByFacet.get(facet);
    if (tab != null) {
      tab.setText(number <= 0 ? facet.label() : facet.label() + " " + Words.count(number));
    }
  }

  private void restore(ObjectVersion version) {
    model.restore(
        version,
        outcome -> {
          switch (outcome) {
            case TurnOutcome.Done _ ->
                notices.info(
                    "Brought back what it was after turn " + version.turn().position() + ".");
            case TurnOutcome.Failed(var failure) -> failures.show(failure);
            case TurnOutcome.SyntaxFailed(var trouble) -> notices.trouble(trouble.message());
            case TurnOutcome.Refused(var message) -> notices.trouble(message);
          }
        });
  }
}
