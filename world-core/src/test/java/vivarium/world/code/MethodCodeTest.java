package vivarium.world.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vivarium.world.object.Annotation;
import vivarium.world.object.Method;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;
import vivarium.world.script.TestWorld;
import vivarium.world.syntax.SourceText;

/** What is kept of a method is enough to make it again. */
final class MethodCodeTest {
  private final TestWorld world = new TestWorld();

  private Method methodIn(String literal, String name) {
    var object = (WorldObject) world.evaluate(literal);
    var slot = Objects.requireNonNull(object.map().find(name));
    return (Method) ((Slot.Constant) slot).value();
  }

  private static Method restored(Method method) {
    return MethodCode.restore(
        method.source(), method.argumentNames(), method.origin(), method.literals());
  }

  private Object run(Method method, String selector, Object... arguments) {
    var object = (WorldObject) world.evaluate("()");
    new SlotEditor(object).putConstant(selector, false, method, Annotation.NONE).apply();
    return world.interpreter().send(object, selector, arguments);
  }

  @Test
  void runsAlike_whenArgumentsAreNamedInTheSelector() {
    var method =
        methodIn("(| at: k Put: v = ( | x <- 1 | (k _IntAdd: v) _IntAdd: x ) |)", "at:Put:");

    assertThat(method.source()).isEqualTo("( | x <- 1 | (k _IntAdd: v) _IntAdd: x )");
    assertThat(method.argumentNames()).containsExactly("k", "v");
    assertThat(run(restored(method), "at:Put:", 3L, 4L)).isEqualTo(8L);
    assertThat(restored(method)).isEqualTo(method);
  }

  @Test
  void runsAlike_whenArgumentsAreNamedWithin() {
    var method = methodIn("(| + = (|:n. x = 2| n _IntMul: x) |)", "+");

    assertThat(method.argumentNames()).containsExactly("n");
    assertThat(run(restored(method), "+", 21L)).isEqualTo(42L);
    assertThat(((MethodCode) restored(method)).namesArgumentsInSelector()).isFalse();
  }

  @Test
  void keepsItsLiterals_inTheOrderOfTheSource() {
    world.evaluate("lobby _AddSlots: (| three = 3 |)");
    var method =
        methodIn(
            "(| m = ( | a = (| n = 'first' |). b <- three. c | "
                + "[| d = (| n = 'third' |) | (| n = 'fourth' |) ] value. "
                + "_Perform: (| n = 'fifth' |) ) |)",
            "m");

    assertThat(method.literals()).hasSize(5);
    assertThat(method.literals().get(1)).isEqualTo(3L);
    assertThat(world.interpreter().send(method.literals().getFirst(), "n")).isEqualTo("first");
    assertThat(world.interpreter().send(method.literals().get(2), "n")).isEqualTo("third");
    assertThat(world.interpreter().send(method.literals().getLast(), "n")).isEqualTo("fifth");
  }

  @Test
  void answersTheIdenticalLiteral_afterItWasMadeAgain() {
    var method = methodIn("(| m = ( (| n <- 0 |) ) |)", "m");

    assertThat(run(restored(method), "m")).isSameAs(run(method, "m"));
  }

  @Test
  void evaluatesNothing_whenItIsMadeAgain() {
    world.evaluate(
        "lobby _AddSlots: (| count <- 0. next = ( count: (count _IntAdd: 1). count ) |)");
    var method = methodIn("(| m = ( | x = next | x ) |)", "m");
    assertThat(world.evaluate("count")).isEqualTo(1L);

    assertThat(run(restored(method), "m")).isEqualTo(1L);
    assertThat(world.evaluate("count")).isEqualTo(1L);
  }

  @Test
  void knowsItsPlace_afterItWasMadeAgain() {
    world.interpreter().load(new SourceText("list.self", "lobby _AddSlots: (|\n\n  m = ( 3 )\n|)"));
    var lobby = world.universe().wellKnown().lobby;
    var method = (MethodCode) ((Slot.Constant) lobby.map().slots().getLast()).value();

    assertThat(method.origin()).isEqualTo("list.self:3");
    assertThat(((MethodCode) restored(method)).sourceText().where(0))
        .isEqualTo("list.self, line 3, column 1");
  }

  @Test
  void differs_whenTextOrLiteralsDiffer() {
    var method = methodIn("(| m = ( (| n <- 0 |) ) |)", "m");
    var same = methodIn("(| m = ( (| n <- 0 |) ) |)", "m");

    assertThat(method).isNotEqualTo(same);
    assertThat(MethodCode.restore("( 3 )", List.of(), "", List.of()))
        .isEqualTo(MethodCode.restore("( 3 )", List.of(), "elsewhere:1", List.of()))
        .isNotEqualTo(MethodCode.restore("( 4 )", List.of(), "", List.of()));
  }
}
