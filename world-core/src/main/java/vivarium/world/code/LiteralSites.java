package vivarium.world.code;

import java.util.ArrayList;
import java.util.List;
import vivarium.world.syntax.CodeBody;
import vivarium.world.syntax.Expression;
import vivarium.world.syntax.Expression.AnnotatedExpression;
import vivarium.world.syntax.Expression.BlockLiteral;
import vivarium.world.syntax.Expression.ObjectLiteral;
import vivarium.world.syntax.SlotDeclaration;

/**
 * The expressions in a body that are evaluated once, when the body is read: object literals, and
 * the initial values of locals. In the order of the source, which is the order in which a stored
 * method keeps their values.
 */
final class LiteralSites {
  private final List<Expression> sites = new ArrayList<>();

  static List<Expression> of(CodeBody body) {
    var walk = new LiteralSites();
    walk.addBody(body);
    return walk.sites;
  }

  private void addBody(CodeBody body) {
    body.slots().stream()
        .map(SlotDeclaration::initializer)
        .filter(initial -> initial != null)
        .forEach(sites::add);
    body.statements().forEach(this::add);
  }

  private void add(Expression expression) {
    switch (expression) {
      case ObjectLiteral literal -> sites.add(literal);
      case AnnotatedExpression annotated when annotated.expression() instanceof ObjectLiteral ->
          sites.add(annotated);
      case BlockLiteral block -> addBody(block.body());
      default -> expression.children().forEach(this::add);
    }
  }
}
