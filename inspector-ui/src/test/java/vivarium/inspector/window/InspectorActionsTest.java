package vivarium.inspector.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TaskView;
import vivarium.inspector.viewmodel.inspect.Facet;

/** Looking at one object, and changing it, by keyboard alone. */
class InspectorActionsTest extends WindowCase {
  @Test
  void findsAnObject_andChangesASlot_inFourActions() {
    open.push(KeyCode.CONTROL, KeyCode.K);
    open.type("a point");
    open.push(KeyCode.ENTER);
    open.await("the point", () -> open.view() != null);
    assertThat(open.desk().asked()).contains("open home #4,211");

    open.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    selectSlot(2);
    open.push(KeyCode.ENTER);
    open.type("42");
    open.push(KeyCode.ENTER);
    open.await("the new value", () -> open.slot(point, "x").equals("42"));
    assertThat(open.says("42")).isTrue();
  }

  @Test
  void escape_leavesASlotAsItWas() {
    open.inspect(point);
    open.run(Actions.GO_INSPECTOR);
    selectSlot(2);
    open.push(KeyCode.F2);
    open.type("99");
    open.push(KeyCode.ESCAPE);
    assertThat(open.slot(point, "x")).isEqualTo("3");
    assertThat(open.shows(".slot-cell .code-editor")).isFalse();
  }

  @Test
  void aValueThatFails_saysWhy_andKeepsWhatWasTyped() {
    open.inspect(point);
    open.run(Actions.GO_INSPECTOR);
    selectSlot(2);
    open.push(KeyCode.ENTER);
    open.type("zork");
    open.push(KeyCode.ENTER);
    open.await("the message", () -> open.shows(".code-trouble-message"));
    assertThat(open.text(".code-trouble-message")).contains("No 'zork' slot found");
    assertThat(open.slot(point, "x")).isEqualTo("3");
  }

  @Test
  void addsASlot_andRemovesIt_andUndoBringsItBack() {
    open.inspect(point);
    open.run(Actions.GO_INSPECTOR);
    open.push(KeyCode.INSERT);
    open.type("z <- 5");
    open.push(KeyCode.ENTER);
    open.await("the slot", () -> open.view().slot("z").isPresent());

    open.settle();
    selectSlot(4);
    open.push(KeyCode.DELETE);
    open.await("the slot gone", () -> open.view().slot("z").isEmpty());

    open.push(KeyCode.CONTROL, KeyCode.Z);
    open.await("the slot back", () -> open.view().slot("z").isPresent());
    open.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    open.await("the slot gone again", () -> open.view().slot("z").isEmpty());
  }

  @Test
  void evaluates_andOpensTheAnswer_inTwoActions() {
    open.inspect(point);
    open.push(KeyCode.CONTROL, KeyCode.E);
    open.type("centre");
    open.push(KeyCode.CONTROL, KeyCode.ENTER);
    open.await("the circle", () -> open.view().ref().equals(open.world.sample().circle()));

    open.push(KeyCode.ALT, KeyCode.LEFT);
    open.await("the point again", () -> open.view().ref().equals(point));
  }

  @Test
  void doesIt_andShowsTheAnswerBelowTheQuestion() {
    open.inspect(point);
    open.push(KeyCode.CONTROL, KeyCode.E);
    open.type("3 + 4");
    open.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    open.await("the answer", () -> open.shows(".answer"));
    assertThat(open.text(".answer")).isEqualTo("7");
  }

  @Test
  void syntaxTrouble_isShownWhereItIs() {
    open.inspect(point);
    open.push(KeyCode.CONTROL, KeyCode.E);
    open.type("(3 + 4");
    open.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    var message = "#evaluator .code-trouble-message";
    open.await("the message", () -> open.shows(message));
    assertThat(open.text(message)).startsWith("Line 1, column 7:");
  }

  @Test
  void whoReferencesIt_isOneAction_whyItIsAlive_too() {
    open.inspect(open.world.sample().circle());
    open.push(KeyCode.CONTROL, KeyCode.R);
    assertThat(facet()).isEqualTo(Facet.REFERENCES);
    assertThat(open.says("1 object references it")).isTrue();

    open.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
    open.await("the way", () -> open.says("holds it as centre"));
  }

  @Test
  void looksAtAnImportedPicture_thenAtItsHex() {
    open.inspect(open.world.sample().harbour());
    assertThat(facet()).isEqualTo(Facet.PICTURE);
    open.await("the picture", () -> open.shows(".picture-frame > .image-view"));

    open.push(KeyCode.CONTROL, KeyCode.CLOSE_BRACKET);
    assertThat(facet()).isEqualTo(Facet.HEX);
    open.await("the first bytes", () -> open.says("89 50 4e 47 0d 0a 1a 0a"));
  }

  @Test
  void exportsBytes_asATask() {
    open.inspect(open.world.sample().harbour());
    open.choose(Path.of("harbour.png"));
    open.run(Actions.EXPORT_BYTES);
    open.await("the task", () -> !open.window.models().world().tasks().isEmpty());
    assertThat(open.window.models().world().tasks().getFirst().state())
        .isEqualTo(TaskView.State.RUNNING);
  }

  @Test
  void bytesCanBeExported_otherObjectsOnlyAsJson() {
    open.inspect(point);
    assertThat(Fx.get(() -> open.window.keys().enabled(Actions.EXPORT_BYTES).get())).isFalse();
    assertThat(Fx.get(() -> open.window.keys().enabled(Actions.EXPORT_JSON).get())).isTrue();
  }

  @Test
  void bringsBackAFormerState_fromTheHistory() {
    open.inspect(point);
    open.world.objects().assign(point, "x", "50");
    open.push(KeyCode.CONTROL, KeyCode.H);
    open.await("the history", () -> open.says("x: 50"));
    open.click("Bring back");
    open.await("the former value", () -> open.slot(point, "x").equals("3"));
  }

  @Test
  void whatSomebodyElseChanges_isSeen() {
    open.inspect(point);
    open.world.assignElsewhere(point, "x", "1234");
    open.await("the change", () -> open.says("1234"));
  }

  @Test
  void anObjectThatIsGone_isSaidToBe() {
    Fx.run(() -> open.window.models().inspector().inspect(new ObjectRef("home", 77)));
    open.await("the message", () -> open.says("Not there"));
  }

  private Facet facet() {
    assertThat(open.find(".inspector-tabs", TabPane.class).getTabs()).isNotEmpty();
    return Fx.get(() -> open.window.models().inspector().facetProperty().get());
  }

  private void selectSlot(int row) {
    Fx.run(() ->
        open.find(".slot-list .list-view", javafx.scene.control.ListView.class)
            .getSelectionModel()
            .clearAndSelect(row));
  }

  @Test
  void theWorldIsTold_whichObjectsAreLookedAt() {
    open.inspect(point);
    open.await("what is looked at", () -> open.world.claimed().contains(point));
    var traits = open.world.sample().traitsPoint();
    open.inspect(traits);
    open.inspect(open.world.sample().lobby());
    open.await("that it goes", () -> !open.world.claimed().contains(point));
    assertThat(open.world.claimed()).contains(traits); // one step back
  }
}
