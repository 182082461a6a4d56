package vivarium.inspector.viewmodel.inspect;

import java.util.ArrayList;
import java.util.List;

/**
 * Some bytes, as a hex view shows them.
 *
 * @param offset of the first byte
 * @param hex two digits each, with a gap after every eight
 * @param text printable ASCII, a dot for what is not
 */
public record HexRow(long offset, String hex, String text) {
  /** After so many bytes there is a gap. */
  private static final int GROUP = 8;

  private static final String DIGITS = "0123456789abcdef";

  /** The rows of some bytes, of which the first has this offset; the last row may be shorter. */
  public static List<HexRow> rows(long offset, byte[] bytes, int bytesPerRow) {
    var rows = new ArrayList<HexRow>();
    for (int at = 0; at < bytes.length; at += bytesPerRow) {
      rows.add(row(offset + at, bytes, at, Math.min(at + bytesPerRow, bytes.length)));
    }
    return rows;
  }

  private static HexRow row(long offset, byte[] bytes, int from, int to) {
    var hex = new StringBuilder();
    var text = new StringBuilder();
    for (int i = from; i < to; i++) {
      int value = bytes[i] & 0xff;
      hex.append(DIGITS.charAt(value >> 4)).append(DIGITS.charAt(value & 15)).append(' ');
      if ((i - from) % GROUP == GROUP - 1) {
        hex.append(' ');
      }
      text.append(value >= ' ' && value < 127 ? (char) value : '·');
    }
    return new HexRow(offset, hex.toString().stripTrailing(), text.toString());
  }
}
