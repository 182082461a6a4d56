package vivarium.inspector.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.TaskView;
import vivarium.inspector.viewmodel.VatView;

/** The window as a whole. */
class WindowTest {
  private OpenWindow open = new OpenWindow();

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void chosenFiles_becomeATask_withProgressAndCancel() {
    open.choose(Path.of("photos", "one.jpg"), Path.of("photos", "two.jpg"));
    open.push(KeyCode.CONTROL, KeyCode.O);
    open.await("the task", () -> open.shows("#status-cancel"));
    open.world.progress(1, 143, "two.jpg");
    open.await("the progress", () -> open.says("Import 2 files · 143 of 200"));

    open.click("#status-cancel");
    open.await("the end", () -> !open.shows("#status-cancel"));
    assertThat(open.window.models().world().tasks().getFirst().state())
        .isEqualTo(TaskView.State.CANCELLED);
  }

  @Test
  void nothingIsImported_whenNothingWasChosen() {
    open.push(KeyCode.CONTROL, KeyCode.O);
    assertThat(open.window.models().world().tasks()).isEmpty();
  }

  @Test
  void droppedFiles_becomeATask() {
    Fx.run(() -> open.window.importFiles(List.of(Path.of("dropped.txt"))));
    open.await("the task", () -> open.shows("#status-cancel"));
  }

  @Test
  void theButtonsOfTheTopBar_areShownWhole_inANarrowWindow() {
    Fx.run(() -> open.stage.setWidth(940));
    open.settle();
    var bar = open.find(".top-bar", Region.class);
    var buttons = open.robot.lookup(".top-bar-buttons > .button").queryAllAs(Button.class);
    assertThat(buttons).hasSizeGreaterThan(5);
    for (var button : buttons) {
      assertThat(button.getWidth())
          .as("width of " + button.getText())
          .isGreaterThanOrEqualTo(button.prefWidth(-1) - 1);
      assertThat(button.localToScene(button.getBoundsInLocal()).getMaxX())
          .isLessThanOrEqualTo(bar.getWidth());
    }
  }

  @Test
  void theTaskList_showsAllAndCancelsEach() {
    open.world.startTask("Importing photos", "one.jpg");
    open.world.startTask("Exporting thesis", "chapter 4");
    open.await("the tasks", () -> open.shows("#status-cancel"));
    open.push(KeyCode.CONTROL, KeyCode.J);
    open.await("the list", () -> open.says("Exporting thesis"));
    for (int i = 0; i < 2; i++) {
      open.fire(".task-cancel-button");
    }
    open.await(
        "both cancelled",
        () ->
            open.window.models().world().tasks().stream()
                .allMatch(task -> task.state() == TaskView.State.CANCELLED));
  }

  @Test
  void theSidebar_isWalkedByKeyboard_inspectsAndOpens() {
    open.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    open.push(KeyCode.DOWN);
    open.push(KeyCode.DOWN);
    open.await("the lobby", () -> open.view() != null && open.view().title().equals("lobby"));
    open.push(KeyCode.ENTER);
    assertThat(open.desk().asked()).contains("open home #4");
  }

  @Test
  void figuresChange_andTheSelectionInTheSidebarStays() {
    open.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    open.push(KeyCode.DOWN);
    open.world.objects().evaluate(open.world.sample().point(), "forever");
    open.await(
        "running",
        () -> open.window.models().world().vats().getFirst().state() == VatView.State.RUNNING);
    TreeView<?> tree = open.find(".sidebar-tree", TreeView.class);
    assertThat(Fx.get(() -> tree.getSelectionModel().getSelectedIndex())).isEqualTo(1);
  }

  @Test
  void interrupt_endsWhatRuns() {
    var outcome = open.world.objects().evaluate(open.world.sample().point(), "forever");
    open.await("running", () -> open.shows(".state-dot.running"));
    open.push(KeyCode.CONTROL, KeyCode.PERIOD);
    assertThat(outcome).isCompleted();
  }

  /** What a turn changed is seen before it is told what undo would do: no key press is lost. */
  @Test
  void undoAndRedoCanAlwaysBePressed_andSayWhenThereIsNothing() {
    open.push(KeyCode.CONTROL, KeyCode.Z);
    open.await("a word", () -> "There is nothing to undo.".equals(open.lastNotice()));
    open.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    open.await("another", () -> "There is nothing to redo.".equals(open.lastNotice()));
    Button undo =
        open.robot
            .lookup(node -> node instanceof Button && Actions.UNDO.id().equals(node.getId()))
            .queryButton();
    assertThat(undo.isDisabled()).isTrue();
    open.world.objects().assign(open.world.sample().point(), "x", "5");
    open.await("that it can be", () -> !undo.isDisabled());
  }

  @Test
  void searchShowsNothingUnasked_andGoesAwayOnEscape() {
    open.push(KeyCode.CONTROL, KeyCode.K);
    assertThat(open.shows(".search-palette")).isTrue();
    open.type("checkp");
    open.push(KeyCode.ENTER);
    assertThat(open.shows(".search-palette")).isFalse();
    open.await("what the command does", () -> open.shows("#checkpoint-name"));
  }

  @Test
  void theDesk_canAskForASearch() {
    Fx.run(() -> open.desk().host().search("point", SearchHit.Category.SLOTS, ObjectRef.NOW));
    open.await("the results", () -> open.says("SLOTS"));
    open.push(KeyCode.ENTER);
    assertThat(open.desk().asked()).containsSubsequence("change home #2 point", "focus");
  }

  @Test
  void lightAndDark_changeWhileItIsShown() {
    open.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    assertThat(open.theme.variantProperty().get()).isEqualTo(Theme.Variant.DARK);
    assertThat(Fx.get(() -> open.stage.getScene().getStylesheets()))
        .anyMatch(sheet -> sheet.endsWith("dark.css"));
  }

  @Test
  void textGrowsAndShrinks_withinBounds() {
    for (int i = 0; i < 3; i++) {
      open.push(KeyCode.CONTROL, KeyCode.EQUALS);
    }
    assertThat(open.theme.zoomProperty().get()).isEqualTo(1.3);
    for (int i = 0; i < 20; i++) {
      open.run(Actions.SMALLER);
    }
    assertThat(open.theme.zoomProperty().get()).isEqualTo(Theme.ZOOM_MIN);
    open.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(open.theme.zoomProperty().get()).isEqualTo(1);
  }

  @Test
  void panelsHideAndComeBack_whereTheyWere() {
    open.run(Actions.SIDEBAR);
    assertThat(open.shows(".sidebar")).isFalse();
    open.run(Actions.TIMELINE);
    assertThat(open.shows(".timeline")).isFalse();
    open.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertThat(open.shows(".sidebar")).isTrue();
  }

  @Test
  void theLayout_isKeptInTheWorld() {
    open.inspect(open.world.sample().circle());
    open.run(Actions.INSPECTOR);
    open.run(Actions.THEME);
    var world = open.world;
    open.close();

    open = new OpenWindow(world);
    open.await("the object", () -> open.view() != null);
    assertThat(open.view().ref()).isEqualTo(world.sample().circle());
    assertThat(open.shows(".inspector")).isFalse();
    assertThat(open.theme.variantProperty().get()).isEqualTo(Theme.Variant.DARK);
  }

  @Test
  void aClosedWindow_listensToNothing() {
    var world = open.world;
    open.close();
    assertThat(world.listeners()).isZero();
    open = new OpenWindow(world);
  }

  @Test
  void helpShowsEveryKey_andThePagesOfTheHandbook() {
    open.push(KeyCode.F1);
    open.await("the first page", () -> open.says("First steps"));
    open.push(KeyCode.ESCAPE);
    open.run(Actions.KEYS);
    for (var action : open.window.keys().actions()) {
      if (!action.chords().isEmpty()) {
        assertThat(open.says(action.label())).as(action.id()).isTrue();
      }
    }
  }

  @Test
  void everythingTheWindowCanDo_isInItsMenu() {
    var labels = new ArrayList<String>();
    Fx.run(() ->
        open.find("#world-menu", javafx.scene.control.MenuButton.class).getItems().stream()
            .filter(javafx.scene.control.Menu.class::isInstance)
            .flatMap(menu -> ((javafx.scene.control.Menu) menu).getItems().stream())
            .forEach(item -> labels.add(item.getText())));
    assertThat(labels)
        .containsAll(open.window.keys().runnable().stream().map(KeyAction::label).toList());
  }

  @Test
  void whatCanBeUsed_hasWordsForThoseWhoCannotSeeIt() {
    open.inspect(open.world.sample().point());
    var mute = new ArrayList<String>();
    Fx.run(() -> {
      var nodes = new ArrayDeque<Node>(List.of(open.stage.getScene().getRoot()));
      while (!nodes.isEmpty()) {
        var node = nodes.remove();
        if (node instanceof Button button && button.isVisible() && isMute(button)) {
          mute.add(button.toString());
        }
        if (node instanceof Parent parent) {
          nodes.addAll(parent.getChildrenUnmodifiable());
        }
      }
    });
    assertThat(mute).isEmpty();
  }

  /**
   * A window that waited for the vat would wait until the end of the test, which waits for the
   * window: each step here is followed by frames that are drawn, or the test fails.
   */
  @Test
  void theWindowGoesOn_whileAVatAnswersNothing() throws Exception {
    open.close();
    var vat = Executors.newSingleThreadExecutor();
    var stuck = new CountDownLatch(1);
    open = new OpenWindow(new FakeWorld(vat));
    open.inspect(open.world.sample().point());
    vat.execute(() -> {
      try {
        stuck.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    });
    try {
      open.push(KeyCode.CONTROL, KeyCode.E);
      open.type("x");
      open.push(KeyCode.CONTROL, KeyCode.ENTER);
      open.push(KeyCode.CONTROL, KeyCode.S);
      open.push(KeyCode.ESCAPE);
      open.run(Actions.COMPARE);
      open.push(KeyCode.ESCAPE);
      open.push(KeyCode.CONTROL, KeyCode.K);
      open.type("theme");
      assertThat(open.says("Searching…")).isTrue();
      open.push(KeyCode.ESCAPE);
      assertThat(open.shows(".search-palette")).isFalse();
      assertThat(stuck.getCount()).as("the vat is stuck all the while").isOne();
    } finally {
      stuck.countDown();
      open.close();
      open = new OpenWindow();
      vat.shutdown();
      assertThat(vat.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static boolean isMute(Button button) {
    var text = button.getText();
    return (text == null || text.isBlank()) && button.getAccessibleText() == null;
  }
}
