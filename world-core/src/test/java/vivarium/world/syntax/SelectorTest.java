package vivarium.world.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorTest {
  @ParameterizedTest
  @CsvSource({
    "size, 0, unary",
    "_Clone, 0, unary",
    "+, 1, binary",
    "->, 1, binary",
    "at:, 1, keyword",
    "at:Put:, 2, keyword",
    "_At:Put:IfFail:, 3, keyword"
  })
  void tellsKindAndArity(String selector, int arity, String kind) {
    assertThat(Selector.arity(selector)).isEqualTo(arity);
    assertThat(Selector.isUnary(selector)).isEqualTo(kind.equals("unary"));
    assertThat(Selector.isBinary(selector)).isEqualTo(kind.equals("binary"));
    assertThat(Selector.isKeyword(selector)).isEqualTo(kind.equals("keyword"));
    assertThat(Selector.isPrimitive(selector)).isEqualTo(selector.startsWith("_"));
  }

  @Test
  void composesWhatItTakesApart() {
    assertThat(Selector.parts("at:Put:")).containsExactly("at:", "Put:");
    assertThat(Selector.parts("size")).containsExactly("size");
    assertThat(Selector.parts("<=")).containsExactly("<=");
    assertThat(Selector.compose(List.of("at:", "Put:"))).isEqualTo("at:Put:");
  }

  @Test
  void writesHeadersThatAreReadAsTheSameSlot() {
    assertThat(Selector.header("at:Put:", List.of("k", "v"))).isEqualTo("at: k Put: v");
    assertThat(Selector.header("+", List.of("a"))).isEqualTo("+ a");
    assertThat(Selector.header("size", List.of())).isEqualTo("size");
    assertThat(Selector.header("at:Put:", List.of())).isEqualTo("at:Put:");
  }

  @Test
  void namesAssignmentsAndBlockCalls() {
    assertThat(Selector.assignment("x")).isEqualTo("x:");
    assertThat(Selector.blockValue(0)).isEqualTo("value");
    assertThat(Selector.blockValue(1)).isEqualTo("value:");
    assertThat(Selector.blockValue(3)).isEqualTo("value:With:With:");
  }

  @ParameterizedTest
  @CsvSource({"self, true", "resend, true", "_x, true", "selfish, false", "x, false"})
  void knowsReservedWords(String name, boolean reserved) {
    assertThat(Selector.isReserved(name)).isEqualTo(reserved);
  }
}
