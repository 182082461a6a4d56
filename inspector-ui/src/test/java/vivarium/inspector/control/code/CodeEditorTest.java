package vivarium.inspector.control.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.gallery.FakeHighlighter;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.testing.Pictures;
import vivarium.inspector.viewmodel.SyntaxTrouble;

class CodeEditorTest {
  private final FxRobot robot = new FxRobot();
  private final CodeEditor editor = Fx.get(() -> new CodeEditor(FakeHighlighter::highlight));
  private final List<String> accepted = new ArrayList<>();
  private final List<String> cancelled = new ArrayList<>();
  private Stage stage = Fx.get(() -> Pictures.show(Theme.Variant.LIGHT, 500, 300, editor));

  @BeforeEach
  void listen() {
    Fx.run(() -> {
      editor.setOnAccept(accepted::add);
      editor.setOnCancel(() -> cancelled.add(editor.text()));
      editor.setText("x <- 3");
      stage.requestFocus();
      editor.requestFocus();
    });
    Fx.await("the keyboard in the editor", () -> area().isFocused());
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  @Test
  void coloursWhatTheHighlighterTellsApart() {
    assertThat(Fx.get(() -> area().getStyleOfChar(2))).containsExactly("code-operator");
    assertThat(Fx.get(() -> area().getStyleOfChar(5))).containsExactly("code-number");
    assertThat(Fx.get(() -> area().getStyleOfChar(0))).isEmpty();
  }

  @Test
  void accepts_onTheChord() {
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(accepted).containsExactly("x <- 3");
  }

  @Test
  void cancels_onEscape_andPutsTheTextBack() {
    Fx.run(() -> area().replaceText("something else"));
    assertThat(Fx.get(() -> editor.changedProperty().get())).isTrue();
    robot.push(KeyCode.ESCAPE);
    assertThat(cancelled).containsExactly("x <- 3");
    assertThat(Fx.get(() -> editor.changedProperty().get())).isFalse();
  }

  @Test
  void enterAlone_accepts_inAOneLineEditor_andMakesALine_elsewhere() {
    robot.push(KeyCode.ENTER);
    assertThat(accepted).isEmpty();
    assertThat(Fx.get(editor::text)).contains("\n");
    Fx.run(() -> editor.setAcceptOnEnter(true));
    robot.push(KeyCode.ENTER);
    assertThat(accepted).hasSize(1);
  }

  @Test
  void marksTrouble_whereItIs_untilTheTextChanges() {
    Fx.run(() -> editor.showTrouble(new SyntaxTrouble("a number cannot stand here", 1, 6, 5, 1)));
    assertThat(Fx.get(() -> area().getStyleOfChar(5))).contains("code-trouble", "code-number");
    assertThat(Fx.get(() -> area().getCaretPosition())).isEqualTo(5);
    assertThat(robot.lookup("Line 1, column 6: a number cannot stand here").tryQuery()).isPresent();

    Fx.run(() -> area().appendText("4"));
    assertThat(Fx.get(() -> area().getStyleOfChar(5))).doesNotContain("code-trouble");
  }

  @Test
  void troubleBehindTheEnd_isShownAtTheLastCharacter() {
    Fx.run(() -> editor.showTrouble(new SyntaxTrouble("something is missing", 1, 7, 6, 1)));
    assertThat(Fx.get(() -> area().getStyleOfChar(5))).contains("code-trouble");
  }

  @Test
  void troubleInNothing_isStillTold() {
    Fx.run(() -> {
      editor.setText("");
      editor.showTrouble(new SyntaxTrouble("there is nothing", 1, 1, 0, 1));
    });
    assertThat(robot.lookup("Line 1, column 1: there is nothing").tryQuery()).isPresent();
  }

  @Test
  void textPutIn_cannotBeUndoneIntoTheTextBefore() {
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(Fx.get(editor::text)).isEqualTo("x <- 3");
  }

  private CodeArea area() {
    return robot.from(editor).lookup(".styled-text-area").queryAs(CodeArea.class);
  }
}
