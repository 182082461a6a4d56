package vivarium.inspector.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import vivarium.inspector.desk.DeskObjects;
import vivarium.inspector.desk.geometry.Box;
import vivarium.inspector.desk.geometry.Camera;
import vivarium.inspector.desk.geometry.Direction;
import vivarium.inspector.desk.geometry.Point;

class DeskViewModelTest {
  private final Fixture fixture = Fixture.quick();
  private final DeskViewModel desk = fixture.desk;

  @Test
  void bringsTheOneThereIs_whenAnObjectIsOpenedAgain() {
    var first = fixture.point();
    fixture.circle();
    var reveal = desk.revealedProperty().get();
    assertThat(fixture.point()).isSameAs(first);
    assertThat(desk.outliners()).hasSize(2);
    assertThat(desk.selectedProperty().get()).isSameAs(first);
    assertThat(desk.revealedProperty().get()).isNotEqualTo(reveal);
    assertThat(desk.at(first.boxProperty().get().centre())).contains(first);
  }

  @Test
  void coversNothing_whenManyAreOpened() {
    desk.viewpoint().setScreen(1200, 800);
    var boxes = new ArrayList<Box>();
    for (var ref : fixture.objects.web(12)) {
      var box = desk.open(ref).boxProperty().get();
      assertThat(boxes).noneMatch(box::intersects);
      boxes.add(box);
    }
  }

  @Test
  void isInSight_whenOpened() {
    desk.viewpoint().setScreen(1200, 800);
    for (var ref : fixture.objects.web(12)) {
      var outliner = desk.open(ref);
      assertThat(desk.viewpoint().visible().contains(outliner.boxProperty().get())).isTrue();
    }
  }

  @Test
  void staysAllInSight_whenTheScreenGetsSmaller_untilOneLooksElsewhere() {
    desk.viewpoint().setScreen(1200, 800);
    fixture.objects.web(12).forEach(desk::open);
    desk.tidy();
    desk.viewpoint().setScreen(900, 300); // as when the map of vats takes the upper half
    var seen = desk.viewpoint().visible();
    assertThat(desk.outliners()).allMatch(each -> seen.contains(each.boxProperty().get()));

    desk.viewpoint().drag(40, 0);
    var camera = desk.viewpoint().camera();
    desk.viewpoint().setScreen(1200, 800);
    assertThat(desk.viewpoint().camera()).isEqualTo(camera);
  }

  @Test
  void tellsTheInspector_whenAnotherObjectIsSelected() {
    var point = fixture.point();
    fixture.circle();
    desk.select(point);
    assertThat(fixture.host.asked())
        .containsExactly("inspect home #4,211", "inspect home #4,212", "inspect home #4,211");
  }

  @Test
  void opensWithAnArrow_whenASlotsValueIsOpened() {
    var point = fixture.point();
    point.openValue(
        point.rows().stream()
            .filter(row -> row.key().equals(new RowKey.Slot("centre")))
            .findFirst()
            .orElseThrow());
    var circle = desk.find(fixture.world.sample().circle()).orElseThrow();
    assertThat(desk.arrows())
        .containsExactly(new Arrow(point, new RowKey.Slot("centre"), circle, false));
  }

  @Test
  void tellsParentsFromOthers_whenArrowsAreDrawn() {
    var point = fixture.point();
    var traits = fixture.traits();
    assertThat(desk.arrows())
        .containsExactly(new Arrow(point, new RowKey.Slot("parent"), traits, true));
  }

  @Test
  void leavesFromTheHeader_whenTheHolderIsCollapsed() {
    var point = fixture.point();
    var traits = fixture.traits();
    point.unfolding().setExpanded(false);
    assertThat(desk.arrows()).containsExactly(new Arrow(point, null, traits, true));
  }

  @Test
  void followsTheRow_whenTheHolderMoves() {
    var point = fixture.point();
    fixture.traits();
    var before = desk.arrows().getFirst().route().start();
    point.moveTo(point.boxProperty().get().corner().plus(10, 20));
    assertThat(desk.arrows().getFirst().route().start()).isEqualTo(before.plus(10, 20));
  }

  @Test
  void assignsTheSlot_whenAnArrowIsPointedElsewhere() {
    var point = fixture.point();
    fixture.circle();
    var traits = fixture.traits();
    var arrow = desk.arrows().stream().filter(each -> !each.parent()).findFirst().orElseThrow();
    desk.edits().repoint(arrow, traits);
    assertThat(Fixture.value(point, "centre")).isEqualTo("traits point");
    assertThat(desk.arrows()).allMatch(each -> each.to() == traits);
  }

  @Test
  void goesToTheNearest_whenMovingBetweenOutliners() {
    var left = desk.open(fixture.world.sample().point(), new Point(0, 0));
    var right = desk.open(fixture.world.sample().circle(), new Point(600, 0));
    var below = desk.open(fixture.world.sample().traitsPoint(), new Point(0, 600));
    desk.select(left);
    desk.selectNeighbour(Direction.RIGHT);
    assertThat(desk.selectedProperty().get()).isSameAs(right);
    desk.selectNeighbour(Direction.LEFT);
    desk.selectNeighbour(Direction.DOWN);
    assertThat(desk.selectedProperty().get()).isSameAs(below);
    desk.selectNext(1);
    assertThat(desk.selectedProperty().get()).isSameAs(left);
    desk.selectNext(-1);
    assertThat(desk.selectedProperty().get()).isSameAs(below);
  }

  @Test
  void selectsTheTopmost_whenTheSelectedOneIsClosed() {
    var point = fixture.point();
    var circle = fixture.circle();
    var traits = fixture.traits();
    desk.select(point);
    desk.select(traits);
    desk.close(traits);
    assertThat(desk.selectedProperty().get()).isSameAs(point);
    assertThat(desk.outliners()).containsExactly(point, circle);
  }

  @Test
  void showsTheChange_whenATurnElsewhereChangesWhatIsOpen() {
    var circle = fixture.circle();
    fixture.world.assignElsewhere(circle.ref(), "radius", "44");
    assertThat(Fixture.value(circle, "radius")).isEqualTo("44");
    assertThat(circle.freshProperty().get().rows()).containsExactly(new RowKey.Slot("radius"));
  }

  @Test
  void flashesNothing_whenFirstShown() {
    assertThat(fixture.circle().freshProperty().get().rows()).isEmpty();
  }

  @Test
  void waitsUntilItIsSeen_whenWhatChangesIsOutOfSight() {
    desk.viewpoint().setScreen(1200, 800);
    var circle = desk.open(fixture.world.sample().circle());
    desk.viewpoint().lookThrough(new Camera(90_000, 0, 1));
    fixture.world.assignElsewhere(circle.ref(), "radius", "44");
    assertThat(Fixture.value(circle, "radius")).isEqualTo("12");
    desk.viewpoint().reveal(circle.boxProperty().get());
    assertThat(Fixture.value(circle, "radius")).isEqualTo("44");
  }

  @Test
  void saysThatItIsGoneAndKeepsWhatItWas_whenTheObjectIsRemoved() {
    var circle = fixture.circle();
    fixture.world.vanish(circle.ref());
    assertThat(circle.stateProperty().get()).isEqualTo(OutlinerViewModel.State.GONE);
    assertThat(Fixture.words(circle).getFirst()).startsWith("! ");
    assertThat(Fixture.words(circle)).contains("radius = 12");
  }

  @Test
  void isThereAgain_whenARollbackBringsItBack() {
    var circle = fixture.circle();
    long before = fixture.world.sample().turns();
    fixture.world.vanish(circle.ref());
    fixture.world.history().rollback(before, null);
    assertThat(circle.stateProperty().get()).isEqualTo(OutlinerViewModel.State.PRESENT);
    assertThat(Fixture.words(circle)).contains("radius = 12").noneMatch(w -> w.startsWith("!"));
  }

  @Test
  void saysWhy_whenThereIsNoSuchObject() {
    var nothing = desk.open(DeskObjects.home(424_242));
    assertThat(nothing.stateProperty().get()).isEqualTo(OutlinerViewModel.State.GONE);
    assertThat(Fixture.words(nothing)).singleElement().asString().startsWith("! home #424,242");
  }

  @Test
  void showsItsNameMeanwhile_whenTheVatTakesItsTime() {
    var slow = Fixture.slow();
    var point = slow.point();
    assertThat(point.stateProperty().get()).isEqualTo(OutlinerViewModel.State.LOADING);
    assertThat(point.titleProperty().get()).isEqualTo("home #4,211");
    slow.answerAll();
    assertThat(point.titleProperty().get()).isEqualTo("a point (3@4)");
  }

  @Test
  void asksOnceMore_whenManyTurnsHappenWhileItWaits() {
    var slow = Fixture.slow();
    var point = slow.point();
    for (int i = 0; i < 50; i++) {
      point.refresh();
    }
    assertThat(slow.waiting).hasSize(1);
    slow.waiting.remove().run();
    assertThat(slow.waiting).hasSize(1);
    slow.answerAll();
    assertThat(point.stateProperty().get()).isEqualTo(OutlinerViewModel.State.PRESENT);
  }

  @Test
  void hearsNothingMore_whenClosed() {
    int listening = fixture.world.listeners();
    desk.close();
    assertThat(fixture.world.listeners()).isEqualTo(listening - 1);
  }

  @Test
  void collapsesAndExpandsAll_whenAsked() {
    fixture.point();
    fixture.circle();
    desk.collapseAll();
    assertThat(desk.outliners()).allMatch(outliner -> outliner.rows().isEmpty());
    desk.expandAll();
    assertThat(desk.outliners()).noneMatch(outliner -> outliner.rows().isEmpty());
  }

  @Test
  void seesEverythingWithoutOverlap_whenTidied() {
    desk.viewpoint().setScreen(1200, 800);
    fixture.objects.web(30).forEach(ref -> desk.open(ref, new Point(0, 0)));
    desk.tidy();
    var seen = desk.viewpoint().visible();
    for (var outliner : desk.outliners()) {
      assertThat(seen.contains(outliner.boxProperty().get())).isTrue();
      assertThat(desk.at(outliner.boxProperty().get().centre())).contains(outliner);
    }
  }
}
