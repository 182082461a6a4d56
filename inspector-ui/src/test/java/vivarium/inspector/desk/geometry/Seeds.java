package vivarium.inspector.desk.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Chance for these tests: from {@code -Dworld.seed}, or new each time; named when a test fails. */
final class Seeds {
  private final long seed;
  private final Random random;

  Seeds() {
    var given = System.getProperty("world.seed");
    seed = given == null ? new Random().nextLong() : Long.parseUnsignedLong(given, 16);
    random = new Random(seed);
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
    return "-Dworld.seed=" + Long.toHexString(seed);
  }
}
