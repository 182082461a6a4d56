package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * A stretch of the log of a vat.
 *
 * @param lines newest first
 * @param next before which turn to go on; 0 if there are no more
 */
public record LogStretch(List<LogLine> lines, long next) {
  public LogStretch {
    lines = List.copyOf(lines);
  }
}
