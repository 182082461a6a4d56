package vivarium.world.store.repair;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.disk.DiskFile;
import vivarium.world.store.h2.RowScan;
import vivarium.world.store.page.BlockIdentity;
import vivarium.world.store.page.EntryPage;
import vivarium.world.store.page.ObjectPage;
import vivarium.world.store.page.Place;
import vivarium.world.store.page.TurnBlock;
import vivarium.world.store.page.TurnHead;
import vivarium.world.store.page.UndoSegment;
import vivarium.world.store.page.Version;
import vivarium.world.store.repair.Finds.Certainty;
import vivarium.world.store.table.VatTables.Table;
import vivarium.world.store.turn.EntryKey;

/**
 * Takes what is whole out of the file of a vat's database.
 *
 * <p>Rows of contents have no checksum of their own, so they are looked for in a second pass, by
 * what the rows found in the first say of them; what looks like a row within them is none.
 */
final class VatSalvage implements RowScan.Visitor {
  private static final int CONTENT_ROW_BYTES = 256 * 1024;

  /** Shorter bodies have no room for a checksum and anything it could be of. */
  private static final int BODY_BYTES_MIN = 5;

  /**
   * A row of contents that is looked for.
   *
   * @param length how long it is
   * @param place what it is the contents of
   * @param whole the version that has all its contents in this row, or null
   */
  private record Wanted(int length, Place place, Version.@Nullable Remote whole) {
    boolean isFor(byte[] body) {
      return whole != null && body.length == length && Finds.isRight(place, whole, body);
    }
  }

  private final String vat;
  private final Finds finds;
  private final Map<Long, Wanted> wanted = new HashMap<>();
  private boolean isCollecting;
  private boolean hasFound;

  VatSalvage(String vat, Finds finds) {
    this.vat = vat;
    this.finds = finds;
  }

  /** Takes what is in any of several views of the file. */
  void read(List<DiskFile> views) throws IOException {
    for (var pass : List.of(false, true)) {
      isCollecting = pass;
      for (var view : views) {
        RowScan.over(view, this);
      }
    }
  }

  @Override
  public boolean numbered(long number, byte[] body) {
    var row = wanted.get(number);
    if (isCollecting && row != null && row.length() == body.length) {
      finds.addContent(vat, number, body);
      if (row.isFor(body)) {
        return true; // what else looks like it may have lost its end to something newer
      }
    }
    if (body.length < BODY_BYTES_MIN) {
      return false;
    }
    try {
      if (BlockIdentity.isRow(Table.OBJECT_PAGE, number, body)) {
        objects(number, ObjectPage.read(number, body));
      } else if (BlockIdentity.isRow(Table.UNDO, number, body)) {
        UndoSegment.forEachTurn(number, body, this::former);
      } else if (BlockIdentity.isRow(Table.TURN_BLOCK, number, body)) {
        TurnBlock.read(number, body).heads().forEach(this::head);
      } else {
        damagedObjects(number, body);
        return false; // its end may have been lost to something newer
      }
      return true;
    } catch (Malformed e) {
      return false;
    }
  }

  @Override
  public boolean keyed(byte[] key, byte[] body) {
    if (key.length > EntryKey.MAX_BYTES || body.length < BODY_BYTES_MIN) {
      return false;
    }
    try {
      if (BlockIdentity.isEntryPage(key, body)) {
        var page = EntryPage.read(key, body);
        for (int i = 0; i < page.size(); i++) {
          found(new Place.OfEntry(page.keyAt(i)), page.versionAt(i), Certainty.CERTAIN);
        }
        return true;
      }
    } catch (Malformed e) {
      return false;
    }
    hasFound = false;
    EntryPage.salvage(body, (entry, version) -> doubtful(new Place.OfEntry(entry), version));
    return false;
  }

  private void objects(long number, ObjectPage page) {
    for (int slot = 0; slot < ObjectPage.SLOTS; slot++) {
      var place = new Place.OfObject(ObjectPage.idAt(number, slot));
      found(place, page.version(slot), Certainty.CERTAIN);
    }
  }

  private void damagedObjects(long number, byte[] body) {
    hasFound = false;
    ObjectPage.salvage(number, body, (id, version) -> doubtful(new Place.OfObject(id), version));
  }

  /** Contents that are right by their checksum show that this is, or was, a page. */
  private void doubtful(Place place, Version version) {
    if (version instanceof Version.Inline inline && Finds.isRight(place, version, inline.bytes())) {
      hasFound = true;
    }
    if (hasFound && version.isPresent()) {
      found(place, version, Certainty.DOUBTFUL);
    }
  }

  private void former(long turn, Place place, Version former) {
    if (isCollecting) {
      finds.addChanged(vat, place, turn);
    }
    found(place, former, Certainty.CERTAIN);
  }

  private void found(Place place, Version version, Certainty certainty) {
    if (isCollecting) {
      finds.add(vat, place, version, certainty);
    } else if (version instanceof Version.Remote remote) {
      int left = remote.length();
      boolean isOneRow = left <= CONTENT_ROW_BYTES;
      for (long number = remote.content(); left > 0; number++) {
        int length = Math.min(left, CONTENT_ROW_BYTES);
        wanted.put(number, new Wanted(length, place, isOneRow ? remote : null));
        left -= CONTENT_ROW_BYTES;
      }
    }
  }

  private void head(TurnHead head) {
    if (isCollecting) {
      var counts = head.counts();
      finds.addHead(
          vat,
          head.turn(),
          new Finds.Head(head.atMillis(), head.kind(), head.cause(), head.reverses()),
          counts.created() + counts.changed() + counts.removed());
    }
  }
}
