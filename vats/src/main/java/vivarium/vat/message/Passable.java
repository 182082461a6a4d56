package vivarium.vat.message;

import java.math.BigInteger;
import java.util.List;

/**
 * What may cross from one vat to another. Data crosses by copy, an object as the name of a
 * presence; so no object of one vat is ever in the hands of another.
 */
public sealed interface Passable {
  /** {@code nil}. */
  record Nil() implements Passable {}

  /** {@code true} or {@code false}. */
  record Truth(boolean value) implements Passable {}

  /** An integer of any size. */
  record Whole(BigInteger value) implements Passable {}

  /** A float. */
  record Real(double value) implements Passable {}

  /** A string. */
  record Text(String value) implements Passable {}

  /** The elements of a vector, copied. */
  record Elements(List<Passable> values) implements Passable {
    public Elements {
      values = List.copyOf(values);
    }
  }

  /**
   * An object of a vat, by its number there. In that vat it is the object itself, in any other a
   * presence.
   */
  record ObjectOf(String vat, long id) implements Passable {}

  /** A promise that a vat waits for, by its number there. */
  record PromiseOf(String vat, long id) implements Passable {}

  /** An object that crosses by copy: data in slots, without code and without identity. */
  record Data(List<Field> fields) implements Passable {
    public Data {
      fields = List.copyOf(fields);
    }
  }

  /** Objects that cross by copy with their code. */
  record Copies(ObjectGraph graph) implements Passable {}

  /** One slot of a copy. */
  record Field(String name, Passable value) {}
}
