package vivarium.inspector.window;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.failure.FailurePane;
import vivarium.inspector.control.help.HelpPane;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.search.SearchPalette;
import vivarium.inspector.control.shell.NoticeLog;
import vivarium.inspector.control.shell.Sheet;
import vivarium.inspector.control.shell.SheetLayer;
import vivarium.inspector.control.worlds.WorldsPane;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.WorldWindow;
import vivarium.inspector.viewmodel.failure.FailureModel;
import vivarium.inspector.viewmodel.worlds.WorldsModel;

/** What is shown over the window: each method fills one sheet and shows it. */
final class Sheets {
  private final WorldWindow world;
  private final Models models;
  private final Surroundings surroundings;
  private final SheetLayer layer;
  private final KeyMap keys;
  private final SearchPalette palette;
  private final Consumer<ObjectRef> open;
  private final BiConsumer<Long, String> lookBack;
  private final TimeSheets time;
  private final RevertSheets revert;

  /**
   * @param open shows an object on the desk and in the inspector
   * @param lookBack looks at the world right after a turn, beginning with a vat
   */
  Sheets(
      WorldWindow world,
      Models models,
      Surroundings surroundings,
      SheetLayer layer,
      KeyMap keys,
      Consumer<ObjectRef> open,
      BiConsumer<Long, String> lookBack) {
    this.world = world;
    this.models = models;
    this.surroundings = surroundings;
    this.layer = layer;
    this.keys = keys;
    this.lookBack = lookBack;
    palette = new SearchPalette(models.search());
    this.open =
        ref -> {
          layer.hide();
          open.accept(ref);
        };
    time = new TimeSheets(world, models, surroundings, layer, this.open);
    revert = new RevertSheets(world, models, surroundings, layer, this.open);
  }

  /** Those that look back. */
  TimeSheets time() {
    return time;
  }

  /** Those that take something back. */
  RevertSheets revert() {
    return revert;
  }

  SearchPalette palette() {
    return palette;
  }

  /** Searches the world at the moment at which what is inspected is seen. */
  void search() {
    var inspected = models.inspector().refProperty().get();
    models.search().open(inspected == null ? ObjectRef.NOW : inspected.moment());
    showPalette();
  }

  void showPalette() {
    layer.showAtTop(palette, palette.firstFocus());
    palette.prepare();
  }

  void help(boolean keysFirst) {
    var pane = new HelpPane(world.handbook(), keys, world.highlighter());
    if (keysFirst) {
      pane.showKeys();
    } else {
      pane.showStart();
    }
    var sheet = new Sheet("Handbook", "How to find your way, and what the keys do.", pane);
    sheet.setFirstFocus(pane.firstFocus());
    layer.show(sheet);
  }

  void messages() {
    var log = new NoticeLog(models.notices());
    var sheet = new Sheet("Messages", "What this window told you, the latest first.", log);
    sheet.setFirstFocus(log);
    layer.show(sheet);
  }

  /** Shows other worlds; what an invitation leads to opens on the desk. */
  void worlds() {
    var model = new WorldsModel(world.worlds(), surroundings.uiThread());
    var pane = new WorldsPane(model, invited(), surroundings.clock(), surroundings.zone());
    var sheet =
        new Sheet("Worlds", "Whom this world talks to, whom it invites, and how to end it.", pane);
    sheet.getStyleClass().add("broad");
    sheet.setFirstFocus(pane.firstFocus());
    model.setOnConnected(open);
    layer.show(sheet);
  }

  /** What one is likely to invite to: what is inspected, if it can be given out. */
  private WorldsPane.@Nullable Invited invited() {
    var view = models.inspector().viewProperty().get();
    return view == null || view.kind() == ObjectKind.PRESENCE || view.ref().isPast()
        ? null
        : new WorldsPane.Invited(view.ref(), view.title());
  }

  /**
   * Shows the log of a vat.
   *
   * @param turn the turn to choose, or 0 for the newest
   */
  void log(String vat, long turn) {
    new LogSheet(world, models, surroundings, layer)
        .show(
            vat,
            turn,
            open,
            revert::takeBack,
            moment -> {
              layer.hide();
              lookBack.accept(moment, vat);
            });
  }

  /**
   * Shows a failed turn.
   *
   * @param then called with what came of it each time it was run again
   */
  void failure(FailedTurn failed, Consumer<TurnOutcome> then) {
    var model = new FailureModel(world.objects(), failed, surroundings.uiThread());
    var pane = new FailurePane(model, world.highlighter(), open);
    var sheet = new Sheet("A turn failed", explanation(failed), pane);
    var again = new Button("Run again", Icon.of(Feather.PLAY));
    again.setId("run-again");
    again.getStyleClass().add("primary");
    again
        .disableProperty()
        .bind(
            javafx.beans.binding.Bindings.createBooleanBinding(
                () -> model.runningProperty().get() || !model.failureProperty().get().repeatable(),
                model.runningProperty(),
                model.failureProperty()));
    again.setOnAction(_ ->
        pane.acceptThen(() ->
            model.runAgain(outcome -> {
              ranAgain(outcome, sheet, pane);
              then.accept(outcome);
            })));
    sheet.setFoot(Sheet.spring(), closeButton(sheet, "Leave it"), again);
    sheet.setFirstFocus(pane.firstFocus());
    layer.show(sheet);
  }

  private void ranAgain(TurnOutcome outcome, Sheet sheet, FailurePane pane) {
    switch (outcome) {
      case TurnOutcome.Done(long turn, var value, var _) -> {
        layer.hide();
        var where = turn == 0 ? "" : " Turn " + Words.count(turn) + ".";
        models.notices().info("It ran, and answered " + value.text() + "." + where);
      }
      case TurnOutcome.Failed(var failure) -> {
        sheet.explain("It failed again. " + explanation(failure));
        pane.firstFocus().requestFocus();
      }
      case TurnOutcome.SyntaxFailed(var trouble) -> models.notices().trouble(trouble.message());
      case TurnOutcome.Refused(var message) -> models.notices().trouble(message);
    }
  }

  private static String explanation(FailedTurn failed) {
    var request = Words.line(failed.request(), 120);
    return switch (failed.cause()) {
      case ERROR -> "Asked of " + failed.vat() + ": " + request + ". Nothing of it remains.";
      case INTERRUPTED -> "You interrupted it: " + request + ". Nothing of it remains.";
      case BUDGET -> "It ran longer than a turn may: " + request + ". Nothing of it remains.";
      case NOT_STORABLE ->
          "It would have kept something that cannot be stored: "
              + request
              + ". Nothing of it remains.";
    };
  }

  private static Node closeButton(Sheet sheet, String words) {
    var button = new Button(words);
    button.setOnAction(_ -> sheet.close());
    return button;
  }
}
