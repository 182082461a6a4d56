package vivarium.world.syntax;

import java.util.HashSet;
import java.util.Set;
import vivarium.world.syntax.Expression.ObjectLiteral;

/**
 * Makes the owners of slot lists. A list looks the same whatever it belongs to, so only here, where
 * that is known, is it checked that its slots fit an object, or a method or block.
 */
final class SlotOwners {
  private final LexemeStream lexemes;

  SlotOwners(LexemeStream lexemes) {
    this.lexemes = lexemes;
  }

  /** The object that has these slots. */
  ObjectLiteral object(SlotList list, SourceSpan span) {
    for (SlotDeclaration slot : list.slots()) {
      if (slot.kind() == SlotKind.ARGUMENT) {
        throw lexemes.error("Only a method or a block can have arguments.", slot.span());
      }
    }
    requireDistinctNames(list);
    return new ObjectLiteral(list.slots(), list.annotation(), span);
  }

  /** The method or block that has these arguments and locals. */
  CodeBody body(SlotList list, Code code, SourceSpan span) {
    for (SlotDeclaration slot : list.slots()) {
      if (slot.kind() == SlotKind.METHOD) {
        throw lexemes.error("A local slot cannot be a method; use a block.", slot.span());
      }
      if (slot.parent()) {
        throw lexemes.error("A local slot cannot be a parent.", slot.span());
      }
    }
    requireDistinctNames(list);
    return new CodeBody(
        list.slots(), list.annotation(), code.statements(), code.returns(), span, lexemes.source());
  }

  private void requireDistinctNames(SlotList list) {
    Set<String> names = new HashSet<>();
    for (SlotDeclaration slot : list.slots()) {
      boolean distinct = names.add(slot.name());
      if (slot.kind() == SlotKind.ASSIGNABLE) {
        distinct &= names.add(Selector.assignment(slot.name()));
      }
      if (!distinct) {
        throw lexemes.error(
            "The slot '%s' is declared a second time here.".formatted(slot.name()), slot.span());
      }
    }
  }
}
