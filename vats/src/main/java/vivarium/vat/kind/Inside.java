package vivarium.vat.kind;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.vat.turn.VatHeap;
import vivarium.world.base.WorldException;
import vivarium.world.object.ByteVector;
import vivarium.world.object.WorldObject;

/**
 * A turn as a program's work sees it: sends messages, and translates what enters. Only on the
 * thread of the vat.
 */
final class Inside {
  private final Calls calls;
  private final VatHeap heap;

  Inside(Calls calls, VatHeap heap) {
    this.calls = calls;
    this.heap = heap;
  }

  Calls calls() {
    return calls;
  }

  VatHeap heap() {
    return heap;
  }

  /** What a name of the lobby leads to. */
  Object global(String name) {
    return send(heap.memory().wellKnown().lobby, name);
  }

  Object send(Object receiver, String selector, Object... arguments) {
    return heap.interpreter().send(receiver, selector, arguments);
  }

  /** The same with arguments of a program, and with an answer for it. */
  @Nullable Object call(Object receiver, String selector, @Nullable Object... arguments) {
    return leave(send(receiver, selector, enter(arguments)));
  }

  WorldObject object(ObjectRef ref) {
    return calls.referred(ref, heap);
  }

  /** What a program gets for a value of the world. */
  @Nullable Object leave(Object value) {
    return new Leaving(calls, heap).of(value);
  }

  Object[] enter(@Nullable Object... values) {
    var entered = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      entered[i] = enter(values[i]);
    }
    return entered;
  }

  /**
   * What the world gets for a value of a program.
   *
   * @throws WorldException if it cannot enter; the message names what it is
   */
  Object enter(@Nullable Object value) {
    var wellKnown = heap.memory().wellKnown();
    return switch (value) {
      case null -> wellKnown.nil;
      case Boolean truth -> wellKnown.truth(truth);
      case Long whole -> whole;
      case Integer whole -> whole.longValue();
      case Short whole -> whole.longValue();
      case Byte whole -> whole.longValue();
      case BigInteger whole -> whole.bitLength() < Long.SIZE ? whole.longValue() : whole;
      case Double real -> real;
      case Float real -> real.doubleValue();
      case String text -> text;
      case Character character -> character.toString();
      case byte[] bytes -> bytes(bytes);
      case Object[] values -> vector(Arrays.asList(values));
      case List<?> values -> vector(values);
      case Set<?> values -> send(global("copySet"), "of:", vector(values));
      case Map<?, ?> slots -> record(slots);
      case LocalDate date -> send(global("date"), "ofDayNumber:", date.toEpochDay());
      case Instant instant -> send(global("time"), "ofMilliseconds:", instant.toEpochMilli());
      case Crossing own -> own.enter(this);
      default ->
          throw new WorldException(
              "A %s cannot enter a world: %s. The package vivarium.vat.kind lists what can."
                  .formatted(value.getClass().getName(), value));
    };
  }

  private Object vector(Collection<?> values) {
    return heap.interpreter().newVector(enter(values.toArray()));
  }

  private Object bytes(byte[] bytes) {
    var vector = ((ByteVector) heap.memory().wellKnown().byteVector).copyOfSize(bytes.length);
    vector.write(0, bytes, 0, bytes.length);
    return vector;
  }

  /** Slots by their names, as a frozen record. */
  private Object record(Map<?, ?> slots) {
    var sorted = new TreeMap<String, @Nullable Object>();
    slots.forEach((name, value) -> {
      if (!(name instanceof String text)) {
        throw new WorldException(
            "A map becomes a record, whose names are strings, and %s is none. Make a copyMap of"
                    .formatted(name)
                + " other keys: kinds.global(\"copyMap\").call(\"of:\", pairs).");
      }
      sorted.put(text, value);
    });
    var names = new ArrayList<Object>(sorted.keySet());
    return send(
        global("passable"),
        "recordOf:Values:",
        heap.interpreter().newVector(names.toArray()),
        vector(new ArrayList<>(sorted.values())));
  }
}
