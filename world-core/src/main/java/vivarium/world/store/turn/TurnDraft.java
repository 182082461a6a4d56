package vivarium.world.store.turn;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Invariant;

/**
 * A turn that has run to its end and is about to be saved: everything it changed, in every vat it
 * changed, as one unit. The store gives it its number and the moment.
 *
 * @param kind one word that says what sort of turn it was, such as {@code message}, {@code edit},
 *     {@code import}, {@code undo}, {@code rollback}; programs decide by it
 * @param cause one line for the timeline that says what caused it; people read it
 * @param parts what it changed, one part for each vat, at least one; a vat may be named with
 *     nothing changed so that the turn stands in its history
 * @param reverses the turns that this one takes back, or null for an ordinary turn
 */
public record TurnDraft(
    String kind, String cause, List<VatChanges> parts, @Nullable Reversal reverses) {
  public TurnDraft {
    parts = List.copyOf(parts);
    Invariant.require(!parts.isEmpty(), "a turn belongs to at least one vat");
    if (parts.size() > 1) {
      var names = new HashSet<String>();
      for (var part : parts) {
        Invariant.require(names.add(part.vat()), "a turn has one part for each vat");
      }
    }
  }

  /** An ordinary turn, which takes nothing back. */
  public TurnDraft(String kind, String cause, List<VatChanges> parts) {
    this(kind, cause, parts, null);
  }

  /** A turn in one vat that changes only objects. */
  public static TurnDraft ofObjects(
      String kind, String cause, String vat, List<ObjectChange> objects) {
    return new TurnDraft(kind, cause, List.of(new VatChanges(vat, objects, List.of())));
  }
}
