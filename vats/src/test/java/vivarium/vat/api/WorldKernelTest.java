package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.world.base.WorldException;
import vivarium.world.object.WellKnown;

/** What code asks of the world itself, when it is asked again. */
class WorldKernelTest {
  @TempDir private Path folder;

  @Test
  void C16_theVatIsTheOneThatWasMade_whenTheSameMessageIsHandedOverAgain() {
    var asked = List.of(new Text("new"), new Text("(| ping = ('pong') |)"));
    var gatekeeper = new ObjectOf("new", WellKnown.GATEKEEPER_ID);
    var asker = new PromiseOf("home", 77);
    try (var world = SmallWorld.open(folder)) {
      var kernel = new WorldKernel(world, Runnable::run);
      assertThat(kernel.answer("addVat:Gatekeeper:", List.copyOf(asked), asker).join())
          .isEqualTo(gatekeeper);
    }
    try (var world = SmallWorld.open(folder)) {
      var kernel = new WorldKernel(world, Runnable::run);
      assertThat(kernel.answer("addVat:Gatekeeper:", List.copyOf(asked), asker).join())
          .isEqualTo(gatekeeper);
      assertThatThrownBy(() ->
              kernel
                  .answer("addVat:Gatekeeper:", List.copyOf(asked), new PromiseOf("home", 78))
                  .join())
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(WorldException.class)
          .hasMessageContaining("already");
    }
  }
}
