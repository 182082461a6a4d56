package vivarium.vat.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.vat.turn.FailedTurn.Cause;
import vivarium.vat.turn.FailedTurn.Frame;
import vivarium.vat.turn.FailedTurn.Variable;
import vivarium.world.base.WorldException;
import vivarium.world.format.NotStorable;
import vivarium.world.interp.SelfError;
import vivarium.world.interp.StackFrame;
import vivarium.world.interp.TurnAborted;
import vivarium.world.store.error.StoreException;

/**
 * Says how a turn failed, in words that can leave the vat. Made before the turn is abandoned, while
 * the objects on the stack are still as they were.
 */
final class FailureReport {
  private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

  private static final Set<String> ANNOUNCEMENTS =
      Set.of(
          "undefinedSelector:Type:Delegatee:MethodHolder:Arguments:",
          "ambiguousSelector:Type:Delegatee:MethodHolder:Arguments:",
          "missingParentSelector:Type:Delegatee:MethodHolder:Arguments:",
          "mismatchedArgumentCountSelector:Type:Delegatee:MethodHolder:Arguments:",
          "performTypeErrorSelector:Type:Delegatee:MethodHolder:Arguments:",
          "primitive:FailedWith:",
          "signal",
          "error:",
          "error:Named:");

  private static final int ANNOUNCING_FRAMES_MAX = 6;

  static FailedTurn of(long id, VatHeap heap, Instant at, TurnRequest request, Throwable trouble) {
    return new FailedTurn(
        id,
        heap.name(),
        at,
        cause(trouble),
        request.cause(),
        message(trouble),
        heap.printed(),
        frames(heap, trouble));
  }

  /** What is told of a request that somebody interrupted while it waited. */
  static FailedTurn neverBegan(long id, String vat, Instant at, TurnRequest request) {
    return new FailedTurn(
        id,
        vat,
        at,
        Cause.INTERRUPTED,
        request.cause(),
        "It was interrupted before it began.",
        "",
        List.of());
  }

  private static Cause cause(Throwable trouble) {
    return switch (trouble) {
      case TurnAborted aborted when aborted.reason() == TurnAborted.Reason.INTERRUPTED ->
          Cause.INTERRUPTED;
      case TurnAborted aborted -> Cause.BUDGET;
      case NotStorable refused -> Cause.NOT_STORABLE;
      case StoreException disk -> Cause.NOT_SAVED;
      default -> Cause.ERROR;
    };
  }

  private static String message(Throwable trouble) {
    return switch (trouble) {
      case WorldException plain -> String.valueOf(plain.getMessage());
      case OutOfMemoryError full ->
          "The turn needed more memory than there is. Nothing of it remains; try it in smaller"
              + " steps.";
      default -> {
        LOG.error("a turn failed in a way that it should not", trouble);
        yield String.valueOf(trouble.getMessage());
      }
    };
  }

  private static List<Frame> frames(VatHeap heap, Throwable trouble) {
    var raw =
        switch (trouble) {
          case SelfError error -> error.frames();
          case TurnAborted aborted -> aborted.frames();
          default -> List.<StackFrame>of();
        };
    return raw.stream().skip(announcing(raw)).map(frame -> frame(heap, frame)).toList();
  }

  /**
   * How many of the innermost frames only carry the news of the error: the messages in which a
   * failed lookup or primitive is announced, and what the library does to raise it.
   */
  private static int announcing(List<StackFrame> frames) {
    for (int i = Math.min(ANNOUNCING_FRAMES_MAX, frames.size() - 1) - 1; i >= 0; i--) {
      if (ANNOUNCEMENTS.contains(frames.get(i).selector())) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Frame frame(VatHeap heap, StackFrame frame) {
    var variables = new ArrayList<Variable>();
    frame
        .locals()
        .forEach((name, value) -> variables.add(new Variable(name, heap.summarise(value, false))));
    var header = header(heap, frame);
    return new Frame(
        title(heap, frame),
        heap.summarise(frame.receiver(), false),
        heap.memory().numberOf(frame.holder()),
        frame.selector(),
        header + frame.source(),
        header.length() + frame.span().start(),
        header.length() + frame.span().end(),
        frame.line(),
        frame.sourceName(),
        variables);
  }

  /** What stands before the method where it is declared, so that it can be declared anew. */
  private static String header(VatHeap heap, StackFrame frame) {
    return frame.selector().isEmpty()
        ? ""
        : heap.interpreter()
            .mirrors()
            .on(frame.holder())
            .slot(frame.selector())
            .map(slot -> slot.source())
            .filter(declaration -> declaration.endsWith(frame.source()))
            .map(declaration ->
                declaration.substring(0, declaration.length() - frame.source().length()))
            .orElse("");
  }

  private static String title(VatHeap heap, StackFrame frame) {
    if (frame.selector().isEmpty()) {
      return "evaluation";
    }
    var method = heap.interpreter().describe(frame.holder()) + " >> " + frame.selector();
    return frame.block() ? "a block in " + method : method;
  }

  private FailureReport() {}
}
