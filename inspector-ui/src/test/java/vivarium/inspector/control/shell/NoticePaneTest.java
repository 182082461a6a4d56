package vivarium.inspector.control.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.testing.Pictures;
import vivarium.inspector.viewmodel.Notices;

/** Notices are told without taking anything from whoever is typing. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class NoticePaneTest {
  private final FxRobot robot = new FxRobot();
  private final Notices notices = new Notices();
  private final List<String> done = new ArrayList<>();
  private final TextField field = Fx.get(() -> new TextField());
  private final NoticePane pane = Fx.get(() -> new NoticePane(new VBox(field), notices, true));
  private final Stage stage = Fx.get(() -> Pictures.show(Theme.Variant.LIGHT, 700, 400, pane));

  @BeforeEach
  void type() {
    Fx.run(() -> {
      field.setOnAction(_ -> done.add("enter"));
      stage
          .getScene()
          .getAccelerators()
          .put(KeyCombination.valueOf("Shortcut+K"), () -> done.add("search"));
      stage.requestFocus();
      field.requestFocus();
    });
    Fx.await("the keyboard in the field", field::isFocused);
  }

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  private boolean says(String text) {
    return Fx.get(() ->
        pane.isShowing()
            && text.equals(pane.getText())
            && robot.lookup(text).tryQuery().isPresent());
  }

  @Test
  void everyKeyGoesToTheField_whileANoticeOffersSomething() {
    int windows = Fx.get(() -> Window.getWindows().size());
    Fx.run(() -> notices.trouble("It failed.", "Show", () -> done.add("shown")));
    Fx.await("the notice", () -> says("It failed."));
    robot.write("a b");
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.push(KeyCode.ESCAPE);
    assertThat(Fx.get(() -> field.getText())).isEqualTo("a b");
    assertThat(done).containsExactly("enter", "search");
    assertThat(Fx.get(() -> field.isFocused())).isTrue();
    assertThat(Fx.get(() -> pane.isShowing())).as("Escape is for somebody else").isTrue();
    assertThat(Fx.get(() -> Window.getWindows().size())).as("it is no pop-up").isEqualTo(windows);
  }

  @Test
  void whatItOffersIsDoneByAClick_andItGoes() {
    Fx.run(() -> notices.info("Removed.", "Undo", () -> done.add("undone")));
    Fx.await("the notice", () -> says("Removed."));
    Fx.still(() -> robot.lookup("Undo").tryQuery().orElse(null));
    robot.clickOn("Undo");
    Fx.await("that it is done", () -> done.contains("undone"));
    assertThat(Fx.get(() -> pane.isShowing())).isFalse();
  }

  @Test
  void theNextOneTakesItsPlace_afterAMoment_andNoneIsLost() {
    var told = new ArrayList<String>();
    Fx.run(() -> {
      pane.textProperty().addListener((_, _, text) -> told.add(text));
      notices.info("first");
      notices.info("second");
      assertThat(told.getLast()).as("seen for a moment").isEqualTo("first");
    });
    Fx.await("the second", () -> says("second"));
    assertThat(told).endsWith("first", "second");
  }

  @Test
  void aLongOneIsWrapped_andSeenWhole() {
    var text = "A gatekeeper refused it, and says why at some length. ".repeat(5).strip();
    Fx.run(() -> notices.trouble(text));
    Fx.await("the notice", () -> says(text));
    Fx.still(() -> robot.lookup(text).tryQuery().orElse(null));
    double one = Fx.get(() -> field.getFont().getSize());
    assertThat(Fx.get(() -> robot.lookup(text).query().getBoundsInLocal().getHeight()))
        .as("more than one line")
        .isGreaterThan(2.2 * one);
  }
}
