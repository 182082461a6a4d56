package vivarium.inspector.viewmodel.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Later;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.ValueView;

class EvaluatorModelTest {
  private final Later ui = new Later();
  private final FakeWorld world = FakeWorld.immediate();
  private final EvaluatorModel evaluator = new EvaluatorModel(world.objects(), ui);
  private final List<ValueView> answers = new ArrayList<>();

  @Test
  void remembersWhatWasAsked_andAnswered() {
    ask("3 + 4");
    assertThat(answers).extracting(ValueView::text).containsExactly("7");
    assertThat(evaluator.exchanges()).singleElement().extracting("source").isEqualTo("3 + 4");
    assertThat(evaluator.earlier(1)).isEqualTo("3 + 4");
    assertThat(evaluator.earlier(2)).isNull();
  }

  @Test
  void syntaxTrouble_isNoExchange_andGoesWithTheNextAttempt() {
    ask("(3 + 4");
    assertThat(evaluator.exchanges()).isEmpty();
    assertThat(evaluator.troubleProperty().get()).isNotNull();

    ask("3 + 4");
    assertThat(evaluator.troubleProperty().get()).isNull();
  }

  @Test
  void aFailure_isAnExchangeWithoutAnAnswer() {
    ask("zork");
    assertThat(answers).isEmpty();
    assertThat(evaluator.exchanges())
        .singleElement()
        .extracting("outcome")
        .isInstanceOf(TurnOutcome.Failed.class);
  }

  @Test
  void runs_untilTheAnswerComes_orTheTurnIsInterrupted() {
    ask("forever");
    assertThat(evaluator.runningProperty().get()).isTrue();

    evaluator.interrupt();
    ui.runAll();
    assertThat(evaluator.runningProperty().get()).isFalse();
  }

  @Test
  void nothing_isNotAsked() {
    ask("  \n");
    assertThat(evaluator.runningProperty().get()).isFalse();
    assertThat(evaluator.exchanges()).isEmpty();
  }

  private void ask(String source) {
    evaluator.evaluate(world.sample().point(), source, answers::add);
    ui.runAll();
  }
}
