package vivarium.inspector.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vivarium.inspector.desk.geometry.Camera;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.RowKey;

class DeskMouseTest {
  private final DeskUi ui = new DeskUi();

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void opensTheValueWithAnArrow_whenTheChevronIsClicked() {
    var point = ui.point();
    ui.click(ui.part(ui.row(point, "centre"), ".open-value"));
    ui.await("two outliners", () -> ui.views().size() == 2);
    assertThat(ui.get(() -> ui.model().arrows())).hasSize(1);
  }

  @Test
  void staysOneOutliner_whenTheSameObjectIsOpenedAgain() {
    var point = ui.point();
    ui.click(ui.part(ui.row(point, "centre"), ".open-value"));
    ui.await("two outliners", () -> ui.views().size() == 2);
    var there = ui.get(() -> ui.model().find(ui.world.sample().circle()).orElseThrow());
    var shown = ui.view(there);
    ui.await("the mark of the first time gone", () -> !ui.has(shown, "revealed"));
    var attracts = ui.everHas(shown, "revealed");
    ui.click(ui.part(ui.row(point, "centre"), ".open-value"));
    assertThat(ui.get(ui::views)).hasSize(2);
    var circle = ui.get(() -> ui.model().selectedProperty().get());
    assertThat(circle).isNotNull();
    assertThat(circle.ref()).isEqualTo(ui.world.sample().circle());
    assertThat(attracts).as("it is made easy to find").isTrue();
  }

  @Test
  void unfoldsACategory_whenItsHeadingIsClicked() {
    var point = ui.point();
    var heading = ui.row(point, new RowKey.Category("arithmetic"));
    ui.click(heading);
    assertThat(ui.get(() -> ui.view(point).row(new RowKey.Slot("length")))).isPresent();
    ui.click(heading);
    assertThat(ui.get(() -> ui.view(point).row(new RowKey.Slot("length")))).isEmpty();
  }

  @Test
  void folds_whenTheTriangleIsClicked() {
    var point = ui.point();
    ui.click(ui.part(ui.view(point), ".disclosure-button"));
    assertThat(ui.get(point::rows)).isEmpty();
    ui.click(ui.part(ui.view(point), ".disclosure-button"));
    assertThat(ui.get(point::rows)).isNotEmpty();
  }

  @Test
  void isGone_whenItsCloseButtonIsClicked() {
    var point = ui.point();
    ui.click(ui.part(ui.view(point), ".outliner-close"));
    assertThat(ui.get(ui::views)).isEmpty();
    assertThat(ui.get(() -> ui.part(ui.node(), ".desk-hint").isVisible())).isTrue();
  }

  @Test
  void movesTheOutliner_whenItsHeaderIsDragged() {
    var point = ui.point();
    var from = ui.middle(ui.part(ui.view(point), ".outliner-header"));
    ui.drag(from, from.add(120, 60));
    assertThat(ui.get(() -> point.boxProperty().get().corner())).isEqualTo(new Point(150, 90));
  }

  @Test
  void leavesTheOutlinerWhereItWas_whenEscapeIsPressedWhileDragging() {
    var point = ui.point();
    var from = ui.middle(ui.part(ui.view(point), ".outliner-header"));
    ui.hold(from, from.add(100, 100));
    assertThat(ui.get(() -> point.boxProperty().get().corner())).isEqualTo(new Point(130, 130));
    ui.press(KeyCode.ESCAPE);
    ui.release();
    assertThat(ui.get(() -> point.boxProperty().get().corner())).isEqualTo(new Point(30, 30));
  }

  @Test
  void becomesWider_whenItsRightEdgeIsDragged() {
    var point = ui.point();
    var box = ui.get(() -> point.boxProperty().get());
    var edge = ui.at(new Point(box.right() - 2, box.y() + 120));
    ui.drag(edge, edge.add(60, 0));
    assertThat(ui.get(() -> point.boxProperty().get().width())).isEqualTo(box.width() + 60);
  }

  @Test
  void looksElsewhere_whenTheGroundIsDragged() {
    ui.point();
    var before = camera();
    ui.drag(new Point2D(600, 500), new Point2D(500, 450));
    assertThat(camera()).isEqualTo(new Camera(before.x() + 100, before.y() + 50, 1));
  }

  @Test
  void pansWithTheWheelAndZoomsWithControl_whenScrolled() {
    ui.point();
    var before = camera();
    ui.wheel(new Point2D(600, 500), 1);
    assertThat(camera().y()).isGreaterThan(before.y());
    assertThat(camera().zoom()).isEqualTo(1);
    var pointer = ui.inDesk(new Point2D(600, 500));
    var under = camera().toDesk(pointer);
    ui.zoomWheel(new Point2D(600, 500), 80);
    assertThat(camera().zoom()).isGreaterThan(1);
    assertThat(camera().toDesk(pointer).distance(under))
        .as("what is under the pointer stays there")
        .isCloseTo(0, within(0.5));
  }

  @Test
  void assignsTheSlot_whenAnArrowsEndIsDraggedToAnotherObject() {
    var point = ui.point();
    ui.circle();
    var traits = ui.traits();
    var route =
        ui.get(() ->
            ui.model().arrows().stream()
                .filter(arrow -> arrow.from() == point && !arrow.parent())
                .findFirst()
                .orElseThrow()
                .route());
    var end = ui.at(route.at(0.9));
    ui.drag(end, ui.middle(ui.row(traits, "distanceTo:")));
    ui.await("centre is traits point", () -> ui.value(point, "centre").equals("traits point"));
  }

  @Test
  void changesNothing_whenAnArrowIsDroppedOnTheGround() {
    var point = ui.point();
    ui.circle();
    var route = ui.get(() -> ui.model().arrows().getFirst().route());
    ui.drag(ui.at(route.at(0.9)), new Point2D(400, 700));
    assertThat(ui.value(point, "centre")).isEqualTo("a circle");
  }

  @Test
  void movesTheSlot_whenItIsDraggedToAnotherObject() {
    var point = ui.point();
    var circle = ui.circle();
    ui.drag(ui.middle(ui.row(point, "x")), ui.middle(ui.row(circle, "radius")));
    ui.await("the circle has x", () -> ui.value(circle, "x").equals("3"));
    ui.await("the point has none", () -> ui.value(point, "x").equals("no such slot"));
  }

  @Test
  void copiesTheSlot_whenControlIsHeldWhileDragging() {
    var point = ui.point();
    var circle = ui.circle();
    ui.dragWithControl(ui.row(point, "x"), ui.middle(ui.row(circle, "radius")));
    ui.await("the circle has x", () -> ui.value(circle, "x").equals("3"));
    assertThat(ui.value(point, "x")).isEqualTo("3");
  }

  @Test
  void putsTheSlotIntoACategory_whenItIsDraggedToItsHeading() {
    var point = ui.point();
    ui.drag(
        ui.middle(ui.row(point, "x")), ui.middle(ui.row(point, new RowKey.Category("arithmetic"))));
    ui.await("x is in the category", () -> category(point, "x").equals("arithmetic"));
  }

  @Test
  void opensTheValueThere_whenASlotIsDraggedToTheGround() {
    var point = ui.point();
    ui.drag(ui.middle(ui.row(point, "centre")), ui.at(new Point(600, 400)));
    ui.await("two outliners", () -> ui.views().size() == 2);
    var circle = ui.get(() -> ui.model().find(ui.world.sample().circle()).orElseThrow());
    assertThat(ui.get(() -> circle.boxProperty().get().corner()).distance(new Point(600, 400)))
        .isLessThan(60);
  }

  @Test
  void asksTheWindow_whenAMenuEntryIsChosen() {
    var point = ui.point();
    ui.rightClick(ui.row(point, "centre"));
    ui.click(entry("outliner.references"));
    assertThat(ui.host.asked()).contains("references home #4,212");
    ui.rightClick(ui.row(point, "x"));
    ui.click(entry("slot.senders"));
    assertThat(ui.host.asked()).contains("search SENDERS x");
    ui.rightClick(ui.part(ui.view(point), ".outliner-title").getParent());
    ui.click(entry("outliner.why-alive"));
    assertThat(ui.host.asked()).contains("why alive home #4,211");
  }

  @Test
  void looksThere_whenTheFrameOfTheMiniatureIsDragged() {
    ui.point();
    ui.open(ui.world.sample().circle(), 3000, 2000);
    ui.get(() -> {
      ui.model().viewpoint().lookThrough(Camera.HOME);
      return true;
    });
    ui.frames();
    var radar = ui.part(ui.node(), ".radar");
    var middle = ui.middle(radar);
    ui.drag(middle.add(-40, -25), middle.add(40, 25));
    assertThat(camera().x()).isGreaterThan(1000);
    assertThat(camera().y()).isGreaterThan(800);
  }

  @Test
  void comesNear_whenAFarAwayCardIsDoubleClicked() {
    ui.point();
    ui.get(() -> {
      ui.model().viewpoint().lookThrough(new Camera(-500, -500, 0.2));
      return true;
    });
    ui.frames();
    assertThat(ui.get(ui::views)).isEmpty();
    ui.doubleClick(ui.at(new Point(100, 100)));
    ui.await("it is a node again", () -> ui.views().size() == 1);
    assertThat(camera().zoom()).isEqualTo(1);
  }

  private Camera camera() {
    return ui.get(() -> ui.model().viewpoint().camera());
  }

  private javafx.scene.Node entry(String id) {
    return ui.robot.lookup(node -> id.equals(node.getId())).query();
  }

  private String category(OutlinerViewModel outliner, String slot) {
    return ui.get(() -> {
      var view = outliner.viewProperty().get();
      return view == null ? "" : view.slot(slot).orElseThrow().category();
    });
  }
}
