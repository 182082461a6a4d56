package vivarium.app.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes.
 *
 * <p>All text is UTF-8, whatever the machine's own encoding. {@code out} is buffered: {@link
 * #answer} and {@link #flush} send it on its way.
 *
 * @param in what is read
 * @param out results, and nothing else
 * @param err complaints, progress, and what was done
 * @param look how it may look where a person reads it
 */
public record Console(InputStream in, PrintStream out, PrintStream err, Look look) {
  private static final int BUFFER_BYTES = 1 << 13;

  /** The streams of this process. */
  public static Console ofProcess() {
    return new Console(
        new FileInputStream(FileDescriptor.in),
        stream(FileDescriptor.out, false),
        stream(FileDescriptor.err, true),
        Look.ofProcess(System.getenv()));
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean eachLine) {
    var buffered = new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER_BYTES);
    return new PrintStream(buffered, eachLine, StandardCharsets.UTF_8);
  }

  /** Paints what is written to {@code out}. */
  public Paint outPaint() {
    return look.outColours() ? Paint.ANSI : Paint.PLAIN;
  }

  /** Paints what is written to {@code err}. */
  public Paint errPaint() {
    return look.errColours() ? Paint.ANSI : Paint.PLAIN;
  }

  /** The same with results among the rest, for what stands beside a result of another form. */
  public Console toErr() {
    return new Console(in, err, err, look);
  }

  /** Writes a line of the result and sends it at once. */
  public void answer(String line) {
    out.println(line);
    out.flush();
  }

  /** Says something about how it went, beside the result. */
  public void say(String line) {
    out.flush();
    err.println(line);
    err.flush();
  }

  /** Says what is wrong, so that it is seen. */
  public void complain(String text) {
    say(errPaint().red(text));
  }

  /** Sends everything on its way. */
  public void flush() {
    out.flush();
    err.flush();
  }
}
