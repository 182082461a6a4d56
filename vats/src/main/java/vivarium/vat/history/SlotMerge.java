package vivarium.vat.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.world.object.MemoryAccess.Contents;

/** Takes back what some turns did to the slots of an object. */
final class SlotMerge {
  private final ThreeWay rule;
  private final Map<String, SlotState> before;
  private final Map<String, SlotState> after;
  private final Map<String, SlotState> now;
  private final List<SlotState> result;

  private SlotMerge(ThreeWay rule, Contents before, Contents after, Contents now) {
    this.rule = rule;
    this.before = SlotState.of(before);
    this.after = SlotState.of(after);
    this.now = SlotState.of(now);
    this.result = new ArrayList<>(this.now.values());
  }

  /** The slots that the object gets. */
  static List<SlotState> merge(ThreeWay rule, Contents before, Contents after, Contents now) {
    return new SlotMerge(rule, before, after, now).merge();
  }

  private List<SlotState> merge() {
    var names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (var name : names) {
      var there = now.get(name);
      var merged = slot(name, before.get(name), after.get(name), there);
      if (merged == null) {
        result.removeIf(slot -> slot.name().equals(name));
      } else if (merged != there && makeRoomFor(merged)) {
        put(merged);
      }
    }
    return result;
  }

  /** A slot of one sort is merged by its comment and its value; otherwise it is one part. */
  @SuppressWarnings("NullAway") // the rule is asked with a type that may be null
  private @Nullable SlotState slot(
      String name, @Nullable SlotState was, @Nullable SlotState became, @Nullable SlotState is) {
    if (was == null || became == null || is == null || !was.sameSort(became) || !was.sameSort(is)) {
      return rule.<@Nullable SlotState>decide(() -> name, was, became, is, SlotState::same);
    }
    var annotation =
        rule.decide(
            () -> name, was.annotation(), became.annotation(), is.annotation(), Object::equals);
    var value = rule.decide(() -> name, was.value(), became.value(), is.value(), Values::same);
    return value == is.value() && annotation == is.annotation()
        ? is
        : is.withValue(value).annotated(annotation);
  }

  /** A later slot may be named like the assignment of one that comes back, or the other way. */
  private boolean makeRoomFor(SlotState slot) {
    if (result.stream().noneMatch(slot::clashesWith)) {
      return true;
    }
    if (!rule.takesBack(slot.name())) {
      return false;
    }
    result.removeIf(slot::clashesWith);
    return true;
  }

  private void put(SlotState slot) {
    for (int i = 0; i < result.size(); i++) {
      if (result.get(i).name().equals(slot.name())) {
        result.set(i, slot);
        return;
      }
    }
    result.add(placeOf(slot.name()), slot);
  }

  /** A slot that comes back stands behind the one that it stood behind. */
  private int placeOf(String name) {
    int place = 0;
    for (var slot : before.keySet()) {
      if (slot.equals(name)) {
        break;
      }
      place = Math.max(place, 1 + indexOf(slot));
    }
    return place;
  }

  private int indexOf(String name) {
    for (int i = 0; i < result.size(); i++) {
      if (result.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
