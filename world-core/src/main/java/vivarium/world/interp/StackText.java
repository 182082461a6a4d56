package vivarium.world.interp;

import vivarium.world.mirror.ObjectPrinter;

/** A stack as text, the innermost activation first: what ran, for whom, and the line it is in. */
public final class StackText {
  /** All frames, a line each. */
  public static String of(StackTrace trace, ObjectPrinter printer) {
    var text = new StringBuilder();
    for (var frame : trace.frames()) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      text.append(line(frame, printer));
    }
    if (trace.omitted() > 0) {
      text.append("\n(%,d calls in the middle are not shown)".formatted(trace.omitted()));
    }
    return text.toString();
  }

  /** One frame: {@code at:Put: of a list, list.self line 12: (vector at: i Put: x)}. */
  public static String line(StackFrame frame, ObjectPrinter printer) {
    var line = new StringBuilder();
    if (frame.block()) {
      line.append("a block in ");
    }
    line.append(frame.selector().isEmpty() ? "the evaluated text" : frame.selector());
    line.append(" of ").append(printer.title(frame.receiver()));
    if (!frame.sourceName().isEmpty()) {
      line.append(", ").append(frame.sourceName()).append(" line ").append(frame.line());
    }
    return line.append(": ").append(sourceLine(frame)).toString();
  }

  private static String sourceLine(StackFrame frame) {
    int at = frame.selectorSpan().start();
    int start = frame.source().lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int end = frame.source().indexOf('\n', at);
    return frame.source().substring(start, end < 0 ? frame.source().length() : end).strip();
  }

  private StackText() {}
}
