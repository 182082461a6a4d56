package vivarium.inspector.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MediaTypeTest {
  @Test
  void knowsPictures_byTheirFirstBytes() {
    assertThat(sniff("\u0089PNG\r\n\u001a\n....")).isEqualTo("image/png");
    assertThat(sniff("\u00ff\u00d8\u00ff\u00e0")).isEqualTo("image/jpeg");
    assertThat(sniff("GIF89a")).isEqualTo("image/gif");
    assertThat(sniff("BM\u0010\u0000\u0000\u0000\u0000\u0000\u0000\u0000")).isEqualTo("image/bmp");
  }

  @Test
  void textThatBeginsLikeABitmap_isText() {
    assertThat(sniff("BMW is a make of cars")).isEqualTo(MediaType.TEXT);
  }

  @Test
  void knowsText_fromBytes() {
    assertThat(sniff("plain words\n")).isEqualTo(MediaType.TEXT);
    assertThat(sniff("words with a \u0000 in them")).isEqualTo(MediaType.BYTES);
    assertThat(sniff("\u00c3\u0028 broken")).isEqualTo(MediaType.BYTES);
  }

  @Test
  void nothingAtAll_isEmptyText() {
    assertThat(MediaType.sniff(new byte[0])).isEqualTo(MediaType.TEXT);
  }

  @Test
  void textCutInTheMiddleOfACharacter_isStillText() {
    var whole = "Ünïcödé ✓ 😀".getBytes(StandardCharsets.UTF_8);
    for (int length = 2; length <= whole.length; length++) {
      assertThat(MediaType.sniff(Arrays.copyOf(whole, length)))
          .as("the first %d bytes", length)
          .isEqualTo(MediaType.TEXT);
    }
  }

  @Test
  void knowsJson_byHowItBegins() {
    assertThat(sniff(" \n{\"a\": 1}")).isEqualTo(MediaType.JSON);
    assertThat(MediaType.isText(MediaType.JSON)).isTrue();
  }

  private static String sniff(String latin1) {
    return MediaType.sniff(latin1.getBytes(StandardCharsets.ISO_8859_1));
  }
}
