package vivarium.app.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vivarium.world.base.Progress;

/**
 * Writes a value and all that it refers to as JSON.
 *
 * <p>Plain data looks plain: numbers (exact, of any size), strings, {@code true}, {@code false},
 * {@code null} for {@code nil}, vectors as arrays, objects as members by slot. What JSON has no
 * word for is an object with a member that begins with {@code @}; {@code
 * assets/handbook/guide/command-line.md} lists them. An object met more than once, as in a cycle,
 * has an {@code @id} where it is written and is {@code {"@ref": id}} elsewhere.
 *
 * <p>The graph is walked twice: to learn what is met more than once, and to write. So what is
 * written is never held in memory. Runs on the thread of the vat.
 */
public final class GraphWriter {
  /** The largest byte vector whose bytes are written too, unless somebody says otherwise. */
  public static final int EMBEDDED_BYTES_MAX = 1 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final Function<Object, String> describe;
  private final int embeddedBytesMax;
  private final Progress progress;

  /**
   * @param describe what an object is called that is named and not followed
   * @param embeddedBytesMax the largest byte vector whose bytes are written too
   * @param progress told how many objects were looked at, in both walks together
   */
  public GraphWriter(Function<Object, String> describe, int embeddedBytesMax, Progress progress) {
    this.describe = describe;
    this.embeddedBytesMax = embeddedBytesMax;
    this.progress = progress;
  }

  /**
   * Writes a value.
   *
   * @param out gets UTF-8; not closed
   * @throws java.util.concurrent.CancellationException if progress said no
   * @throws IOException if {@code out} does not take it
   */
  public void write(Object value, OutputStream out) throws IOException {
    var marks = new Marks(progress);
    try (var nowhere = generator(OutputStream.nullOutputStream())) {
      new GraphWalk(nowhere, marks, describe, 0).document(value);
    }
    marks.surveyEnded();
    try (var json = generator(out)) {
      new GraphWalk(json, marks, describe, embeddedBytesMax).document(value);
    } catch (JacksonIOException trouble) {
      throw trouble.getCause();
    }
    out.write('\n');
  }

  private static JsonGenerator generator(OutputStream out) {
    return MAPPER.createGenerator(out);
  }
}
