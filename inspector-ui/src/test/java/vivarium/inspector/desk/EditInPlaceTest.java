package vivarium.inspector.desk;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vivarium.inspector.control.code.CodeEditor;
import vivarium.inspector.desk.model.EditTarget;
import vivarium.inspector.desk.model.RowKey;

class EditInPlaceTest {
  private final DeskUi ui = new DeskUi();

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void changesTheSlot_whenAValueIsTypedAndEntered() {
    var point = ui.point();
    ui.doubleClick(ui.row(point, "x"));
    ui.type("3 + 4");
    ui.press(KeyCode.ENTER);
    ui.await("x is 7", () -> ui.value(point, "x").equals("7"));
    assertThat(ui.keyboard()).isSameAs(ui.row(point, "x"));
  }

  @Test
  void changesNothing_whenEscapeIsPressed() {
    var point = ui.point();
    ui.doubleClick(ui.row(point, "x"));
    ui.type("99");
    ui.press(KeyCode.ESCAPE);
    assertThat(ui.value(point, "x")).isEqualTo("3");
    assertThat(ui.keyboard()).isSameAs(ui.row(point, "x"));
  }

  @Test
  void acceptsAndCancels_whenTheGreenAndRedButtonsAreClicked() {
    var point = ui.point();
    ui.doubleClick(ui.row(point, "x"));
    ui.type("8");
    var editor = ui.row(point, new RowKey.Editor(new EditTarget.Value("x")));
    ui.click(ui.part(editor, ".accept"));
    ui.await("x is 8", () -> ui.value(point, "x").equals("8"));
    ui.doubleClick(ui.row(point, "y"));
    ui.type("9");
    ui.click(ui.part(ui.row(point, new RowKey.Editor(new EditTarget.Value("y"))), ".cancel"));
    assertThat(ui.value(point, "y")).isEqualTo("4");
    assertThat(ui.row(point, "y")).isNotNull();
  }

  @Test
  void keepsTextAndLeadsToTheStack_whenTheExpressionFails() {
    var point = ui.point();
    ui.doubleClick(ui.row(point, "x"));
    ui.type("fish");
    ui.press(KeyCode.ENTER);
    var editor = ui.row(point, new RowKey.Editor(new EditTarget.Value("x")));
    ui.await("trouble is shown", () -> ui.part(editor, ".code-trouble-message").isVisible());
    assertThat(code(editor).text()).isEqualTo("fish");
    ui.click(ui.part(editor, ".link"));
    assertThat(ui.host.failures()).singleElement().matches(it -> it.message().contains("fish"));
  }

  @Test
  void showsTheErrorAtItsPlaceAndAcceptsTheFix_whenAMethodIsEdited() {
    var point = ui.point();
    ui.get(() -> run(() -> point.unfolding().setCategoryOpen("arithmetic", true)));
    ui.frames();
    ui.doubleClick(ui.row(point, "length"));
    var editor = ui.row(point, new RowKey.Editor(new EditTarget.Method("length")));
    assertThat(code(editor).text()).startsWith("length = (");
    ui.press(KeyCode.SHORTCUT, KeyCode.A);
    ui.type("length = ( x + y ");
    ui.press(KeyCode.SHORTCUT, KeyCode.ENTER);
    ui.await("the error is shown", () -> ui.part(editor, ".code-trouble-message").isVisible());
    var words = ((Label) ui.part(editor, ".code-trouble-message")).getText();
    assertThat(words).contains("Line 1, column 17").contains("parenthesis");
    assertThat(ui.part(editor, ".code-trouble")).isNotNull();
    assertThat(code(editor).text()).isEqualTo("length = ( x + y ");

    ui.type(")");
    ui.press(KeyCode.SHORTCUT, KeyCode.ENTER);
    ui.await("the method is changed", () -> ui.value(point, "length").equals("x + y"));
    assertThat(ui.has(editor, "dirty")).isFalse();
  }

  @Test
  void addsASlot_whenTheButtonIsClickedAndASlotTyped() {
    var point = ui.point();
    ui.click(ui.part(ui.view(point), ".add-slot"));
    ui.type("z <- 5");
    ui.press(KeyCode.ENTER);
    ui.await("z is there", () -> ui.value(point, "z").equals("5"));
    assertThat(ui.keyboard()).isSameAs(ui.row(point, "z"));
  }

  @Test
  void writesAnExample_whenItIsClicked() {
    var point = ui.point();
    ui.click(ui.part(ui.view(point), ".add-slot"));
    var editor = ui.row(point, new RowKey.Editor(new EditTarget.NewSlot("")));
    ui.click(ui.part(editor, ".slot-example"));
    assertThat(code(editor).text()).isEqualTo("x <- 3");
  }

  @Test
  void removesTheSlotWithoutAsking_whenDeleteIsPressed() {
    var point = ui.point();
    ui.click(ui.row(point, "x"));
    ui.press(KeyCode.DELETE);
    ui.await("x is gone", () -> ui.value(point, "x").equals("no such slot"));
    assertThat(ui.host.notices()).anyMatch(notice -> notice.contains("Undo"));
    assertThat(ui.keyboard()).isSameAs(ui.row(point, "y"));
    ui.world.history().undo();
    ui.await("x is back", () -> ui.value(point, "x").equals("3"));
  }

  @Test
  void doesNotRemoveTheSlot_whenDeleteIsPressedWhileTyping() {
    var point = ui.point();
    ui.doubleClick(ui.row(point, "x"));
    ui.press(KeyCode.DELETE);
    ui.press(KeyCode.DELETE);
    ui.press(KeyCode.ESCAPE);
    assertThat(ui.value(point, "x")).isEqualTo("3");
  }

  @Test
  void isNotDisturbedAndSaysSo_whenTheSlotChangesMeanwhile() {
    var circle = ui.circle();
    ui.doubleClick(ui.row(circle, "radius"));
    ui.type("13");
    ui.world.assignElsewhere(circle.ref(), "radius", "99");
    var editor = ui.row(circle, new RowKey.Editor(new EditTarget.Value("radius")));
    ui.await("it is stale", () -> ui.has(editor, "stale"));
    assertThat(code(editor).text()).isEqualTo("13");
    ui.type("5");
    ui.press(KeyCode.ENTER);
    ui.await("the typed value wins", () -> ui.value(circle, "radius").equals("135"));
  }

  private CodeEditor code(javafx.scene.Node editor) {
    return (CodeEditor) ui.part(editor, ".code-editor");
  }

  private static boolean run(Runnable work) {
    work.run();
    return true;
  }
}
