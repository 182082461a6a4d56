package vivarium.world.interp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vivarium.world.code.SendSite;
import vivarium.world.syntax.SourceSpan;

/**
 * The activations at one moment, innermost first, cheap to take: what a person sees of them is made
 * when it is asked for.
 *
 * <p>A deep stack keeps its innermost and outermost parts only.
 */
public final class StackTrace {
  private static final int INNERMOST_MAX = 150;
  private static final int OUTERMOST_MAX = 50;

  /** The trace of code that ran no method. */
  static final StackTrace EMPTY = new StackTrace(List.of(), 0);

  private final List<Point> points;
  private final int omitted;

  /** An activation and where it was then. */
  private record Point(Activation activation, int site) {}

  private StackTrace(List<Point> points, int omitted) {
    this.points = points;
    this.omitted = omitted;
  }

  static StackTrace of(@Nullable Activation[] activations, int depth) {
    var points = new ArrayList<Point>();
    int omitted = Math.max(0, depth - INNERMOST_MAX - OUTERMOST_MAX);
    for (int i = depth - 1; i >= 0; i--) {
      boolean shown = omitted == 0 || i >= depth - INNERMOST_MAX || i < OUTERMOST_MAX;
      if (shown) {
        var activation = Objects.requireNonNull(activations[i]);
        points.add(new Point(activation, activation.site));
      }
    }
    return new StackTrace(points, omitted);
  }

  /** How many activations in the middle are left out of {@link #frames}. */
  public int omitted() {
    return omitted;
  }

  /** The frames, innermost first. */
  public List<StackFrame> frames() {
    return points.stream().map(StackTrace::frame).toList();
  }

  private static StackFrame frame(Point point) {
    var activation = point.activation();
    var method = activation.routine.method();
    var text = method.sourceText();
    var site = siteOf(point);
    int offset = site.selectorSpan().start();
    return new StackFrame(
        activation.call().selector(),
        activation.routine.code().block(),
        activation.receiver,
        activation.holder(),
        method.source(),
        text.name(),
        site.span(),
        site.selectorSpan(),
        text.line(offset),
        text.column(offset),
        locals(activation, offset));
  }

  private static SendSite siteOf(Point point) {
    var routine = point.activation().routine;
    if (point.site() >= 0) {
      return routine.site(point.site());
    }
    var start = new SourceSpan(routine.code().span().start(), routine.code().span().start());
    return new SendSite("", start, start);
  }

  private static Map<String, Object> locals(Activation innermost, int offset) {
    var values = new LinkedHashMap<String, Object>();
    for (var activation = innermost; activation != null; activation = activation.outer) {
      activation
          .routine
          .frame()
          .visibleFrom(offset, activation.locals)
          .forEach(values::putIfAbsent);
    }
    return values;
  }
}
