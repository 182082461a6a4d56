package vivarium.inspector.bridge.translate;

import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ValueView;
import vivarium.vat.search.ObjectAddress;
import vivarium.vat.turn.ValueSummary;

/** Names of objects, and the values they stand for. */
public final class Refs {
  /** The reference to an object found by history or search. */
  public static ObjectRef of(ObjectAddress address) {
    return new ObjectRef(address.vat(), address.id());
  }

  /** Where history and search find an object. */
  public static ObjectAddress address(ObjectRef ref) {
    return new ObjectAddress(ref.vat(), ref.id());
  }

  /** The reference to an object by its number; null for a value without identity. */
  public static @Nullable ObjectRef of(String vat, long id) {
    return id == 0 ? null : new ObjectRef(vat, id);
  }

  /** What somebody outside the vat may know of an answer: what it says of itself. */
  public static ValueView answer(String vat, ValueSummary value) {
    return view(vat, value, value.printString());
  }

  /** The same in the runtime's few words, for rows. */
  static ValueView row(String vat, ValueSummary value) {
    return view(vat, value, value.shortName());
  }

  private static ValueView view(String vat, ValueSummary value, String text) {
    return new ValueView(Lines.ofValue(text), Kinds.ofWord(value.kind()), of(vat, value.id()));
  }

  private Refs() {}
}
