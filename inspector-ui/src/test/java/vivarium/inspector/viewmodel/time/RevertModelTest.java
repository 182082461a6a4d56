package vivarium.inspector.viewmodel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Later;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.Overlap;
import vivarium.inspector.viewmodel.RevertPreview;
import vivarium.inspector.viewmodel.TimelinePage;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.TurnRange;

class RevertModelTest {
  private final Later ui = new Later();
  private final FakeWorld world = FakeWorld.immediate();
  private final List<TurnOutcome.Done> done = new ArrayList<>();

  @Test
  void changesNothing_beforeItIsConfirmed() {
    long before = now();
    assign("x", "10");
    var model = rollback(before);
    ui.runAll();
    assertThat(preview(model).objects()).isEqualTo(1);
    assertThat(slot("x")).isEqualTo("10");

    model.confirm(done::add);
    ui.runAll();
    assertThat(slot("x")).isEqualTo("3");
    assertThat(done).hasSize(1);
  }

  @Test
  void aRollback_canItselfBeUndone() {
    long before = now();
    assign("x", "10");
    rollback(before).confirm(done::add);
    ui.runAll();
    world.history().undo();
    assertThat(slot("x")).isEqualTo("10");
  }

  @Test
  void takingATurnBack_keepsLaterWork() {
    assign("x", "10");
    long bad = now();
    assign("y", "20");
    var model = takeBack(bad);
    ui.runAll();
    // The same object was changed again later, so what was later is kept unless it is chosen
    // otherwise.
    assertThat(preview(model).overlaps())
        .singleElement()
        .satisfies(overlap ->
            assertThat(overlap.parts()).containsExactly(new Overlap.Part("y", "4", "4", "20")));
    model.choices().put(world.sample().point(), Overlap.Choice.TAKE_BACK);
    model.confirm(done::add);
    ui.runAll();
    assertThat(slot("x")).isEqualTo("3");
  }

  @Test
  void anOverlapNotDecided_keepsTheLaterWork() {
    assign("x", "10");
    long bad = now();
    assign("y", "20");
    takeBack(bad).confirm(done::add);
    ui.runAll();
    assertThat(slot("x")).isEqualTo("10");
    assertThat(slot("y")).isEqualTo("20");
  }

  @Test
  void rollingBackOneVat_leavesTheOthers() {
    long before = now();
    assign("x", "10");
    var model = rollback(before);
    model.setScope(new RevertModel.Scope.OneVat("files"));
    ui.runAll();
    assertThat(preview(model).objects()).isZero();
    model.confirm(done::add);
    ui.runAll();
    assertThat(slot("x")).isEqualTo("10");
  }

  @Test
  void isDoneOnce_howeverOftenItIsConfirmed() {
    assign("x", "10");
    var model = takeBack(now());
    model.confirm(done::add);
    model.confirm(done::add);
    ui.runAll();
    assertThat(done).hasSize(1);
  }

  @Test
  void isNotDone_beforeItsPreviewWasSeen() {
    long before = now();
    assign("x", "10");
    var model = new RevertModel(world.history(), new RevertModel.Plan.Rollback(before, "then"), ui);
    model.confirm(done::add);
    assertThat(model.troubleProperty().get()).startsWith("What it would change");
    ui.runAll();
    assertThat(slot("x")).isEqualTo("10");
    assertThat(done).isEmpty();
    assertThat(model.troubleProperty().get()).isEmpty();
    model.confirm(done::add);
    ui.runAll();
    assertThat(slot("x")).isEqualTo("3");
  }

  private RevertModel rollback(long position) {
    return seen(new RevertModel.Plan.Rollback(position, "then"));
  }

  private RevertModel takeBack(long position) {
    return seen(new RevertModel.Plan.TakeBack(new TurnRange(position, position, null)));
  }

  /** With its preview before one's eyes. */
  private RevertModel seen(RevertModel.Plan plan) {
    var model = new RevertModel(world.history(), plan, ui);
    ui.runAll();
    return model;
  }

  private static RevertPreview preview(RevertModel model) {
    return ((Loadable.Loaded<RevertPreview>) model.previewProperty().get()).value();
  }

  private void assign(String slot, String value) {
    world.objects().assign(world.sample().point(), slot, value);
  }

  private String slot(String name) {
    var answer = (Answer.Given<ObjectView>) world.objects().view(world.sample().point()).join();
    return answer.value().slot(name).orElseThrow().value().text();
  }

  private long now() {
    var page = (Answer.Given<TimelinePage>) world.history().turnsBefore(Long.MAX_VALUE, 1).join();
    return page.value().turns().getLast().position();
  }
}
