package vivarium.inspector.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.desk.DeskKeys;
import vivarium.inspector.desk.outliner.EvaluatorRow;

/** One chord has one meaning, wherever the keyboard is. */
class ChordsTest {
  /** Says the same in two places of the window. */
  private static final Map<String, String> SAME =
      Map.of("its history", "history", "why is it alive", "why it is alive");

  @Test
  void chordOfTheWindowMeansNothingElse_onTheDeskOrInAnEvaluator() {
    var meanings = new TreeMap<String, List<String>>();
    actions(Actions.class).forEach(action -> meanings.put(action.chordText(), words(action)));
    meanings.remove("");
    for (var place : List.of(DeskKeys.class, EvaluatorRow.class)) {
      for (var action : actions(place).toList()) {
        var meant = meanings.get(action.chordText());
        if (meant != null) {
          assertThat(words(action)).as(action.chordText()).isEqualTo(meant);
        }
      }
    }
  }

  @Test
  void chordsOfTheWindowDiffer_fromEachOther() {
    var chords = new ArrayList<>(actions(Actions.class).map(KeyAction::chordText).toList());
    chords.removeIf(String::isEmpty);
    assertThat(chords).doesNotHaveDuplicates();
  }

  private static List<String> words(KeyAction action) {
    var label = action.label().toLowerCase(Locale.ROOT).replace("…", "");
    return List.of(SAME.getOrDefault(label, label));
  }

  private static Stream<KeyAction> actions(Class<?> place) {
    return Arrays.stream(place.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() == KeyAction.class)
        .map(field -> {
          try {
            field.setAccessible(true);
            return (KeyAction) field.get(null);
          } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
          }
        });
  }
}
