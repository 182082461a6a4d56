package vivarium.world.store.saved;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.chunk.PackPosition;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.Reversal;
import vivarium.world.store.turn.VatChanges;

/**
 * A turn as it stands in the journal, without its number.
 *
 * @param atMillis when it was saved, in milliseconds since 1970
 * @param kind as in the draft
 * @param cause as in the draft
 * @param reverses as in the draft
 * @param parts what it changed in each vat
 */
public record TurnRecord(
    long atMillis, String kind, String cause, @Nullable Reversal reverses, List<Part> parts) {
  private static final int REMOVED = 0;
  private static final int CHANGED = 1;
  private static final int CREATED = 2;

  /**
   * What it changed in one vat.
   *
   * @param changes the changes
   * @param chunksEnd up to where the vat's packs were written but not forced when the turn was
   *     saved; it may name chunks up to there, and does not count if the disk has lost them
   */
  public record Part(VatChanges changes, PackPosition chunksEnd) {}

  /** One vat's share. */
  public VatTurn vatTurn(long turn, Part part) {
    return new VatTurn(turn, atMillis, kind, cause, reverses, part.changes());
  }

  public void write(ByteWriter out) {
    out.putSigned(atMillis).putText(kind).putText(cause);
    if (reverses == null) {
      out.putByte(0);
    } else {
      out.putByte(1).putNumber(reverses.after()).putNumber(reverses.upTo());
    }
    out.putNumber(parts.size());
    for (var part : parts) {
      write(part, out);
    }
  }

  /** Reads what was appended. */
  public static TurnRecord read(ByteReader in) {
    long atMillis = in.takeSigned();
    var kind = in.takeText();
    var cause = in.takeText();
    var reverses = in.takeByte() == 0 ? null : new Reversal(in.takeNumber(), in.takeNumber());
    int count = in.takeCount();
    var parts = new ArrayList<Part>();
    for (int i = 0; i < count; i++) {
      parts.add(readPart(in));
    }
    return new TurnRecord(atMillis, kind, cause, reverses, parts);
  }

  private static void write(Part part, ByteWriter out) {
    var changes = part.changes();
    out.putText(changes.vat());
    out.putNumber(part.chunksEnd().pack()).putNumber(part.chunksEnd().end());
    out.putNumber(changes.objects().size());
    long before = 0;
    for (var change : changes.objects()) {
      out.putNumber(change.id() - before);
      before = change.id();
      var contents = change.contents();
      if (contents == null) {
        out.putByte(REMOVED);
      } else {
        out.putByte(change.created() ? CREATED : CHANGED).putBytes(contents);
      }
    }
    out.putNumber(changes.entries().size());
    for (var change : changes.entries()) {
      out.putBytes(change.key().bytes());
      var value = change.value();
      if (value == null) {
        out.putByte(REMOVED);
      } else {
        out.putByte(CHANGED).putBytes(value);
      }
    }
  }

  private static Part readPart(ByteReader in) {
    var vat = in.takeText();
    var chunksEnd = new PackPosition(in.takeCount(), in.takeNumber());
    int objectCount = in.takeCount();
    var objects = new ArrayList<ObjectChange>();
    long id = 0;
    for (int i = 0; i < objectCount; i++) {
      id += in.takeNumber();
      int form = in.takeByte();
      objects.add(
          form == REMOVED
              ? ObjectChange.removed(id)
              : new ObjectChange(id, in.takeBytes(), form == CREATED));
    }
    int entryCount = in.takeCount();
    var entries = new ArrayList<EntryChange>();
    for (int i = 0; i < entryCount; i++) {
      var key = EntryKey.of(in.takeBytes());
      entries.add(new EntryChange(key, in.takeByte() == REMOVED ? null : in.takeBytes()));
    }
    return new Part(new VatChanges(vat, objects, entries), chunksEnd);
  }
}
