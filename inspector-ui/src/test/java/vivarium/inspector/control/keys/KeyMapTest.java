package vivarium.inspector.control.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Fx;

class KeyMapTest {
  private static final KeyAction SAVE = KeyAction.window("save", "World", "Save", "Ctrl+S");
  private static final KeyAction OPEN =
      KeyAction.window("open", "World", "Open…", "Ctrl+O", "Ctrl+L");
  private static final KeyAction FOLD = KeyAction.local("fold", "Desk", "Fold", "Ctrl+S");

  private final KeyMap keys = new KeyMap();
  private final List<String> done = new ArrayList<>();

  @Test
  void runsWhatAnActionIsBoundTo_unlessItIsDisabled() {
    keys.bind(SAVE, () -> done.add("save"));
    keys.run(SAVE);
    keys.enabled(SAVE).set(false);
    keys.run(SAVE);
    assertThat(done).containsExactly("save");
  }

  @Test
  void refusesTwoActionsOnOneChord_inTheWindow() {
    keys.bind(SAVE, () -> {});
    var other = KeyAction.window("store", "World", "Store", "Ctrl+S");
    assertThatThrownBy(() -> keys.bind(other, () -> {}))
        .hasMessage("Ctrl+S is taken by save, so store cannot have it.");
  }

  @Test
  void aControlMayUseAChordOfTheWindow_whereItHasTheKeyboard() {
    keys.bind(SAVE, () -> {});
    keys.declare(List.of(FOLD));
    assertThat(keys.byGroup()).containsOnlyKeys("Desk", "World");
    assertThat(keys.runnable()).containsExactly(SAVE);
  }

  @Test
  void refusesAnActionTwice() {
    keys.bind(SAVE, () -> {});
    assertThatThrownBy(() -> keys.declare(List.of(SAVE)))
        .hasMessageContaining("save is there already");
  }

  @Test
  void everyChordWorksInTheScene() {
    Fx.run(() -> {
      keys.bind(OPEN, () -> done.add("open"));
      var scene = new Scene(new Pane());
      keys.install(scene);
      scene.getAccelerators().values().forEach(Runnable::run);
    });
    assertThat(done).containsExactly("open", "open");
  }

  @Test
  void buttonsAndMenuItems_sayLabelAndChord_andFollowTheAction() {
    Fx.run(() -> {
      keys.bind(OPEN, () -> done.add("open"));
      var button = keys.button(OPEN, null, null);
      var item = keys.menuItem(OPEN);
      assertThat(button.getTooltip().getText()).isEqualTo("Open… (Ctrl+O)");
      assertThat(button.getAccessibleText()).isEqualTo("Open…");
      assertThat(item.getAccelerator()).isEqualTo(OPEN.chords().getFirst());
      button.fire();
      item.fire();
      keys.enabled(OPEN).set(false);
      assertThat(button.isDisabled()).isTrue();
      assertThat(item.isDisable()).isTrue();
    });
    assertThat(done).containsExactly("open", "open");
  }
}
