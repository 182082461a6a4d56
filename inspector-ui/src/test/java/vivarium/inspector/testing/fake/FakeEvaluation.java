package vivarium.inspector.testing.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.SyntaxTrouble;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.TurnView;
import vivarium.inspector.viewmodel.ValueView;

/**
 * Runs the handful of expressions that the fake world understands, and remembers what failed so
 * that it can be run again.
 */
final class FakeEvaluation {
  private static final Pattern SUM = Pattern.compile("(-?\\d+) ([-+*]) (-?\\d+)");
  private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+): (.+)");

  private final FakeWorld world;
  private final FakeHeap heap;
  private final FakeEdits edits;
  private final AtomicLong failures = new AtomicLong();
  private final Map<Long, Attempt> failed = new TreeMap<>();
  private final Map<String, CompletableFuture<TurnOutcome>> endless = new TreeMap<>();

  record Attempt(ObjectRef self, String source) {}

  FakeEvaluation(FakeWorld world, FakeHeap heap, FakeEdits edits) {
    this.world = world;
    this.heap = heap;
    this.edits = edits;
  }

  /** What failed under this number, if it is still known. */
  Optional<Attempt> failed(long turn) {
    return Optional.ofNullable(failed.get(turn));
  }

  /** Begins a turn that runs until it is interrupted. */
  CompletableFuture<TurnOutcome> runForever(String vat) {
    var pending = new CompletableFuture<TurnOutcome>();
    endless.put(vat, pending);
    world.vatChanged(vat, true);
    return pending;
  }

  /** Ends the endless turn of a vat, if there is one. */
  boolean interrupt(String vat) {
    var pending = endless.remove(vat);
    if (pending == null) {
      return false;
    }
    world.vatChanged(vat, false);
    pending.complete(
        new TurnOutcome.Failed(
            new FailedTurn(
                failures.incrementAndGet(),
                vat,
                heap.clock(),
                FailedTurn.Cause.INTERRUPTED,
                "forever",
                "The turn was interrupted; nothing of it remains.",
                List.of(),
                false)));
    return true;
  }

  TurnOutcome run(FakeObject self, String source) {
    long open = source.chars().filter(c -> c == '(').count();
    if (open > source.chars().filter(c -> c == ')').count()) {
      return new TurnOutcome.SyntaxFailed(
          new SyntaxTrouble(
              "a closing parenthesis is missing", 1, source.length() + 1, source.length(), 1));
    }
    var assignment = ASSIGNMENT.matcher(source);
    if (assignment.matches() && self.slot(assignment.group(1)).isPresent()) {
      return assigned(self, assignment.group(1), assignment.group(2));
    }
    var value = value(self, source);
    if (value.isEmpty()) {
      return failure(self, source, "No '" + source + "' slot found in " + self.title() + ".", "");
    }
    var method = self.slot(source).map(SlotView::source).orElse(null);
    if (method != null && method.contains("lenght")) {
      return failure(self, source, "No 'lenght' slot found in " + self.title() + ".", method);
    }
    world.done(
        heap.turn(self.ref().vat(), TurnView.Kind.EVALUATION, source, List.<FakeObject>of()));
    return new TurnOutcome.Done(heap.position(), value.orElseThrow());
  }

  /** What an expression without arguments answers; empty if that fails. */
  static Optional<ValueView> value(FakeObject self, String source) {
    if (source.equals("self")) {
      return Optional.of(FakeObject.value(self));
    }
    var sum = SUM.matcher(source);
    if (sum.matches()) {
      return Optional.of(
          ValueView.immediate(sum(sum.group(1), sum.group(2), sum.group(3)), ObjectKind.INTEGER));
    }
    if (source.matches("-?\\d+")) {
      return Optional.of(ValueView.immediate(source, ObjectKind.INTEGER));
    }
    if (source.startsWith("'")) {
      return Optional.of(ValueView.immediate(source, ObjectKind.STRING));
    }
    return self.slot(source).map(SlotView::value);
  }

  private static String sum(String left, String operator, String right) {
    long a = Long.parseLong(left);
    long b = Long.parseLong(right);
    return Long.toString(
        switch (operator) {
          case "+" -> a + b;
          case "-" -> a - b;
          default -> a * b;
        });
  }

  TurnOutcome assigned(FakeObject object, String name, String expression) {
    var value = value(object, expression.strip());
    return value
        .map(found ->
            edits.edit(
                object.changed(name, s -> FakeSlots.holding(s, found)), name + ": " + expression))
        .orElseGet(() ->
            failure(
                object,
                name + ": " + expression,
                "No '" + expression + "' slot found in " + object.title() + ".",
                ""));
  }

  TurnOutcome failure(FakeObject self, String source, String message, String method) {
    long id = failures.incrementAndGet();
    failed.put(id, new Attempt(self.ref(), source));
    return new TurnOutcome.Failed(
        FakeFailures.failedTurn(id, self, source, message, method, heap.clock()));
  }
}
