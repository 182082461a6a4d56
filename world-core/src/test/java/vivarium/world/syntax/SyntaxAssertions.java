package vivarium.world.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the tests of this package say again and again. */
final class SyntaxAssertions {
  private SyntaxAssertions() {}

  /** Code that is in the language, as {@link TreeText} shows it. */
  static void assertCode(String text, String tree) {
    assertThat(TreeText.ofCode(text)).isEqualTo(tree);
  }

  /** A slot that is in the language, as {@link TreeText} shows it. */
  static void assertSlot(String text, String tree) {
    assertThat(TreeText.ofSlot(text)).isEqualTo(tree);
  }

  /**
   * Code that is not in the language.
   *
   * @param marked the text, with {@code <!>} before the place where the error should be
   * @param problem a part of the message
   */
  static void assertError(String marked, String problem) {
    int offset = marked.indexOf("<!>");
    SourceText source = new SourceText("", marked.replace("<!>", ""));
    assertThatExceptionOfType(SyntaxError.class)
        .isThrownBy(() -> Parser.code(source))
        .satisfies(error -> {
          assertThat(error.problem()).contains(problem).endsWith(".");
          assertThat(error.offset()).isEqualTo(offset);
        });
  }
}
