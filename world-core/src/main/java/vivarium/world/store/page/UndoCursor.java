package vivarium.world.store.page;

import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.turn.EntryKey;

/**
 * Walks over all former versions of one turn by rising place, holding one of its rows at a time.
 * Used by one thread.
 */
public final class UndoCursor {
  private final TurnHead head;
  private final IntFunction<UndoSegment> rows;
  private int part;
  private @Nullable ByteReader in;
  private long id;
  private long newIdsLeft;
  private @Nullable Place place;
  private Version former = Version.NEVER;

  /**
   * A cursor before the first.
   *
   * @param rows finds the row that is the given part of the turn, counted from 0
   */
  public UndoCursor(TurnHead head, IntFunction<UndoSegment> rows) {
    this.head = head;
    this.rows = rows;
  }

  /** Goes on to the next; answers false at the end. */
  public boolean next() {
    if (newIdsLeft > 0) {
      newIdsLeft--;
      id++;
      place = new Place.OfObject(id);
      former = Version.NEVER;
      return true;
    }
    while (true) {
      var section = in;
      if (section == null) {
        if (part == head.undo().segments()) {
          return false;
        }
        section = rows.apply(part).section(head.turn(), part == 0 ? head.undo().position() : 0);
        in = section;
        part++;
        id = 0;
      }
      if (take(section)) {
        return true;
      }
      in = null;
    }
  }

  /** What the version is of. */
  public Place place() {
    return Objects.requireNonNull(place, "a cursor stands somewhere before it is asked");
  }

  /** What it was before the turn. */
  public Version former() {
    return former;
  }

  private boolean take(ByteReader section) {
    switch (section.takeByte()) {
      case UndoSegment.END -> {
        return false;
      }
      case UndoSegment.NEW_IDS -> {
        id += section.takeNumber();
        newIdsLeft = section.takeNumber() - 1;
        place = new Place.OfObject(id);
        former = Version.NEVER;
      }
      case UndoSegment.OBJECT -> {
        id += section.takeNumber();
        place = new Place.OfObject(id);
        former = Version.read(section);
      }
      case UndoSegment.ENTRY -> {
        place = new Place.OfEntry(EntryKey.of(section.takeBytes()));
        former = Version.read(section);
      }
      default -> throw new Malformed("an unknown item before " + section.position());
    }
    return true;
  }
}
