package vivarium.inspector.bridge.ask;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.VatHeap;
import vivarium.world.base.WorldException;
import vivarium.world.mirror.Mirror;
import vivarium.world.object.Annotation;
import vivarium.world.syntax.Parser;
import vivarium.world.syntax.SourceText;

/**
 * The changes that a person makes by hand, each as the request for one turn. The line that stands
 * on the timeline says what was done in plain words.
 *
 * <p>Source is read when the request is made: a mistake in it is known at once, however busy the
 * vat is.
 */
public final class Edits {
  private static final String KIND = "edit";
  private static final String CATEGORY = "Category";
  private static final String COMMENT = "Comment";

  private final Titles titles;

  public Edits(Titles titles) {
    this.titles = titles;
  }

  /**
   * Adds a slot, or replaces the one of its name.
   *
   * @throws vivarium.world.syntax.SyntaxError if the source is no slot
   */
  public TurnRequest add(ObjectRef ref, String source, String category) {
    var text = new SourceText("", source);
    var slot = Parser.slot(text);
    return edit(
        "add %s to %s".formatted(slot.name(), titles.of(ref)),
        ref,
        (heap, mirror) -> {
          heap.interpreter().addSlots(mirror.reflectee(), List.of(slot), text);
          if (!category.isEmpty()) {
            annotate(mirror, slot.name(), written -> written.with(CATEGORY, category));
          }
        });
  }

  /**
   * Replaces a slot by what the source says.
   *
   * @throws vivarium.world.syntax.SyntaxError if the source is no slot
   */
  public TurnRequest redefine(ObjectRef ref, String name, String source) {
    var text = new SourceText("", source);
    Parser.slot(text);
    return edit(
        "edit %s of %s".formatted(name, titles.of(ref)),
        ref,
        (heap, mirror) -> heap.interpreter().redefineSlot(mirror.reflectee(), name, text));
  }

  /** Puts what an expression answers into a slot. */
  public TurnRequest assign(ObjectRef ref, String name, String expression) {
    var text = new SourceText("", expression);
    Parser.code(text);
    return edit(
        "set %s of %s to %s".formatted(name, titles.of(ref), expression),
        ref,
        (heap, mirror) -> {
          var value = heap.evaluate(text, ref.id());
          mirror.assign(name, heap.interpreter().mirrors().on(value));
        });
  }

  /** Puts an object into a slot of another. */
  public TurnRequest assign(ObjectRef ref, String name, ObjectRef value) {
    requireSameVat(value, ref);
    return edit(
        "set %s of %s to %s".formatted(name, titles.of(ref), titles.of(value)),
        ref,
        (heap, mirror) -> mirror.assign(name, mirrorOn(heap, value)));
  }

  public TurnRequest remove(ObjectRef ref, String name) {
    return edit(
        "remove %s from %s".formatted(name, titles.of(ref)),
        ref,
        (_, mirror) -> mirror.removeSlot(name));
  }

  public TurnRequest rename(ObjectRef ref, String name, String newName) {
    return edit(
        "rename %s of %s to %s".formatted(name, titles.of(ref), newName),
        ref,
        (_, mirror) -> mirror.renameSlot(name, newName));
  }

  /** Copies a slot to another object. */
  public TurnRequest copy(ObjectRef from, String name, ObjectRef to) {
    requireSameVat(from, to);
    return edit(
        "copy %s from %s to %s".formatted(name, titles.of(from), titles.of(to)),
        from,
        (heap, mirror) -> give(mirror, name, mirrorOn(heap, to)));
  }

  /** Moves a slot to another object. */
  public TurnRequest move(ObjectRef from, String name, ObjectRef to) {
    requireSameVat(from, to);
    return edit(
        "move %s from %s to %s".formatted(name, titles.of(from), titles.of(to)),
        from,
        (heap, mirror) -> {
          give(mirror, name, mirrorOn(heap, to));
          if (!from.equals(to)) {
            mirror.removeSlot(name);
          }
        });
  }

  private static void give(Mirror from, String name, Mirror to) {
    var slot = from.slotAt(name);
    to.addSlot(
        name,
        slot.contents(),
        slot.kind() == vivarium.world.mirror.SlotMirror.Kind.PARENT,
        slot.isAssignable(),
        slot.annotation());
  }

  /** Puts a slot under another category; an empty one is none. */
  public TurnRequest categorise(ObjectRef ref, String name, String category) {
    var title = titles.of(ref);
    return edit(
        category.isEmpty()
            ? "take %s of %s out of its category".formatted(name, title)
            : "put %s of %s under %s".formatted(name, title, category),
        ref,
        (_, mirror) -> annotate(mirror, name, written -> written.with(CATEGORY, category)));
  }

  /** Says something about a slot, or about the object if the name is empty. */
  public TurnRequest comment(ObjectRef ref, String name, String comment) {
    var title = titles.of(ref);
    return edit(
        "comment on " + (name.isEmpty() ? title : name + " of " + title),
        ref,
        (_, mirror) -> annotate(mirror, name, written -> written.with(COMMENT, comment)));
  }

  private static void annotate(Mirror mirror, String name, UnaryOperator<Annotation> change) {
    if (name.isEmpty()) {
      mirror.annotate(change.apply(mirror.annotation()));
    } else {
      mirror.annotateSlot(name, change.apply(mirror.slotAt(name).annotation()));
    }
  }

  private void requireSameVat(ObjectRef one, ObjectRef other) {
    if (!one.vat().equals(other.vat())) {
      throw new WorldException(
          "%s lives in vat '%s' and %s in vat '%s'; a slot can only hold objects of its own vat."
              .formatted(titles.of(one), one.vat(), titles.of(other), other.vat()));
    }
  }

  private static TurnRequest edit(String cause, ObjectRef ref, BiConsumer<VatHeap, Mirror> change) {
    return new TurnRequest(
        KIND,
        cause,
        heap -> {
          var object = heap.object(ref.id());
          change.accept(heap, heap.interpreter().mirrors().on(object));
          return object;
        },
        false);
  }

  private static Mirror mirrorOn(VatHeap heap, ObjectRef ref) {
    return heap.interpreter().mirrors().on(heap.object(ref.id()));
  }
}
