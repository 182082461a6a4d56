package vivarium.inspector.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnOutcome;

/** What was, on the desk beside what is. */
class PastOnDeskTest {
  private final Fixture fixture = Fixture.quick();
  private final FakeWorld world = fixture.world;
  private final DeskViewModel desk = fixture.desk;

  @BeforeEach
  void see() {
    desk.viewpoint().setScreen(2000, 1500);
  }

  private long now() {
    return world.sample().turns();
  }

  @Test
  void stays_whileTheWorldGoesOn() {
    long then = now();
    var point = world.sample().point();
    var past = desk.open(point.at(then));
    var present = fixture.point();
    world.assignElsewhere(point, "x", "77");

    assertThat(Fixture.value(past, "x")).isEqualTo("3");
    assertThat(Fixture.value(present, "x")).isEqualTo("77");
    assertThat(Fixture.words(past)).first().isEqualTo("as of turn " + then);
    assertThat(Fixture.words(present)).noneMatch(row -> row.startsWith("as of"));
  }

  @Test
  void leadsOn_withinTheMoment() {
    long then = now();
    var circle = world.sample().circle();
    world.assignElsewhere(circle, "radius", "77");
    var past = desk.open(world.sample().point().at(then));
    var centre =
        past.rows().stream()
            .filter(row -> row.key().equals(new RowKey.Slot("centre")))
            .findFirst()
            .orElseThrow();
    past.openValue(centre);

    var opened = desk.find(circle.at(then)).orElseThrow();
    assertThat(Fixture.value(opened, "radius")).isEqualTo("12");
    assertThat(desk.find(circle)).as("as it is now").isEmpty();
    assertThat(desk.arrows())
        .as("an arrow between two of the same moment")
        .anyMatch(arrow -> arrow.from() == past && arrow.to() == opened);
  }

  @Test
  void isSeen_whenItIsGoneToday() {
    long then = now();
    var point = world.sample().point();
    world.vanish(point);

    assertThat(desk.open(point.at(then)).stateProperty().get())
        .isEqualTo(OutlinerViewModel.State.PRESENT);
    assertThat(desk.open(point).stateProperty().get()).isEqualTo(OutlinerViewModel.State.GONE);
  }

  @Test
  void isNotChanged_whateverIsTried() {
    long then = now();
    var point = world.sample().point().at(then);
    var outcome = world.objects().assign(point, "x", "77").join();

    assertThat(outcome).isInstanceOf(TurnOutcome.Refused.class);
    assertThat(((TurnOutcome.Refused) outcome).message()).contains("right after turn " + then);
    assertThat(now()).as("no turn").isEqualTo(then);
    desk.open(point).change("x");
    assertThat(Fixture.words(desk.open(point))).noneMatch(row -> row.contains("edit"));
  }

  @Test
  void saysWhatHasBecomeOfIt_whenItsMomentIsThinned() {
    long then = now();
    var point = world.sample().point();
    world.assignElsewhere(point, "x", "77");
    var past = desk.open(point.at(then));
    world.thinBefore(then + 1);

    assertThat(past.stateProperty().get()).isEqualTo(OutlinerViewModel.State.GONE);
    assertThat(Fixture.words(past)).anyMatch(row -> row.contains("not kept any more"));
    assertThat(Objects.requireNonNull(past.viewProperty().get()).ref().moment()).isEqualTo(then);
  }

  @Test
  void liesBesideWhatIs_andIsTakenAwayAtOnce() {
    long then = now();
    var present = fixture.point();
    var past = new PastOnDesk(desk);
    past.openBeside(present.ref().at(then), present.ref());
    past.openBeside(world.sample().circle().at(then), new ObjectRef("home", 999));

    var beside = desk.find(present.ref().at(then)).orElseThrow();
    assertThat(beside.boxProperty().get().x()).isGreaterThan(present.boxProperty().get().right());
    assertThat(desk.layout().outliners()).as("what is kept").hasSize(1);

    past.leave();
    assertThat(desk.outliners()).containsExactly(present);
  }
}
