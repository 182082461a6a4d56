package vivarium.app.console;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far a long piece of work is: a bar that is drawn over itself on a terminal, elsewhere a plain
 * line for every tenth, after some seconds.
 *
 * <p>One thread reports; nothing is said of work that is over before a person would wonder.
 */
public final class ProgressLine implements AutoCloseable {
  private static final int BAR_CELLS = 24;
  private static final long REDRAW_NANOS = 100_000_000;
  private static final long QUIET_NANOS = 3_000_000_000L;
  private static final String ERASE_LINE = "\r\u001b[2K";

  private final Console console;
  private final String work;
  private final int room;
  private final LongSupplier nanoTime;
  private final long begin;
  private long drawnAt;
  private int tenthsSaid;
  private boolean drawn;

  /**
   * @param console where to say it
   * @param work what is being done, as a title: {@code Importing}
   */
  public ProgressLine(Console console, String work) {
    this(console, work, System::nanoTime);
  }

  ProgressLine(Console console, String work, LongSupplier nanoTime) {
    this.console = console;
    this.work = work;
    this.room = console.look().errIsTerminal() ? console.look().columns().getAsInt() : 0;
    this.nanoTime = nanoTime;
    this.begin = nanoTime.getAsLong();
    this.drawnAt = begin;
  }

  /**
   * Says how far it is.
   *
   * @param done how much is done
   * @param total how much there is; 0 if that is not known yet
   * @param detail what a person may want to know beside it: what it is at, how fast it is
   */
  public void report(long done, long total, String detail) {
    if (console.look().errIsTerminal()) {
      draw(done, total, detail);
    } else if (total > 0) {
      sayTenths(done, total, detail);
    }
  }

  private void draw(long done, long total, String detail) {
    long now = nanoTime.getAsLong();
    if (now - drawnAt < REDRAW_NANOS) {
      return;
    }
    drawnAt = now;
    drawn = true;
    var line = work + " " + bar(done, total) + " " + detail;
    console.err().print(ERASE_LINE + Words.line(line, room - 1));
    console.err().flush();
  }

  private static String bar(long done, long total) {
    if (total <= 0) {
      return "…";
    }
    double part = Math.clamp((double) done / total, 0, 1);
    int full = (int) (part * BAR_CELLS);
    var cells = "█".repeat(full) + "·".repeat(BAR_CELLS - full);
    return String.format(Locale.ROOT, "[%s] %3.0f%%", cells, part * 100);
  }

  private void sayTenths(long done, long total, String detail) {
    int tenths = (int) (10 * Math.clamp((double) done / total, 0, 1));
    boolean isLong = nanoTime.getAsLong() - begin >= QUIET_NANOS;
    if (isLong && tenths > tenthsSaid && tenths < 10) {
      tenthsSaid = tenths;
      console.say(String.format(Locale.ROOT, "%s: %d%%, %s", work, 10 * tenths, detail));
    }
  }

  /** Takes the bar away; what came of the work is for the caller to say. */
  @Override
  public void close() {
    if (drawn) {
      console.err().print(ERASE_LINE);
      console.err().flush();
    }
  }
}
