package vivarium.inspector.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvaluatorTest {
  private final Fixture fixture = Fixture.quick();
  private final OutlinerViewModel point = fixture.point();
  private final EvaluatorViewModel evaluator = point.evaluator();

  @Test
  void showsTheAnswer_whenDoingIt() {
    evaluator.doIt("3 + 4");
    var result = evaluator.resultProperty().get();
    assertThat(result).isNotNull();
    assertThat(result.text()).isEqualTo("7");
    assertThat(fixture.desk.outliners()).hasSize(1);
  }

  @Test
  void opensTheAnswerBesideIt_whenGettingAnObject() {
    point.unfolding().setEvaluatorShown(true);
    evaluator.getIt("centre");
    var opened = fixture.desk.find(fixture.world.sample().circle()).orElseThrow();
    assertThat(opened.boxProperty().get().x()).isGreaterThan(point.boxProperty().get().right());
    assertThat(fixture.desk.selectedProperty().get()).isSameAs(opened);
    assertThat(fixture.desk.arrows())
        .anyMatch(arrow -> arrow.from() == point && arrow.to() == opened);
  }

  @Test
  void opensNothing_whenTheAnswerHasNoIdentity() {
    evaluator.getIt("3 + 4");
    assertThat(fixture.desk.outliners()).containsExactly(point);
  }

  @Test
  void opensTheLastAnswerLater_whenAskedTo() {
    evaluator.doIt("centre");
    evaluator.openResult();
    assertThat(fixture.desk.find(fixture.world.sample().circle())).isPresent();
  }

  @Test
  void saysWhereAndKeepsTheText_whenTheSourceIsWrong() {
    evaluator.textProperty().set("(3 + 4");
    evaluator.doIt("(3 + 4");
    assertThat(evaluator.troubleProperty().get()).isInstanceOf(Trouble.Syntax.class);
    assertThat(evaluator.textProperty().get()).isEqualTo("(3 + 4");
    assertThat(evaluator.resultProperty().get()).isNull();
  }

  @Test
  void leadsToTheStack_whenTheTurnFails() {
    evaluator.doIt("unit");
    assertThat(evaluator.troubleProperty().get()).isInstanceOf(Trouble.Failure.class);
    evaluator.showFailure();
    assertThat(fixture.host.failures()).singleElement().matches(turn -> !turn.frames().isEmpty());
  }

  @Test
  void walksThroughFormerExpressions_whenGoingBackAndOn() {
    evaluator.doIt("1 + 1");
    evaluator.doIt("2 + 2");
    evaluator.textProperty().set("half wri");
    evaluator.previous();
    assertThat(evaluator.textProperty().get()).isEqualTo("2 + 2");
    evaluator.previous();
    evaluator.previous();
    assertThat(evaluator.textProperty().get()).isEqualTo("1 + 1");
    evaluator.next();
    evaluator.next();
    assertThat(evaluator.textProperty().get()).isEqualTo("half wri");
  }

  @Test
  void knowsWhatWasAskedElsewhere_whenGoingBack() {
    fixture.circle().evaluator().doIt("radius");
    evaluator.previous();
    assertThat(evaluator.textProperty().get()).isEqualTo("radius");
  }

  @Test
  void waitsUntilInterrupted_whenTheTurnNeverEnds() {
    evaluator.doIt("forever");
    assertThat(evaluator.busyProperty().get()).isTrue();
    evaluator.interrupt();
    assertThat(evaluator.busyProperty().get()).isFalse();
    assertThat(evaluator.troubleProperty().get()).isInstanceOf(Trouble.Failure.class);
  }

  @Test
  void asksNothing_whenThereIsNothingToAsk() {
    evaluator.doIt("  \n ");
    assertThat(evaluator.busyProperty().get()).isFalse();
    assertThat(evaluator.troubleProperty().get()).isNull();
  }
}
