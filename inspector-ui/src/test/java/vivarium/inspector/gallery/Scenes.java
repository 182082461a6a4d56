package vivarium.inspector.gallery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vivarium.inspector.gallery.Windows.Shown;
import vivarium.inspector.viewmodel.PeerView;
import vivarium.inspector.window.Actions;

/** The states of the window worth a picture, by name. */
final class Scenes {
  static final Map<String, Consumer<Shown>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("empty", _ -> {});
    ALL.put(
        "window",
        shown -> {
          shown.window().open(shown.world().sample().traitsPoint());
          shown.window().open(shown.world().sample().circle());
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
          javafx.application.Platform.runLater(() -> shown.window().keys().run(Actions.NEXT_TAB));
        });
    ALL.put(
        "references",
        shown -> {
          shown.window().open(shown.world().sample().circle());
          javafx.application.Platform.runLater(() -> shown.window().keys().run(Actions.WHY_ALIVE));
        });
    ALL.put(
        "history",
        shown -> {
          shown.window().open(shown.world().sample().point());
          javafx.application.Platform.runLater(() -> shown.window().keys().run(Actions.HISTORY));
        });
    ALL.put(
        "log",
        shown -> {
          shown.window().open(shown.world().sample().point());
          for (int i = 1; i < 30; i++) {
            shown
                .world()
                .assignElsewhere(shown.world().sample().point(), "x", Integer.toString(i * 37));
          }
          shown.window().keys().run(Actions.VAT_LOG);
        });
    ALL.put(
        "worlds",
        shown -> {
          shown.window().open(shown.world().sample().point());
          var worlds = shown.world().worlds();
          var since = java.time.Instant.parse("2026-03-14T12:00:00Z");
          worlds.know(
              new PeerView("kJh4Zq0WnB", "Studio", "", PeerView.State.CONNECTED, since, 0, 2, ""));
          worlds.know(
              new PeerView(
                  "p9Xw2LmQ7a",
                  "Pluto",
                  "pluto.example.org:7447",
                  PeerView.State.AWAY,
                  since,
                  3,
                  0,
                  "Nobody listens at pluto.example.org:7447; it is tried again."));
          var unused = worlds.invite("home", "shapes circle");
          var listening = worlds.listen("127.0.0.1", "127.0.0.1", 7447);
          shown.window().keys().run(Actions.WORLDS);
          javafx.application.Platform.runLater(() -> {
            if (shown.window().root().lookup("#invite-object")
                instanceof javafx.scene.control.Button button) {
              button.fire();
            }
          });
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
          javafx.application.Platform.runLater(() -> shown.window().keys().run(Actions.SEARCH));
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
        "selection",
        shown -> {
          for (var action : List.of(Actions.GO_TIMELINE)) {
            shown.window().keys().run(action);
          }
          var strip = shown.window().root().lookup(".timeline-strip");
          for (var code : List.of(KeyCode.HOME, KeyCode.END)) {
            press(strip, code, false);
          }
          for (int i = 0; i < 100; i++) {
            press(strip, KeyCode.LEFT, false);
          }
          for (int i = 0; i < 8; i++) {
            press(strip, KeyCode.RIGHT, true);
          }
          press(strip, KeyCode.ENTER, false);
        });
    ALL.put(
        "trouble",
        shown -> {
          shown.world().status(false, "The disk is full: free some space, then go on.");
          shown.window().open(shown.world().sample().lonely());
          shown.window().importFiles(List.of());
        });
  }

  private static void press(Node target, KeyCode code, boolean shift) {
    target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
  }

  private static void fail(Shown shown) {
    shown.window().open(shown.world().sample().point());
    shown
        .world()
        .objects()
        .evaluate(shown.world().sample().point(), "unit")
        .thenAccept(outcome -> {
          if (outcome instanceof vivarium.inspector.viewmodel.TurnOutcome.Failed(var failure)) {
            shown.window().showFailure(failure);
          }
        });
  }

  private Scenes() {}
}
