package vivarium.inspector.testing.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Contents;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.ValueView;
import vivarium.inspector.viewmodel.Visibility;

/** One state of one object; a change makes another. */
record FakeObject(
    ObjectRef ref,
    String title,
    ObjectKind kind,
    String comment,
    List<SlotView> slots,
    Contents contents,
    List<ValueView> elements,
    byte[] bytes) {

  static FakeObject of(ObjectRef ref, String title) {
    return new FakeObject(
        ref, title, ObjectKind.SLOTS, "", List.of(), new Contents.None(), List.of(), new byte[0]);
  }

  FakeObject kind(ObjectKind newKind) {
    return new FakeObject(ref, title, newKind, comment, slots, contents, elements, bytes);
  }

  FakeObject comment(String newComment) {
    return new FakeObject(ref, title, kind, newComment, slots, contents, elements, bytes);
  }

  FakeObject slots(List<SlotView> newSlots) {
    return new FakeObject(
        ref, title, kind, comment, List.copyOf(newSlots), contents, elements, bytes);
  }

  FakeObject elements(List<ValueView> newElements) {
    return new FakeObject(
        ref,
        title,
        ObjectKind.VECTOR,
        comment,
        slots,
        new Contents.Elements(newElements.size()),
        newElements,
        bytes);
  }

  FakeObject bytes(byte[] newBytes, String mediaType, String sha256, int chunks, int loaded) {
    return new FakeObject(
        ref,
        title,
        ObjectKind.BYTES,
        comment,
        slots,
        new Contents.Bytes(newBytes.length, sha256, chunks, loaded, mediaType),
        elements,
        newBytes);
  }

  FakeObject parent(String name, FakeObject to) {
    return with(slot(name, name + "*", SlotKind.PARENT, false, "", value(to), null));
  }

  FakeObject data(String name, FakeObject to) {
    return with(slot(name, name, SlotKind.DATA, true, "", value(to), null));
  }

  FakeObject data(String name, String text, ObjectKind kind) {
    return with(slot(name, name, SlotKind.DATA, true, "", ValueView.immediate(text, kind), null));
  }

  FakeObject constant(String name, FakeObject to) {
    return with(slot(name, name, SlotKind.CONSTANT, false, "", value(to), null));
  }

  FakeObject method(String category, String name, String label, String body) {
    return with(
        slot(
            name,
            label,
            SlotKind.METHOD,
            false,
            category,
            ValueView.immediate(body, ObjectKind.METHOD),
            label + " = ( " + body + " )"));
  }

  FakeObject with(SlotView slot) {
    var changed = new ArrayList<>(slots);
    int at = indexOf(slot.name());
    if (at < 0) {
      changed.add(slot);
    } else {
      changed.set(at, slot);
    }
    return slots(changed);
  }

  FakeObject without(String slotName) {
    return slots(slots.stream().filter(slot -> !slot.name().equals(slotName)).toList());
  }

  FakeObject changed(String slotName, UnaryOperator<SlotView> change) {
    return slots(
        slots.stream()
            .map(slot -> slot.name().equals(slotName) ? change.apply(slot) : slot)
            .toList());
  }

  Optional<SlotView> slot(String name) {
    return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
  }

  static ValueView value(FakeObject object) {
    return new ValueView(object.title, object.kind, object.ref);
  }

  static SlotView slot(
      String name,
      String label,
      SlotKind kind,
      boolean assignable,
      String category,
      ValueView value,
      @Nullable String source) {
    return new SlotView(
        name, label, kind, assignable, category, "", Visibility.UNSPECIFIED, value, source);
  }

  private int indexOf(String slotName) {
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).name().equals(slotName)) {
        return i;
      }
    }
    return -1;
  }
}
