package vivarium.inspector.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import vivarium.inspector.control.time.SelectionCard;
import vivarium.inspector.control.time.TimelinePane;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.testing.Later;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.CheckpointView;
import vivarium.inspector.viewmodel.TurnRange;

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
    choose("#revert-scope", "vat files");
    open.await("the preview", () -> open.text("#revert-figures").contains("0 objects"));
    open.push(KeyCode.ESCAPE);
    assertThat(open.slot(point, "x")).isEqualTo("1000");
  }

  @Test
  void rollsBackOneObject_orAlsoWhatIsBelowIt() {
    var circle = open.world.sample().circle();
    var radius = open.slot(circle, "radius");
    open.inspect(point);
    open.world.history().checkpoint("now then");
    open.world.objects().assign(point, "x", "1000");
    open.world.objects().assign(circle, "radius", "77");
    open.run(Actions.ROLL_BACK);
    choose("#rollback-target", "now then");
    choose("#revert-scope", "only a point (3@4)");
    open.await("one object", () -> open.text("#revert-figures").startsWith("1 object would"));
    choose("#revert-scope", "a point (3@4) and what is below it");
    open.await("both", () -> open.text("#revert-figures").startsWith("2 objects would"));
    open.fire("#confirm");
    open.await("the point as it was", () -> open.slot(point, "x").equals("3"));
    assertThat(open.slot(circle, "radius")).as("what it holds").isEqualTo(radius);
    open.push(KeyCode.CONTROL, KeyCode.Z);
    open.await("the undo", () -> open.slot(circle, "radius").equals("77"));
  }

  @Test
  void forgetsAnObjectForGood_afterSayingWhatThatMeans_andNotByEnter() {
    var circle = open.world.sample().circle();
    open.inspect(circle);
    open.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DELETE);
    open.await(
        "who refers to it",
        () ->
            open.says(
                "1 reference to it will lead to an object" + " with one slot that says why:"));
    assertThat(open.says("a point (3@4) · centre")).isTrue();
    open.push(KeyCode.ENTER);
    assertThat(open.world.forgotten()).isEmpty();
    open.push(KeyCode.CONTROL, KeyCode.A);
    open.type("it was private");
    open.fire("#confirm");
    open.await("that it is gone", () -> !open.shows("#forget-reason"));
    assertThat(open.world.forgotten()).containsEntry(circle, "it was private");
    assertThat(open.lastNotice()).isEqualTo("a circle is forgotten for good.");
  }

  @Test
  void saysWhatIsKept_changesIt_andTakesNamesAway() {
    open.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
    open.await("the ages", () -> field("#retention-every").equals("1h"));
    assertThat(open.text("#retention-now")).startsWith("Nothing was thinned yet");
    Fx.run(() -> open.find("#retention-every", TextField.class).setText("soon"));
    open.push(KeyCode.ENTER);
    open.await("why not", () -> open.text("#retention-trouble").equals("'soon' is no age."));
    open.fire("#retention-all");
    open.push(KeyCode.ENTER);
    open.await(
        "that it is kept", () -> "So much history is kept from now on.".equals(open.lastNotice()));
    assertThat(field("#retention-weekly")).isEqualTo("forever");
    var named = open.window.models().timeline().checkpoints();
    assertThat(named.getLast().name()).isEqualTo("points work");
    open.fire(".delete-checkpoint");
    open.await("no name", () -> named.getLast().name().equals("before import"));
    assertThat(open.says("points work")).isFalse();
  }

  @Test
  void aThinnedStretchIsOneLine_andSelectedAsAWhole() {
    long before = open.window.models().timeline().now();
    open.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
    open.fire("#retention-thin");
    open.await("what is left", () -> open.text("#retention-now").startsWith("Up to turn"));
    open.push(KeyCode.ESCAPE);
    open.push(KeyCode.CONTROL, KeyCode.DIGIT4);
    open.push(KeyCode.HOME);
    var range = Fx.get(() -> open.window.models().timeline().selectionProperty().get());
    assertThat(range).isEqualTo(new TurnRange(1, before - 5, null));
    open.push(KeyCode.ENTER);
    open.await("the card", () -> open.says("Turns 1–" + (before - 5) + " · home"));
    assertThat(open.find(".timeline-strip", Region.class).getAccessibleText()).contains("thinned");
    open.push(KeyCode.ESCAPE);
    open.push(KeyCode.RIGHT);
    assertThat(Fx.get(() -> open.window.models().timeline().selectedTurns()))
        .singleElement()
        .satisfies(turn -> assertThat(turn.position()).isEqualTo(before - 4));
  }

  private String field(String selector) {
    return Fx.get(() -> open.find(selector, TextField.class).getText());
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
    assertThat(values("former")).containsExactly("4");
    assertThat(values("between")).containsExactly("4");
    assertThat(values("now")).containsExactly("8");
    assertThat(open.shows(".overlap-value.now:chosen")).as("later work is kept").isTrue();

    var take = choices().getLast();
    assertThat(take.getText()).isEqualTo("Take back");
    Fx.run(take::fire);
    assertThat(take.isSelected()).isTrue();
    assertThat(open.shows(".overlap-value.former:chosen")).as("what it becomes").isTrue();
    assertThat(open.shows(".overlap-value.now:chosen")).isFalse();
    open.fire("#confirm");
    open.await("the bad value gone", () -> open.slot(point, "x").equals("3"));
    assertThat(open.slot(open.world.sample().circle(), "radius")).as("later work").isEqualTo("7");
  }

  /** What is shown of the parts of the only overlap, at one of the three moments. */
  private List<String> values(String moment) {
    return Fx.get(() ->
        open.robot.lookup(".overlap-value." + moment).queryAllAs(Label.class).stream()
            .map(Label::getText)
            .toList());
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
    var strip = open.find(".timeline-strip", Region.class);
    assertThat(strip.getAccessibleText()).startsWith("Timeline. Turn ");
    open.push(KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(strip.getAccessibleText()).isEqualTo("Timeline. 2 turns are selected.");
  }

  private static <T> String words(ChoiceBox<T> box, int index) {
    var item = box.getItems().get(index);
    return box.getConverter() == null ? item.toString() : box.getConverter().toString(item);
  }

  private void choose(String selector, String label) {
    open.settle();
    Fx.run(() -> {
      ChoiceBox<?> box = open.find(selector, ChoiceBox.class);
      var all = IntStream.range(0, box.getItems().size()).mapToObj(i -> words(box, i)).toList();
      assertThat(all).contains(label);
      for (int i = 0; i < box.getItems().size(); i++) {
        if (words(box, i).equals(label)) {
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
