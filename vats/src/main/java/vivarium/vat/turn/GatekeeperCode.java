package vivarium.vat.turn;

import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Text;
import vivarium.world.base.WorldException;
import vivarium.world.code.SlotEditor;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;
import vivarium.world.syntax.SourceText;

/**
 * Gives the gatekeeper of a vat its code. It stays who it is: constants and methods are replaced,
 * data slots that are there keep what is in them.
 */
final class GatekeeperCode {
  /**
   * @param code a text, or copied objects
   * @throws WorldException if an object comes of it that no gatekeeper can be like
   */
  static void give(VatHeap heap, Passable code) {
    var gatekeeper = heap.memory().wellKnown().gatekeeper;
    var model =
        code instanceof Text(var source)
            ? heap.interpreter()
                .evaluate(new SourceText("gatekeeper of " + heap.name(), source), gatekeeper)
            : heap.mailbox().customs().in(code);
    boolean isText = code instanceof Text; // one that only does something answers nil
    if (model == gatekeeper || isText && model == heap.memory().wellKnown().nil) {
      return;
    }
    if (!(model instanceof SlotsObject object)
        || object == heap.memory().wellKnown().nil
        || object == heap.memory().wellKnown().yes
        || object == heap.memory().wellKnown().no) {
      throw new WorldException(
          "A gatekeeper is made from an object with slots, not from %s."
              .formatted(heap.interpreter().describe(model)));
    }
    adopt(gatekeeper, object);
  }

  private static void adopt(WorldObject gatekeeper, WorldObject model) {
    var editor = new SlotEditor(gatekeeper);
    for (var slot : model.map().slots()) {
      switch (slot) {
        case Slot.Constant constant ->
            editor.putConstant(slot.name(), slot.isParent(), constant.value(), slot.annotation());
        case Slot.Data data -> {
          if (!(gatekeeper.map().find(slot.name()) instanceof Slot.Data)) {
            editor.putData(
                slot.name(), slot.isParent(), model.field(data.fieldIndex()), slot.annotation());
          }
        }
        case Slot.Assignment assignment -> {}
      }
    }
    editor.apply();
  }

  private GatekeeperCode() {}
}
