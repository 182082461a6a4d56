package vivarium.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LookTest {
  @Test
  void coloursAreLeftOut_whenThePersonAsksForIt() {
    assertThat(Look.wantsColours(Map.of("TERM", "xterm"))).isTrue();
    assertThat(Look.wantsColours(Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
    assertThat(Look.wantsColours(Map.of("TERM", "xterm", "NO_COLOR", "0"))).isFalse();
    assertThat(Look.wantsColours(Map.of("TERM", "dumb"))).isFalse();
  }

  @Test
  void onlyTerminalsAreColoured() {
    var halfPiped = new Look(true, false, true, true, () -> 80);
    assertThat(halfPiped.outColours()).isFalse();
    assertThat(halfPiped.errColours()).isTrue();
    assertThat(Look.PLAIN.errColours()).isFalse();
  }

  @Test
  void widthIsTheSecondNumberOfTheTerminalsAnswer() {
    assertThat(TerminalWidth.columns("24 132\n")).isEqualTo(132);
    assertThat(TerminalWidth.columns("0 0\n")).isEqualTo(80);
    assertThat(TerminalWidth.columns("stty: no terminal")).isEqualTo(80);
    assertThat(TerminalWidth.columns("5 3")).isEqualTo(20);
  }
}
