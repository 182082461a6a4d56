package vivarium.vat.turn;

import vivarium.world.code.SlotEditor;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;

/**
 * Gives an object the slots of another, as new code for what is there: constants and methods are
 * replaced, data slots that are there keep what is in them.
 */
final class SlotsAdoption {
  static void adopt(WorldObject object, WorldObject model) {
    var editor = new SlotEditor(object);
    for (var slot : model.map().slots()) {
      switch (slot) {
        case Slot.Constant constant ->
            editor.putConstant(
                slot.name(), slot.isParent(), constant.value(), slot.annotation());
        case Slot.Data data -> {
          if (!(object.map().find(slot.name()) instanceof Slot.Data)) {
            editor.putData(
                slot.name(), slot.isParent(), model.field(data.fieldIndex()), slot.annotation());
          }
        }
        case Slot.Assignment assignment -> {}
      }
    }
    editor.apply();
  }

  private SlotsAdoption() {}
}
