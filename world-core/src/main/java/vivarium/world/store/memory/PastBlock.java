package vivarium.world.store.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.memory.MemoryNow.Contents;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.TurnHead;
import vivarium.world.store.saved.Tally;
import vivarium.world.store.saved.VatTurn;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.Reversal;
import vivarium.world.store.turn.TurnSummary;

/**
 * Turns of a vat that is held in memory only, one behind the other, each with what everything it
 * changed was before.
 *
 * <p>They are packed into bytes, since they are written often and seldom read: as objects each
 * would be a dozen, all of which the collector of the virtual machine moves a few times before they
 * lie where they stay.
 *
 * <p>Not for several threads at once.
 */
final class PastBlock {
  /** What a text, a block and the tables in it take besides their contents, roughly. */
  private static final int TEXT_OVERHEAD_BYTES = 120;

  private static final int BLOCK_OVERHEAD_BYTES = 400;
  private static final int FIRST_TURNS = 8;
  private static final long NOT_THERE = 0;

  private final ByteWriter bytes;
  private final PlaceFilter changed;
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Integer> textNumbers = new HashMap<>();

  /** Where the changes of each turn begin, and where the head behind them does. */
  private int[] places = new int[2 * FIRST_TURNS];

  private int count;
  private long textBytes;
  private long changeCount;

  /**
   * @param capacity how many bytes it has room for before it has to grow
   */
  PastBlock(int capacity) {
    this.bytes = new ByteWriter(capacity);
    this.changed = new PlaceFilter(capacity);
  }

  // ---- writing

  /**
   * Adds a turn to what is true now, and to this what that was before.
   *
   * @param tally counts what the turn does
   */
  MemoryGrowth add(VatTurn turn, Tally tally, MemoryNow now) {
    begin();
    long growth = 0;
    var objects = turn.changes().objects();
    bytes.putNumber(objects.size());
    for (var change : objects) {
      var former = now.put(turn.turn(), change);
      tally.count(change.contents(), former == null ? null : former.bytes());
      growth += length(change.contents()) - length(former);
      changed.add(change.id());
      bytes.putNumber(change.id());
      put(turn.turn(), former);
    }
    for (var change : turn.changes().entries()) {
      var former = now.put(turn.turn(), change);
      growth += length(change.value()) - length(former);
      changed.add(change.key());
      bytes.putBytes(change.key().bytes());
      put(turn.turn(), former);
    }
    int entries = turn.changes().entries().size();
    end(turn, tally.counts(entries));
    changeCount += turn.changeCount();
    return new MemoryGrowth(growth, tally.growth());
  }

  private void begin() {
    if (places.length == 2 * count) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[2 * count] = bytes.length();
  }

  private void put(long turn, @Nullable Contents former) {
    if (former == null) {
      bytes.putNumber(NOT_THERE);
    } else {
      bytes.putNumber(turn - former.turn()).putBytes(former.bytes());
    }
  }

  private void end(VatTurn turn, TurnHead.Counts counts) {
    places[2 * count + 1] = bytes.length();
    count++;
    bytes.putNumber(turn.turn()).putNumber(turn.atMillis());
    bytes.putNumber(number(turn.kind())).putNumber(number(turn.cause()));
    bytes.putNumber(counts.created()).putNumber(counts.changed()).putNumber(counts.removed());
    bytes.putNumber(counts.entries());
    var reverses = turn.reverses();
    bytes.putByte(reverses == null ? 0 : 1);
    if (reverses != null) {
      bytes.putNumber(reverses.after()).putNumber(reverses.upTo());
    }
  }

  private int number(String text) {
    var known = textNumbers.get(text);
    if (known != null) {
      return known;
    }
    textNumbers.put(text, texts.size());
    texts.add(text);
    textBytes += TEXT_OVERHEAD_BYTES + 2L * text.length();
    return texts.size() - 1;
  }

  private static int length(byte @Nullable [] contents) {
    return contents == null ? 0 : contents.length;
  }

  private static int length(@Nullable Contents former) {
    return former == null ? 0 : former.bytes().length;
  }

  /** How much memory it takes, roughly. */
  long weight() {
    return BLOCK_OVERHEAD_BYTES
        + bytes.buffer().length
        + (long) Integer.BYTES * places.length
        + changed.weight()
        + textBytes;
  }

  /** How many bytes are in it. */
  int length() {
    return bytes.length();
  }

  // ---- reading

  /** How many turns are in it. */
  int count() {
    return count;
  }

  /** How many objects and entries its turns changed. */
  long changeCount() {
    return changeCount;
  }

  /** The number of a turn. */
  long turn(int index) {
    return head(index).takeNumber();
  }

  /**
   * A turn's line in the timeline.
   *
   * @param vat the vat of which this is the past
   * @param takenBackBy answers for a turn the newest one that takes it back, or 0
   */
  TurnSummary summary(int index, String vat, LongUnaryOperator takenBackBy) {
    var in = head(index);
    long turn = in.takeNumber();
    return new TurnSummary(
        turn,
        Instant.ofEpochMilli(in.takeNumber()),
        texts.get(in.takeCount()),
        texts.get(in.takeCount()),
        List.of(vat),
        in.takeCount(),
        in.takeCount(),
        in.takeCount(),
        in.takeCount(),
        in.takeByte() == 0 ? null : new Reversal(in.takeNumber(), in.takeNumber()),
        takenBackBy.applyAsLong(turn));
  }

  /** Does something with everything that a turn changed and what it was before. */
  void forEach(int index, BiConsumer<Place, @Nullable Contents> action) {
    long turn = turn(index);
    var in = changes(index);
    for (int objects = in.takeCount(); objects > 0; objects--) {
      action.accept(new Place.OfObject(in.takeNumber()), take(turn, in));
    }
    while (!in.atEnd()) {
      action.accept(new Place.OfEntry(EntryKey.of(in.takeBytes())), take(turn, in));
    }
  }

  /** Whether any of its turns may have changed something; if not, none has. */
  boolean mayHaveChanged(Place place) {
    return switch (place) {
      case Place.OfObject(long id) -> changed.mayHave(id);
      case Place.OfEntry(var key) -> changed.mayHave(key);
    };
  }

  /** Whether a turn changed something. */
  boolean changed(int index, Place place) {
    return find(index, place) != null;
  }

  /** What something was before a turn, which changed it. */
  @Nullable Contents former(int index, Place place) {
    var in = find(index, place);
    return in == null ? null : take(turn(index), in);
  }

  /** A reader in front of what something was before, or null if the turn did not change it. */
  private @Nullable ByteReader find(int index, Place place) {
    var in = changes(index);
    return switch (place) {
      case Place.OfObject(long id) -> findObject(in, id) ? in : null;
      case Place.OfEntry(var key) -> findEntry(in, key.bytes()) ? in : null;
    };
  }

  private static boolean findObject(ByteReader in, long id) {
    for (int objects = in.takeCount(); objects > 0; objects--) {
      if (in.takeNumber() == id) {
        return true;
      }
      skip(in);
    }
    return false;
  }

  private static boolean findEntry(ByteReader in, byte[] key) {
    for (int objects = in.takeCount(); objects > 0; objects--) {
      in.takeNumber();
      skip(in);
    }
    while (!in.atEnd()) {
      if (in.nextBytesAre(key)) {
        return true;
      }
      skip(in);
    }
    return false;
  }

  private static void skip(ByteReader in) {
    if (in.takeNumber() != NOT_THERE) {
      in.skip(in.takeCount());
    }
  }

  private static @Nullable Contents take(long turn, ByteReader in) {
    long since = in.takeNumber();
    return since == NOT_THERE ? null : new Contents(turn - since, in.takeBytes());
  }

  private ByteReader changes(int index) {
    return new ByteReader(bytes.buffer(), places[2 * index], places[2 * index + 1]);
  }

  private ByteReader head(int index) {
    int end = index + 1 < count ? places[2 * index + 2] : bytes.length();
    return new ByteReader(bytes.buffer(), places[2 * index + 1], end);
  }
}
