package vivarium.inspector.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.viewmodel.inspect.Facet;

/** Going to a moment of the past, looking around there, and coming back. */
class PastVisitsTest extends WindowCase {
  private long now() {
    return open.world.sample().turns();
  }

  /** Looks at the world as it was at the newest turn, after which the point has changed. */
  private long lookBack() {
    long then = now();
    open.world.objects().assign(point, "x", "1000");
    Fx.run(() -> open.window.models().timeline().select(then));
    open.run(Actions.LOOK_BACK);
    open.await("the past", () -> open.shows("#past-bar"));
    return then;
  }

  @Test
  void opensTheLobbyOfThen_andSaysWhichMomentItIs() {
    long then = lookBack();
    var lobby = open.world.sample().lobby();
    assertThat(open.desk().asked()).contains("open %s as of %d".formatted(lobby.label(), then));
    assertThat(open.text("#past-moment")).isEqualTo("The world as of turn " + then);
    open.await("the inspector there", () -> open.shows("#inspector-moment"));
    assertThat(open.text("#inspector-moment")).isEqualTo("as of turn " + then);
  }

  @Test
  void offersTheVatsOfThen_eachWithLobbyAndGatekeeper() {
    long then = lookBack();
    var items =
        Fx.get(() ->
            open.find("#past-vats", MenuButton.class).getItems().stream()
                .map(MenuItem::getText)
                .toList());
    assertThat(items).contains("home: lobby", "home: gatekeeper", "files: gatekeeper");
    Fx.run(() -> open.find("#past-vats", MenuButton.class).getItems().get(3).fire());
    assertThat(open.desk().asked().getLast()).startsWith("open files").endsWith("as of " + then);
  }

  @Test
  void showsTheOtherTimeBeside_andGoesBackAgain() {
    long then = lookBack();
    open.inspect(point);
    open.push(KeyCode.CONTROL, KeyCode.T);
    var past = point.at(then);
    open.await("the point as it was", () -> open.view() != null && past.equals(open.view().ref()));
    assertThat(open.desk().asked())
        .contains("open %s as of %d beside %s".formatted(point.label(), then, point.label()));
    assertThat(open.slot(past, "x")).isEqualTo("3");
    open.push(KeyCode.CONTROL, KeyCode.T);
    open.await("the point of now", () -> open.view() != null && point.equals(open.view().ref()));
  }

  @Test
  void searchesTheMoment_ofWhatIsInspected() {
    long then = lookBack();
    open.inspect(point.at(then));
    open.push(KeyCode.CONTROL, KeyCode.K);
    open.type("point");
    open.await("what was found", () -> open.says("SLOTS"));
    open.push(KeyCode.ENTER);
    assertThat(open.desk().asked()).anyMatch(asked -> asked.endsWith("as of " + then));
    assertThat(open.window.models().search().momentProperty().get()).isEqualTo(then);
  }

  @Test
  void bringsTheObjectBack_afterShowingWhatWouldChange() {
    long then = lookBack();
    open.inspect(point.at(then));
    open.push(KeyCode.CONTROL, KeyCode.B);
    open.await("the preview", () -> open.text("#revert-figures").startsWith("1 object would"));
    assertThat(open.slot(point, "x")).as("nothing yet").isEqualTo("1000");
    open.fire("#confirm");
    open.await("the point as it was", () -> open.slot(point, "x").equals("3"));
    open.push(KeyCode.CONTROL, KeyCode.Z);
    open.await("the undo", () -> open.slot(point, "x").equals("1000"));
  }

  @Test
  void changesNothing_andSaysWhichMomentItIs() {
    long then = lookBack();
    open.inspect(point.at(then));
    Fx.run(() -> open.window.inspectorPane().addSlot());
    assertThat(open.lastNotice()).contains("right after turn " + then);
    assertThat(open.shows(".slot-add-bar")).isFalse();
    assertThat(Fx.get(() -> open.window.models().inspector().facets()))
        .as("code does not run in the past")
        .doesNotContain(Facet.PRINT);
  }

  @Test
  void leavesItAllAtOnce() {
    lookBack();
    open.inspect(point);
    open.push(KeyCode.CONTROL, KeyCode.T);
    open.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
    open.await("the past gone", () -> !open.shows("#past-bar"));
    assertThat(open.desk().asked()).contains("leave past");
    open.await("the point of now", () -> open.view() != null && point.equals(open.view().ref()));
  }

  @Test
  void saysThatTheMomentIsLost_whenItIsThinned() {
    long then = lookBack();
    open.inspect(point.at(then));
    open.world.thinBefore(then + 1);
    open.await("the news", () -> open.text("#past-lost").contains("not kept any more"));
    open.await(
        "the same in the inspector",
        () ->
            Fx.get(() -> open.window.models().inspector().troubleProperty().get())
                .contains("kept"));
  }
}
