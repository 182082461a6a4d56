package vivarium.inspector.control.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.testing.Pictures;

class SheetLayerTest {
  private final FxRobot robot = new FxRobot();
  private final SheetLayer layer = Fx.get(SheetLayer::new);
  private final TextField below = Fx.get(() -> new TextField());
  private final Button inside = Fx.get(() -> new Button("inside"));
  private final Stage stage =
      Fx.get(() ->
          Pictures.show(Theme.Variant.LIGHT, 900, 700, new StackPane(new VBox(below), layer)));

  @BeforeEach
  void showASheet() {
    Fx.run(() -> {
      stage.requestFocus();
      below.requestFocus();
      var sheet = new Sheet("A sheet", "To be looked at.", new VBox(inside));
      sheet.setFirstFocus(inside);
      layer.show(sheet);
    });
    Fx.await("the keyboard in the sheet", inside::isFocused);
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  @Test
  void theKeyboard_staysInTheSheet() {
    for (int i = 0; i < 5; i++) {
      robot.push(KeyCode.TAB);
      assertThat(Fx.get(() -> below.isFocused())).isFalse();
    }
  }

  @Test
  void escape_putsItAway_andTheKeyboardGoesBack() {
    robot.push(KeyCode.ESCAPE);
    assertThat(layer.shown()).isNull();
    assertThat(Fx.get(() -> below.isFocused())).isTrue();
  }

  @Test
  void aClickBesideIt_putsItAway() {
    Fx.still(() -> inside);
    robot.clickOn(stage.getX() + 10, stage.getY() + 690);
    assertThat(layer.shown()).isNull();
  }

  @Test
  void aSecondSheet_takesThePlaceOfTheFirst_andFocusStillGoesBack() {
    Fx.run(() -> layer.show(new Sheet("Another", "", new VBox())));
    robot.push(KeyCode.ESCAPE);
    assertThat(Fx.get(() -> below.isFocused())).isTrue();
  }

  @Test
  void whatAPaneTakesInOnlyWhenShown_hasTheKeyboardToo() {
    var name = Fx.get(() -> new TextField());
    Fx.run(() -> {
      below.requestFocus();
      var sheet = new Sheet("Two halves", "", new SplitPane(new VBox(name), new VBox()));
      sheet.setFirstFocus(name);
      layer.show(sheet);
    });
    Fx.await("the keyboard in the sheet", name::isFocused);
    robot.write("typed", 0);
    assertThat(Fx.get(() -> name.getText())).isEqualTo("typed");
    assertThat(Fx.get(() -> below.getText())).isNullOrEmpty();
  }
}
