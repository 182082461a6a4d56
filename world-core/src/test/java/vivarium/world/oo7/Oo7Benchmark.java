package vivarium.world.oo7;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Every operation of OO7 in every store: cold, as the first thing after opening with nothing of it
 * in memory, and hot, when it was done before. The stores take turns, operation by operation. The
 * names on the command line are sizes, or operations if only some are wanted.
 */
public final class Oo7Benchmark {
  private static final long SEED = 20_260_101;

  /** Seconds by the clock, and of the processors. */
  private record Times(double opening, double cold, double coldCpu, double hot, double hotCpu) {
    /** Opening and the first time after it, for a store may do at the one what others do later. */
    double fromClosed() {
      return opening + cold;
    }

    static Times of(String line) {
      var parts = Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
      return new Times(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }
  }

  /** A store in a process of its own. */
  private record Worker(Process process, Path log, PrintWriter out, BufferedReader in) {
    static Worker start(Stores kind, Path folder, Oo7Size size, List<Operation> operations)
        throws IOException {
      var command = new ArrayList<String>();
      command.add(ProcessHandle.current().info().command().orElse("java"));
      command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.add(Oo7Worker.class.getName());
      command.addAll(List.of(kind.name(), folder.toString(), size.name(), Long.toString(SEED)));
      operations.forEach(operation -> command.add(operation.name()));
      var log = folder.resolveSibling(kind.name() + ".log");
      var process = new ProcessBuilder(command).redirectError(log.toFile()).start();
      return new Worker(
          process,
          log,
          new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8),
          process.inputReader(StandardCharsets.UTF_8));
    }

    String answer() throws IOException {
      var line = in.readLine();
      if (line == null) {
        throw new IOException("a store's process has ended: " + Files.readString(log));
      }
      return line;
    }

    Times ask(Operation operation) throws IOException {
      out.println(operation.name());
      return Times.of(answer());
    }

    void end() throws InterruptedException {
      out.close();
      process.waitFor();
    }
  }

  public static void main(String[] names) throws Exception {
    var sizes = new ArrayList<Oo7Size>();
    var operations = new ArrayList<Operation>();
    for (var name : names) {
      if (Arrays.stream(Operation.values()).anyMatch(known -> known.name().equals(name))) {
        operations.add(Operation.valueOf(name));
      } else {
        sizes.add(Oo7Size.named(name));
      }
    }
    for (var size : sizes.isEmpty() ? List.of(Oo7Size.SMALL, Oo7Size.MEDIUM) : sizes) {
      run(size, operations.isEmpty() ? List.of(Operation.values()) : operations);
    }
  }

  private static void run(Oo7Size size, List<Operation> operations) throws Exception {
    var folder = Files.createTempDirectory("vivarium-oo7");
    var workers = new EnumMap<Stores, Worker>(Stores.class);
    try {
      System.out.printf("OO7 %s, seed %d%n", size.name(), SEED);
      for (var kind : Stores.values()) {
        var place = Files.createDirectories(folder.resolve(kind.name()));
        var worker = Worker.start(kind, place, size, operations);
        workers.put(kind, worker);
        var built = worker.answer().split(" ");
        System.out.printf(
            "%s: built in %.1f s, %.1f MB%n",
            kind.label(), Double.parseDouble(built[0]), Long.parseLong(built[1]) / 1e6);
      }
      table(workers, operations);
      for (var worker : workers.values()) {
        worker.end();
      }
    } finally {
      workers.values().forEach(worker -> worker.process().destroyForcibly());
      delete(folder);
    }
  }

  private static void table(Map<Stores, Worker> workers, List<Operation> operations)
      throws IOException {
    System.out.println(
        "milliseconds cold (CPU) / hot (CPU); then the best other to Vivarium, cold / hot, by the"
            + " clock and by CPU, and cold with opening");
    var opening = new EnumMap<Stores, Double>(Stores.class);
    for (var operation : operations) {
      var line = new StringBuilder("%-7s".formatted(operation.name().toLowerCase(Locale.ROOT)));
      var times = new EnumMap<Stores, Times>(Stores.class);
      for (var worker : workers.entrySet()) {
        var one = worker.getValue().ask(operation);
        times.put(worker.getKey(), one);
        opening.merge(worker.getKey(), one.opening(), Math::min);
        line.append(
            " | %s %.2f (%.1f) / %.3f (%.3f)"
                .formatted(
                    worker.getKey().label(),
                    1e3 * one.cold(),
                    1e3 * one.coldCpu(),
                    1e3 * one.hot(),
                    1e3 * one.hotCpu()));
      }
      var ours = times.remove(Stores.VIVARIUM);
      System.out.printf(
          "%s | %.2f / %.2f | %.2f / %.2f | %.2f%n",
          line,
          best(times, Times::cold) / ours.cold(),
          best(times, Times::hot) / ours.hot(),
          best(times, Times::coldCpu) / ours.coldCpu(),
          best(times, Times::hotCpu) / ours.hotCpu(),
          best(times, Times::fromClosed) / ours.fromClosed());
    }
    opening.forEach((kind, seconds) ->
        System.out.printf("%s: opening, best %.1f ms%n", kind.label(), 1e3 * seconds));
  }

  private static double best(Map<Stores, Times> times, ToDoubleFunction<Times> part) {
    return times.values().stream().mapToDouble(part).min().orElseThrow();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Oo7Benchmark() {}
}
