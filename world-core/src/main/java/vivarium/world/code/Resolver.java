package vivarium.world.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Invariant;
import vivarium.world.base.WorldBug;
import vivarium.world.object.Integers;
import vivarium.world.syntax.CodeBody;
import vivarium.world.syntax.Expression;
import vivarium.world.syntax.Expression.AnnotatedExpression;
import vivarium.world.syntax.Expression.BlockLiteral;
import vivarium.world.syntax.Expression.FloatLiteral;
import vivarium.world.syntax.Expression.IntegerLiteral;
import vivarium.world.syntax.Expression.MessageSend;
import vivarium.world.syntax.Expression.ObjectLiteral;
import vivarium.world.syntax.Expression.ResendSend;
import vivarium.world.syntax.Expression.SelfReference;
import vivarium.world.syntax.Expression.StringLiteral;
import vivarium.world.syntax.Selector;
import vivarium.world.syntax.SlotDeclaration;
import vivarium.world.syntax.SlotKind;
import vivarium.world.syntax.SourceSpan;

/**
 * Resolves the names in one body: an unqualified name that an enclosing method or block declares
 * means that variable, every other one is a message.
 */
final class Resolver {
  private static final String IF_FAIL = "IfFail:";
  private static final String RESTART = "_Restart";

  private final Map<Expression, Object> literalsBySite = new IdentityHashMap<>();
  private final List<SendSite> sites = new ArrayList<>();
  private final int sourceStart;

  private Resolver(CodeBody body, List<Object> literals) {
    var literalSites = LiteralSites.of(body);
    Invariant.require(
        literalSites.size() == literals.size(), "a method comes with a value for each literal");
    for (int i = 0; i < literalSites.size(); i++) {
      literalsBySite.put(literalSites.get(i), literals.get(i));
    }
    sourceStart = body.span().start();
  }

  /** A resolved body with the places in it that a stack may point at. */
  record Resolved(Code code, List<SendSite> sites) {}

  /**
   * Resolves a method.
   *
   * @param literals the values of {@link LiteralSites#of}, in that order
   */
  static Resolved resolve(CodeBody body, List<Object> literals) {
    var resolver = new Resolver(body, literals);
    var code = resolver.code(body, null);
    return new Resolved(code, List.copyOf(resolver.sites));
  }

  private Code code(CodeBody body, @Nullable Scope outer) {
    var scope = new Scope(outer);
    body.slots().stream().filter(slot -> slot.kind() == SlotKind.ARGUMENT).forEach(scope::declare);
    int argumentCount = scope.variables.size();
    body.slots().stream().filter(slot -> slot.kind() != SlotKind.ARGUMENT).forEach(scope::declare);
    boolean restarts =
        !body.statements().isEmpty() && !body.returns() && isRestart(body.statements().getLast());
    var statements = new ArrayList<Term>();
    for (var statement :
        body.statements().subList(0, body.statements().size() - (restarts ? 1 : 0))) {
      statements.add(term(statement, scope));
    }
    boolean blocksReturn = scope.blocksReturn || (outer != null && body.returns());
    if (outer != null) {
      outer.makesBlocks = true;
      outer.blocksReturn |= blocksReturn;
    }
    return new Code(
        outer != null,
        scope.variables,
        argumentCount,
        statements,
        body.returns(),
        restarts,
        scope.makesBlocks,
        blocksReturn,
        fromSourceStart(body.span()));
  }

  private static boolean isRestart(Expression expression) {
    return expression instanceof MessageSend send
        && send.selector().equals(RESTART)
        && (send.receiver() == null || send.receiver() instanceof SelfReference);
  }

  private Term term(Expression expression, Scope scope) {
    return switch (expression) {
      case IntegerLiteral literal -> new Term.Literal(Integers.normal(literal.value()));
      case FloatLiteral literal -> new Term.Literal(literal.value());
      case StringLiteral literal -> new Term.Literal(literal.value());
      case SelfReference _ -> new Term.Self();
      case ObjectLiteral literal -> new Term.Literal(literalAt(literal));
      case AnnotatedExpression annotated -> annotated(annotated, scope);
      case BlockLiteral block -> new Term.MakeBlock(code(block.body(), scope));
      case MessageSend send when send.isPrimitive() -> primitiveCall(send, scope);
      case MessageSend send when send.receiver() == null -> implicitSend(send, scope);
      case MessageSend send -> send(send, scope);
      case ResendSend resend ->
          new Term.Resend(
              resend.delegate(),
              resend.selector(),
              terms(resend.arguments(), scope),
              site(resend.selector(), resend.span(), resend.selectorSpan()));
    };
  }

  private Term annotated(AnnotatedExpression annotated, Scope scope) {
    return annotated.expression() instanceof ObjectLiteral
        ? new Term.Literal(literalAt(annotated))
        : term(annotated.expression(), scope);
  }

  private Object literalAt(Expression site) {
    var value = literalsBySite.get(site);
    if (value == null) {
      throw new WorldBug("every literal was built: " + site.span());
    }
    return value;
  }

  private Term implicitSend(MessageSend send, Scope scope) {
    if (send.arguments().isEmpty()) {
      var variable = scope.find(send.selector(), false);
      if (variable != null) {
        return new Term.ReadVariable(variable);
      }
    } else if (send.arguments().size() == 1 && Selector.isKeyword(send.selector())) {
      var name = send.selector().substring(0, send.selector().length() - 1);
      var variable = scope.find(name, true);
      if (variable != null) {
        return new Term.AssignVariable(variable, term(send.arguments().getFirst(), scope));
      }
    }
    return send(send, scope);
  }

  private Term send(MessageSend send, Scope scope) {
    var receiver = send.receiver() == null ? null : term(send.receiver(), scope);
    var arguments = terms(send.arguments(), scope);
    return new Term.Send(receiver, send.selector(), arguments, siteOf(send));
  }

  private Term primitiveCall(MessageSend send, Scope scope) {
    var receiver = send.receiver() == null ? new Term.Self() : term(send.receiver(), scope);
    var arguments = terms(send.arguments(), scope);
    int site = siteOf(send);
    var selector = send.selector();
    if (!selector.endsWith(IF_FAIL)) {
      return new Term.PrimitiveCall(receiver, selector, arguments, null, site);
    }
    return new Term.PrimitiveCall(
        receiver,
        selector.substring(0, selector.length() - IF_FAIL.length()),
        arguments.subList(0, arguments.size() - 1),
        arguments.getLast(),
        site);
  }

  private List<Term> terms(List<Expression> expressions, Scope scope) {
    return expressions.stream().map(expression -> term(expression, scope)).toList();
  }

  private int siteOf(MessageSend send) {
    return site(send.selector(), send.span(), send.selectorSpan());
  }

  private int site(String selector, SourceSpan span, SourceSpan selectorSpan) {
    sites.add(new SendSite(selector, fromSourceStart(span), fromSourceStart(selectorSpan)));
    return sites.size() - 1;
  }

  private SourceSpan fromSourceStart(SourceSpan span) {
    return new SourceSpan(span.start() - sourceStart, span.end() - sourceStart);
  }

  /** The names that one method or block declares, within those of the code around it. */
  private final class Scope {
    private final @Nullable Scope outer;
    private final Map<String, Variable> variablesByName = new HashMap<>();
    private final List<Variable> variables = new ArrayList<>();
    private boolean makesBlocks;
    private boolean blocksReturn;

    Scope(@Nullable Scope outer) {
      this.outer = outer;
    }

    void declare(SlotDeclaration slot) {
      var kind =
          switch (slot.kind()) {
            case ARGUMENT -> Variable.Kind.ARGUMENT;
            case ASSIGNABLE -> Variable.Kind.ASSIGNABLE;
            case CONSTANT, METHOD -> Variable.Kind.CONSTANT;
          };
      var initial = slot.initializer() == null ? null : literalAt(slot.initializer());
      var variable = new Variable(slot.name(), kind, variables.size(), initial);
      variables.add(variable);
      variablesByName.put(slot.name(), variable);
    }

    /** The nearest variable of a name, or null; its use from an inner block is noted. */
    @Nullable Variable find(String name, boolean toAssign) {
      for (var scope = this; scope != null; scope = scope.outer) {
        var variable = scope.variablesByName.get(name);
        if (variable != null && (!toAssign || variable.kind() == Variable.Kind.ASSIGNABLE)) {
          if (scope != this) {
            variable.capture();
          }
          return variable;
        }
      }
      return null;
    }
  }
}
