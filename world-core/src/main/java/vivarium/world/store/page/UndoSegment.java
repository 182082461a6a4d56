package vivarium.world.store.page;

import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.table.VatTables.Table;
import vivarium.world.store.turn.EntryKey;

/**
 * A row of former versions: for some turns one after the other, or for a part of one big turn, what
 * everything they changed was before. Immutable; made by {@link UndoWriter}.
 *
 * <p>A section begins with the turn, and its items follow by rising place: runs of ids that had
 * never been heard of, objects, entries.
 */
public final class UndoSegment implements Weighted {
  static final int END = 0;
  static final int NEW_IDS = 1;
  static final int OBJECT = 2;
  static final int ENTRY = 3;

  private static final int OVERHEAD_BYTES = 80;

  private final byte[] body;

  private UndoSegment(byte[] body) {
    this.body = body;
  }

  /** Receives former versions. */
  @FunctionalInterface
  public interface Visitor {
    void visit(Place place, Version former);
  }

  /**
   * Takes the body of a row.
   *
   * @throws Malformed if it is not what was written under this number
   */
  public static UndoSegment read(long number, byte[] body) {
    Checksum.open(body, BlockIdentity.of(Table.UNDO, number));
    return new UndoSegment(body);
  }

  /** What a place was before a turn, or null if the turn's items here do not have it. */
  public @Nullable Version find(long turn, int position, Place place) {
    var in = section(turn, position);
    return place instanceof Place.OfObject(long id)
        ? findObject(in, id)
        : findEntry(in, ((Place.OfEntry) place).key());
  }

  /** Hands over all items of the section that begins at a position. */
  public void forEach(long turn, int position, Visitor visitor) {
    items(section(turn, position), visitor);
  }

  private static void items(ByteReader in, Visitor visitor) {
    long id = 0;
    for (int item = in.takeByte(); item != END; item = in.takeByte()) {
      switch (item) {
        case NEW_IDS -> {
          long first = id + in.takeNumber();
          long count = in.takeNumber();
          for (long i = 0; i < count; i++) {
            visitor.visit(new Place.OfObject(first + i), Version.NEVER);
          }
          id = first + count - 1;
        }
        case OBJECT -> {
          id += in.takeNumber();
          visitor.visit(new Place.OfObject(id), Version.read(in));
        }
        case ENTRY -> {
          var key = EntryKey.of(in.takeBytes());
          visitor.visit(new Place.OfEntry(key), Version.read(in));
        }
        default -> throw malformed(in);
      }
    }
  }

  /** Receives former versions of any turn. */
  @FunctionalInterface
  public interface TurnVisitor {
    void visit(long turn, Place place, Version former);
  }

  /**
   * Hands over all sections of a row, one after the other.
   *
   * @throws Malformed if it is not what was written under this number
   */
  public static void forEachTurn(long number, byte[] body, TurnVisitor visitor) {
    read(number, body);
    int end = body.length - Checksum.BYTES;
    for (int position = 0; position < end; ) {
      var in = new ByteReader(body, position, end);
      long turn = in.takeNumber();
      items(in, (place, former) -> visitor.visit(turn, place, former));
      position = in.position();
    }
  }

  @Override
  public int weight() {
    return body.length + OVERHEAD_BYTES;
  }

  ByteReader section(long turn, int position) {
    int end = body.length - Checksum.BYTES;
    if (position > end) {
      throw new Malformed("no section at " + position);
    }
    var in = new ByteReader(body, position, end);
    long there = in.takeNumber();
    if (there != turn) {
      throw new Malformed("turn %d where turn %d was expected".formatted(there, turn));
    }
    return in;
  }

  private static @Nullable Version findObject(ByteReader in, long wanted) {
    long id = 0;
    for (int item = in.takeByte(); item == NEW_IDS || item == OBJECT; item = in.takeByte()) {
      id += in.takeNumber();
      if (id > wanted) {
        return null;
      }
      if (item == NEW_IDS) {
        long last = id + in.takeNumber() - 1;
        if (wanted <= last) {
          return Version.NEVER;
        }
        id = last;
      } else if (id == wanted) {
        return Version.read(in);
      } else {
        Version.skip(in);
      }
    }
    return null;
  }

  private static @Nullable Version findEntry(ByteReader in, EntryKey wanted) {
    for (int item = in.takeByte(); item != END; item = in.takeByte()) {
      switch (item) {
        case NEW_IDS -> {
          in.takeNumber();
          in.takeNumber();
        }
        case OBJECT -> {
          in.takeNumber();
          Version.skip(in);
        }
        case ENTRY -> {
          if (EntryKey.of(in.takeBytes()).equals(wanted)) {
            return Version.read(in);
          }
          Version.skip(in);
        }
        default -> throw malformed(in);
      }
    }
    return null;
  }

  private static Malformed malformed(ByteReader in) {
    return new Malformed("an unknown item before " + in.position());
  }
}
