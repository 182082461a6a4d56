package vivarium.world.interp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import vivarium.world.script.Scripts;
import vivarium.world.script.TestWorld;
import vivarium.world.syntax.SourceText;

/** What the stack of an error says. */
final class StackTest {
  private final TestWorld world = new TestWorld();

  StackTest() {
    world.interpreter().load(new Scripts("scripts").file("prelude.self"));
  }

  private SelfError error(String text) {
    return catchThrowableOfType(SelfError.class, () -> world.evaluate(text));
  }

  private void load(String... lines) {
    world.interpreter().load(new SourceText("shapes.self", String.join("\n", lines)));
  }

  @Test
  void namesMethodsReceiversAndPlaces() {
    load(
        "lobby _AddSlots: (| shape = (|",
        "  parent* = lobby.",
        "  side <- 3.",
        "  area = ( side * side ).",
        "  volume: height = (",
        "    | base |",
        "    base: area.",
        "    base * height foo ) |) |)");

    var frames = error("shape volume: 5").frames();

    assertThat(frames).extracting(StackFrame::selector).containsExactly("volume:", "");
    var frame = frames.getFirst();
    assertThat(frame.receiver()).isSameAs(world.evaluate("shape"));
    assertThat(frame.holder()).isSameAs(world.evaluate("shape"));
    assertThat(frame.sourceName()).isEqualTo("shapes.self");
    assertThat(frame.line()).isEqualTo(8);
    assertThat(frame.column()).isEqualTo(19);
    assertThat(frame.source().substring(frame.selectorSpan().start(), frame.selectorSpan().end()))
        .isEqualTo("foo");
    assertThat(frame.locals()).containsEntry("height", 5L).containsEntry("base", 9L);
  }

  @Test
  void showsBlocksAndTheVariablesAroundThem() {
    load("lobby _AddSlots: (| run: n = ( | k <- 7 | [|:x| x foo ] value: n ) |)");

    var frames = error("run: 5").frames();

    assertThat(frames).extracting(StackFrame::selector).first().isEqualTo("run:");
    assertThat(frames.getFirst().locals())
        .containsEntry("x", 5L)
        .containsEntry("k", 7L)
        .containsEntry("n", 5L);
  }

  @Test
  void showsVariablesOfABlockRunInPlace_onlyWhereTheyCanBeSeen() {
    load(
        "lobby _AddSlots: (| twice: n = (",
        "  | m <- 1 |",
        "  n = 3 ifTrue: [ | inner <- 4 | m: inner. n = 4 ifTrue: [ nil ] ].",
        "  n = 5 ifTrue: [ | deep <- 6 | deep foo ] ) |)");
    world.evaluate("twice: 3");
    world.evaluate("twice: 4");

    var locals = error("twice: 5").frames().getFirst().locals();

    assertThat(locals).containsEntry("deep", 6L).containsEntry("n", 5L).doesNotContainKey("inner");
  }

  @Test
  void showsTheMethod_whenItIsNothingButAPrimitiveThatFails() {
    var frames = error("3 / 0").frames();

    assertThat(frames).extracting(StackFrame::selector).containsExactly("/", "");
  }

  @Test
  void keepsBothEnds_whenTheStackIsDeep() {
    TestWorld.run(() -> {
      load("lobby _AddSlots: (| down: n = ( down: n + 1 ) |)");
      var error = error("down: 0");
      assertThat(error.kind()).isEqualTo(ErrorKind.STACK_OVERFLOW);
      assertThat(error.getMessage()).contains("'down:'");
      assertThat(error.trace().omitted()).isPositive();
      assertThat(error.frames().getLast().selector()).isEmpty();
      assertThat(StackText.of(error.trace(), world.interpreter().printer()))
          .contains("calls in the middle are not shown");
    });
  }

  @Test
  void says_whatRanForWhom_inText() {
    load(
        "lobby _AddSlots: (| traits shape = (| lobby* = lobby. draw = ( paint ) |) |)"
            .replace("traits shape", "drawing"));

    var text = StackText.of(error("drawing draw").trace(), world.interpreter().printer());

    assertThat(text.lines())
        .containsExactly(
            "draw of drawing, shapes.self line 1: ( paint )",
            "the evaluated text of lobby, test line 1: drawing draw");
  }

  @Test
  void reachesTenThousandCalls() {
    TestWorld.run(() -> {
      load("lobby _AddSlots: (| sumTo: n = ( n = 0 ifTrue: [ ^ 0 ]. n + (sumTo: n - 1) ) |)");
      assertThat(world.evaluate("sumTo: 10000")).isEqualTo(50005000L);
    });
  }

  @Test
  void holdsOnTheJavaStack_whenEveryCallGoesThroughBlocksAndPrimitives() {
    TestWorld.run(() -> {
      load(
          "lobby _AddSlots: (| nest: n = (",
          "  n = 0 ifTrue: [ ^ 'bottom' ].",
          "  [|:k. :unused| [ _Perform: 'nest:' With: k ] onError: [ _PassError ] ]",
          "    value: n - 1 With: nil ) |)");
      assertThat(error("nest: 100000").kind()).isEqualTo(ErrorKind.STACK_OVERFLOW);
    });
  }
}
