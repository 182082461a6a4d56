package vivarium.world.store.repair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.Version;
import vivarium.world.store.turn.Reversal;

/**
 * Everything that was found of all vats, by turn: what things were made by it, what is only known
 * to have been changed by it, and what the turn said of itself. Contents are in a file; memory
 * holds some bytes for each.
 */
final class Finds implements AutoCloseable {
  /** How much is known of something that was found. */
  enum Certainty {
    /** A checksum covers it together with its turn. */
    CERTAIN,
    /** Its contents are right; its turn is, if something certain says the same. */
    DOUBTFUL,
    /** It was changed by the turn; nothing more is known. */
    CHANGED
  }

  /** Something found. */
  record Find(String vat, Place place, Version version, Certainty certainty) {}

  /** What a turn said of itself. */
  record Head(long atMillis, String kind, String cause, @Nullable Reversal reverses) {}

  /** A list of numbers that takes little memory. */
  private static final class Numbers {
    private long[] numbers = new long[4];
    private int count;

    void add(long number) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = number;
    }

    long[] toArray() {
      return Arrays.copyOf(numbers, count);
    }
  }

  /** A row of long contents. */
  private record ContentKey(String vat, long number) {}

  private final Scratch scratch;
  private final List<String> vats = new ArrayList<>();
  private final NavigableMap<Long, Numbers> byTurn = new TreeMap<>();
  private final NavigableMap<Long, Head> heads = new TreeMap<>();

  /** By turn, the vats in whose history it stands, and how much it says to have changed there. */
  private final Map<Long, Map<String, Long>> touched = new HashMap<>();

  private final Map<ContentKey, Numbers> contents = new HashMap<>();
  private long lastTurn;

  Finds(Scratch scratch) {
    this.scratch = scratch;
  }

  /**
   * Takes something that was found; versions that say that there never was anything say nothing.
   */
  void add(String vat, Place place, Version version, Certainty certainty) {
    if (version.turn() <= 0) {
      return;
    }
    var out = new ByteWriter(64);
    out.putNumber(numberOf(vat)).putByte(certainty.ordinal());
    place.write(out);
    version.write(out);
    byTurn.computeIfAbsent(version.turn(), _ -> new Numbers()).add(keep(out.toBytes()));
    if (certainty != Certainty.DOUBTFUL) {
      lastTurn = Math.max(lastTurn, version.turn());
    }
  }

  void addChanged(String vat, Place place, long turn) {
    add(vat, place, new Version.Absent(turn), Certainty.CHANGED);
  }

  /**
   * Takes what a turn said of itself in one vat.
   *
   * @param things how many objects it says to have changed there, those of which only parts changed
   *     as one; -1 if it does not say
   */
  void addHead(String vat, long turn, Head head, long things) {
    heads.put(turn, head);
    touched.computeIfAbsent(turn, _ -> new HashMap<>()).merge(vat, things, Math::max);
    lastTurn = Math.max(lastTurn, turn);
  }

  void addContent(String vat, long number, byte[] body) {
    var rows = contents.computeIfAbsent(new ContentKey(vat, number), _ -> new Numbers());
    boolean isKnown =
        Arrays.stream(rows.toArray()).anyMatch(row -> Arrays.equals(bytesAt(row), body));
    if (!isKnown) {
      rows.add(keep(body));
    }
  }

  /** Says that there was a turn of this number, or a later one. */
  void reached(long turn) {
    lastTurn = Math.max(lastTurn, turn);
  }

  long lastTurn() {
    return lastTurn;
  }

  @Nullable Head head(long turn) {
    return heads.get(turn);
  }

  /** The vats in whose history a turn stands, and how much it says to have changed there. */
  Map<String, Long> touched(long turn) {
    return touched.getOrDefault(turn, Map.of());
  }

  /** Everything that was found of a turn, the same thing perhaps many times. */
  List<Find> of(long turn) {
    var found = new ArrayList<Find>();
    var places = byTurn.get(turn);
    if (places != null) {
      for (long place : places.toArray()) {
        found.add(read(new ByteReader(bytesAt(place))));
      }
    }
    return found;
  }

  /** The contents of a version, or null if they are nowhere or not right. */
  byte @Nullable [] contents(String vat, Place place, Version version) {
    var bytes =
        switch (version) {
          case Version.Absent _ -> null;
          case Version.Inline inline -> inline.bytes();
          case Version.Remote remote -> remote(vat, place, remote, 0, new byte[remote.length()]);
        };
    return bytes != null && isRight(place, version, bytes) ? bytes : null;
  }

  static boolean isRight(Place place, Version version, byte[] bytes) {
    return switch (version) {
      case Version.Absent _ -> false;
      case Version.Inline inline -> place.checksum(bytes) == inline.checksum();
      case Version.Remote remote -> place.checksum(bytes) == remote.checksum();
    };
  }

  /** Puts rows one behind the other; where there are several under a number, tries each. */
  private byte @Nullable [] remote(
      String vat, Place place, Version.Remote version, int done, byte[] bytes) {
    if (done == bytes.length) {
      return place.checksum(bytes) == version.checksum() ? bytes : null;
    }
    var next =
        new Version.Remote(
            version.turn(), version.checksum(), version.length(), version.content() + 1);
    var rows = contents.get(new ContentKey(vat, version.content()));
    if (rows != null) {
      for (long row : rows.toArray()) {
        var part = bytesAt(row);
        if (part.length > 0 && part.length <= bytes.length - done) {
          System.arraycopy(part, 0, bytes, done, part.length);
          var whole = remote(vat, place, next, done + part.length, bytes);
          if (whole != null) {
            return whole;
          }
        }
      }
    }
    return null;
  }

  private Find read(ByteReader in) {
    var vat = vats.get(in.takeCount());
    var certainty = Certainty.values()[in.takeByte()];
    return new Find(vat, Place.read(in), Version.read(in), certainty);
  }

  private int numberOf(String vat) {
    int number = vats.indexOf(vat);
    if (number < 0) {
      vats.add(vat);
      number = vats.size() - 1;
    }
    return number;
  }

  private long keep(byte[] bytes) {
    try {
      return scratch.add(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytesAt(long place) {
    try {
      return scratch.get(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
