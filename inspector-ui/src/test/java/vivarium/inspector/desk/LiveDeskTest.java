package vivarium.inspector.desk;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vivarium.inspector.desk.geometry.Camera;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.model.DeskLayout;
import vivarium.inspector.desk.model.DeskViewModel;
import vivarium.inspector.desk.outliner.RowView;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.viewmodel.Answer;

/** The desk follows the world, keeps its layout, and stays light. */
class LiveDeskTest {
  private final DeskUi ui = new DeskUi();

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void showsAndMarksTheChange_whenAnotherTurnChangesTheObject() {
    var circle = ui.circle();
    var marked = ui.everHas(ui.row(circle, "radius"), "fresh");
    var other = ui.everHas(ui.row(circle, "picture"), "fresh");
    ui.world.assignElsewhere(circle.ref(), "radius", "44");
    ui.await("it is shown", () -> ui.value(circle, "radius").equals("44"));
    assertThat(marked).isTrue();
    assertThat(other).isFalse();
    Fx.await("it calms down", () -> !ui.has(ui.row(circle, "radius"), "fresh"));
  }

  @Test
  void saysThatItIsGone_whenTheObjectIsRemoved() {
    var circle = ui.circle();
    ui.world.vanish(circle.ref());
    ui.await("it is gone", () -> ui.has(ui.view(circle), "gone"));
    assertThat(ui.part(ui.view(circle), ".note-row")).isNotNull();
  }

  @Test
  void keepsTheKeyboardWhereItIs_whenRowsChangeAroundIt() {
    var circle = ui.circle();
    ui.click(ui.row(circle, "radius"));
    ui.world.objects().addSlot(circle.ref(), "area <- 5", "");
    ui.await("the slot is there", () -> ui.value(circle, "area").equals("5"));
    assertThat(ui.keyboard()).isSameAs(ui.row(circle, "radius"));
  }

  @Test
  void hasNodesOnlyForWhatIsSeen_whenHundredsLieOnTheDesk() {
    var refs = ui.objects.web(300);
    Fx.run(() -> {
      refs.forEach(ref -> ui.model().open(ref, new Point(0, 0)));
      ui.model().tidy();
      ui.model().viewpoint().lookThrough(Camera.HOME);
    });
    ui.await("nodes are there", () -> ui.views().size() >= 8);
    assertThat(ui.get(() -> ui.views().size())).isLessThan(60);
    Fx.run(() -> ui.model().viewpoint().lookThrough(new Camera(2000, 1500, 1)));
    ui.frames();
    assertThat(ui.get(() -> ui.views().size())).isLessThan(60);
    Fx.run(() -> ui.model().viewpoint().lookThrough(new Camera(0, 0, 0.2)));
    ui.frames();
    assertThat(ui.get(ui::views)).isEmpty();
    Fx.run(() -> ui.model().closeAll());
    ui.frames();
    assertThat(ui.get(ui::views)).isEmpty();
  }

  @Test
  void hasNodesOnlyForRowsInSight_whenAThousandSlotsAreShown() {
    var large = ui.open(ui.objects.thousandSlots(), 30, 30);
    Fx.run(large.unfolding()::showAll);
    ui.frames();
    assertThat(ui.get(() -> large.rows().size())).isEqualTo(1000);
    assertThat(rowNodes()).isBetween(20L, 80L);
    Fx.run(() -> large.reveal("slot900"));
    Fx.run(() -> ui.model().viewpoint().lookThrough(new Camera(0, 900 * 27, 1)));
    ui.frames();
    assertThat(rowNodes()).isBetween(20L, 80L);
    assertThat(ui.row(large, "slot900").getAccessibleText()).contains("slot900");
  }

  @Test
  void writesTheLayoutIntoTheWorld_whenThePersonStopsMovingThings() {
    var point = ui.point();
    Fx.run(() -> point.moveTo(new Point(77, 66)));
    Fx.await("the layout is kept", () -> kept().contains(" 77.0 66.0 "));
    var layout = DeskLayout.parse(kept());
    assertThat(layout.outliners()).singleElement().matches(it -> it.ref().equals(point.ref()));
  }

  @Test
  void isAsItWasLeft_whenTheWorldIsShownAgain() {
    var point = ui.point();
    Fx.run(() -> {
      point.moveTo(new Point(77, 66));
      point.unfolding().setCategoryOpen("arithmetic", true);
      ui.desk.close();
    });
    Fx.await("the layout is kept", () -> kept().contains(" 77.0 66.0 "));
    var again =
        Fx.get(() ->
            Desk.still(
                ui.world,
                new RecordingHost(),
                javafx.application.Platform::runLater,
                new vivarium.inspector.control.keys.KeyMap()));
    Fx.await("it is back", () -> again.viewModel().outliners().size() == 1);
    var back = Fx.get(() -> again.viewModel().outliners().getFirst());
    assertThat(Fx.get(() -> back.boxProperty().get().corner())).isEqualTo(new Point(77, 66));
    Fx.run(again::close);
  }

  @Test
  void growsWithAllOtherText_whenTextIsMadeLarger() {
    ui.point();
    double before = ui.get(() -> ui.model().viewpoint().camera().zoom());
    ui.textZoom(1.5);
    Fx.await(
        "the desk is larger",
        () -> Math.abs(ui.model().viewpoint().camera().zoom() - 1.5 * before) < 0.01);
    ui.textZoom(1);
    Fx.await(
        "it is as before", () -> Math.abs(ui.model().viewpoint().camera().zoom() - before) < 0.01);
  }

  @Test
  void saysWhatThingsAre_whenAskedByAssistiveTechnology() {
    var point = ui.point();
    var view = ui.view(point);
    assertThat(view.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_VIEW);
    assertThat(view.getAccessibleText()).isEqualTo("a point (3@4)");
    assertThat(ui.<Object>get(() -> view.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT)))
        .isEqualTo(5);
    var row = ui.row(point, "x");
    assertThat(row.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_ITEM);
    assertThat(row.getAccessibleText()).isEqualTo("data slot x: 3");
    ui.click(row);
    assertThat(ui.<Object>get(() -> row.queryAccessibleAttribute(AccessibleAttribute.SELECTED)))
        .isEqualTo(true);
    assertThat(ui.part(view, ".evaluator-toggle").getAccessibleText()).isEqualTo("Evaluator");
  }

  private long rowNodes() {
    return ui.get(
        () -> ui.node().lookupAll(".slot-row").stream().filter(RowView.class::isInstance).count());
  }

  private String kept() {
    return ui.world.setting(DeskViewModel.LAYOUT_SETTING).join() instanceof Answer.Given(var text)
        ? text.orElse("")
        : "";
  }
}
