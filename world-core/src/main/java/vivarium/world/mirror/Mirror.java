package vivarium.world.mirror;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vivarium.world.code.SlotEditor;
import vivarium.world.code.SlotNames;
import vivarium.world.lookup.Lookup;
import vivarium.world.lookup.LookupResult;
import vivarium.world.object.Annotation;
import vivarium.world.object.ByteVector;
import vivarium.world.object.FarReference;
import vivarium.world.object.Method;
import vivarium.world.object.MirrorObject;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;

/**
 * A way to look at a value and to change it without sending it a message.
 *
 * <p>Slots of numbers, strings, methods and blocks are those that all values of the kind share; a
 * change shows in all of them. Every answer is about the value as it is at the moment; a mirror
 * keeps nothing but the value.
 *
 * <p>For the vat's thread. What cannot be done is a {@link MirrorRefusal}.
 */
public final class Mirror {
  private final Mirrors mirrors;
  private final Object reflectee;

  Mirror(Mirrors mirrors, Object reflectee) {
    this.mirrors = mirrors;
    this.reflectee = reflectee;
  }

  // ---- what it is on

  /** What sort of value it is on. */
  public MirrorKind kind() {
    return MirrorKind.of(reflectee);
  }

  /** The value itself, for those parts of the program that may hold one. */
  public Object reflectee() {
    return reflectee;
  }

  /**
   * The number of the object in its vat; 0 for values that are no objects, and until it has one.
   */
  public long id() {
    return reflectee instanceof WorldObject object ? object.id() : 0;
  }

  /** The value in a few words: {@code 3}, {@code traits list}, {@code a point}. */
  public String title() {
    return mirrors.printer().title(reflectee);
  }

  /** The name under which the object is reached from the lobby, if it has one. */
  public Optional<String> name() {
    return reflectee instanceof WorldObject object
        ? Optional.ofNullable(mirrors.printer().naming().nameOf(object))
        : Optional.empty();
  }

  // ---- slots

  /** The slots in their order, without assignment slots. */
  public List<SlotMirror> slots() {
    var holder = holder();
    return holder.map().slots().stream().map(slot -> mirrorOn(holder, slot)).toList();
  }

  /** The slot of a name, if there is one. */
  public Optional<SlotMirror> slot(String name) {
    var holder = holder();
    var slot = holder.map().find(name);
    return slot == null || slot instanceof Slot.Assignment
        ? Optional.empty()
        : Optional.of(mirrorOn(holder, slot));
  }

  /** The slot of a name. */
  public SlotMirror slotAt(String name) {
    return slot(name).orElseThrow(() -> MirrorRefusal.noSlot(title(), name));
  }

  private SlotMirror mirrorOn(WorldObject holder, Slot slot) {
    return new SlotMirror(slot, mirrors.on(Lookup.contents(holder, slot)), holder.map().isFrozen());
  }

  /** The objects in which a lookup for a selector ends: none, one, or several. */
  public List<Mirror> holdersOf(String selector) {
    return switch (new Lookup(mirrors.universe()).find(reflectee, selector)) {
      case LookupResult.Found(var holder, _) -> List.of(mirrors.on(holder));
      case LookupResult.Ambiguous(var holders) -> holders.stream().map(mirrors::on).toList();
      default -> List.of();
    };
  }

  /** All that people have written about the object. */
  public Annotation annotation() {
    return holder().map().annotation();
  }

  // ---- changing slots

  /** Puts another value into a data or constant slot. */
  public void assign(String name, Mirror contents) {
    var slot = slotAt(name);
    if (slot.kind() == SlotMirror.Kind.METHOD) {
      throw new MirrorRefusal(
          MirrorRefusal.Reason.UNASSIGNABLE,
          "The slot '%s' of %s holds a method; define the method anew.".formatted(name, title()));
    }
    requireName(name, contents);
    var holder = holder();
    if (holder.map().find(name) instanceof Slot.Data data) {
      holder.setField(data.fieldIndex(), contents.reflectee);
    } else {
      boolean parent = slot.kind() == SlotMirror.Kind.PARENT;
      editor().putConstant(name, parent, contents.reflectee, slot.annotation()).apply();
    }
  }

  /** Adds a slot, or replaces the one of that name. */
  public void addSlot(
      String name, Mirror contents, boolean parent, boolean assignable, Annotation annotation) {
    requireName(name, contents);
    if (assignable && contents.reflectee instanceof Method) {
      throw new MirrorRefusal(
          MirrorRefusal.Reason.UNASSIGNABLE,
          "A method slot such as '%s' is a constant.".formatted(name));
    }
    var editor = editor();
    if (assignable) {
      editor.putData(name, parent, contents.reflectee, annotation);
    } else {
      editor.putConstant(name, parent, contents.reflectee, annotation);
    }
    editor.apply();
  }

  private static void requireName(String name, Mirror contents) {
    if (!SlotNames.fits(name, contents.reflectee)) {
      throw MirrorRefusal.badName(name);
    }
  }

  /** Removes a slot; given an assignment slot, makes its data slot a constant. */
  public void removeSlot(String name) {
    if (holder().map().find(name) == null) {
      throw MirrorRefusal.noSlot(title(), name);
    }
    editor().remove(name).apply();
  }

  /** Gives a slot another name; it replaces a slot that has that name. */
  public void renameSlot(String name, String newName) {
    requireName(newName, slotAt(name).contents());
    if (!newName.equals(name)) {
      editor().rename(name, newName).apply();
    }
  }

  /** Replaces what is written about a slot. */
  public void annotateSlot(String name, Annotation annotation) {
    var slot = slotAt(name);
    if (!slot.annotation().equals(annotation)) {
      editor().annotateSlot(name, annotation).apply();
    }
  }

  /** Replaces what is written about the object. */
  public void annotate(Annotation annotation) {
    if (!annotation().equals(annotation)) {
      editor().annotate(annotation).apply();
    }
  }

  private SlotEditor editor() {
    return new SlotEditor(holder());
  }

  private WorldObject holder() {
    return mirrors.universe().slotsOf(reflectee);
  }

  // ---- contents beside slots

  /** How many elements a vector has, bytes a byte vector; 0 for other values. */
  public long size() {
    return switch (reflectee) {
      case ObjectVector vector -> vector.size();
      case ByteVector bytes -> bytes.size();
      default -> 0;
    };
  }

  /** Elements of a vector from an index, fewer than asked for at its end. */
  public List<Mirror> elements(long from, int count) {
    var vector = vector();
    requireIndex(from, vector.size() + 1);
    return LongStream.range(from, Math.min(vector.size(), from + count))
        .mapToObj(i -> mirrors.on(vector.at(i)))
        .toList();
  }

  /** Replaces an element of a vector. */
  public void putElement(long index, Mirror element) {
    var vector = vector();
    requireIndex(index, vector.size());
    vector.setAt(index, element.reflectee);
  }

  /** Bytes of a byte vector from an index, fewer than asked for at its end. */
  public byte[] bytes(long from, int count) {
    var bytes = byteVector();
    requireIndex(from, bytes.size() + 1);
    var piece = new byte[(int) Math.min(count, bytes.size() - from)];
    bytes.read(from, piece, 0, piece.length);
    return piece;
  }

  /** Replaces bytes of a byte vector. */
  public void writeBytes(long from, byte[] replacement) {
    var bytes = byteVector();
    requireIndex(from, bytes.size() + 1);
    requireIndex(from + replacement.length, bytes.size() + 1);
    bytes.write(from, replacement, 0, replacement.length);
  }

  private void requireIndex(long index, long bound) {
    if (index < 0 || index >= bound) {
      throw MirrorRefusal.index(title(), index, size());
    }
  }

  private ObjectVector vector() {
    if (reflectee instanceof ObjectVector vector) {
      return vector;
    }
    throw MirrorRefusal.notA(title(), "a vector");
  }

  private ByteVector byteVector() {
    if (reflectee instanceof ByteVector bytes) {
      return bytes;
    }
    throw MirrorRefusal.notA(title(), "a byte vector");
  }

  /** The characters of a string. */
  public String text() {
    if (reflectee instanceof String text) {
      return text;
    }
    throw MirrorRefusal.notA(title(), "a string");
  }

  /** The text of a method or block. */
  public String source() {
    return switch (reflectee) {
      case Method method -> method.source();
      case SourceHolder code -> code.source();
      default -> throw MirrorRefusal.notA(title(), "a method or a block");
    };
  }

  /** Where the text of a method came from, such as {@code list.self:41}, or an empty text. */
  public String origin() {
    return reflectee instanceof Method method ? method.origin() : "";
  }

  /** The names of the arguments of a method or block. */
  public List<String> argumentNames() {
    return switch (reflectee) {
      case Method method -> method.argumentNames();
      case SourceHolder code -> code.argumentNames();
      default -> throw MirrorRefusal.notA(title(), "a method or a block");
    };
  }

  /** What a mirror of the world is on. */
  public Mirror mirrored() {
    if (reflectee instanceof MirrorObject mirror) {
      return mirrors.on(mirror.reflectee());
    }
    throw MirrorRefusal.notA(title(), "a mirror");
  }

  /** What a far reference stands for, as the kernel knows it. */
  public String address() {
    if (reflectee instanceof FarReference far) {
      return far.address();
    }
    throw MirrorRefusal.notA(title(), "a far reference");
  }

  // ---- mirrors as values

  /** Mirrors are equal if they are on the same value. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Mirror that
        && (reflectee == that.reflectee
            || (!(reflectee instanceof WorldObject) && reflectee.equals(that.reflectee)));
  }

  @Override
  public int hashCode() {
    return reflectee instanceof WorldObject
        ? System.identityHashCode(reflectee)
        : reflectee.hashCode();
  }

  @Override
  public String toString() {
    return "mirror on " + title();
  }
}
