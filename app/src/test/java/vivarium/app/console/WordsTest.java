package vivarium.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void countsHaveTheirPlural_exceptOne() {
    assertThat(Words.count(1, "object")).isEqualTo("1 object");
    assertThat(Words.count(0, "object")).isEqualTo("0 objects");
    assertThat(Words.count(12_345, "object")).isEqualTo("12,345 objects");
  }

  @Test
  void sizesTakeTheUnitThatFits() {
    assertThat(Words.bytes(1)).isEqualTo("1 byte");
    assertThat(Words.bytes(1023)).isEqualTo("1,023 bytes");
    assertThat(Words.bytes(1024)).isEqualTo("1.0 KiB");
    assertThat(Words.bytes(1024 * 1024 - 1)).isEqualTo("1.0 MiB");
    assertThat(Words.bytes(3L << 29)).isEqualTo("1.5 GiB");
    assertThat(Words.bytes(Long.MAX_VALUE)).isEqualTo("8192.0 PiB");
  }

  @Test
  void listsReadAsASentence() {
    assertThat(Words.list(List.of())).isEmpty();
    assertThat(Words.list(List.of("a"))).isEqualTo("a");
    assertThat(Words.list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void aLineIsCut_whenItIsLongOrNotTheOnlyOne() {
    assertThat(Words.line("short", 10)).isEqualTo("short");
    assertThat(Words.line("exactly 10", 10)).isEqualTo("exactly 10");
    assertThat(Words.line("eleven char", 10)).isEqualTo("eleven ch…");
    assertThat(Words.line("one\ntwo", 10)).isEqualTo("one…");
  }
}
