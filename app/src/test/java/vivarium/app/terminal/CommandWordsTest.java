package vivarium.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandWordsTest {
  @Test
  void blanksSeparate() {
    assertThat(CommandWords.of("  log  -n\t5 ")).containsExactly("log", "-n", "5");
    assertThat(CommandWords.of("   ")).isEmpty();
  }

  @Test
  void quotesHoldTogether_andStandForThemselvesWithinEachOther() {
    assertThat(CommandWords.of("checkpoint 'before the flood'"))
        .containsExactly("checkpoint", "before the flood");
    assertThat(CommandWords.of("export \"gatekeeper at: 'a b'\" x"))
        .containsExactly("export", "gatekeeper at: 'a b'", "x");
    assertThat(CommandWords.of("a'b c'd")).containsExactly("ab cd");
    assertThat(CommandWords.of("a ''")).containsExactly("a", "");
  }

  @Test
  void aQuoteThatIsNotClosedRunsToTheEnd() {
    assertThat(CommandWords.of("checkpoint 'before it")).containsExactly("checkpoint", "before it");
  }
}
