package vivarium.vat.log;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.search.ObjectAddress;

/**
 * What a turn took out of its vat's queue.
 *
 * @param text the message with its arguments as one would write it, or what the news was
 * @param selector what was sent, or empty if it was no message to an object
 * @param arguments what came with it, each in a few words
 * @param target the object that it was for, or null if it was for none
 * @param sender who sent it
 * @param sentBy the turn that sent it, or 0 if that is not known
 * @param sentAt when that was, or null
 * @param waitsForAnswer whether a promise waits for the answer
 */
public record TakenMessage(
    String text,
    String selector,
    List<String> arguments,
    @Nullable ObjectAddress target,
    Party sender,
    long sentBy,
    @Nullable Instant sentAt,
    boolean waitsForAnswer) {
  public TakenMessage {
    arguments = List.copyOf(arguments);
  }
}
