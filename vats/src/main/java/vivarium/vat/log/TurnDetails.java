package vivarium.vat.log;

import java.util.List;
import vivarium.vat.history.ObjectDifference;

/**
 * All that the history knows of a turn of a vat.
 *
 * @param turn its line in the log
 * @param answer what its message was answered with, in a few words, or how its promise stands now;
 *     empty if nobody waits for an answer
 * @param sent what left with it, in the order of the receivers' queues
 * @param objects what it changed, each with its parts before and after
 * @param objectCount how many objects it changed in this vat; {@code objects} may hold fewer
 * @param stored keys of the low-level store that it changed
 * @param promises how many entries about promises it changed
 * @param customs how many entries of the vat's c-list it changed
 */
public record TurnDetails(
    LoggedTurn turn,
    String answer,
    List<SentMessage> sent,
    List<ObjectDifference> objects,
    long objectCount,
    List<StoredText> stored,
    int promises,
    int customs) {
  public TurnDetails {
    sent = List.copyOf(sent);
    objects = List.copyOf(objects);
    stored = List.copyOf(stored);
  }
}
