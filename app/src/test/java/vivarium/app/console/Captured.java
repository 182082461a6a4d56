package vivarium.app.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A console whose input is a text and whose output is kept. */
public final class Captured {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console;

  private Captured(String input, Look look) {
    this.console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            look);
  }

  /** Pipes on all sides. */
  public static Captured plain() {
    return new Captured("", Look.PLAIN);
  }

  /** Pipes on all sides, with something to read. */
  public static Captured reading(String input) {
    return new Captured(input, Look.PLAIN);
  }

  /** A person with a terminal of a width. */
  public static Captured terminal(int columns, boolean colours) {
    return new Captured("", new Look(true, true, true, colours, () -> columns));
  }

  /** The console itself. */
  public Console console() {
    return console;
  }

  /** The results so far. */
  public String out() {
    console.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The complaints so far. */
  public String err() {
    console.flush();
    return err.toString(StandardCharsets.UTF_8);
  }
}
