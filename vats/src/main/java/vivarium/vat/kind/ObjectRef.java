package vivarium.vat.kind;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of a vat, in the hands of a Java program. Two are equal if they are the same object.
 *
 * <p>An object that the world keeps, because it can be reached from the gatekeeper of its vat, is
 * there as long as the world keeps it; that a program has an {@code ObjectRef} of it is no reason
 * to keep it. One that the world does not keep, such as an instance that was just made, is there as
 * long as the program holds on to its {@code ObjectRef}, and no longer than the world is open.
 *
 * <p>Any thread may call any method; each waits for the vat.
 */
public final class ObjectRef implements Crossing {
  private final Calls calls;
  private final long id;

  ObjectRef(Calls calls, long id) {
    this.calls = calls;
    this.id = id;
  }

  /** The number of the object in its vat. */
  public long id() {
    return id;
  }

  /** The name of its vat. */
  public String vat() {
    return calls.vat().name();
  }

  /**
   * Sends a message, as one turn, and answers what the method answers.
   *
   * @param selector with its colons, such as {@code at:Put:}
   * @param arguments as many as the selector takes; see the package for what may be passed
   * @throws CodeFailed if the method fails; nothing of it is left then
   */
  public @Nullable Object call(String selector, @Nullable Object... arguments) {
    return calls.ask(
        selector,
        turn -> turn.leave(turn.send(turn.object(this), selector, turn.enter(arguments))));
  }

  /** The same where the answer is of no interest, and need not be anything that can leave. */
  void tell(String selector, @Nullable Object... arguments) {
    calls.ask(selector, turn -> turn.send(turn.object(this), selector, turn.enter(arguments)));
  }

  /** The same where an object is answered. */
  public ObjectRef callForObject(String selector, @Nullable Object... arguments) {
    return Answers.object(selector, call(selector, arguments));
  }

  /** The same where a record of objects is answered, such as the facets of an instance. */
  public Map<String, ObjectRef> callForFacets(String selector, @Nullable Object... arguments) {
    return Answers.facets(selector, call(selector, arguments));
  }

  /** What the object says of itself. */
  public String printString() {
    return Answers.text("printString", call("printString"));
  }

  @Override
  public Object enter(Inside turn) {
    return turn.object(this);
  }

  Calls calls() {
    return calls;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObjectRef ref && ref.id == id && ref.calls == calls;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }

  @Override
  public String toString() {
    return "object #%d of vat '%s'".formatted(id, vat());
  }
}
