package vivarium.world.code;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldBug;
import vivarium.world.lookup.Universe;
import vivarium.world.object.Annotation;
import vivarium.world.object.Integers;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.syntax.CodeBody;
import vivarium.world.syntax.Expression;
import vivarium.world.syntax.Expression.AnnotatedExpression;
import vivarium.world.syntax.Expression.FloatLiteral;
import vivarium.world.syntax.Expression.IntegerLiteral;
import vivarium.world.syntax.Expression.ObjectLiteral;
import vivarium.world.syntax.Expression.StringLiteral;
import vivarium.world.syntax.SlotDeclaration;
import vivarium.world.syntax.SourceText;

/**
 * Builds what stands in a text as a literal: objects and methods. It happens once, when the text is
 * read; initial values are evaluated in the lobby, the inner ones first.
 */
public final class CodeBuilder {
  private final Universe universe;
  private final Initialiser initialiser;

  /** Builds objects of one vat. */
  public CodeBuilder(Universe universe, Initialiser initialiser) {
    this.universe = universe;
    this.initialiser = initialiser;
  }

  /** A method with its literals built. */
  public MethodCode method(CodeBody body) {
    var literals = new ArrayList<Object>();
    for (var site : LiteralSites.of(body)) {
      literals.add(value(site, body.source()));
    }
    return MethodCode.of(body, literals);
  }

  /** A new object with these slots. */
  public SlotsObject object(List<SlotDeclaration> declarations, String text, SourceText source) {
    var slots = new ArrayList<Slot>(declarations.size());
    var fields = new ArrayList<Object>();
    for (var declaration : declarations) {
      var slotAnnotation = Annotation.of(declaration.annotation());
      var contents = contents(declaration, source);
      if (contents == null) {
        slots.add(new Slot.Data(declaration.name(), declaration.parent(), 0, slotAnnotation));
        fields.add(initialValue(declaration.initializer(), source));
      } else {
        slots.add(
            new Slot.Constant(declaration.name(), declaration.parent(), contents, slotAnnotation));
      }
    }
    var map = ObjectMap.of(slots, Annotation.of(text));
    return new SlotsObject(universe.memory(), map, fields.toArray());
  }

  /** What lies in the map for a slot, or null for a data slot. */
  private @Nullable Object contents(SlotDeclaration declaration, SourceText source) {
    return switch (declaration.kind()) {
      case METHOD -> {
        var body = declaration.method();
        if (body == null) {
          throw new WorldBug("a method slot has a body: " + declaration.name());
        }
        yield method(body);
      }
      case CONSTANT -> initialValue(declaration.initializer(), source);
      case ASSIGNABLE -> null;
      case ARGUMENT -> throw new WorldBug("an object has no arguments: " + declaration.name());
    };
  }

  private Object initialValue(@Nullable Expression initializer, SourceText source) {
    return initializer == null ? universe.wellKnown().nil : value(initializer, source);
  }

  private Object value(Expression expression, SourceText source) {
    return switch (expression) {
      case IntegerLiteral literal -> Integers.normal(literal.value());
      case FloatLiteral literal -> literal.value();
      case StringLiteral literal -> literal.value();
      case ObjectLiteral literal -> object(literal.slots(), literal.annotation(), source);
      case AnnotatedExpression(var text, ObjectLiteral literal, _) ->
          object(literal.slots(), joined(text, literal.annotation()), source);
      default -> initialiser.evaluateInLobby(expression, source);
    };
  }

  private static String joined(String outer, String inner) {
    return inner.isEmpty() ? outer : outer + "\u007f" + inner;
  }
}
