package vivarium.inspector.bridge.look;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.bridge.translate.Kinds;
import vivarium.inspector.bridge.translate.Lines;
import vivarium.inspector.viewmodel.ByteWindow;
import vivarium.inspector.viewmodel.Contents;
import vivarium.inspector.viewmodel.ElementWindow;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.ValueView;
import vivarium.world.mirror.Mirror;
import vivarium.world.mirror.MirrorKind;
import vivarium.world.mirror.SlotMirror;
import vivarium.world.object.WorldObject;

/** Copies objects of one vat, as they are between two turns, or were. No code of the world runs. */
public final class ObjectCopy {
  private final VatSight sight;
  private final Ways ways;

  /**
   * @param ways learns how the objects that are seen are reached
   */
  public ObjectCopy(VatSight sight, Ways ways) {
    this.sight = sight;
    this.ways = ways;
  }

  /**
   * All of an object but large contents.
   *
   * @throws vivarium.world.base.WorldException if there is no such object
   */
  public ObjectView view(long id) {
    var object = sight.object(id);
    var mirror = on(object);
    return new ObjectView(
        new ObjectRef(sight.vat(), id, sight.moment()),
        Lines.ofValue(Folders.nameOf(mirror).orElseGet(mirror::title)),
        kind(mirror),
        mirror.annotation().comment(),
        slots(id, mirror),
        contents(mirror),
        ways.to(sight, object),
        sight.lastTurnOf(id));
  }

  /** Some elements of a vector. */
  public ElementWindow elements(long id, long from, int count) {
    var mirror = on(sight.object(id));
    if (Folders.isFolder(mirror)) {
      return files(mirror, from, count);
    }
    long start = Math.min(from, mirror.size());
    var views = new ArrayList<ValueView>();
    long index = start;
    for (var element : mirror.elements(start, count)) {
      var view = value(element);
      if (view.ref() != null) {
        ways.seen(view.ref().id(), id, index);
      }
      views.add(view);
      index++;
    }
    return new ElementWindow(start, views);
  }

  /** Some bytes of a byte vector. */
  public ByteWindow bytes(long id, long from, int count) {
    var mirror = on(sight.object(id));
    long start = Math.min(from, mirror.size());
    return new ByteWindow(start, mirror.bytes(start, count));
  }

  private ElementWindow files(Mirror folder, long from, int count) {
    var entries = Folders.entries(folder);
    int start = (int) Math.min(from, entries.size());
    var shown = entries.subList(start, Math.min(start + count, entries.size()));
    return new ElementWindow(
        start,
        shown.stream()
            .map(entry -> new ValueView(entry.name(), kind(entry.value()), ref(entry.value())))
            .toList());
  }

  private Mirror on(Object value) {
    return sight.mirrors().on(value);
  }

  private List<SlotView> slots(long id, Mirror mirror) {
    var views = new ArrayList<SlotView>();
    for (var slot : mirror.slots()) {
      var view = slot(slot);
      if (view.value().ref() != null) {
        ways.seen(view.value().ref().id(), id, slot.name());
      }
      views.add(view);
    }
    return views;
  }

  private SlotView slot(SlotMirror slot) {
    boolean method = slot.kind() == SlotMirror.Kind.METHOD;
    return new SlotView(
        slot.name(),
        slot.label(),
        Kinds.of(slot.kind()),
        slot.isAssignable(),
        slot.category(),
        slot.comment(),
        Kinds.visibility(slot.visibility()),
        value(slot.contents()),
        method ? slot.source() : null);
  }

  /** A value as it stands in a row. */
  private ValueView value(Mirror mirror) {
    var text =
        mirror.kind() == MirrorKind.METHOD
            ? body(mirror.source())
            : Folders.line(mirror).orElseGet(mirror::title);
    return new ValueView(Lines.ofValue(text), kind(mirror), ref(mirror));
  }

  /** The code of a method without the parentheses around it. */
  private static String body(String source) {
    var text = source.strip();
    return text.startsWith("(") && text.endsWith(")") && text.length() >= 2
        ? text.substring(1, text.length() - 1)
        : text;
  }

  private @Nullable ObjectRef ref(Mirror mirror) {
    return mirror.reflectee() instanceof WorldObject object ? sight.ref(object) : null;
  }

  private ObjectKind kind(Mirror mirror) {
    return mirror.reflectee() == sight.memory().wellKnown().gatekeeper
        ? ObjectKind.GATEKEEPER
        : Kinds.of(mirror.kind());
  }

  private Contents contents(Mirror mirror) {
    return switch (mirror.kind()) {
      case VECTOR -> new Contents.Elements(mirror.size());
      case BYTE_VECTOR -> BytesCopy.of(mirror);
      case STRING -> text(mirror.text());
      case METHOD, BLOCK -> new Contents.Code(mirror.source());
      case SLOTS ->
          Folders.isFolder(mirror)
              ? new Contents.Entries(Folders.count(mirror))
              : new Contents.None();
      case INTEGER, FLOAT, MIRROR, FAR_REFERENCE -> new Contents.None();
    };
  }

  private static Contents text(String text) {
    int end = Math.min(text.length(), Contents.Text.TEXT_CHARS_MAX);
    return new Contents.Text(text.substring(0, end), text.length());
  }
}
