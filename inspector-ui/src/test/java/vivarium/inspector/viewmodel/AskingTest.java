package vivarium.inspector.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Later;

class AskingTest {
  private final Later ui = new Later();
  private final List<String> heard = new ArrayList<>();

  @Test
  void answersArrive_onTheUserInterfaceThread() {
    new Asking(ui).ask(given("here"), heard::add, heard::add);
    assertThat(heard).isEmpty();

    ui.runAll();
    assertThat(heard).containsExactly("here");
  }

  @Test
  void aRefusal_isHeardAsSuch() {
    var refused = CompletableFuture.completedFuture(Answer.<String>refused("not there"));
    new Asking(ui).ask(refused, heard::add, message -> heard.add("refused: " + message));
    ui.runAll();
    assertThat(heard).containsExactly("refused: not there");
  }

  @Test
  void aBug_isHeardAsARefusalThatSaysSo() {
    var broken = CompletableFuture.<Answer<String>>failedFuture(new ArithmeticException("oops"));
    new Asking(ui).ask(broken, heard::add, heard::add);
    ui.runAll();
    assertThat(heard).singleElement().asString().contains("Bug").contains("oops");
  }

  @Test
  void anOvertakenAnswer_isDropped_whenOnlyTheLatestCounts() {
    var asking = Asking.latest(ui);
    asking.ask(given("old"), heard::add, heard::add);
    asking.ask(given("new"), heard::add, heard::add);
    ui.runAll();
    assertThat(heard).containsExactly("new");
  }

  @Test
  void anAnswerThatComesAfterForgetting_isDropped() {
    var asking = Asking.latest(ui);
    asking.ask(given("late"), heard::add, heard::add);
    asking.forget();
    ui.runAll();
    assertThat(heard).isEmpty();
  }

  private static CompletableFuture<Answer<String>> given(String value) {
    return CompletableFuture.completedFuture(Answer.given(value));
  }
}
