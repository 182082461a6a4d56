package vivarium.vat.peer;

import java.util.function.UnaryOperator;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Data;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.Field;

/** Values at the border between two worlds: the same data, with what it names called otherwise. */
final class Renaming {
  /**
   * Renames in the whole of a value.
   *
   * @param name what something that is not made of others is called on the other side
   */
  static Passable of(Passable value, UnaryOperator<Passable> name) {
    return switch (value) {
      case Elements(var values) ->
          new Elements(values.stream().map(element -> of(element, name)).toList());
      case Data(var fields) -> {
        Selectors.requireSlots(fields);
        yield new Data(
            fields.stream()
                .map(field -> new Field(field.name(), of(field.value(), name)))
                .toList());
      }
      default -> name.apply(value);
    };
  }

  private Renaming() {}
}
