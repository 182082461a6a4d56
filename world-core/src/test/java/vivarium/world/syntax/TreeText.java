package vivarium.world.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import vivarium.world.syntax.Expression.AnnotatedExpression;
import vivarium.world.syntax.Expression.BlockLiteral;
import vivarium.world.syntax.Expression.FloatLiteral;
import vivarium.world.syntax.Expression.IntegerLiteral;
import vivarium.world.syntax.Expression.MessageSend;
import vivarium.world.syntax.Expression.ObjectLiteral;
import vivarium.world.syntax.Expression.ResendSend;
import vivarium.world.syntax.Expression.SelfReference;
import vivarium.world.syntax.Expression.StringLiteral;

/**
 * Writes a tree so that its structure shows in one line: {@code (receiver selector arguments)}, a
 * dot for the implicit self, {@code @parent} for a resend by way of that parent.
 */
final class TreeText {
  private TreeText() {}

  /** The tree of {@code text} as the code of an evaluator. */
  static String ofCode(String text) {
    return statements(Parser.code(new SourceText("", text)));
  }

  /** The tree of {@code text} as a slot. */
  static String ofSlot(String text) {
    return of(Parser.slot(new SourceText("", text)));
  }

  static String of(Expression expression) {
    return switch (expression) {
      case IntegerLiteral literal -> literal.value().toString();
      case FloatLiteral literal -> Double.toString(literal.value());
      case StringLiteral literal -> Literals.quote(literal.value());
      case SelfReference _ -> "self";
      case ObjectLiteral object -> "{" + slots(object.slots()) + note(object.annotation()) + "}";
      case BlockLiteral block -> "[" + body(block.body()) + "]";
      case MessageSend send ->
          send(
              send.receiver() == null ? "." : of(send.receiver()),
              send.selector(),
              send.arguments());
      case ResendSend resend ->
          send(
              "@" + (resend.delegate() == null ? "" : resend.delegate()),
              resend.selector(),
              resend.arguments());
      case AnnotatedExpression annotated ->
          of(annotated.expression()) + note(annotated.annotation());
    };
  }

  static String of(SlotDeclaration slot) {
    String name = slot.name() + (slot.parent() ? "*" : "");
    String contents =
        switch (slot.kind()) {
          case ASSIGNABLE -> slot.initializer() == null ? "" : "<-" + of(slot.initializer());
          case CONSTANT -> "=" + of(requireNonNull(slot.initializer()));
          case METHOD -> "=(" + body(requireNonNull(slot.method())) + ")";
          case ARGUMENT -> "";
        };
    String colon = slot.kind() == SlotKind.ARGUMENT ? ":" : "";
    return colon + name + contents + note(slot.annotation());
  }

  static String body(CodeBody body) {
    String slots = body.slots().isEmpty() ? "" : "|" + slots(body.slots()) + "| ";
    return slots + statements(body) + note(body.annotation());
  }

  private static String statements(CodeBody body) {
    String code = body.statements().stream().map(TreeText::of).collect(Collectors.joining(". "));
    return body.returns() ? code + " ^" : code;
  }

  private static String slots(List<SlotDeclaration> slots) {
    return slots.stream().map(TreeText::of).collect(Collectors.joining(". "));
  }

  private static String send(String receiver, String selector, List<Expression> arguments) {
    return arguments.stream()
        .map(argument -> " " + of(argument))
        .collect(Collectors.joining("", "(" + receiver + " " + selector, ")"));
  }

  private static String note(String annotation) {
    return annotation.isEmpty() ? "" : " #" + Literals.quote(annotation);
  }
}
