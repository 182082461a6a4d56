package vivarium.inspector.viewmodel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one turn of a vat.
 *
 * @param line its line in the log
 * @param vat the vat
 * @param target the object that its message was for, or null
 * @param sentBy the turn that sent its message, or 0
 * @param sentAt when that was, or null
 * @param answer what the message was answered with, or how its promise stands; empty if nobody
 *     asked
 * @param sent what left with it
 * @param objects what it changed, with former and new values
 * @param objectCount how many objects it changed; {@code objects} may hold fewer
 * @param stored texts of the vat's low-level store that it changed
 */
public record TurnDetail(
    LogLine line,
    String vat,
    @Nullable ObjectRef target,
    long sentBy,
    @Nullable Instant sentAt,
    String answer,
    List<Sent> sent,
    List<ObjectChange> objects,
    long objectCount,
    List<Stored> stored) {
  public TurnDetail {
    sent = List.copyOf(sent);
    objects = List.copyOf(objects);
    stored = List.copyOf(stored);
  }

  /** Something that left with a turn, and for whom. */
  public record Sent(String to, String what) {}

  /** A text under a key, before and after; empty where there was none. */
  public record Stored(String key, String before, String after) {}
}
