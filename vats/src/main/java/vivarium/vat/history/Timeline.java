package vivarium.vat.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.vat.turn.Vats;
import vivarium.world.store.Checkpoint;
import vivarium.world.store.VatStore;
import vivarium.world.store.WorldStore;
import vivarium.world.store.turn.TurnSummary;

/** The turns of a world in their order, and the names of moments. */
final class Timeline {
  private static final int PAGE = 500;
  private static final int NAMES_SUGGESTED = 5;
  private static final String NOW = "now";

  private final Vats vats;

  Timeline(Vats vats) {
    this.vats = vats;
  }

  private WorldStore store() {
    return vats.store();
  }

  TimelinePage before(long position, int count) {
    var turns = new ArrayList<>(store().turns(position, count));
    Collections.reverse(turns);
    boolean earlier = !turns.isEmpty() && !store().turns(turns.getFirst().turn(), 1).isEmpty();
    return new TimelinePage(store().savedTurn(), turns, earlier);
  }

  /**
   * One turn.
   *
   * @throws UnknownMoment if there is none with that number
   */
  TurnSummary turn(long number) {
    return store().turns(number + 1, 1).stream()
        .filter(turn -> turn.turn() == number)
        .findFirst()
        .orElseThrow(() ->
            new UnknownMoment(
                "There is no turn %d in the history of this world.".formatted(number)));
  }

  /** Hands out the turns from the newest backwards for as long as {@code visitor} says. */
  void newestFirst(Predicate<TurnSummary> visitor) {
    var page = store().turns(Long.MAX_VALUE, PAGE);
    while (!page.isEmpty()) {
      for (var turn : page) {
        if (!visitor.test(turn)) {
          return;
        }
      }
      page = store().turns(page.getLast().turn(), PAGE);
    }
  }

  /** Hands out the turns of a vat in a range, newest first. */
  void inRange(VatStore vat, long first, long last, Consumer<TurnSummary> visitor) {
    long before = last + 1;
    while (true) {
      var page = vat.turns(before, PAGE);
      for (var turn : page) {
        if (turn.turn() < first) {
          return;
        }
        visitor.accept(turn);
      }
      if (page.isEmpty()) {
        return;
      }
      before = page.getLast().turn();
    }
  }

  /** How many turns came after a position, in one vat or in all. */
  long countAfter(long position, @Nullable String vat) {
    if (vat == null) {
      return store().savedTurn() - position;
    }
    var count = new long[1];
    inRange(store().vat(vat), position + 1, store().savedTurn(), unused -> count[0]++);
    return count[0];
  }

  // ---- names

  List<Checkpoint> checkpoints() {
    return store().checkpoints();
  }

  /** The position that a person means by a checkpoint's name, a turn's number or {@code now}. */
  long position(String text) {
    var asked = text.strip();
    for (var checkpoint : checkpoints()) {
      if (checkpoint.name().equals(asked)) {
        return checkpoint.turn();
      }
    }
    if (asked.equalsIgnoreCase(NOW)) {
      return store().savedTurn();
    }
    return positionOf(asked);
  }

  private long positionOf(String number) {
    try {
      long position = Long.parseLong(number);
      requireKnown(position);
      return position;
    } catch (NumberFormatException notANumber) {
      throw new UnknownMoment(
          "There is no checkpoint '%s'. %s, or say the number of a turn, 0 to %d."
              .formatted(number, suggestions(), store().savedTurn()));
    }
  }

  private String suggestions() {
    var names =
        checkpoints().stream().limit(NAMES_SUGGESTED).map(c -> "'" + c.name() + "'").toList();
    return switch (names.size()) {
      case 0 -> "There are no checkpoints; make one first";
      case 1 -> "There is only " + names.getFirst();
      default -> "The newest are " + String.join(", ", names);
    };
  }

  /**
   * @throws UnknownMoment if the world's history does not reach to a position
   */
  void requireKnown(long position) {
    if (position < 0 || position > store().savedTurn()) {
      throw new UnknownMoment(
          "There is no turn %d; the newest turn is %d.".formatted(position, store().savedTurn()));
    }
    var kept = store().kept();
    if (!kept.isKept(position)) {
      throw new UnknownMoment(
          ("What was right after turn %d is not kept any more: history is thinned there. The"
                  + " nearest moments that are kept are after turn %d and after turn %d.")
              .formatted(position, kept.floor(position), kept.ceiling(position)));
    }
  }

  /** The last moment before a turn that is left. */
  long before(long turn) {
    return store().kept().before(turn);
  }

  /** A moment in words. */
  String label(long position) {
    for (var checkpoint : checkpoints()) {
      if (checkpoint.turn() == position) {
        return "'%s' (turn %d)".formatted(checkpoint.name(), position);
      }
    }
    return "turn " + position;
  }
}
