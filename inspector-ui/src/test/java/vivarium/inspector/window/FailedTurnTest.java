package vivarium.inspector.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Fx;

/** An error in running code: look, fix, go on. */
class FailedTurnTest extends WindowCase {
  @Test
  void looksFixesAndRunsOn_inFourActions() {
    askSomethingThatFails();
    open.click(".exchange .link"); // 1: look
    open.await("the stack", () -> open.shows("#failure-message"));
    assertThat(open.text("#failure-message")).isEqualTo("No 'lenght' slot found in a point (3@4).");
    assertThat(Fx.get(() -> code().getStyleOfChar(code().getText().indexOf("lenght"))))
        .as("the failing send is marked")
        .contains("code-send");

    Fx.run(() -> code().replaceText("unit = ( self / length )")); // 2: fix
    open.fire("#run-again"); // 3: accept and run again
    open.await("the sheet gone", () -> !open.shows("#failure-message"));
    assertThat(open.lastNotice()).startsWith("It ran, and answered ");
    assertThat(open.slot(point, "unit")).isEqualTo("self / length");
  }

  @Test
  void aFixThatCannotBeRead_isShown_andNothingRuns() {
    askSomethingThatFails();
    open.click(".exchange .link");
    open.await("the stack", () -> open.shows("#failure-message"));
    Fx.run(() -> code().replaceText("unit = ( self / "));
    open.fire("#run-again");
    open.await("the trouble", () -> open.shows("#failure-editor .code-trouble-message"));
    assertThat(open.slot(point, "unit")).isEqualTo("self / lenght");
  }

  @Test
  void runAgainWithoutAFix_showsTheNewFailure() {
    askSomethingThatFails();
    open.click(".exchange .link");
    open.await("the stack", () -> open.shows("#failure-message"));
    assertThat(open.text(".window-sheet .quiet")).startsWith("Asked of home");
    open.fire("#run-again");
    open.await(
        "the new failure", () -> open.text(".window-sheet .quiet").startsWith("It failed again."));
    assertThat(open.shows("#failure-message")).isTrue();
    assertThat(open.find("#run-again", Button.class).isDisabled()).isFalse();
    open.push(KeyCode.ESCAPE);
    open.await("the sheet gone", () -> !open.shows("#failure-message"));
  }

  @Test
  void theLibrarysCalls_areShownOnDemand() {
    askSomethingThatFails();
    open.click(".exchange .link");
    open.await("the stack", () -> open.shows("#failure-message"));
    var hidden = "traits errors >> undefinedSelector:Receiver:";
    assertThat(open.says(hidden)).isFalse();
    open.click(".failure-stack .check-box");
    open.await("the library's call", () -> open.says(hidden));
  }

  private void askSomethingThatFails() {
    open.inspect(point);
    open.push(KeyCode.CONTROL, KeyCode.E);
    open.type("unit");
    open.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    open.await("the failure", () -> open.shows(".exchange .link"));
    open.settle();
  }

  private CodeArea code() {
    return open.find("#failure-editor .styled-text-area", CodeArea.class);
  }
}
