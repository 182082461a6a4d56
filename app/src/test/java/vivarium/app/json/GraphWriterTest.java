package vivarium.app.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vivarium.world.base.Progress;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ObjectMap;

class GraphWriterTest {
  private final PlainWorld world = new PlainWorld();

  @Nested
  class Values {
    @Test
    void numbersAreExact_whateverTheirSize() {
      assertThat(text("9223372036854775807 _IntAdd: 1")).isEqualTo("9223372036854775808\n");
      assertThat(written("2 _IntPower: 200").bigIntegerValue()).isEqualTo(BigInteger.TWO.pow(200));
      assertThat(text("0.1")).isEqualTo("0.1\n");
      assertThat(text("-0.0")).isEqualTo("-0.0\n");
      assertThat(text("3.0")).isEqualTo("3.0\n");
    }

    @Test
    void floatsThatJsonDoesNotKnowAreNamed() {
      assertThat(written("0.0 _FltDiv: 0.0").path("@float").asString()).isEqualTo("NaN");
      assertThat(written("1.0 _FltDiv: 0.0").path("@float").asString()).isEqualTo("Infinity");
    }

    @Test
    void textIsUtf8_whateverIsInIt() {
      assertThat(written("'Grüße, 漢字, 🎵, \\' \\\\ \\n'").asString())
          .isEqualTo("Grüße, 漢字, 🎵, ' \\ \n");
    }

    @Test
    void halfACharacterIsEscaped_becauseUtf8HasNoWordForIt() throws IOException {
      assertThat(text("x\ud83cy", GraphWriter.EMBEDDED_BYTES_MAX)).isEqualTo("\"x\\uD83Cy\"\n");
    }

    @Test
    void nilAndTruthAreThoseOfJson() {
      assertThat(text("nil")).isEqualTo("null\n");
      assertThat(text("true")).isEqualTo("true\n");
      assertThat(text("(| a = false |)")).contains("\"a\" : false");
    }
  }

  @Nested
  class Objects {
    @Test
    void slotsAreMembers_inTheirOrder() {
      var ann = written("(| name = 'Ann'. age <- 33. friends = (| |) |)");
      assertThat(ann.propertyNames()).containsExactly("name", "age", "friends");
      assertThat(ann.path("age").intValue()).isEqualTo(33);
      assertThat(ann.path("friends").isEmpty()).isTrue();
    }

    @Test
    void methodsAreTheirSource() {
      var method = written("(| x = 3. at: i Put: v = ( x ) |)").path("at:Put:");
      assertThat(method.path("@method").asString()).isEqualTo("( x )");
      assertThat(method.path("@arguments").values())
          .extracting(JsonNode::asString)
          .containsExactly("i", "v");
    }

    @Test
    void parentsAreNamedAndNotFollowed() {
      var point = written("(| parent* = (| p = 1 |). x = 2 |)");
      assertThat(point.path("parent*").propertyNames()).containsExactly("@object");
      assertThat(point.path("x").intValue()).isEqualTo(2);
    }

    @Test
    void theRootIsFollowed_evenIfItIsWellKnown() {
      assertThat(written("lobby").propertyNames()).contains("nil", "true", "lobby");
      assertThat(written("lobby").path("lobby").path("@object").asString()).isEqualTo("lobby");
    }
  }

  @Nested
  class Sharing {
    @Test
    void anObjectMetTwiceIsWrittenOnce() {
      world.evaluate("lobby _AddSlots: (| p = (| x = 3 |) |)");
      var both = written("(| a <- p. b <- p |)");
      assertThat(both.path("a").path("x").intValue()).isEqualTo(3);
      assertThat(both.path("b").propertyNames()).containsExactly("@ref");
      assertThat(both.path("b").path("@ref").intValue())
          .isEqualTo(both.path("a").path("@id").intValue());
    }

    @Test
    void aCycleEnds() {
      world.evaluate("lobby _AddSlots: (| ring = (| next <- nil. name = 'ring' |) |)");
      var ring = written("ring next: ring. ring");
      assertThat(ring.path("next").path("@ref").intValue()).isEqualTo(ring.path("@id").intValue());
    }

    @Test
    void aVectorMetTwiceHasANumberToo() {
      world.evaluate("lobby _AddSlots: (| v = (_WellKnown: 'vector') _Clone: 2 Filler: 7 |)");
      var both = written("(| a <- v. b <- v |)");
      assertThat(both.path("a").path("@vector").size()).isEqualTo(2);
      assertThat(both.path("b").path("@ref").intValue())
          .isEqualTo(both.path("a").path("@id").intValue());
    }

    @Test
    void whatIsTooDeepStandsAtTheEnd_andNothingIsLost() {
      world.evaluate("lobby _AddSlots: (| chain <- nil. link = (| next <- nil. n <- 0 |) |)");
      int links = 1000;
      var build = new StringBuilder();
      for (int i = 0; i < links; i++) {
        build.append("lobby chain: ((link _Clone next: chain) n: ").append(i).append(")\n");
      }
      world.evaluate(build.toString());
      var document = written("chain");
      assertThat(document.propertyNames()).containsExactly("@root", "@objects");
      assertThat(document.findValues("n")).hasSize(links);
      assertThat(depth(document)).isLessThan(500);
    }
  }

  @Nested
  class Contents {
    @Test
    void vectorsAreArrays() {
      assertThat(written("(_WellKnown: 'vector') _Clone: 3 Filler: 'x'").values())
          .extracting(JsonNode::asString)
          .containsExactly("x", "x", "x");
    }

    @Test
    void bytesAreEmbedded_upToALimit() throws IOException {
      var bytes =
          new ByteVector(
              world.memory(),
              ObjectMap.of(java.util.List.of(), vivarium.world.object.Annotation.NONE),
              5000);
      for (int i = 0; i < 5000; i++) {
        bytes.setAt(i, i);
      }
      var embedded = read(text(bytes, 5000));
      assertThat(embedded.path("@size").intValue()).isEqualTo(5000);
      assertThat(Base64.getDecoder().decode(embedded.path("@bytes").asString()))
          .hasSize(5000)
          .startsWith(0, 1, 2)
          .contains(135, org.assertj.core.data.Index.atIndex(4999));
      assertThat(read(text(bytes, 4999)).propertyNames()).containsExactly("@size");
    }
  }

  @Test
  void itStops_whenItIsNoLongerWanted() {
    var value = world.evaluate("(| a = (| |). b = (| |) |)");
    var writer = new GraphWriter(world.interpreter()::describe, 0, seen -> seen < 2);
    assertThatThrownBy(() -> writer.write(value, OutputStream.nullOutputStream()))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aFullDiskIsReportedAsWhatItIs() {
    var full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    var writer = new GraphWriter(world.interpreter()::describe, 0, Progress.NONE);
    assertThatThrownBy(() -> writer.write(3L, full))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  private JsonNode written(String expression) {
    return read(text(expression));
  }

  private String text(String expression) {
    try {
      return text(world.evaluate(expression), GraphWriter.EMBEDDED_BYTES_MAX);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private String text(Object value, int embeddedBytesMax) throws IOException {
    var out = new ByteArrayOutputStream();
    new GraphWriter(world.interpreter()::describe, embeddedBytesMax, Progress.NONE)
        .write(value, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode read(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static int depth(JsonNode node) {
    int deepest = 0;
    for (var child : node.values()) {
      deepest = Math.max(deepest, depth(child));
    }
    return deepest + 1;
  }
}
