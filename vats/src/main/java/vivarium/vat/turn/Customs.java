package vivarium.vat.turn;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.Nil;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Real;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.Passable.Truth;
import vivarium.vat.message.Passable.Whole;
import vivarium.world.base.WorldException;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.FarReference;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WorldObject;

/** Translates what leaves a vat and what enters it. */
final class Customs {
  /** Vectors within vectors; what is deeper is taken to be a cycle. */
  private static final int DEPTH_MAX = 64;

  private final String vat;
  private final VatMemory memory;
  private final CustomsList list;

  Customs(String vat, VatMemory memory, CustomsList list) {
    this.vat = vat;
    this.memory = memory;
    this.list = list;
  }

  /**
   * What others get for a value of this vat.
   *
   * @throws WorldException if it cannot cross
   */
  Passable out(Object value) {
    return out(value, 0);
  }

  private Passable out(Object value, int depth) {
    return switch (value) {
      case Long integer -> new Whole(BigInteger.valueOf(integer));
      case BigInteger integer -> new Whole(integer);
      case Double number -> new Real(number);
      case String text -> new Text(text);
      case WorldObject object -> objectOut(object, depth);
      default -> throw cannotCross("a method");
    };
  }

  private Passable objectOut(WorldObject object, int depth) {
    var wellKnown = memory.wellKnown();
    if (object == wellKnown.nil) {
      return new Nil();
    }
    if (object == wellKnown.yes || object == wellKnown.no) {
      return new Truth(object == wellKnown.yes);
    }
    return switch (object) {
      case FarReference far -> Address.parse(far.address());
      case ObjectVector vector -> elements(vector, depth);
      default -> {
        if (object.kind() == ObjectKind.BLOCK) {
          throw cannotCross("a block");
        }
        yield new ObjectOf(vat, list.export(object));
      }
    };
  }

  private Passable elements(ObjectVector vector, int depth) {
    if (depth == DEPTH_MAX) {
      throw new WorldException(
          "A vector that is sent to another vat holds vectors more than %d deep, or itself."
              .formatted(DEPTH_MAX));
    }
    var values = new ArrayList<Passable>();
    for (long i = 0; i < vector.size(); i++) {
      values.add(out(vector.at(i), depth + 1));
    }
    return new Elements(values);
  }

  private static WorldException cannotCross(String what) {
    return new WorldException(
        "%s cannot be sent to another vat; send an object that has it instead.".formatted(what));
  }

  /**
   * What this vat gets for something from outside.
   *
   * @throws WorldException if it names an object of this vat that is not there
   */
  Object in(Passable value) {
    var wellKnown = memory.wellKnown();
    return switch (value) {
      case Nil() -> wellKnown.nil;
      case Truth(var truth) -> wellKnown.truth(truth);
      case Whole(var whole) -> whole.bitLength() < Long.SIZE ? whole.longValue() : whole;
      case Real(var real) -> real;
      case Text(var text) -> text;
      case Elements(var values) -> vector(values);
      case ObjectOf object ->
          object.vat().equals(vat) ? list.exported(object.id()) : list.presence(object);
      case PromiseOf promise -> list.farReference(Address.of(promise));
    };
  }

  private ObjectVector vector(List<Passable> values) {
    var elements = values.stream().map(this::in).toArray();
    var prototype = memory.wellKnown().vector;
    return new ObjectVector(
        memory, prototype.map(), prototype.fieldValues(), ObjectVector.bodyOf(memory, elements));
  }
}
