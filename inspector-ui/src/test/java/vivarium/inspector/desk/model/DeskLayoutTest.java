package vivarium.inspector.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vivarium.inspector.desk.geometry.Box;
import vivarium.inspector.desk.geometry.Camera;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.viewmodel.ObjectRef;

class DeskLayoutTest {
  @Test
  void comesBackAsItWas_whenWrittenAndRead() {
    var layout =
        new DeskLayout(
            new Camera(-12.5, 40, 0.75),
            List.of(
                new DeskLayout.Placed(
                    new ObjectRef("my own vat, ünïcode", 4211),
                    new Box(10, -20, 300, 120),
                    true,
                    true,
                    130,
                    40,
                    Set.of("a/b", "with space, comma"),
                    Set.of("at:Put:", "+")),
                new DeskLayout.Placed(
                    new ObjectRef("home", 1),
                    new Box(0, 0, 284, 36),
                    false,
                    false,
                    30,
                    0,
                    Set.of(),
                    Set.of())));
    assertThat(DeskLayout.parse(layout.text())).isEqualTo(layout);
  }

  @Test
  void readsTheRest_whenALineIsDamaged() {
    var text =
        """
        vivarium-desk 1
        camera 1 NaN 1
        outliner home oops 0 0 1 1 true true 1 0 c: s:
        outliner home 5 0 0 10 -10 true true 1 0 c: s:
        outliner home 6
        something from a later version
        outliner home 7 1.0 2.0 300.0 36.0 false false 30 0 c: s:
        """;
    var layout = DeskLayout.parse(text);
    assertThat(layout.camera()).isEqualTo(Camera.HOME);
    assertThat(layout.outliners()).extracting(placed -> placed.ref().id()).containsExactly(7L);
  }

  @Test
  void isAnEmptyDesk_whenThereIsNothingToRead() {
    assertThat(DeskLayout.parse("").outliners()).isEmpty();
  }

  @Test
  void putsEverythingBack_whenTheDeskIsRestored() {
    var before = Fixture.quick();
    var point = before.desk.open(before.world.sample().point(), new Point(40, 80));
    var traits = before.desk.open(before.world.sample().traitsPoint(), new Point(520, 60));
    point.unfolding().setCategoryOpen("arithmetic", true);
    point.unfolding().setSourceShown("length", true);
    point.unfolding().setEvaluatorShown(true);
    point.setWidth(400);
    traits.unfolding().setExpanded(false);
    before.desk.select(traits);
    before.desk.viewpoint().lookThrough(new Camera(5, 6, 0.5));

    var after = Fixture.quick();
    after.desk.viewpoint().setScreen(1200, 800);
    after.desk.restore(DeskLayout.parse(before.desk.layout().text()));

    assertThat(after.desk.layout()).isEqualTo(before.desk.layout());
    var again = after.desk.find(point.ref()).orElseThrow();
    assertThat(Fixture.words(again)).isEqualTo(Fixture.words(point));
    assertThat(again.boxProperty().get()).isEqualTo(point.boxProperty().get());
    assertThat(after.desk.selectedProperty().get())
        .isSameAs(after.desk.find(traits.ref()).orElseThrow());
  }

  @Test
  void asksOnlyForWhatIsInSight_whenAFullDeskIsRestored() {
    var before = Fixture.quick();
    before.objects.web(200).forEach(ref -> before.desk.open(ref, new Point(0, 0)));
    before.desk.tidy();

    var after = Fixture.slow();
    after.objects.web(200);
    after.desk.viewpoint().setScreen(1200, 800);
    after.desk.restore(before.desk.layout());
    assertThat(after.desk.outliners()).hasSize(200);
    assertThat(after.waiting).hasSizeBetween(1, 40);
  }

  @Test
  void forgetsNothing_whenADeskIsLeftBeforeAllOfItWasSeen() {
    var before = Fixture.quick();
    var point = before.desk.open(before.world.sample().point(), new Point(40, 80));
    point.unfolding().setCategoryOpen("arithmetic", true);
    point.unfolding().setSourceShown("length", true);
    var layout = before.desk.layout();

    var after = Fixture.slow();
    after.desk.viewpoint().setScreen(1200, 800);
    after.desk.restore(layout);
    assertThat(after.desk.layout()).isEqualTo(layout);
  }

  @Test
  void keepsWhatWasOpenedMeanwhile_whenTheLayoutComesLate() {
    var fixture = Fixture.quick();
    var circle = fixture.circle();
    var placed =
        new DeskLayout.Placed(
            fixture.world.sample().point(),
            new Box(0, 0, 300, 200),
            true,
            false,
            30,
            0,
            Set.of(),
            Set.of());
    fixture.desk.restore(new DeskLayout(Camera.HOME, List.of(placed)));
    assertThat(fixture.desk.outliners()).hasSize(2);
    assertThat(fixture.desk.selectedProperty().get()).isSameAs(circle);
  }
}
