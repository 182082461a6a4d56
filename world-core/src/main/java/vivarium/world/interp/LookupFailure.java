package vivarium.world.interp;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldBug;
import vivarium.world.lookup.LookupResult;

/**
 * The action of a message for which the lookup does not find exactly one slot: the receiver is told
 * by a message of its own, and if it does not understand that either, an error is raised.
 */
final class LookupFailure extends Action {
  /** How the message was sent. */
  enum Sent {
    NORMAL("normal"),
    IMPLICIT_SELF("implicitSelf"),
    UNDIRECTED_RESEND("undirectedResend"),
    DIRECTED_RESEND("directedResend"),
    DELEGATED("delegated");

    private final String word;

    Sent(String word) {
      this.word = word;
    }
  }

  private static final String ARGUMENTS = ":Type:Delegatee:MethodHolder:Arguments:";

  private final Interpreter interpreter;
  private final ErrorKind kind;
  private final Sent sent;
  private final String selector;
  private final @Nullable String delegate;

  LookupFailure(
      Interpreter interpreter,
      ErrorKind kind,
      Sent sent,
      String selector,
      @Nullable String delegate) {
    this.interpreter = interpreter;
    this.kind = kind;
    this.sent = sent;
    this.selector = selector;
    this.delegate = delegate;
  }

  static ErrorKind kindOf(LookupResult result) {
    return switch (result) {
      case LookupResult.NotFound _ -> ErrorKind.UNDEFINED_SELECTOR;
      case LookupResult.Ambiguous _ -> ErrorKind.AMBIGUOUS_SELECTOR;
      case LookupResult.NoSuchParent _ -> ErrorKind.MISSING_PARENT;
      case LookupResult.Found _ -> throw new WorldBug("finding a slot is no failure: " + result);
    };
  }

  @Override
  Object perform(Object receiver, Object[] arguments) {
    var errorSelector = kind.word() + ARGUMENTS;
    if (!interpreter.dispatcher().isUnderstood(receiver, errorSelector)) {
      throw interpreter.errors().lookup(kind, receiver, selector, delegate);
    }
    return interpreter.send(
        receiver,
        errorSelector,
        selector,
        sent.word,
        Objects.requireNonNullElse(delegate, interpreter.universe().wellKnown().nil),
        methodHolder(),
        interpreter.newVector(arguments.clone()));
  }

  @Override
  boolean isPlain() {
    return false;
  }

  /** The object whose method sent the message, where that matters: for all but normal sends. */
  private Object methodHolder() {
    var sender = interpreter.stack().top();
    return sent == Sent.NORMAL || sender == null
        ? interpreter.universe().wellKnown().nil
        : sender.holder();
  }
}
