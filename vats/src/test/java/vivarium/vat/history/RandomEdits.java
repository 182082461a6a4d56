package vivarium.vat.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vivarium.vat.testing.Edit;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;

/** Changes made by chance to what can be reached in a vat. */
final class RandomEdits {
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");
  private static final int LARGE = ObjectVector.SEGMENT_SIZE + 40;

  private final Random random;

  RandomEdits(Random random) {
    this.random = random;
  }

  /** Changes a few things; at least one object that was there before is written. */
  void change(Edit edit) {
    edit.keep("count", random.nextLong(1_000_000));
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      changeOne(edit);
    }
  }

  private void changeOne(Edit edit) {
    var object = any(edit);
    switch (random.nextInt(10)) {
      case 0 -> edit.keep(name(), newObject(edit));
      case 1 -> removeSlot(edit, object);
      case 2 -> edit.define(object, "m" + name(), edit.method("( %d )".formatted(number())));
      case 3 -> edit.annotate(object, "Comment: " + number());
      case 4 -> edit.entry("data/" + name(), random.nextInt(4) == 0 ? null : "" + number());
      case 5 -> edit.entry("queue/" + name(), random.nextInt(4) == 0 ? null : "" + number());
      default -> setPart(edit, object);
    }
  }

  private Object newObject(Edit edit) {
    return switch (random.nextInt(30)) {
      case 0 -> edit.vectorOfSize(LARGE);
      case 1, 2, 3, 4, 5 -> edit.bytes(20);
      case 6, 7, 8, 9, 10, 11 -> edit.vector(number(), any(edit), number());
      default -> edit.make("x", number(), "y", any(edit), "z", number());
    };
  }

  private void setPart(Edit edit, WorldObject object) {
    switch (object) {
      case ObjectVector vector when vector.size() > 0 ->
          vector.setAt(random.nextLong(vector.size()), value(edit));
      case ByteVector bytes when bytes.size() > 0 ->
          bytes.setAt(random.nextLong(bytes.size()), random.nextInt(256));
      default -> edit.set(object, name(), value(edit));
    }
  }

  private static void removeSlot(Edit edit, WorldObject object) {
    var slots = object.map().slots();
    if (!slots.isEmpty() && object instanceof SlotsObject) {
      edit.remove(object, slots.getFirst().name());
    }
  }

  private Object value(Edit edit) {
    return random.nextInt(3) == 0 ? any(edit) : (Object) number();
  }

  /** Any object that a random walk from the lobby meets. */
  private WorldObject any(Edit edit) {
    WorldObject at = edit.lobby();
    for (int steps = random.nextInt(4); steps > 0; steps--) {
      var next = referredBy(at);
      if (next.isEmpty()) {
        return at;
      }
      at = next.get(random.nextInt(next.size()));
    }
    return at;
  }

  private static List<WorldObject> referredBy(WorldObject object) {
    var found = new ArrayList<WorldObject>();
    for (var slot : object.map().slots()) {
      if (slot instanceof Slot.Data data
          && object.field(data.fieldIndex()) instanceof WorldObject value) {
        found.add(value);
      }
    }
    if (object instanceof ObjectVector vector && vector.size() < LARGE) {
      for (long i = 0; i < vector.size(); i++) {
        if (vector.at(i) instanceof WorldObject element) {
          found.add(element);
        }
      }
    }
    return found;
  }

  private String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private long number() {
    return random.nextLong(1000);
  }
}
