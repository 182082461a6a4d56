package vivarium.world.store.repair;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.DiskFile;
import vivarium.world.store.table.CatalogueTables.VatRow;

/**
 * Which world and vat the file of a database says that it belongs to, as far as that can be read of
 * its bytes.
 *
 * @param isForeign whether it says that it is of another world
 * @param vat the vat of this world, or null if it does not say
 */
record Origin(boolean isForeign, @Nullable VatRow vat) {
  private static final int PIECE_BYTES = 1024 * 1024;
  private static final int OVERLAP_BYTES = 128;
  private static final int WORLD_DIGITS = 32;

  /** How H2 writes the two texts of a row, of which the second has 32 digits. */
  private static final String WORLD = "world\r" + (char) WORLD_DIGITS;

  private static final String VAT = "vat\r$"; // 36 characters follow

  static Origin of(DiskFile file, byte[] world, Collection<VatRow> vats) throws IOException {
    var ours = HexFormat.of().formatHex(world);
    boolean isOurs = false;
    boolean isForeign = false;
    VatRow vat = null;
    var piece = new byte[PIECE_BYTES];
    for (long start = 0; start < file.size(); start += PIECE_BYTES - OVERLAP_BYTES) {
      int length = file.read(ByteBuffer.wrap(piece), start);
      var text = new String(piece, 0, length, StandardCharsets.ISO_8859_1);
      isOurs |= text.contains(ours);
      isForeign |= namesAnother(text, ours);
      for (var row : vats) {
        vat = !row.identity().isEmpty() && text.contains(VAT + row.identity()) ? row : vat;
      }
    }
    return new Origin(isForeign && !isOurs && vat == null, vat);
  }

  private static boolean namesAnother(String text, String ours) {
    for (int at = 0; at >= 0; ) {
      var named = worldIn(text, at);
      if (named != null && !named.equals(ours)) {
        return true;
      }
      at = text.indexOf(WORLD, at + 1);
    }
    return false;
  }

  /** The world that a database says it is of, or null if it is missing or does not say so. */
  static byte @Nullable [] worldOf(Disk disk, Path path) throws IOException {
    if (!disk.exists(path)) {
      return null;
    }
    try (var file = disk.openToRead(path)) {
      var piece = new byte[PIECE_BYTES];
      for (long start = 0; start < file.size(); start += PIECE_BYTES - OVERLAP_BYTES) {
        int length = file.read(ByteBuffer.wrap(piece), start);
        var named = worldIn(new String(piece, 0, length, StandardCharsets.ISO_8859_1), 0);
        if (named != null) {
          return HexFormat.of().parseHex(named);
        }
      }
    }
    return null;
  }

  private static @Nullable String worldIn(String text, int from) {
    int at = text.indexOf(WORLD, from);
    if (at < 0) {
      return null;
    }
    int start = at + WORLD.length();
    var digits = text.substring(start, Math.min(text.length(), start + WORLD_DIGITS));
    return digits.matches("[0-9a-f]{32}") ? digits : null;
  }
}
