package vivarium.inspector.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import vivarium.inspector.control.time.SelectionCard;
import vivarium.inspector.control.time.TimelinePane;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.testing.Later;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.CheckpointView;

/** Naming a moment, comparing, and taking back. */
class TimeActionsTest extends WindowCase {
  private static final String TOO_EARLY =
      "What it would change is still being found out. Look at it first, then confirm again.";

  @Test
  void makesANamedCheckpoint_inTwoActions() {
    open.push(KeyCode.CONTROL, KeyCode.S);
    open.await("the question", () -> open.shows("#checkpoint-name"));
    open.type("mine");
    open.push(KeyCode.ENTER);
    open.await(
        "the checkpoint",
        () ->
            open.window.models().timeline().checkpoints().stream()
                .map(CheckpointView::name)
                .anyMatch("mine"::equals));
    assertThat(open.lastNotice()).isEqualTo("Checkpoint mine is made, and safe on disk.");
    open.await("the question gone", () -> !open.shows("#checkpoint-name"));
  }

  @Test
  void aNameThatIsTaken_isRefusedInPlace() {
    open.push(KeyCode.CONTROL, KeyCode.S);
    open.await("the question", () -> open.shows("#checkpoint-name"));
    open.type("start");
    open.push(KeyCode.ENTER);
    assertThat(open.text(".checkpoint-card .trouble")).contains("already");
    open.push(KeyCode.ESCAPE);
    open.await("the question gone", () -> !open.shows("#checkpoint-name"));
  }

  @Test
  void seesWhatChangedSinceTheLastCheckpoint() {
    open.world.history().checkpoint("now then");
    open.world.objects().assign(point, "x", "1000");
    open.run(Actions.COMPARE);
    open.await("the difference", () -> open.says("1000"));
    assertThat(open.shows(".diff-tree")).isTrue();
  }

  @Test
  void rollsTheWorldBack_inThreeActions_andUndoesThatInOne() {
    open.world.objects().assign(point, "x", "1000");
    open.run(Actions.ROLL_BACK);
    choose("#rollback-target", "before the last turn");
    open.await("the preview", () -> open.text("#revert-figures").startsWith("1 turn would"));
    assertThat(open.slot(point, "x")).as("nothing yet").isEqualTo("1000");

    open.click("#confirm");
    open.await("the rollback", () -> open.slot(point, "x").equals("3"));
    assertThat(open.lastNotice()).isEqualTo("Rolled back to before the last turn.");

    open.push(KeyCode.CONTROL, KeyCode.Z);
    open.await("the undo", () -> open.slot(point, "x").equals("1000"));
  }

  @Test
  void rollsBackOneVatOnly() {
    open.world.objects().assign(point, "x", "1000");
    open.run(Actions.ROLL_BACK);
    choose("#rollback-target", "before the last turn");
    choose("#revert-scope", "files");
    open.await("the preview", () -> open.text("#revert-figures").contains("0 objects"));
    open.push(KeyCode.ESCAPE);
    assertThat(open.slot(point, "x")).isEqualTo("1000");
  }

  @Test
  void takesABadTurnBack_keepsLaterWork_andAsksAboutOverlaps() {
    open.world.objects().assign(point, "x", "666");
    open.world.objects().assign(open.world.sample().circle(), "radius", "7");
    open.world.objects().assign(point, "y", "8");
    open.push(KeyCode.CONTROL, KeyCode.DIGIT4);
    open.push(KeyCode.LEFT);
    open.push(KeyCode.LEFT);
    open.push(KeyCode.ENTER);
    open.await("the card of the bad turn", () -> open.says("x: 666"));
    open.fire("#take-back");
    open.await("the overlap", () -> choices().size() == 2);

    var take = choices().getLast();
    assertThat(take.getText()).isEqualTo("Take back");
    Fx.run(take::fire);
    assertThat(take.isSelected()).isTrue();
    open.fire("#confirm");
    open.await("the bad value gone", () -> open.slot(point, "x").equals("3"));
    assertThat(open.slot(open.world.sample().circle(), "radius")).as("later work").isEqualTo("7");
  }

  /** The two buttons of the only overlap. They come a frame after the overlap itself. */
  private List<ToggleButton> choices() {
    return Fx.get(() ->
        List.copyOf(open.robot.lookup(".overlap .toggle-button").queryAllAs(ToggleButton.class)));
  }

  @Test
  void nothingIsTakenBack_beforeItIsSeenWhatThatWouldChange() {
    open.close();
    var vat = new AtomicReference<Executor>(Runnable::run);
    open = new OpenWindow(new FakeWorld(work -> vat.get().execute(work)));
    open.world.objects().assign(point, "x", "666");
    open.settle();
    var later = new Later();
    vat.set(later);
    open.run(Actions.ROLL_BACK);
    open.push(KeyCode.ENTER);
    open.await("a word about it", () -> open.says(TOO_EARLY));
    vat.set(Runnable::run);
    Fx.run(later::runAll);
    open.await("the preview", () -> open.text("#revert-figures").contains("would be taken back"));
    assertThat(open.says(TOO_EARLY)).isFalse();
    assertThat(open.slot(point, "x")).isEqualTo("666");
  }

  @Test
  void theTimeline_isReadAloud() {
    open.push(KeyCode.CONTROL, KeyCode.DIGIT4);
    var strip = open.find(".timeline-strip", javafx.scene.layout.Region.class);
    assertThat(strip.getAccessibleText()).startsWith("Timeline. Turn ");
    open.push(KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(strip.getAccessibleText()).isEqualTo("Timeline. 2 turns are selected.");
  }

  private void choose(String selector, String label) {
    Fx.run(() -> {
      ChoiceBox<?> box = open.find(selector, ChoiceBox.class);
      for (int i = 0; i < box.getItems().size(); i++) {
        if (box.getItems().get(i).toString().equals(label)) {
          box.getSelectionModel().select(i);
        }
      }
    });
    open.settle();
  }

  @Test
  void cardStaysInTheWindow_whenTheNewestTurnIsChosen() {
    Fx.run(() -> {
      open.stage.setWidth(1_280);
      open.stage.setHeight(800);
    });
    open.settle();
    var timeline = open.window.models().timeline();
    Fx.run(() -> timeline.select(timeline.now()));
    Fx.run(() -> open.find(".timeline", TimelinePane.class).showCard());
    open.await("the card", () -> open.shows(".selection-card"));
    open.settle();
    double right =
        Fx.get(() -> {
          var card = open.find(".selection-card", SelectionCard.class);
          return card.localToScreen(card.getBoundsInLocal()).getMaxX();
        });
    double edge = Fx.get(() -> open.stage.getX() + open.stage.getWidth());
    assertThat(right).isLessThanOrEqualTo(edge);
  }
}
