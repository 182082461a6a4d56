package vivarium.inspector.desk.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vivarium.world.base.Seed;

/** Chance for these tests: from {@code -Dworld.seed}; named when a test fails. */
final class Seeds {
  private final Seed seed = Seed.of(Seeds.class);
  private final Random random;

  Seeds() {
    random = seed.random();
  }

  Random random() {
    return random;
  }

  List<Box> boxes(int count) {
    var boxes = new ArrayList<Box>();
    for (int i = 0; i < count; i++) {
      boxes.add(
          new Box(
              random.nextInt(3000) - 1500,
              random.nextInt(3000) - 1500,
              200 + random.nextInt(200),
              36 + random.nextInt(500)));
    }
    return boxes;
  }

  @Override
  public String toString() {
    return seed.toString();
  }
}
