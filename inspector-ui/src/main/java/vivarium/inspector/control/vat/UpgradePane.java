package vivarium.inspector.control.vat;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.code.CodeEditor;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.Highlighter;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.RehearsalView;
import vivarium.inspector.viewmodel.RehearsalView.Failure;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.vats.UpgradeModel;

/** New code for a gatekeeper at the left, and what a dry run of it found at the right. */
public final class UpgradePane extends SplitPane {
  private final CodeEditor editor;
  private final VBox findings = new VBox();
  private final CheckBox allTheSame = new CheckBox("Upgrade without a dry run that went well");
  private final Consumer<ObjectRef> open;

  /**
   * @param open shows an instance that cannot follow
   */
  public UpgradePane(UpgradeModel model, Highlighter highlighter, Consumer<ObjectRef> open) {
    this.open = open;
    getStyleClass().add("upgrade");
    editor = new CodeEditor(highlighter);
    editor.setId("upgrade-code");
    editor.setPrompt("New code of the gatekeeper");
    editor.setLines(18, 22);
    findings.getStyleClass().add("upgrade-findings");
    findings.setId("upgrade-findings");
    var scroll = new ScrollPane(findings);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    allTheSame.setId("upgrade-all-the-same");
    allTheSame.selectedProperty().bindBidirectional(model.allTheSameProperty());
    var right = new VBox(scroll, allTheSame);
    right.getStyleClass().add("upgrade-right");
    var left = new VBox(editor);
    left.getStyleClass().add("upgrade-left");
    VBox.setVgrow(editor, Priority.ALWAYS);
    getItems().addAll(left, right);
    setDividerPositions(0.56);
    model.currentProperty().subscribe(this::begin);
    editor.textProperty().subscribe(text -> model.codeProperty().set(text));
    model.rehearsalProperty().subscribe(this::show);
  }

  /** What has the keyboard first. */
  public Node firstFocus() {
    return editor;
  }

  private void begin(Loadable<String> current) {
    if (current instanceof Loadable.Loaded<String>(var text)) {
      editor.setText(text);
    }
  }

  private void show(Loadable<RehearsalView> rehearsal) {
    switch (rehearsal) {
      case Loadable.Idle<RehearsalView> _ ->
          findings
              .getChildren()
              .setAll(
                  Message.empty(
                      Feather.ACTIVITY,
                      "A dry run does the whole upgrade in one turn, looks at every instance of"
                          + " every kind, and leaves nothing of it."));
      case Loadable.Loaded<RehearsalView>(var found) -> show(found);
      default -> findings.getChildren().setAll(Message.of(rehearsal));
    }
  }

  private void show(RehearsalView found) {
    findings.getChildren().setAll(verdict(found));
    findings.getChildren().add(line(counts(found)));
    if (!found.missing().isEmpty()) {
      var missing = line("No code for these durable kinds: " + String.join(", ", found.missing()));
      missing.getStyleClass().add("trouble");
      findings.getChildren().add(missing);
    }
    found.failures().forEach(this::add);
    if (found.failureCount() > found.failures().size()) {
      long more = found.failureCount() - found.failures().size();
      findings.getChildren().add(line("and " + Words.count(more) + " more"));
    }
  }

  private static Node verdict(RehearsalView found) {
    var verdict =
        new Label(
            found.works()
                ? "The upgrade would be done."
                : "The upgrade would fail: " + found.text(),
            found.works()
                ? Icon.of(Feather.CHECK_CIRCLE).styled("good")
                : Icon.of(Feather.ALERT_TRIANGLE).styled("danger"));
    verdict.setId("upgrade-verdict");
    verdict.setWrapText(true);
    verdict.getStyleClass().add("strong");
    return verdict;
  }

  private static String counts(RehearsalView found) {
    var checked =
        found.instances() == 0
            ? "There are no durable instances to check."
            : "%s checked, %s brought to a new shape, %s cannot follow."
                .formatted(
                    Words.count(found.instances(), "durable instance"),
                    Words.count(found.migrating()),
                    Words.count(found.failureCount()));
    return found.works()
        ? checked + " " + Words.count(found.objects(), "object") + " would be written."
        : checked;
  }

  private void add(Failure failure) {
    var way = new Button(failure.path().isEmpty() ? failure.title() : failure.path());
    way.getStyleClass().add("link");
    way.setDisable(failure.ref().id() == 0);
    way.setAccessibleText("Open the %s that cannot follow".formatted(failure.kind()));
    way.setOnAction(_ -> open.accept(failure.ref()));
    var reason = line("%s: %s".formatted(failure.kind(), failure.reason()));
    reason.getStyleClass().add("trouble");
    var both = new VBox(way, reason);
    both.getStyleClass().add("upgrade-trouble");
    findings.getChildren().add(both);
  }

  private static Label line(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}
