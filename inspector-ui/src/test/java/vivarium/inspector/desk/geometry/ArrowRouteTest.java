package vivarium.inspector.desk.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrowRouteTest {
  private static final Box HOLDER = new Box(0, 0, 300, 200);

  @Test
  void leavesToTheRight_whenTheTargetIsRight() {
    var route = ArrowRoute.between(HOLDER, 50, new Box(500, 300, 200, 100), 318);
    assertThat(route.start()).isEqualTo(new Point(300, 50));
    assertThat(route.end()).isEqualTo(new Point(500, 318));
    assertThat(route.pointsRight()).isTrue();
  }

  @Test
  void leavesToTheLeft_whenTheTargetIsLeft() {
    var route = ArrowRoute.between(HOLDER, 50, new Box(-500, 0, 200, 100), 18);
    assertThat(route.start()).isEqualTo(new Point(0, 50));
    assertThat(route.end()).isEqualTo(new Point(-300, 18));
    assertThat(route.pointsRight()).isFalse();
  }

  @Test
  void goesAroundTheRightSides_whenTheTargetIsBelow() {
    var route = ArrowRoute.between(HOLDER, 50, new Box(40, 400, 200, 100), 418);
    assertThat(route.start()).isEqualTo(new Point(300, 50));
    assertThat(route.end()).isEqualTo(new Point(240, 418));
    assertThat(route.at(0.5).x()).isGreaterThan(300);
    assertThat(route.pointsRight()).isFalse();
  }

  @Test
  void loops_whenAnObjectHoldsItself() {
    var route = ArrowRoute.between(HOLDER, 100, HOLDER, 18);
    assertThat(route.start()).isEqualTo(new Point(300, 100));
    assertThat(route.end()).isEqualTo(new Point(300, 18));
    assertThat(route.at(0.5).x()).isGreaterThan(310);
  }

  @Test
  void isNearItsOwnPointsAndFarFromOthers_whenAsked() {
    var route = ArrowRoute.between(HOLDER, 50, new Box(500, 300, 200, 100), 318);
    assertThat(route.distance(route.at(0.37))).isLessThan(1.5);
    assertThat(route.distance(new Point(400, 900))).isGreaterThan(400);
  }

  @Test
  void staysWithinItsBounds_whenFollowed() {
    var route = ArrowRoute.between(HOLDER, 50, new Box(40, 400, 200, 100), 418);
    var bounds = route.bounds().grown(0.001);
    for (int i = 0; i <= 20; i++) {
      assertThat(bounds.contains(route.at(i / 20.0))).isTrue();
    }
  }
}
