package vivarium.inspector.desk.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private final Seeds seeds = new Seeds();

  @Test
  void takesTheWantedPlace_whenItIsFree() {
    var taken = List.of(new Box(0, 0, 100, 100));
    assertThat(FreePlace.near(new Point(400, 0), 100, 100, taken)).isEqualTo(new Point(400, 0));
  }

  @Test
  void coversNothing_whenOneAfterAnotherIsPlacedAtTheSameSpot() {
    var placed = new ArrayList<Box>();
    for (var box : seeds.boxes(60)) {
      var corner = FreePlace.near(new Point(0, 0), box.width(), box.height(), placed);
      var here = box.at(corner);
      assertThat(placed).as("%s", seeds).noneMatch(here::intersects);
      placed.add(here);
    }
  }

  @Test
  void goesBelow_whenTheWantedPlaceIsTaken() {
    var taken = List.of(new Box(0, 0, 300, 200));
    assertThat(FreePlace.near(new Point(0, 120), 280, 150, taken)).isEqualTo(new Point(0, 232));
  }

  @Test
  void fillsAGap_whenOneIsLargeEnough() {
    var taken = List.of(new Box(0, 0, 300, 100), new Box(0, 264, 300, 100));
    assertThat(FreePlace.near(new Point(0, 90), 300, 100, taken)).isEqualTo(new Point(0, 132));
  }

  @Test
  void overlapsNothing_whenTidied() {
    var boxes = seeds.boxes(80);
    var places = placed(boxes, Tidy.arrange(boxes, links(boxes.size(), 90), 1.6));
    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        assertThat(places.get(i).intersects(places.get(j))).as("%s", seeds).isFalse();
      }
    }
  }

  @Test
  void changesNothing_whenTidiedAgain() {
    var boxes = seeds.boxes(40);
    var links = links(boxes.size(), 50);
    var once = Tidy.arrange(boxes, links, 1.6);
    assertThat(Tidy.arrange(placed(boxes, once), links, 1.6)).as("%s", seeds).isEqualTo(once);
  }

  @Test
  void putsWhatIsPointedToOnTheRight_whenTidied() {
    var boxes = List.of(new Box(0, 0, 200, 100), new Box(0, 0, 200, 100), new Box(0, 0, 200, 100));
    var links = List.of(new Tidy.Link(2, 0), new Tidy.Link(0, 1));
    var places = placed(boxes, Tidy.arrange(boxes, links, 1.6));
    assertThat(places.get(0).x()).isGreaterThan(places.get(2).right());
    assertThat(places.get(1).x()).isGreaterThan(places.get(0).right());
  }

  @Test
  void isDone_whenTidyingACircleOrNothing() {
    var boxes = List.of(new Box(0, 0, 200, 100), new Box(0, 0, 200, 100));
    var circle = List.of(new Tidy.Link(0, 1), new Tidy.Link(1, 0), new Tidy.Link(0, 0));
    assertThat(Tidy.arrange(boxes, circle, 1.6)).hasSize(2).doesNotHaveDuplicates();
    assertThat(Tidy.arrange(List.of(), List.of(), 1.6)).isEmpty();
  }

  @Test
  void isAboutAsWideAsAScreen_whenManyBelongTogether() {
    var boxes = new ArrayList<Box>();
    var links = new ArrayList<Tidy.Link>();
    for (int i = 0; i < 200; i++) {
      boxes.add(new Box(0, 0, 284, 180));
      links.add(new Tidy.Link(0, i));
    }
    var all = Box.around(placed(boxes, Tidy.arrange(boxes, links, 1.6))).orElseThrow();
    assertThat(all.width() / all.height()).isBetween(0.8, 3.0);
  }

  @Test
  void findsTheOneStraightAhead_whenGoingADirection() {
    var here = new Box(0, 0, 100, 100);
    var ahead = new Box(400, 20, 100, 100);
    var nearerButAside = new Box(150, 700, 100, 100);
    var behind = new Box(-300, 0, 100, 100);
    var others = List.of(nearerButAside, behind, ahead);
    assertThat(Direction.RIGHT.nearest(here, others, box -> box)).contains(ahead);
    assertThat(Direction.LEFT.nearest(here, others, box -> box)).contains(behind);
    assertThat(Direction.DOWN.nearest(here, others, box -> box)).contains(nearerButAside);
    assertThat(Direction.UP.nearest(here, others, box -> box)).isEmpty();
  }

  @Test
  void showsEverythingInside_whenMiniature() {
    var boxes = seeds.boxes(30);
    var miniature = Miniature.of(boxes, 132, 84, 8);
    var inside = new Box(7.9, 7.9, 116.2, 68.2);
    assertThat(boxes).as("%s", seeds).allMatch(box -> inside.contains(miniature.toPicture(box)));
    var back = miniature.toDesk(miniature.toPicture(boxes.getFirst()).corner());
    assertThat(back.distance(boxes.getFirst().corner())).isCloseTo(0, within(1e-6));
  }

  private List<Tidy.Link> links(int boxes, int count) {
    var links = new ArrayList<Tidy.Link>();
    for (int i = 0; i < count; i++) {
      links.add(new Tidy.Link(seeds.random().nextInt(boxes), seeds.random().nextInt(boxes)));
    }
    return links;
  }

  private static List<Box> placed(List<Box> boxes, List<Point> corners) {
    var placed = new ArrayList<Box>();
    for (int i = 0; i < boxes.size(); i++) {
      placed.add(boxes.get(i).at(corners.get(i)));
    }
    return placed;
  }
}
