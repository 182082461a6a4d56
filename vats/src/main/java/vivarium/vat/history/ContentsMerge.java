package vivarium.vat.history;

import java.util.List;
import vivarium.vat.history.Overlap.Choice;
import vivarium.world.object.MemoryAccess.Contents;

/**
 * Takes back what some turns did to one object while keeping what later turns did to it.
 *
 * <p>Everything compared must come from one memory, because the result is made of it.
 */
final class ContentsMerge {
  /**
   * What an object becomes.
   *
   * @param contents what it holds then
   * @param changed whether that differs from what it holds now
   * @param overlaps the parts that both the turns and later ones changed
   */
  record Merged(Contents contents, boolean changed, List<String> overlaps) {
    Merged {
      overlaps = List.copyOf(overlaps);
    }
  }

  private final MapChooser maps = new MapChooser();

  /**
   * @param before the object before the turns
   * @param after the object after the turns
   * @param now the object as it is
   * @param firstIndex which element of its vector the first element is, for a segment
   */
  Merged takeBack(Contents before, Contents after, Contents now, Choice choice, long firstIndex) {
    var rule = new ThreeWay(choice);
    var slots = SlotMerge.merge(rule, before, after, now);
    var annotation =
        rule.decide(
            () -> "the comment",
            before.map().annotation(),
            after.map().annotation(),
            now.map().annotation(),
            Object::equals);
    var body = new BodyMerge(rule, firstIndex).merge(before.body(), after.body(), now.body());
    var map = maps.mapFor(slots, annotation, List.of(now, before));
    var fields = slots.stream().filter(SlotState::assignable).map(SlotState::value).toArray();
    var merged = new Contents(map, fields, body);
    boolean changed = !same(merged, now);
    return new Merged(merged, changed, rule.overlaps(changed));
  }

  private static boolean same(Contents merged, Contents now) {
    if (merged.map() != now.map() || merged.body() != now.body()) {
      return false;
    }
    for (int i = 0; i < merged.fields().length; i++) {
      if (!Values.same(merged.fields()[i], now.fields()[i])) {
        return false;
      }
    }
    return true;
  }
}
