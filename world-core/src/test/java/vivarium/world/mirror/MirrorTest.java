package vivarium.world.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.world.object.Annotation;
import vivarium.world.object.WorldObject;
import vivarium.world.script.TestWorld;
import vivarium.world.syntax.SourceText;

final class MirrorTest {
  private final TestWorld world = new TestWorld();

  private Mirror mirror(String text) {
    return world.interpreter().mirrors().on(world.evaluate(text));
  }

  private static MirrorRefusal.Reason refusal(Runnable change) {
    return catchThrowableOfType(MirrorRefusal.class, change::run).reason();
  }

  @Test
  void showsSlots_withWhatTheyAreForAndWhatIsWrittenAboutThem() {
    var mirror =
        mirror(
            "(| { 'Category: data\\x7fVisibility: private' x <- 1. y = 'two' }."
                + " { 'Comment: says hello' hello = ( 'hello' ) }. parent* = lobby |)");

    assertThat(mirror.slots())
        .extracting(SlotMirror::name, SlotMirror::kind, SlotMirror::isAssignable)
        .containsExactly(
            tuple("x", SlotMirror.Kind.DATA, true),
            tuple("y", SlotMirror.Kind.CONSTANT, false),
            tuple("hello", SlotMirror.Kind.METHOD, false),
            tuple("parent", SlotMirror.Kind.PARENT, false));
    assertThat(mirror.slotAt("x").category()).isEqualTo("data");
    assertThat(mirror.slotAt("x").visibility()).isEqualTo("private");
    assertThat(mirror.slotAt("hello").comment()).isEqualTo("says hello");
    assertThat(mirror.slotAt("hello").source()).isEqualTo("hello = ( 'hello' )");
    assertThat(mirror.slotAt("parent").label()).isEqualTo("parent*");
    assertThat(mirror.slot("x:")).isEmpty();
  }

  @Test
  void writesAMethodSlotAsItCanBeReadAgain() {
    var mirror =
        mirror("(| at: k Put: v = ( k ). + = (|:n| n). size = ( 3 ). max: x = ( \"of\" x ) |)");

    for (var slot : mirror.slots()) {
      var other = world.evaluate("()");
      world.interpreter().redefineSlot(other, slot.name(), new SourceText("", slot.source()));
      var copied = world.interpreter().mirrors().on(other).slotAt(slot.name());
      assertThat(copied.source()).isEqualTo(slot.source());
    }
  }

  @Test
  void changesSlots_andOnlyThose() {
    var mirror = mirror("(| x <- 1. y = 2 |)");

    mirror.assign("x", mirror("10"));
    mirror.assign("y", mirror("20"));
    mirror.addSlot("z", mirror("30"), false, true, Annotation.of("Category: new"));
    mirror.renameSlot("x", "w");

    assertThat(mirror.slots()).extracting(SlotMirror::label).containsExactly("w", "y", "z");
    assertThat(mirror.slotAt("w").contents().title()).isEqualTo("10");
    assertThat(mirror.slotAt("w").isAssignable()).isTrue();
    assertThat(mirror.slotAt("y").contents().title()).isEqualTo("20");
    assertThat(mirror.slotAt("z").category()).isEqualTo("new");
    mirror.removeSlot("z");
    assertThat(mirror.slot("z")).isEmpty();
  }

  @Test
  void keepsAnnotations_whenASlotIsDefinedAnew() {
    var mirror = mirror("(| { 'Category: c\\x7fComment: old' x <- 1 } |)");

    world.interpreter().redefineSlot(mirror.reflectee(), "x", new SourceText("", "x = ( 3 )"));

    assertThat(mirror.slotAt("x").category()).isEqualTo("c");
    assertThat(mirror.slotAt("x").comment()).isEqualTo("old");
    assertThat(mirror.slotAt("x").kind()).isEqualTo(SlotMirror.Kind.METHOD);
  }

  @Test
  void replacesAnotherSlot_whenASlotIsRenamedToIt() {
    var mirror = mirror("(| x <- 1. y <- 2. z <- 3 |)");

    mirror.renameSlot("x", "y");

    assertThat(mirror.slots()).extracting(SlotMirror::source).containsExactly("y <- 1", "z <- 3");
  }

  @Test
  void annotatesTheObjectAndItsSlots() {
    var mirror = mirror("(| x <- 1 |)");

    mirror.annotate(Annotation.NONE.with("Comment", "of the object"));
    mirror.annotateSlot("x", Annotation.NONE.with("Comment", "of the slot"));

    assertThat(mirror.annotation().comment()).isEqualTo("of the object");
    assertThat(mirror.slotAt("x").comment()).isEqualTo("of the slot");
  }

  @Test
  void refuses_whatCannotBe_andChangesNothing() {
    var mirror = mirror("(| x <- 1. m = ( 3 ). at: k = ( k ) |)");
    var before = mirror.slots().stream().map(SlotMirror::source).toList();

    assertThat(refusal(() -> mirror.slotAt("nothing"))).isEqualTo(MirrorRefusal.Reason.SLOT_NAME);
    assertThat(refusal(() -> mirror.assign("m", mirror("3"))))
        .isEqualTo(MirrorRefusal.Reason.UNASSIGNABLE);
    assertThat(refusal(() -> mirror.assign("x", mirror.slotAt("at:").contents())))
        .isEqualTo(MirrorRefusal.Reason.SLOT_NAME);
    assertThat(refusal(() -> mirror.addSlot("X", mirror, false, true, Annotation.NONE)))
        .isEqualTo(MirrorRefusal.Reason.SLOT_NAME);
    assertThat(refusal(() -> mirror.renameSlot("at:", "at:Put:")))
        .isEqualTo(MirrorRefusal.Reason.SLOT_NAME);
    assertThat(refusal(() -> mirror.removeSlot("nothing")))
        .isEqualTo(MirrorRefusal.Reason.SLOT_NAME);
    assertThat(refusal(() -> mirror.elements(0, 1))).isEqualTo(MirrorRefusal.Reason.KIND);
    assertThat(mirror.slots().stream().map(SlotMirror::source)).isEqualTo(before);
  }

  @Test
  void showsAndChangesElements_inRanges() {
    var vector = mirror("(_WellKnown: 'vector') _Clone: 1000 Filler: 'e'");

    assertThat(vector.kind()).isEqualTo(MirrorKind.VECTOR);
    assertThat(vector.elements(998, 10)).extracting(Mirror::text).containsExactly("e", "e");
    vector.putElement(999, mirror("7"));
    assertThat(vector.elements(999, 1)).extracting(Mirror::title).containsExactly("7");
    assertThat(vector.elements(1000, 5)).isEmpty();
    assertThat(refusal(() -> vector.elements(1001, 1))).isEqualTo(MirrorRefusal.Reason.INDEX);
    assertThat(refusal(() -> vector.putElement(1000, vector)))
        .isEqualTo(MirrorRefusal.Reason.INDEX);
  }

  @Test
  void showsAndChangesBytes_inRanges() {
    var bytes = mirror("(_WellKnown: 'byteVector') _CloneBytes: 10 Filler: 65");

    bytes.writeBytes(8, new byte[] {66, 67});

    assertThat(bytes.bytes(7, 100)).containsExactly(65, 66, 67);
    assertThat(refusal(() -> bytes.writeBytes(9, new byte[2])))
        .isEqualTo(MirrorRefusal.Reason.INDEX);
    assertThat(bytes.size()).isEqualTo(10);
  }

  @Test
  void showsTheSharedSlots_whenItIsOnANumber() {
    world.evaluate("0 _AddSlots: (| double = ( _IntAdd: self ) |)");

    var mirror = mirror("21");

    assertThat(mirror.slotAt("double").kind()).isEqualTo(SlotMirror.Kind.METHOD);
    assertThat(mirror.id()).isZero();
    assertThat(world.evaluate("21 double")).isEqualTo(42L);
  }

  @Test
  void showsTheTextOfBlocksAndMethods() {
    assertThat(mirror("[|:x. :y| x ]").argumentNames()).containsExactly("x", "y");
    assertThat(mirror("[|:x| x ]").source()).isEqualTo("[|:x| x ]");
    assertThat(mirror("(| m: a = ( a ) |)").slotAt("m:").contents().argumentNames())
        .containsExactly("a");
    assertThatThrownBy(() -> mirror("3").source()).hasMessage("3 is not a method or a block.");
  }

  @Test
  void equalsMirrorsOnTheSameValue_andNoOthers() {
    var object = (WorldObject) world.evaluate("(| x <- 1 |)");
    var mirrors = world.interpreter().mirrors();

    assertThat(mirrors.on(object))
        .isEqualTo(mirrors.on(object))
        .hasSameHashCodeAs(mirrors.on(object));
    assertThat(mirrors.on(object)).isNotEqualTo(mirrors.on(object.copy()));
    assertThat(mirrors.on("a")).isEqualTo(mirrors.on(new String("a")));
    assertThat(mirrors.on(3L)).isNotEqualTo(mirrors.on(3.0));
  }

  @Test
  void findsWhereALookupEnds() {
    world.evaluate("lobby _AddSlots: (| one = (| x = 1 |). two = (| x = 2 |) |)");

    assertThat(mirror("(| a* = one. b* = two |)").holdersOf("x"))
        .extracting(Mirror::title)
        .containsExactly("one", "two");
    assertThat(mirror("(| a* = one |)").holdersOf("y")).isEmpty();
  }

  @Test
  void seesTheSame_whenTheObjectWasEvictedInBetween() {
    var mirror = mirror("(| x <- (| y <- 3 |). v <- 7 |)");
    var inner = mirror.slotAt("x").contents();
    world.memory().crowd();
    for (var object : List.of(mirror, inner)) {
      world.memory().evict((WorldObject) object.reflectee());
    }

    assertThat(inner.slotAt("y").contents().title()).isEqualTo("3");
    mirror.assign("v", mirror("8"));
    assertThat(mirror.slotAt("v").contents().title()).isEqualTo("8");
    assertThat(mirror.slotAt("x").contents()).isEqualTo(inner);
  }
}
