package vivarium.app.command;

import java.util.List;
import vivarium.app.console.Console;
import vivarium.app.console.Paint;
import vivarium.app.console.Words;
import vivarium.vat.turn.FailedTurn;
import vivarium.vat.turn.FailedTurn.Frame;

/** Shows a failed turn: what went wrong, and the activations with the line each was at. */
final class FailureText {
  /** The file of the library that turns what went wrong into an error. */
  private static final String SIGNALLING = "core/error.self";

  /** Of a deep recursion the ends are of interest. */
  private static final int FIRST_FRAMES = 20;

  private static final int LAST_FRAMES = 5;
  private static final int TITLE_CHARS_MAX = 200;

  /** Says on standard error what went wrong. */
  static void show(Console console, FailedTurn failure) {
    console.complain(failure.message());
    var paint = console.errPaint();
    var frames = withoutSignalling(failure.frames());
    if (frames.size() <= FIRST_FRAMES + LAST_FRAMES + 1) {
      show(console, paint, frames);
      return;
    }
    int skipped = frames.size() - FIRST_FRAMES - LAST_FRAMES;
    show(console, paint, frames.subList(0, FIRST_FRAMES));
    console.say(paint.faint("  … " + Words.count(skipped, "more activation") + " …"));
    show(console, paint, frames.subList(frames.size() - LAST_FRAMES, frames.size()));
  }

  /** How an error is signalled is the library's business, unless the error is there. */
  private static List<Frame> withoutSignalling(List<Frame> frames) {
    int first = 0;
    while (first < frames.size() && frames.get(first).origin().equals(SIGNALLING)) {
      first++;
    }
    return first == frames.size() ? frames : frames.subList(first, frames.size());
  }

  private static void show(Console console, Paint paint, List<Frame> frames) {
    for (var frame : frames) {
      console.say("  in " + paint.cyan(Words.line(frame.title(), TITLE_CHARS_MAX)) + where(frame));
      var line = SourceLine.of(frame.source(), frame.sendStart(), frame.sendEnd());
      if (!line.text().isBlank()) {
        console.say("      " + line.text());
        console.say("      " + paint.yellow(line.marks()));
      }
    }
  }

  private static String where(Frame frame) {
    return frame.origin().isEmpty()
        ? ", line " + frame.line()
        : ", " + originFile(frame.origin()) + " line " + frame.line();
  }

  /** An origin may carry the line at which the method begins; the line of the send is better. */
  private static String originFile(String origin) {
    return origin.replaceFirst(":\\d+$", "");
  }

  private FailureText() {}
}
