package vivarium.inspector.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.model.EditTarget;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.RowKey;

/** Everything by keyboard alone: no test here touches the mouse. */
class DeskKeyboardTest {
  private final DeskUi ui = new DeskUi();

  @AfterEach
  void close() {
    ui.close();
  }

  private OutlinerViewModel focusedPoint() {
    var point = ui.point();
    ui.get(() -> {
      ui.desk.focus();
      return true;
    });
    ui.frames();
    return point;
  }

  @Test
  void changesASlot_whenOnlyKeysAreUsed() {
    var point = focusedPoint();
    ui.press(KeyCode.DOWN);
    ui.press(KeyCode.DOWN);
    ui.press(KeyCode.DOWN);
    assertThat(ui.keyboard()).isSameAs(ui.row(point, "x"));
    ui.press(KeyCode.F2);
    ui.type("11");
    ui.press(KeyCode.ENTER);
    ui.await("x is 11", () -> ui.value(point, "x").equals("11"));
    ui.press(KeyCode.DOWN);
    assertThat(ui.keyboard()).isSameAs(ui.row(point, "y"));
  }

  @Test
  void goesToTheSlot_whenItsNameIsTyped() {
    var point = focusedPoint();
    ui.typeName("cen");
    assertThat(ui.keyboard()).isSameAs(ui.row(point, "centre"));
  }

  @Test
  void opensAndComesBack_whenGoingRightAndAlongTheDesk() {
    var point = focusedPoint();
    ui.type("c");
    ui.press(KeyCode.RIGHT);
    ui.await("two outliners", () -> ui.views().size() == 2);
    var circle = ui.get(() -> ui.model().find(ui.world.sample().circle()).orElseThrow());
    ui.await("the keyboard is there", () -> inside(circle));
    ui.press(KeyCode.SHORTCUT, KeyCode.LEFT);
    assertThat(ui.keyboard()).isSameAs(ui.row(point, "centre"));
    ui.press(KeyCode.TAB);
    assertThat(ui.get(() -> inside(circle))).isTrue();
    ui.press(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(ui.keyboard()).isSameAs(ui.row(point, "centre"));
  }

  @Test
  void addsRenamesAndRemoves_whenOnlyKeysAreUsed() {
    var point = focusedPoint();
    ui.press(KeyCode.INSERT);
    ui.type("z <- 5");
    ui.press(KeyCode.ENTER);
    ui.await("z is there", () -> ui.value(point, "z").equals("5"));
    ui.press(KeyCode.SHIFT, KeyCode.F2);
    ui.type("depth");
    ui.press(KeyCode.ENTER);
    ui.await("it is called depth", () -> ui.value(point, "depth").equals("5"));
    assertThat(ui.keyboard()).isSameAs(ui.row(point, "depth"));
    ui.press(KeyCode.DELETE);
    ui.await("it is gone", () -> ui.value(point, "depth").equals("no such slot"));
  }

  @Test
  void unfoldsAndFolds_whenRightAndLeftArePressed() {
    var point = focusedPoint();
    ui.press(KeyCode.END);
    ui.press(KeyCode.RIGHT);
    ui.press(KeyCode.DOWN);
    assertThat(ui.keyboard()).isSameAs(ui.row(point, "length"));
    ui.press(KeyCode.RIGHT);
    assertThat(ui.get(() -> ui.view(point).row(new RowKey.Editor(new EditTarget.Method("length")))))
        .isPresent();
    assertThat(ui.keyboard()).isSameAs(ui.row(point, "length"));
    ui.press(KeyCode.HOME);
    ui.press(KeyCode.UP);
    ui.press(KeyCode.LEFT);
    assertThat(ui.get(point::rows)).isEmpty();
    ui.press(KeyCode.RIGHT);
    assertThat(ui.get(point::rows)).isNotEmpty();
  }

  @Test
  void showsTheAnswer_whenDoingIt() {
    var point = focusedPoint();
    ui.press(KeyCode.SHORTCUT, KeyCode.E);
    ui.type("3 + 4");
    ui.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
    var evaluator = ui.row(point, RowKey.Single.EVALUATOR);
    ui.await("the answer is there", () -> ui.part(evaluator, ".result-chip").isVisible());
    assertThat(((Button) ui.part(evaluator, ".result-chip")).getText()).isEqualTo("7");
    assertThat(ui.get(ui::views)).hasSize(1);
  }

  @Test
  void opensTheAnswerBesideIt_whenGettingIt() {
    var point = focusedPoint();
    ui.press(KeyCode.SHORTCUT, KeyCode.E);
    ui.type("centre");
    ui.press(KeyCode.SHORTCUT, KeyCode.ENTER);
    ui.await("two outliners", () -> ui.views().size() == 2);
    var circle = ui.get(() -> ui.model().find(ui.world.sample().circle()).orElseThrow());
    assertThat(ui.get(() -> circle.boxProperty().get().x()))
        .isGreaterThan(ui.get(() -> point.boxProperty().get().right()));
    ui.await("the keyboard is there", () -> inside(circle));
  }

  @Test
  void keepsTheExpressionAndSaysWhy_whenItFails() {
    var point = focusedPoint();
    ui.press(KeyCode.SHORTCUT, KeyCode.E);
    ui.type("(3 + 4");
    ui.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
    var evaluator = ui.row(point, RowKey.Single.EVALUATOR);
    ui.await("it says why", () -> ui.part(evaluator, ".code-trouble-message").isVisible());
    assertThat(ui.get(() -> point.evaluator().textProperty().get())).isEqualTo("(3 + 4");
    ui.press(KeyCode.ESCAPE);
    assertThat(ui.get(() -> point.evaluatorShownProperty().get())).isFalse();
    ui.press(KeyCode.SHORTCUT, KeyCode.E);
    assertThat(ui.get(() -> point.evaluator().textProperty().get())).isEqualTo("(3 + 4");
  }

  @Test
  void bringsFormerExpressionsBack_whenUpAndDownArePressed() {
    var point = focusedPoint();
    ui.press(KeyCode.SHORTCUT, KeyCode.E);
    ui.type("1 + 1");
    ui.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
    ui.await("it is done", () -> point.evaluator().resultProperty().get() != null);
    ui.press(KeyCode.SHORTCUT, KeyCode.A);
    ui.type("hal");
    ui.press(KeyCode.UP);
    assertThat(ui.get(() -> point.evaluator().textProperty().get())).isEqualTo("1 + 1");
    ui.press(KeyCode.DOWN);
    assertThat(ui.get(() -> point.evaluator().textProperty().get())).isEqualTo("hal");
  }

  @Test
  void movesTheOutlinerAndTheView_whenArrowsArePressedWithShift() {
    var point = focusedPoint();
    ui.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.RIGHT);
    ui.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(ui.get(() -> point.boxProperty().get().corner())).isEqualTo(new Point(54, 54));
    double before = ui.get(() -> ui.model().viewpoint().camera().x());
    ui.press(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(ui.get(() -> ui.model().viewpoint().camera().x())).isGreaterThan(before);
  }

  @Test
  void zoomsFitsAndTidies_whenAsked() {
    focusedPoint();
    ui.open(ui.world.sample().circle(), 4000, 100);
    ui.press(KeyCode.ALT, KeyCode.DIGIT0);
    var fitted = ui.get(() -> ui.model().viewpoint().visible());
    assertThat(ui.get(() -> ui.model().outliners()))
        .allMatch(outliner -> fitted.contains(outliner.boxProperty().get()));
    ui.press(KeyCode.ALT, KeyCode.DIGIT1);
    assertThat(ui.get(() -> ui.model().viewpoint().camera().zoom())).isEqualTo(1);
    ui.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
    var circle = ui.get(() -> ui.model().find(ui.world.sample().circle()).orElseThrow());
    assertThat(ui.get(() -> circle.boxProperty().get().x())).isLessThan(1000);
    ui.press(KeyCode.ALT, KeyCode.UP);
    assertThat(ui.get(() -> ui.model().outliners())).allMatch(it -> it.rows().isEmpty());
    ui.press(KeyCode.ALT, KeyCode.DOWN);
    assertThat(ui.get(() -> ui.model().outliners())).noneMatch(it -> it.rows().isEmpty());
  }

  @Test
  void closesAndGoesOn_whenControlWIsPressed() {
    focusedPoint();
    var circle = ui.circle();
    ui.get(() -> {
      ui.desk.focus();
      return true;
    });
    ui.press(KeyCode.SHORTCUT, KeyCode.W);
    assertThat(ui.get(() -> ui.model().outliners())).hasSize(1).doesNotContain(circle);
    assertThat(ui.get(() -> inside(ui.model().outliners().getFirst()))).isTrue();
  }

  @Test
  void showsTheMenuOfTheSlot_whenTheMenuKeyIsPressed() {
    focusedPoint();
    ui.type("c");
    ui.press(KeyCode.SHIFT, KeyCode.F10);
    assertThat(ui.robot.lookup(node -> "slot.rename".equals(node.getId())).tryQuery()).isPresent();
    ui.press(KeyCode.ESCAPE);
  }

  @Test
  void asksTheWindow_whenReferencesHistoryOrImplementorsAreWanted() {
    focusedPoint();
    ui.type("c");
    ui.press(KeyCode.SHORTCUT, KeyCode.R);
    ui.press(KeyCode.SHORTCUT, KeyCode.H);
    ui.press(KeyCode.ALT, KeyCode.M);
    assertThat(ui.host.asked())
        .contains("references home #4,212", "history home #4,212", "search IMPLEMENTORS centre");
  }

  @Test
  void isOnTheSelectedRow_whenTheKeyboardComesFromBesideTheDesk() {
    var point = focusedPoint();
    ui.type("x");
    ui.focusBeside();
    assertThat(ui.get(() -> inside(point))).isFalse();
    ui.press(KeyCode.TAB);
    assertThat(ui.keyboard()).isSameAs(ui.row(point, "x"));
    ui.press(KeyCode.SHIFT, KeyCode.TAB);
    ui.press(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(ui.get(() -> inside(point))).isFalse();
  }

  @Test
  void hasOneMeaningForEachKey_whenAllActionsAreListed() {
    Map<KeyCombination, String> byChord = new HashMap<>();
    for (var action : ui.keys.actions()) {
      for (var chord : action.chords()) {
        assertThat(byChord.put(chord, action.id())).as("%s", chord).isNull();
      }
    }
    assertThat(ui.keys.byGroup().keySet()).contains("Desk", "Outliner", "Slot");
    assertThat(ui.keys.runnable()).contains(DeskKeys.TIDY, DeskKeys.EDIT, DeskKeys.EVALUATOR);
  }

  private boolean inside(OutlinerViewModel outliner) {
    var view = ui.find(outliner).orElseThrow();
    for (var at = ui.node().getScene().getFocusOwner(); at != null; at = at.getParent()) {
      if (at == view) {
        return true;
      }
    }
    return false;
  }
}
