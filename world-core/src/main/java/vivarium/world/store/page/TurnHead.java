package vivarium.world.store.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.turn.Reversal;

/**
 * What is kept of a turn beside the former contents.
 *
 * @param turn its number
 * @param atMillis when it was saved, in milliseconds since 1970
 * @param kind the word given in the draft
 * @param cause the line given in the draft
 * @param reverses the turns it takes back, or null
 * @param counts how much it changed
 * @param undo where its former contents are
 */
public record TurnHead(
    long turn,
    long atMillis,
    String kind,
    String cause,
    @Nullable Reversal reverses,
    Counts counts,
    UndoPlace undo) {

  /** How much a turn changed. */
  public record Counts(int created, int changed, int removed, int entries) {}

  /**
   * Where the former contents of a turn are. They begin in one segment; those of a big turn go on
   * in the segments numbered after it.
   *
   * @param segment the number of the first segment, or 0 if there are none
   * @param position where in the first segment they begin; 0 in all others
   * @param laterLows the smallest thing in each segment after the first
   */
  public record UndoPlace(long segment, int position, List<Place> laterLows) {
    public UndoPlace {
      laterLows = List.copyOf(laterLows);
    }

    /** Of a turn that changed nothing. */
    public static final UndoPlace NOWHERE = new UndoPlace(0, 0, List.of());

    /** How many segments there are. */
    public int segments() {
      return segment == 0 ? 0 : 1 + laterLows.size();
    }

    /** The number of the segment that a place would be in, counted from 0. */
    public int partWith(Place place) {
      int part = 0;
      while (part < laterLows.size() && laterLows.get(part).compareTo(place) <= 0) {
        part++;
      }
      return part;
    }
  }

  void write(ByteWriter out, long turnBefore) {
    out.putNumber(turn - turnBefore).putSigned(atMillis).putText(kind).putText(cause);
    if (reverses == null) {
      out.putByte(0);
    } else {
      out.putByte(1).putNumber(reverses.after()).putNumber(reverses.upTo());
    }
    out.putNumber(counts.created()).putNumber(counts.changed());
    out.putNumber(counts.removed()).putNumber(counts.entries());
    out.putNumber(undo.segment()).putNumber(undo.position()).putNumber(undo.laterLows().size());
    for (var low : undo.laterLows()) {
      low.write(out);
    }
  }

  static TurnHead read(ByteReader in, long turnBefore) {
    long turn = turnBefore + in.takeNumber();
    long atMillis = in.takeSigned();
    var kind = in.takeText();
    var cause = in.takeText();
    var reverses = in.takeByte() == 0 ? null : new Reversal(in.takeNumber(), in.takeNumber());
    var counts = new Counts(in.takeCount(), in.takeCount(), in.takeCount(), in.takeCount());
    return new TurnHead(turn, atMillis, kind, cause, reverses, counts, readUndo(in));
  }

  private static UndoPlace readUndo(ByteReader in) {
    long segment = in.takeNumber();
    int position = in.takeCount();
    int more = in.takeCount();
    var lows = new ArrayList<Place>();
    for (int i = 0; i < more; i++) {
      lows.add(Place.read(in));
    }
    return new UndoPlace(segment, position, lows);
  }

  int weight() {
    return 160 + 2 * (kind.length() + cause.length()) + 40 * undo.laterLows().size();
  }
}
