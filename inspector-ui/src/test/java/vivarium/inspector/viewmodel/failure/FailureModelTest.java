package vivarium.inspector.viewmodel.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Later;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.FrameView;
import vivarium.inspector.viewmodel.TurnOutcome;

class FailureModelTest {
  private final Later ui = new Later();
  private final FakeWorld world = FakeWorld.immediate();
  private final FailureModel model = new FailureModel(world.objects(), fail(), ui);
  private final List<TurnOutcome> outcomes = new ArrayList<>();

  @Test
  void looksAtTheFirstOwnActivation_andHidesTheLibrarys() {
    assertThat(model.frames()).noneMatch(FrameView::library);
    int own = model.frames().size();
    assertThat(frame().title()).isEqualTo("a point (3@4) >> unit");

    model.libraryProperty().set(true);
    assertThat(model.frames()).hasSize(own + 1).anyMatch(FrameView::library);
    assertThat(frame().title()).as("still the same").isEqualTo("a point (3@4) >> unit");
  }

  @Test
  void runsOnAfterTheMethodIsMended() {
    model.fix("unit = ( self / length )", outcomes::add);
    ui.runAll();
    assertThat(model.fixedProperty().get()).isEqualTo(FailureModel.Fixed.YES);

    model.runAgain(outcomes::add);
    ui.runAll();
    assertThat(outcomes).hasSize(2).allMatch(TurnOutcome.Done.class::isInstance);
  }

  @Test
  void showsTheNewFailure_whenItFailsAgain() {
    long first = model.failureProperty().get().id();
    model.runAgain(outcomes::add);
    ui.runAll();
    assertThat(model.failureProperty().get().id()).isNotEqualTo(first);
    assertThat(model.fixedProperty().get()).isEqualTo(FailureModel.Fixed.NO);
  }

  @Test
  void sourceThatCannotBeRead_isNoFix() {
    model.fix("unit = ( self / ", outcomes::add);
    ui.runAll();
    assertThat(outcomes).singleElement().isInstanceOf(TurnOutcome.SyntaxFailed.class);
    assertThat(model.fixedProperty().get()).isEqualTo(FailureModel.Fixed.NO);
  }

  @Test
  void codeOfNoSlot_cannotBeMended() {
    model.select(model.frames().getLast());
    assertThat(model.canFix()).isFalse();
    model.fix("anything", outcomes::add);
    ui.runAll();
    assertThat(outcomes).singleElement().isInstanceOf(TurnOutcome.Refused.class);
  }

  private FrameView frame() {
    return Objects.requireNonNull(model.frameProperty().get());
  }

  private FailedTurn fail() {
    var outcome = world.objects().evaluate(world.sample().point(), "unit").join();
    assertThat(outcome).isInstanceOf(TurnOutcome.Failed.class);
    return ((TurnOutcome.Failed) outcome).failure();
  }
}
