package vivarium.world.store.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vivarium.world.base.Invariant;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.page.TurnHead.UndoPlace;
import vivarium.world.store.table.VatTables.Table;

/**
 * Packs former versions into segments, turn after turn: several small turns into one segment, one
 * big turn into several.
 */
public final class UndoWriter {
  /** Takes a finished segment. */
  @FunctionalInterface
  public interface Rows {
    void add(long number, byte[] body);
  }

  /** Several turns share a segment while it is shorter than this. */
  public static final int SHARED_BYTES = 16 * 1024;

  /** A turn goes on in another segment when one is longer than this. */
  private static final int PART_BYTES = 192 * 1024;

  private final Rows rows;
  private final ByteWriter out = new ByteWriter(4096);
  private long number;

  private long turn;
  private long firstSegment;
  private int position;
  private List<Place> laterLows = new ArrayList<>();
  private boolean partIsEmpty;
  private long lastId;
  private long newIdsFirst;
  private long newIdsCount;

  /**
   * @param number the number of the next segment
   * @param rows takes the segments
   */
  public UndoWriter(long number, Rows rows) {
    this.number = number;
    this.rows = rows;
  }

  /**
   * A writer that goes on in a segment that is already there.
   *
   * @param number the number of that segment
   * @param body the bytes of its row
   * @param rows takes the segments, first the one that has grown
   */
  public static UndoWriter after(long number, byte[] body, Rows rows) {
    var writer = new UndoWriter(number, rows);
    writer.out.putRaw(Arrays.copyOf(body, body.length - Checksum.BYTES));
    return writer;
  }

  /** The number of the next segment, valid after {@link #finish}. */
  public long nextNumber() {
    return number;
  }

  /** Begins a turn. */
  public void begin(long newTurn) {
    if (out.length() >= SHARED_BYTES) {
      finish();
    }
    turn = newTurn;
    firstSegment = number;
    position = out.length();
    laterLows = new ArrayList<>();
    beginPart();
  }

  /** Adds what a place was before the turn. Places come by rising order. */
  public void add(Place place, Version former) {
    if (former.turn() == 0 && !former.isPresent() && place instanceof Place.OfObject(long id)) {
      addNewId(id);
    } else {
      endNewIds();
      makeRoomFor(place);
      addItem(place, former);
    }
  }

  /** Ends the turn and says where its versions are. */
  public UndoPlace end() {
    endNewIds();
    if (partIsEmpty && laterLows.isEmpty()) {
      out.shorten(position);
      return UndoPlace.NOWHERE;
    }
    out.putByte(UndoSegment.END);
    return new UndoPlace(firstSegment, position, laterLows);
  }

  /** Writes out what is not written yet. */
  public void finish() {
    if (out.length() > 0) {
      rows.add(number, Checksum.seal(out, BlockIdentity.of(Table.UNDO, number)));
      out.clear();
      number++;
    }
  }

  private void beginPart() {
    out.putNumber(turn);
    partIsEmpty = true;
    lastId = 0;
  }

  private void makeRoomFor(Place next) {
    if (out.length() >= PART_BYTES && !partIsEmpty) {
      out.putByte(UndoSegment.END);
      finish();
      laterLows.add(next);
      beginPart();
    }
  }

  private void addNewId(long id) {
    if (newIdsCount > 0 && id == newIdsFirst + newIdsCount) {
      newIdsCount++;
      return;
    }
    endNewIds();
    newIdsFirst = id;
    newIdsCount = 1;
  }

  private void endNewIds() {
    if (newIdsCount > 0) {
      makeRoomFor(new Place.OfObject(newIdsFirst));
      out.putByte(UndoSegment.NEW_IDS).putNumber(newIdsFirst - lastId).putNumber(newIdsCount);
      lastId = newIdsFirst + newIdsCount - 1;
      newIdsCount = 0;
      partIsEmpty = false;
    }
  }

  private void addItem(Place place, Version former) {
    switch (place) {
      case Place.OfObject(long id) -> {
        Invariant.require(id > lastId, "former versions come by rising id");
        out.putByte(UndoSegment.OBJECT).putNumber(id - lastId);
        lastId = id;
      }
      case Place.OfEntry(var key) -> out.putByte(UndoSegment.ENTRY).putBytes(key.bytes());
    }
    former.write(out);
    partIsEmpty = false;
  }
}
