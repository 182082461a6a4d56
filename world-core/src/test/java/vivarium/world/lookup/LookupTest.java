package vivarium.world.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;
import vivarium.world.script.TestWorld;

final class LookupTest {
  private final TestWorld world = new TestWorld();
  private final Lookup lookup = new Lookup(world.universe());

  private WorldObject object(String literal) {
    return (WorldObject) world.evaluate(literal);
  }

  private void name(String name, String literal) {
    world.evaluate("lobby _AddSlots: (| %s = %s |)".formatted(name, literal));
  }

  @Test
  void findsTheReceiversOwnSlot_whenAParentHasOneToo() {
    name("base", "(| x = 1 |)");
    var child = object("(| p* = base. x = 2 |)");

    assertThat(lookup.find(child, "x"))
        .isInstanceOfSatisfying(
            LookupResult.Found.class, found -> assertThat(found.holder()).isSameAs(child));
  }

  @Test
  void findsTheAssignmentSlot_whenADataSlotIsInherited() {
    name("base", "(| x <- 1 |)");
    var child = object("(| p* = base |)");

    assertThat(lookup.find(child, "x:"))
        .isInstanceOfSatisfying(
            LookupResult.Found.class,
            found -> assertThat(found.slot()).isInstanceOf(Slot.Assignment.class));
  }

  @Test
  void findsOneSlot_whenItIsReachedOnTwoWays() {
    name("base", "(| x = 1 |)");
    name("left", "(| b* = base |)");
    name("right", "(| b* = base |)");

    assertThat(lookup.find(object("(| l* = left. r* = right |)"), "x"))
        .isInstanceOf(LookupResult.Found.class);
  }

  @Test
  void isAmbiguous_whenTwoParentsHaveTheSlot_howeverDeep() {
    name("base", "(| x = 1 |)");
    name("left", "(| b* = base |)");
    name("right", "(| x = 2 |)");

    assertThat(lookup.find(object("(| l* = left. r* = right |)"), "x"))
        .isInstanceOfSatisfying(
            LookupResult.Ambiguous.class,
            clash ->
                assertThat(clash.holders())
                    .containsExactlyInAnyOrder(world.named("base"), world.named("right")));
  }

  @Test
  void isAmbiguous_whenCopiesOfOneObjectAreParents() {
    name("base", "(| x = 1 |)");
    name("copy", "base _Clone");

    assertThat(lookup.find(object("(| l* = base. r* = copy |)"), "x"))
        .isInstanceOf(LookupResult.Ambiguous.class);
  }

  @Test
  void ends_whenParentsFormACircle() {
    name("one", "()");
    name("two", "(| p* = one |)");
    world.evaluate("one _AddSlots: (| p* = two |)");

    assertThat(lookup.find(world.named("one"), "x")).isInstanceOf(LookupResult.NotFound.class);
  }

  @Test
  void looksIntoTheHolderOfTheKind_whenAParentIsANumber() {
    world.evaluate("0 _AddSlots: (| isNumber = 'yes' |)");

    assertThat(lookup.find(object("(| p* = 3 |)"), "isNumber"))
        .isInstanceOfSatisfying(
            LookupResult.Found.class,
            found -> assertThat(found.holder()).isSameAs(world.universe().wellKnown().integers));
  }

  @Test
  void findsNoSuchParent_whenTheDelegateIsNoSlotOfTheHolder() {
    assertThat(lookup.findThrough(object("(| x <- 1 |)"), "fish", "x"))
        .isInstanceOf(LookupResult.NoSuchParent.class);
    assertThat(lookup.findThrough(object("(| x <- 1 |)"), "x:", "x"))
        .isInstanceOf(LookupResult.NoSuchParent.class);
  }

  @Test
  void faultsInWhatItPasses_whenEverythingIsDormant() {
    name("base", "(| x = 1 |)");
    var child = object("(| p* = base |)");
    world.memory().evict(world.named("base"));
    world.memory().evict(child);

    assertThat(lookup.find(child, "x")).isInstanceOf(LookupResult.Found.class);
  }

  @Test
  void changesTheEpoch_whenAnObjectThatWasPassedThroughGetsOtherSlots() {
    name("base", "(| x = 1 |)");
    var child = object("(| p* = base |)");
    var unused = lookup.find(child, "x");
    long before = world.universe().epoch();

    world.evaluate("base _AddSlots: (| y = 2 |)");

    assertThat(world.universe().epoch()).isGreaterThan(before);
  }
}
