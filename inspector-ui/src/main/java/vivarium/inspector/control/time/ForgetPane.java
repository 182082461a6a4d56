package vivarium.inspector.control.time;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.ForgetView;
import vivarium.inspector.viewmodel.Holder;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.time.ForgetModel;

/**
 * What goes if an object is forgotten for good, who refers to it, and what will be said instead.
 */
public final class ForgetPane extends VBox {
  private static final int TITLE_CHARS_MAX = 80;

  private final Consumer<ObjectRef> open;
  private final VBox facts = new VBox();
  private final TextField reason = new TextField(ForgetModel.REASON);

  /**
   * @param open shows an object that refers to it
   */
  public ForgetPane(ForgetModel model, Consumer<ObjectRef> open) {
    this.open = open;
    getStyleClass().add("forget-pane");
    facts.getStyleClass().add("forget-facts");
    facts.setId("forget-facts");
    var scroll = new ScrollPane(facts);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "forget-scroll");
    reason.setId("forget-reason");
    var title = new Label("What is said in its place");
    title.getStyleClass().add("strong");
    title.setLabelFor(reason);
    reason.setAccessibleText(title.getText());
    var trouble = new Label();
    trouble.setId("forget-trouble");
    trouble.getStyleClass().add("trouble");
    trouble.setWrapText(true);
    trouble.textProperty().bind(model.troubleProperty());
    trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
    trouble.managedProperty().bind(trouble.visibleProperty());
    getChildren().addAll(forGood(), scroll, title, reason, trouble);
    model.previewProperty().subscribe(this::show);
  }

  /** What has the keyboard first: Enter in it does nothing yet. */
  public Node firstFocus() {
    return reason;
  }

  /** What is said in its place. */
  public String reason() {
    return reason.getText();
  }

  private static Node forGood() {
    var label =
        new Label(
            "This is for good: every state it ever had goes, with the messages and the words of the"
                + " turns that changed it. No undo and no rollback brings it back.",
            Icon.of(Feather.ALERT_TRIANGLE).styled("danger"));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("strong");
    return label;
  }

  private void show(Loadable<ForgetView> preview) {
    if (preview instanceof Loadable.Loaded<ForgetView>(var found)) {
      facts.getChildren().setAll(line(goes(found)));
      long holders = found.holders().total();
      facts.getChildren().add(line(holdersLine(holders)));
      found.holders().first().forEach(holder -> facts.getChildren().add(link(holder)));
      long more = holders - found.holders().first().size();
      if (more > 0) {
        facts.getChildren().add(line("and " + Words.count(more) + " more."));
      }
      found.losses().forEach(loss -> facts.getChildren().add(line(loss)));
    } else {
      facts.getChildren().setAll(Message.of(preview));
    }
  }

  private static String goes(ForgetView found) {
    return "%s (%s), changed by %s."
        .formatted(
            Words.line(found.title(), TITLE_CHARS_MAX),
            found.ref().label(),
            Words.count(found.versions(), "turn"));
  }

  private static String holdersLine(long holders) {
    return holders == 0
        ? "Nothing in its vat refers to it."
        : "%s to it will lead to an object with one slot that says why:"
            .formatted(Words.count(holders, "reference"));
  }

  private Node link(Holder holder) {
    var link =
        new Hyperlink(
            "%s · %s".formatted(Words.line(holder.title(), TITLE_CHARS_MAX), holder.through()));
    link.getStyleClass().add("link");
    link.setOnAction(_ -> open.accept(holder.ref()));
    return link;
  }

  private static Label line(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
