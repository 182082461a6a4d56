package vivarium.inspector.bridge.task;

import java.util.List;
import java.util.Locale;

/** Amounts of bytes as people read them; a KB is 1,024 bytes. */
final class Sizes {
  private static final List<String> UNITS = List.of("KB", "MB", "GB", "TB", "PB");

  static String of(long bytes) {
    if (bytes < 1024) {
      return bytes + (bytes == 1 ? " byte" : " bytes");
    }
    double size = bytes / 1024.0;
    int unit = 0;
    while (size >= 1024 && unit < UNITS.size() - 1) {
      size /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, size < 10 ? "%.1f %s" : "%.0f %s", size, UNITS.get(unit));
  }

  private Sizes() {}
}
