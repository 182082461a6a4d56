package vivarium.inspector.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Instant NOW = Instant.parse("2026-03-14T15:42:10Z");

  @Test
  void groupsThousands_andKnowsOneFromMany() {
    assertThat(Words.count(12_481, "object")).isEqualTo("12,481 objects");
    assertThat(Words.count(1, "object")).isEqualTo("1 object");
    assertThat(Words.count(0, "entry", "entries")).isEqualTo("0 entries");
  }

  @Test
  void choosesTheUnit_thatKeepsAFigureShort() {
    assertThat(Words.bytes(1)).isEqualTo("1 byte");
    assertThat(Words.bytes(1_023)).isEqualTo("1,023 bytes");
    assertThat(Words.bytes(3_328_599_654L)).isEqualTo("3.1 GB");
    assertThat(Words.bytes(440_234_147_840L)).isEqualTo("410 GB");
  }

  @Test
  void namesTheDay_asFarAsItIsNeeded() {
    assertThat(moment("2026-03-14T14:02:00Z")).isEqualTo("today 14:02");
    assertThat(moment("2026-03-13T23:59:00Z")).isEqualTo("yesterday 23:59");
    assertThat(moment("2026-01-02T08:05:00Z")).isEqualTo("2 Jan 08:05");
    assertThat(moment("2024-01-02T08:05:00Z")).isEqualTo("2 Jan 2024 08:05");
  }

  @Test
  void durations_getCoarserAsTheyGrow() {
    assertThat(Words.duration(Duration.ofMillis(420))).isEqualTo("0.4 s");
    assertThat(Words.duration(Duration.ofSeconds(42))).isEqualTo("42 s");
    assertThat(Words.duration(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
  }

  @Test
  void aLine_endsInAnEllipsis_whenSomethingIsLeftOut() {
    assertThat(Words.line("short", 10)).isEqualTo("short");
    assertThat(Words.line("first\nsecond", 10)).isEqualTo("first…");
    assertThat(Words.line("abcdefghij", 5)).isEqualTo("abcd…");
    assertThat(Words.line("", 5)).isEmpty();
  }

  @Test
  void aLine_neverCutsACharacterInTwo() {
    assertThat(Words.line("abc\uD83D\uDE00def", 5)).isEqualTo("abc…");
  }

  private static String moment(String then) {
    return Words.moment(Instant.parse(then), NOW, ZoneOffset.UTC);
  }
}
