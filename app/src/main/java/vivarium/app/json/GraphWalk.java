package vivarium.app.json;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import vivarium.app.json.Marks.Mark;
import vivarium.world.base.WorldBug;
import vivarium.world.interp.BlockObject;
import vivarium.world.object.ByteVector;
import vivarium.world.object.FarReference;
import vivarium.world.object.Method;
import vivarium.world.object.MirrorObject;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.WellKnown;
import vivarium.world.object.WorldObject;

/** One walk over a graph, which writes what it meets. */
final class GraphWalk {
  /**
   * How deep objects are written within each other; readers of JSON give up at some depth, the most
   * careful at 500. What lies deeper is written at the end.
   */
  static final int LEVELS_MAX = 100;

  private final JsonGenerator json;
  private final Marks marks;
  private final Function<Object, String> describe;
  private final int embeddedBytesMax;
  private final Deque<WorldObject> postponed = new ArrayDeque<>();

  GraphWalk(
      JsonGenerator json, Marks marks, Function<Object, String> describe, int embeddedBytesMax) {
    this.json = json;
    this.marks = marks;
    this.describe = describe;
    this.embeddedBytesMax = embeddedBytesMax;
  }

  /** Writes the value, and what is too deep in it beside it. */
  void document(Object value) {
    boolean wrapped = marks.hasPostponed();
    if (wrapped) {
      json.writeStartObject();
      json.writeName("@root");
    }
    write(value, 0);
    if (wrapped) {
      json.writeName("@objects");
      json.writeStartArray();
    }
    while (!postponed.isEmpty()) {
      var object = postponed.remove();
      var mark = marks.meet(object);
      if (!marks.isDone(mark)) {
        contents(object, mark, 1);
      }
    }
    if (wrapped) {
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void write(Object value, int level) {
    switch (value) {
      case Long integer -> json.writeNumber(integer);
      case BigInteger integer -> json.writeNumber(integer);
      case Double number -> number(number);
      case String text -> json.writeString(text);
      case Method method -> method(method);
      case WorldObject object -> object(object, level);
      default -> throw new WorldBug("a value is of a known sort: " + value.getClass());
    }
  }

  private void number(double number) {
    if (Double.isFinite(number)) {
      json.writeNumber(number);
    } else {
      single("@float", Double.toString(number));
    }
  }

  private void method(Method method) {
    json.writeStartObject();
    json.writeStringProperty("@method", method.source());
    if (!method.argumentNames().isEmpty()) {
      json.writeName("@arguments");
      json.writeStartArray();
      method.argumentNames().forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void object(WorldObject object, int level) {
    var known = object.memory().wellKnown();
    if (object == known.nil) {
      json.writeNull();
    } else if (object == known.yes || object == known.no) {
      json.writeBoolean(object == known.yes);
    } else if (isWellKnown(object) && level > 0) {
      named(object);
    } else {
      reached(object, level);
    }
  }

  private static boolean isWellKnown(WorldObject object) {
    return object.id() > 0 && object.id() < WellKnown.FIRST_FREE_ID;
  }

  private void named(Object value) {
    single("@object", describe.apply(value));
  }

  private void single(String name, String text) {
    json.writeStartObject();
    json.writeStringProperty(name, text);
    json.writeEndObject();
  }

  private void reached(WorldObject object, int level) {
    var mark = marks.meet(object);
    if (marks.isDone(mark)) {
      reference(mark);
    } else if (level >= LEVELS_MAX) {
      marks.postpone(mark);
      postponed.add(object);
      reference(mark);
    } else {
      contents(object, mark, level);
    }
  }

  private void reference(Mark mark) {
    json.writeStartObject();
    json.writeNumberProperty("@ref", mark.number());
    json.writeEndObject();
  }

  private void contents(WorldObject object, Mark mark, int level) {
    marks.begin(mark);
    if (object instanceof ObjectVector vector && mark.number() == 0 && hasOnlyParents(vector)) {
      elements(vector, level);
      return;
    }
    json.writeStartObject();
    if (mark.number() != 0) {
      json.writeNumberProperty("@id", mark.number());
    }
    slots(object, level);
    body(object, level);
    json.writeEndObject();
  }

  private static boolean hasOnlyParents(WorldObject object) {
    var map = object.map();
    return map.slots().size() == map.parents().size();
  }

  private void slots(WorldObject object, int level) {
    for (var slot : object.map().slots()) {
      var value =
          switch (slot) {
            case Slot.Constant constant -> constant.value();
            case Slot.Data data -> object.field(data.fieldIndex());
            case Slot.Assignment assignment ->
                throw new WorldBug("assignment slots are not listed: " + assignment.name());
          };
      json.writeName(slot.isParent() ? slot.name() + "*" : slot.name());
      if (slot.isParent() && value != object.memory().wellKnown().nil) {
        named(value);
      } else {
        write(value, level + 1);
      }
    }
  }

  private void body(WorldObject object, int level) {
    switch (object) {
      case ObjectVector vector -> {
        json.writeName("@vector");
        elements(vector, level);
      }
      case ByteVector bytes -> bytes(bytes);
      case MirrorObject mirror -> {
        json.writeName("@mirror");
        write(mirror.reflectee(), level + 1);
      }
      case FarReference far -> json.writeStringProperty("@far", far.address());
      case BlockObject block -> json.writeStringProperty("@block", block.source());
      default -> {} // an object with slots is nothing beside them
    }
  }

  private void elements(ObjectVector vector, int level) {
    json.writeStartArray();
    long size = vector.size();
    for (long i = 0; i < size; i++) {
      write(vector.at(i), level + 1);
    }
    json.writeEndArray();
  }

  private void bytes(ByteVector bytes) {
    json.writeNumberProperty("@size", bytes.size());
    if (bytes.size() <= embeddedBytesMax) {
      json.writeName("@bytes");
      json.writeBinary(new ByteVectorStream(bytes), (int) bytes.size());
    }
  }
}
