package vivarium.inspector.viewmodel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Later;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.CheckpointView;

class CheckpointModelTest {
  private final Later ui = new Later();
  private final FakeWorld world = FakeWorld.immediate();
  private final List<CheckpointView> existing =
      List.of(
          new CheckpointView("checkpoint 2", 5, Instant.EPOCH),
          new CheckpointView("start", 9, Instant.EPOCH));
  private final CheckpointModel model = new CheckpointModel(world.history(), existing, ui);
  private final List<String> made = new ArrayList<>();

  @Test
  void namesThisMoment() {
    make("before the party");
    assertThat(made).containsExactly("before the party");
  }

  @Test
  void findsAName_forThoseWhoGiveNone() {
    make("  ");
    assertThat(made).containsExactly("checkpoint 3");
  }

  @Test
  void refusesANameThatIsTaken_andForgivesAsSoonAsOneTypes() {
    make("start");
    assertThat(made).isEmpty();
    assertThat(model.troubleProperty().get()).contains("start").contains("another name");

    model.nameProperty().set("star");
    assertThat(model.troubleProperty().get()).isEmpty();
  }

  @Test
  void refusesANameThatCannotBeRead() {
    make("x".repeat(CheckpointModel.NAME_CHARS_MAX + 1));
    assertThat(made).isEmpty();
    assertThat(model.troubleProperty().get()).contains("60 characters");
  }

  private void make(String name) {
    model.nameProperty().set(name);
    model.make(checkpoint -> made.add(checkpoint.name()));
    ui.runAll();
  }
}
