package vivarium.app.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Starts Java programs from the class path of the tests. */
final class Child {
  /** Only against what hangs: long enough for the longest of them on a machine that is busy. */
  private static final int PATIENCE_SECONDS = 900;

  /**
   * What came of a process.
   *
   * @param status its exit status
   * @param out what it wrote on standard output
   * @param err what it wrote on standard error
   */
  record Outcome(int status, String out, String err) {}

  /** A process that runs a main class, not started yet, with no display and plain locale. */
  static ProcessBuilder builder(Class<?> main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(java().toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx256m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return withoutDisplay(new ProcessBuilder(command));
  }

  /** The same with an environment that has no display and speaks no UTF-8. */
  static ProcessBuilder withoutDisplay(ProcessBuilder builder) {
    var environment = builder.environment();
    environment.remove("DISPLAY");
    environment.remove("WAYLAND_DISPLAY");
    environment.put("LC_ALL", "C");
    return builder;
  }

  /** Starts it, and ends it by force if it takes too long, whatever it does. */
  static Process started(ProcessBuilder builder) throws IOException {
    var process = builder.start();
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
    return process;
  }

  /** The java of this virtual machine. */
  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** Waits for the end of a process that has been told all. */
  static Outcome ended(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
    var err = new byte[1][];
    var reader =
        Thread.ofPlatform()
            .start(() -> {
              try {
                err[0] = process.getErrorStream().readAllBytes();
              } catch (IOException gone) {
                err[0] = new byte[0];
              }
            });
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    reader.join();
    process.waitFor();
    return new Outcome(process.exitValue(), out, new String(err[0], StandardCharsets.UTF_8));
  }

  private Child() {}
}
