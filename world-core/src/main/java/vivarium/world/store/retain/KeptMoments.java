package vivarium.world.store.retain;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeMap;
import vivarium.world.base.WorldException;

/**
 * Which moments of a world's history are left. A moment is right after a turn. Up to {@link
 * #thinnedUpTo} it is those listed here, and the very beginning; behind it, all. Immutable.
 */
public final class KeptMoments {
  /** Of a world in which nothing was thinned yet. */
  public static final KeptMoments ALL = new KeptMoments(new long[0], new long[0]);

  /** The setting of a world that has its {@link #text}. */
  public static final String SETTING = "history.kept";

  private final long[] turns;
  private final long[] millis;

  private KeptMoments(long[] turns, long[] millis) {
    this.turns = turns;
    this.millis = millis;
  }

  /**
   * A moment.
   *
   * @param turn the turn after which it is
   * @param atMillis when that was, in milliseconds since 1970; for people only
   */
  public record Moment(long turn, long atMillis) {}

  /** These moments; the last is where thinning ends. */
  public static KeptMoments of(Collection<Moment> moments) {
    var sorted = new TreeMap<Long, Long>();
    moments.forEach(moment -> sorted.put(moment.turn(), moment.atMillis()));
    return new KeptMoments(
        sorted.keySet().stream().mapToLong(turn -> turn).toArray(),
        sorted.values().stream().mapToLong(at -> at).toArray());
  }

  /**
   * Reads what {@link #text} says.
   *
   * @throws WorldException if it says something else
   */
  public static KeptMoments read(String text) {
    var moments = new TreeMap<Long, Long>();
    try {
      for (var pair : text.split(" ", -1)) {
        if (!pair.isEmpty()) {
          int colon = pair.indexOf(':');
          moments.put(
              Long.valueOf(pair.substring(0, colon)), Long.valueOf(pair.substring(colon + 1)));
        }
      }
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      throw new WorldException("The list of kept moments of this world makes no sense.", e);
    }
    return of(moments.entrySet().stream().map(e -> new Moment(e.getKey(), e.getValue())).toList());
  }

  /** All of it as one text. */
  public String text() {
    var out = new StringBuilder();
    for (int i = 0; i < turns.length; i++) {
      out.append(out.isEmpty() ? "" : " ").append(turns[i]).append(':').append(millis[i]);
    }
    return out.toString();
  }

  /** Up to which turn history is thinned; 0 if it is nowhere. */
  public long thinnedUpTo() {
    return turns.length == 0 ? 0 : turns[turns.length - 1];
  }

  /** How many moments are listed. */
  public int size() {
    return turns.length;
  }

  /** One of those listed, by rising turn. */
  public Moment moment(int index) {
    return new Moment(turns[index], millis[index]);
  }

  /** Whether the moment after a turn is left. */
  public boolean isKept(long turn) {
    return floor(turn) == turn;
  }

  /** The last moment left that is not after a turn. */
  public long floor(long turn) {
    if (turn >= thinnedUpTo() || turn < 0) {
      return turn;
    }
    int place = Arrays.binarySearch(turns, turn);
    if (place >= 0) {
      return turn;
    }
    int before = -place - 2;
    return before < 0 ? 0 : turns[before];
  }

  /** The first moment left that is not before a turn. */
  public long ceiling(long turn) {
    if (turn >= thinnedUpTo() || turn <= 0) {
      return turn;
    }
    int place = Arrays.binarySearch(turns, turn);
    return place >= 0 ? turn : turns[-place - 1];
  }

  /** The last moment left before a turn. */
  public long before(long turn) {
    return floor(turn - 1);
  }

  /** When a moment that is listed was, in milliseconds since 1970; 0 if it is not listed. */
  public long millisOf(long turn) {
    int place = Arrays.binarySearch(turns, turn);
    return place >= 0 ? millis[place] : 0;
  }

  /** Whether the moments on both sides of a turn are left, so that it stands for itself. */
  public boolean isAlone(long turn) {
    return isKept(turn) && before(turn) == turn - 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeptMoments that
        && Arrays.equals(turns, that.turns)
        && Arrays.equals(millis, that.millis);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(turns);
  }

  @Override
  public String toString() {
    return "kept " + text();
  }
}
