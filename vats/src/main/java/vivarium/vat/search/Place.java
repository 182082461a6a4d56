package vivarium.vat.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.past.PastMoment;
import vivarium.world.base.WorldException;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordVisitor;
import vivarium.world.format.RecordVisitor.Part;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;

/**
 * Where in an object something is referred to.
 *
 * @param part the sort of place
 * @param index which field, element or constant slot
 */
record Place(Part part, long index) {

  /** Everywhere in a record that an object is referred to. */
  static List<Place> allOf(long target, long id, byte[] record) {
    var places = new ArrayList<Place>(0);
    RecordScan.scan(
        id,
        record,
        new RecordVisitor() {
          @Override
          public void reference(Part part, int index, ObjectKind kind, long to) {
            if (to == target) {
              places.add(new Place(part, index));
            }
          }
        });
    return places;
  }

  /** The place in its vector of this place in a segment. */
  Place inSegment(long segment) {
    return new Place(Part.ELEMENT, segment * ObjectVector.SEGMENT_SIZE + index);
  }

  /** What a person calls the place: a slot's name, or {@code at: 17}. */
  String label(@Nullable ObjectMap map) {
    return switch (part) {
      case ELEMENT -> "at: " + index;
      case SEGMENT -> "at: " + index * ObjectVector.SEGMENT_SIZE;
      case TARGET -> "reflectee";
      case FIELD -> map == null ? "field " + index : dataSlots(map).get((int) index).name();
      case CONSTANT -> map == null ? "slot " + index : map.slots().get((int) index).name();
    };
  }

  /** The map of an object, or null if there is no such object or it cannot be read. */
  static @Nullable ObjectMap mapOf(PastMoment moment, long id) {
    try {
      var contents = moment.contentsOf(id);
      return contents == null ? null : contents.map();
    } catch (WorldException damaged) {
      return null;
    }
  }

  private static List<Slot> dataSlots(ObjectMap map) {
    return map.slots().stream().filter(slot -> slot instanceof Slot.Data).toList();
  }
}
