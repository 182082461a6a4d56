package vivarium.world.mirror;

import java.util.List;
import vivarium.world.code.MethodCode;
import vivarium.world.object.Annotation;
import vivarium.world.object.Slot;
import vivarium.world.syntax.Selector;

/** One slot of a value, as it was when its mirror was asked for it. */
public final class SlotMirror {
  /** What a slot is for. */
  public enum Kind {
    /** Lookups go on in its contents; it may be assignable or not. */
    PARENT,
    DATA,
    CONSTANT,
    METHOD
  }

  private final Slot slot;
  private final Mirror contents;
  private final boolean frozen;

  SlotMirror(Slot slot, Mirror contents, boolean frozen) {
    this.slot = slot;
    this.contents = contents;
    this.frozen = frozen;
  }

  /** The name, for a method its selector; never with a star. */
  public String name() {
    return slot.name();
  }

  /** What the slot is for. */
  public Kind kind() {
    if (slot.isParent()) {
      return Kind.PARENT;
    }
    return switch (slot) {
      case Slot.Constant constant -> constant.isMethod() ? Kind.METHOD : Kind.CONSTANT;
      default -> frozen ? Kind.CONSTANT : Kind.DATA;
    };
  }

  /** Whether an assignment slot stands beside it. */
  public boolean isAssignable() {
    return slot instanceof Slot.Data && !frozen;
  }

  /** What it holds; for a method slot the method. */
  public Mirror contents() {
    return contents;
  }

  /** All that people have written about the slot. */
  public Annotation annotation() {
    return slot.annotation();
  }

  /** Nested categories, outermost first, separated by {@code /}, or an empty text. */
  public String category() {
    return slot.annotation().category();
  }

  /** What its author says about it, or an empty text. */
  public String comment() {
    return slot.annotation().comment();
  }

  /** {@code public}, {@code private} or an empty text. */
  public String visibility() {
    return slot.annotation().visibility();
  }

  /** The name as a declaration begins with it: {@code parent*}, {@code at: k Put: v}. */
  public String label() {
    if (contents.reflectee() instanceof MethodCode method) {
      return Selector.header(
          name(), method.namesArgumentsInSelector() ? method.argumentNames() : argumentless());
    }
    return slot.isParent() ? name() + "*" : name();
  }

  private static List<String> argumentless() {
    return List.of();
  }

  /**
   * The declaration of the slot. That of a method can be read again as it is; other contents are
   * only named, unless they are numbers or strings.
   */
  public String source() {
    var contentsText =
        contents.reflectee() instanceof MethodCode method ? method.source() : contents.title();
    return label() + (isAssignable() ? " <- " : " = ") + contentsText;
  }
}
