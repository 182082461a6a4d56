package vivarium.vat.turn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import vivarium.world.base.WorldException;
import vivarium.world.object.ByteVector;
import vivarium.world.object.FarReference;
import vivarium.world.object.Method;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;

/** Takes an object and all that it needs apart, to be made again in another vat. */
final class GraphTaker {
  private static final int NODES_MAX = 10_000;
  private static final int BYTES_MAX = 1 << 20;

  private final Customs customs;
  private final Function<WorldObject, @Nullable String> names;
  private final Map<WorldObject, Integer> places = new IdentityHashMap<>();
  private final List<WorldObject> waiting = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();

  /**
   * @param names the name that an object has in every vat, or null
   */
  GraphTaker(Customs customs, Function<WorldObject, @Nullable String> names) {
    this.customs = customs;
    this.names = names;
  }

  /**
   * The objects that make up one.
   *
   * @param title what it is called
   * @throws WorldException if it cannot be copied; the message says where
   */
  ObjectGraph take(WorldObject root, String title) {
    placeOf(root, title);
    var nodes = new ArrayList<Node>();
    for (int i = 0; i < waiting.size(); i++) {
      nodes.add(node(waiting.get(i), paths.get(i)));
    }
    return new ObjectGraph(nodes);
  }

  private int placeOf(WorldObject object, String path) {
    var known = places.get(object);
    if (known != null) {
      return known;
    }
    if (waiting.size() == NODES_MAX) {
      throw new WorldException(
          "What is copied into another vat consists of more than %,d objects; send messages that"
                  .formatted(NODES_MAX)
              + " make it there instead.");
    }
    places.put(object, waiting.size());
    waiting.add(object);
    paths.add(path);
    return waiting.size() - 1;
  }

  private Node node(WorldObject object, String path) {
    return switch (object) {
      case SlotsObject slots -> slots(slots, path);
      case ObjectVector vector -> {
        var elements = new ArrayList<Part>();
        for (long i = 0; i < vector.size(); i++) {
          elements.add(part(vector.at(i), path + "[" + i + "]"));
        }
        yield new VectorNode(elements);
      }
      case ByteVector bytes -> bytes(bytes, path);
      default ->
          throw new WorldException(
              "%s cannot be copied into another vat: it is a %s."
                  .formatted(path, object.kind().name().toLowerCase(Locale.ROOT)));
    };
  }

  private SlotsNode slots(SlotsObject object, String path) {
    var parts = new ArrayList<SlotPart>();
    for (var slot : object.map().slots()) {
      var inside = path + "." + slot.name();
      var annotation = slot.annotation().text();
      switch (slot) {
        case Slot.Constant constant ->
            parts.add(
                new SlotPart(
                    slot.name(),
                    slot.isParent(),
                    false,
                    annotation,
                    part(constant.value(), inside)));
        case Slot.Data data ->
            parts.add(
                new SlotPart(
                    slot.name(),
                    slot.isParent(),
                    true,
                    annotation,
                    part(object.field(data.fieldIndex()), inside)));
        case Slot.Assignment assignment -> {}
      }
    }
    return new SlotsNode(object.map().annotation().text(), parts);
  }

  private static BytesNode bytes(ByteVector vector, String path) {
    if (vector.size() > BYTES_MAX) {
      throw new WorldException(
          "%s cannot be copied into another vat: it has more than %,d bytes."
              .formatted(path, BYTES_MAX));
    }
    var bytes = new byte[(int) vector.size()];
    vector.read(0, bytes, 0, bytes.length);
    return new BytesNode(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private Part part(Object value, String path) {
    return switch (value) {
      case Method method ->
          new Code(
              method.source(),
              method.argumentNames(),
              method.origin(),
              method.literals().stream().map(literal -> part(literal, path)).toList());
      case FarReference far -> new Plain(customs.address(far));
      case WorldObject object -> {
        var name = names.apply(object);
        yield name != null ? new Named(name) : new Ref(placeOf(object, path));
      }
      default -> new Plain(customs.out(value));
    };
  }
}
