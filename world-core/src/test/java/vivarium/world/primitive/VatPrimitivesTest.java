package vivarium.world.primitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.world.base.WorldException;
import vivarium.world.interp.SelfError;
import vivarium.world.script.TestWorld;

final class VatPrimitivesTest {
  private final List<String> sent = new ArrayList<>();

  @Test
  void handsEventualMessagesToTheMessenger() {
    var world =
        new TestWorld((receiver, selector, arguments) -> {
          sent.add(receiver + " " + selector + " " + arguments);
          return "a promise";
        });

    var answer =
        world.evaluate(
            "3 _SendEventually: '+' Arguments: ((_WellKnown: 'vector') _Clone: 1 Filler: 4)");

    assertThat(answer).isEqualTo("a promise");
    assertThat(sent).containsExactly("3 + [4]");
  }

  @Test
  void raisesAnError_whenTheMessengerRefuses() {
    var world =
        new TestWorld((_, _, _) -> {
          throw new WorldException("A block cannot be sent to another vat.");
        });

    assertThatThrownBy(
            () -> world.evaluate("3 _SendEventually: 'x' Arguments: (_WellKnown: 'vector')"))
        .isInstanceOf(SelfError.class)
        .hasMessage("A block cannot be sent to another vat.");
  }

  @Test
  void fails_whenThereAreNoOtherVats() {
    assertThatThrownBy(() -> new TestWorld().evaluate("_VatName"))
        .hasMessageContaining("unsupportedError");
  }
}
