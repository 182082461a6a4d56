package vivarium.vat.turn;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldException;
import vivarium.world.store.WorldStore;

/**
 * How long the newest turns of each vat took, for the logs of vats.
 *
 * <p>It costs the turns nothing: it is held in memory, and kept when the world is closed. Who dies
 * forgets it. Any thread may call any method.
 */
public final class TurnTimes {
  /** Of so many turns of a vat it is known. */
  public static final int TURNS_MAX = 1000;

  private static final String KEY = "took/";
  private static final String NEXT = ",";
  private static final String TOOK = ":";

  private final WorldStore store;
  private final Map<String, OfVat> vats = new ConcurrentHashMap<>();

  /**
   * @param store where it is kept
   */
  public TurnTimes(WorldStore store) {
    this.store = store;
  }

  /** Takes note how long a turn took. */
  public void note(String vat, long turn, long nanos) {
    of(vat).put(turn, nanos / 1000);
  }

  /** How long a turn took, to a microsecond, if that is known. */
  public Optional<Duration> took(String vat, long turn) {
    var micros = of(vat).get(turn);
    return micros == null ? Optional.empty() : Optional.of(Duration.ofNanos(micros * 1000));
  }

  private OfVat of(String vat) {
    var known = vats.get(vat);
    return known != null
        ? known
        : vats.computeIfAbsent(vat, name -> new OfVat(store.setting(KEY + name).orElse("")));
  }

  /** Keeps what is new. What cannot be kept is forgotten, since nothing depends on it. */
  public void save() {
    try {
      vats.forEach((vat, times) -> {
        if (times.hasNews()) {
          store.setting(KEY + vat, times.text());
        }
      });
    } catch (WorldException diskRefuses) {
      // The status of the store tells of the disk; this is not worth keeping a world open for.
    }
  }

  /** The newest turns of a vat, by rising number, with microseconds. */
  private static final class OfVat {
    private static final int FIRST_CAPACITY = 16;

    /** Rings, once they have grown to {@link #TURNS_MAX}. */
    private long[] turns = new long[FIRST_CAPACITY];

    private long[] micros = new long[FIRST_CAPACITY];
    private long noted;
    private boolean hasNews;

    OfVat(String text) {
      for (var entry : text.isEmpty() ? new String[0] : text.split(NEXT)) {
        int at = entry.indexOf(TOOK);
        put(Long.parseLong(entry.substring(0, at)), Long.parseLong(entry.substring(at + 1)));
      }
      hasNews = false;
    }

    synchronized void put(long turn, long took) {
      int place = place(noted);
      if (place == turns.length) {
        int longer = Math.min(2 * place, TURNS_MAX);
        turns = Arrays.copyOf(turns, longer);
        micros = Arrays.copyOf(micros, longer);
      }
      turns[place] = turn;
      micros[place] = took;
      noted++;
      hasNews = true;
    }

    synchronized @Nullable Long get(long turn) {
      for (long i = oldest(); i < noted; i++) {
        if (turns[place(i)] == turn) {
          return micros[place(i)];
        }
      }
      return null;
    }

    synchronized boolean hasNews() {
      return hasNews;
    }

    synchronized String text() {
      var text = new StringBuilder();
      for (long i = oldest(); i < noted; i++) {
        text.append(text.isEmpty() ? "" : NEXT).append(turns[place(i)]);
        text.append(TOOK).append(micros[place(i)]);
      }
      hasNews = false;
      return text.toString();
    }

    private long oldest() {
      return Math.max(0, noted - TURNS_MAX);
    }

    private static int place(long number) {
      return (int) (number % TURNS_MAX);
    }
  }
}
