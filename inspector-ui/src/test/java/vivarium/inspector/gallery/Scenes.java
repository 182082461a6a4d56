package vivarium.inspector.gallery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import vivarium.inspector.gallery.Windows.Shown;
import vivarium.inspector.window.Actions;

/** The states of the window worth a picture, by name. */
final class Scenes {
  static final Map<String, Consumer<Shown>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("empty", _ -> {});
    ALL.put(
        "window",
        shown -> {
          shown.window().open(shown.world().sample().point());
          long task = shown.world().startTask("Importing photos", "IMG_2143.jpg");
          shown.world().progress(task, 143, "IMG_2143.jpg");
        });
    ALL.put("picture", shown -> shown.window().open(shown.world().sample().harbour()));
    ALL.put("elements", shown -> shown.window().open(shown.world().sample().photos()));
    ALL.put("text", shown -> shown.window().open(shown.world().sample().notes()));
    ALL.put(
        "hex",
        shown -> {
          shown.window().open(shown.world().sample().notes());
          javafx.application.Platform.runLater(
              () -> shown.window().keys().run(Actions.NEXT_TAB));
        });
    ALL.put(
        "references",
        shown -> {
          shown.window().open(shown.world().sample().circle());
          javafx.application.Platform.runLater(
              () -> shown.window().keys().run(Actions.WHY_ALIVE));
        });
    ALL.put(
        "history",
        shown -> {
          shown.window().open(shown.world().sample().point());
          javafx.application.Platform.runLater(() -> shown.window().keys().run(Actions.HISTORY));
        });
    ALL.put(
        "search",
        shown -> {
          shown.window().open(shown.world().sample().point());
          shown.window().keys().run(Actions.SEARCH);
          if (shown.window().root().lookup("#search-field") instanceof TextField field) {
            field.setText("po");
          }
        });
    ALL.put(
        "search-empty",
        shown -> {
          shown.window().open(shown.world().sample().point());
          javafx.application.Platform.runLater(
              () -> shown.window().keys().run(Actions.SEARCH));
        });
    ALL.put("compare", shown -> shown.window().keys().run(Actions.COMPARE));
    ALL.put("rollback", shown -> shown.window().keys().run(Actions.ROLL_BACK));
    ALL.put("failure", Scenes::fail);
    ALL.put("help", shown -> shown.window().keys().run(Actions.HELP));
    ALL.put("keys", shown -> shown.window().keys().run(Actions.KEYS));
    ALL.put("checkpoint", shown -> shown.window().keys().run(Actions.CHECKPOINT));
    ALL.put(
        "tasks",
        shown -> {
          long task = shown.world().startTask("Importing photos", "IMG_2143.jpg");
          shown.world().progress(task, 143, "IMG_2143.jpg");
          shown.world().startTask("Exporting thesis", "chapter 4");
          javafx.application.Platform.runLater(() -> shown.window().keys().run(Actions.TASKS));
        });
    ALL.put(
        "timeline",
        shown -> {
          shown.window().keys().run(Actions.GO_TIMELINE);
        });
    ALL.put(
        "trouble",
        shown -> {
          shown.world().status(false, "The disk is full: free some space, then go on.");
          shown.window().open(shown.world().sample().lonely());
          shown.window().importFiles(List.of());
        });
  }

  private static void fail(Shown shown) {
    shown.window().open(shown.world().sample().point());
    shown
        .world()
        .objects()
        .evaluate(shown.world().sample().point(), "unit")
        .thenAccept(
            outcome -> {
              if (outcome instanceof vivarium.inspector.viewmodel.TurnOutcome.Failed(var failure)) {
                shown.window().showFailure(failure);
              }
            });
  }

  private Scenes() {}
}
