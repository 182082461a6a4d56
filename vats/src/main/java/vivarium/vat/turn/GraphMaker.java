package vivarium.vat.turn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import vivarium.vat.message.ObjectGraph;
import vivarium.vat.message.ObjectGraph.BytesNode;
import vivarium.vat.message.ObjectGraph.Code;
import vivarium.vat.message.ObjectGraph.Named;
import vivarium.vat.message.ObjectGraph.Node;
import vivarium.vat.message.ObjectGraph.Part;
import vivarium.vat.message.ObjectGraph.Plain;
import vivarium.vat.message.ObjectGraph.Ref;
import vivarium.vat.message.ObjectGraph.SlotPart;
import vivarium.vat.message.ObjectGraph.SlotsNode;
import vivarium.vat.message.ObjectGraph.VectorNode;
import vivarium.world.code.MethodCode;
import vivarium.world.code.SlotEditor;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.Annotation;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;

/** Makes objects again that another vat has taken apart. */
final class GraphMaker {
  private final VatMemory memory;
  private final Customs customs;
  private final Function<String, Object> named;
  private final List<WorldObject> made = new ArrayList<>();

  /**
   * @param named what has a name here
   */
  GraphMaker(VatMemory memory, Customs customs, Function<String, Object> named) {
    this.memory = memory;
    this.customs = customs;
    this.named = named;
  }

  /** The first of the objects, with the others where they belong. */
  WorldObject make(ObjectGraph graph) {
    graph.nodes().forEach(node -> made.add(empty(node)));
    for (int i = 0; i < made.size(); i++) {
      fill(made.get(i), graph.nodes().get(i));
    }
    return made.getFirst();
  }

  private WorldObject empty(Node node) {
    var wellKnown = memory.wellKnown();
    return switch (node) {
      case SlotsNode slots -> new SlotsObject(memory, wellKnown.emptyMap, new Object[0]);
      case VectorNode(var elements) -> {
        var nothing = new Object[elements.size()];
        Arrays.fill(nothing, wellKnown.nil);
        yield new ObjectVector(
            memory,
            wellKnown.vector.map(),
            wellKnown.vector.fieldValues(),
            ObjectVector.bodyOf(memory, nothing));
      }
      case BytesNode(var text) -> {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        var vector = wellKnown.byteVector.copyOfSize(bytes.length);
        vector.write(0, bytes, 0, bytes.length);
        yield vector;
      }
    };
  }

  private void fill(WorldObject object, Node node) {
    switch (node) {
      case SlotsNode(var annotation, var slots) -> {
        var editor = new SlotEditor(object);
        slots.forEach(slot -> put(editor, slot));
        editor.annotate(Annotation.of(annotation)).apply();
      }
      case VectorNode(var elements) -> {
        for (int i = 0; i < elements.size(); i++) {
          ((ObjectVector) object).setAt(i, value(elements.get(i)));
        }
      }
      case BytesNode bytes -> {}
    }
  }

  private void put(SlotEditor editor, SlotPart slot) {
    var annotation = Annotation.of(slot.annotation());
    var value = value(slot.value());
    if (slot.assignable()) {
      editor.putData(slot.name(), slot.parent(), value, annotation);
    } else {
      editor.putConstant(slot.name(), slot.parent(), value, annotation);
    }
  }

  private Object value(Part part) {
    return switch (part) {
      case Ref(var node) -> made.get(node);
      case Named(var name) -> named.apply(name);
      case Code(var source, var argumentNames, var origin, var literals) ->
          MethodCode.restore(
              source, argumentNames, origin, literals.stream().map(this::value).toList());
      case Plain(var value) -> customs.in(value);
    };
  }
}
