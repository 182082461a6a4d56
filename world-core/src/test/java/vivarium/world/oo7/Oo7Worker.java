package vivarium.world.oo7;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The process that has one store: it does what it is told to, line by line, and says how long that
 * took. Each store has one of its own, so that none is slower for what the virtual machine has
 * learnt about the others.
 */
final class Oo7Worker implements AutoCloseable {
  private static final int HOT_RUNS = 7;
  private static final double HOT_SECONDS_MAX = 4;
  private static final int WARMING_ROUNDS = 3;

  /** So long everything is done with a store before anything is measured, at least. */
  private static final double WARMING_SECONDS = seconds("oo7.warm", 10);

  /** So long an operation is repeated before the times of its last runs count. */
  private static final double HOT_SECONDS = seconds("oo7.hot", 1);

  private final Stores kind;
  private final Path folder;
  private final Oo7Plan plan;
  private final Expected expectation;
  private Oo7Store<?, ?, ?> store;
  private double opening;

  private Oo7Worker(Stores kind, Path folder, Oo7Plan plan) throws Exception {
    this.kind = kind;
    this.folder = Files.createDirectories(folder);
    this.plan = plan;
    this.expectation = new Expected(plan);
    this.store = kind.open(folder, plan.size());
  }

  /**
   * Answers one line for each: what was built, then for each operation asked for its times. The
   * arguments are the kind of store, a folder, a size, a seed, and the operations to warm up with.
   */
  public static void main(String[] arguments) throws Exception {
    var kind = Stores.valueOf(arguments[0]);
    var folder = Path.of(arguments[1]);
    var plan = new Oo7Plan(Oo7Size.named(arguments[2]), Long.parseLong(arguments[3]));
    var operations = Arrays.stream(arguments).skip(4).map(Operation::valueOf).toList();
    warmUp(kind, folder.resolve("warm"), operations);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (var worker = new Oo7Worker(kind, folder.resolve("measured"), plan)) {
      System.out.println(worker.build());
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        System.out.println(worker.measure(Operation.valueOf(line)));
      }
    }
  }

  private static void warmUp(Stores kind, Path folder, List<Operation> operations)
      throws Exception {
    try (var worker = new Oo7Worker(kind, folder, new Oo7Plan(Oo7Size.SMALL, 1))) {
      worker.build();
      long start = System.nanoTime();
      for (int i = 0; i < WARMING_ROUNDS || secondsSince(start) < WARMING_SECONDS; i++) {
        worker.reopen();
        for (var operation : operations) {
          worker.run(operation);
        }
      }
    }
  }

  private String build() throws Exception {
    long start = System.nanoTime();
    store.build(plan);
    store.close();
    double seconds = (System.nanoTime() - start) / 1e9;
    long bytes;
    try (var files = Files.walk(folder)) {
      bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
    store = kind.open(folder, plan.size());
    return seconds + " " + bytes;
  }

  /** What something took, by the clock and of the processors, all threads together. */
  private record Took(double seconds, double cpuSeconds) {
    private String text() {
      return " " + seconds + " " + cpuSeconds;
    }
  }

  /** Opening, the first time after it, and the middle of the last of many after that. */
  private String measure(Operation operation) throws Exception {
    reopen();
    var cold = run(operation);
    var last = new ArrayDeque<Took>();
    long start = System.nanoTime();
    while (secondsSince(start) < (last.size() < HOT_RUNS ? HOT_SECONDS_MAX : HOT_SECONDS)) {
      prepare(operation);
      last.addLast(run(operation));
      if (last.size() > HOT_RUNS) {
        last.removeFirst();
      }
    }
    return opening + cold.text() + middle(last).text();
  }

  /** What was inserted last is still there when it is to be deleted for the first time. */
  private void prepare(Operation operation) {
    if (operation == Operation.INSERT) {
      Operation.DELETE.run(store, plan);
    } else if (operation == Operation.DELETE) {
      Operation.INSERT.run(store, plan);
    }
  }

  private static double seconds(String property, double standard) {
    return Double.parseDouble(System.getProperty(property, Double.toString(standard)));
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static Took middle(Collection<Took> runs) {
    return new Took(
        middle(runs.stream().mapToDouble(Took::seconds)),
        middle(runs.stream().mapToDouble(Took::cpuSeconds)));
  }

  private static double middle(DoubleStream values) {
    var sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private Took run(Operation operation) {
    long start = System.nanoTime();
    long cpu = cpuNanos();
    long count = operation.run(store, plan);
    var took = new Took((System.nanoTime() - start) / 1e9, (cpuNanos() - cpu) / 1e9);
    long expected = operation.expected(expectation);
    if (count != expected) {
      throw new IllegalStateException(
          "%s: %s counts %d, and it should be %d"
              .formatted(kind.label(), operation, count, expected));
    }
    return took;
  }

  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean process
        ? process.getProcessCpuTime()
        : 0;
  }

  private void reopen() throws Exception {
    store.close();
    dropFromSystem();
    long start = System.nanoTime();
    store = kind.open(folder, plan.size());
    opening = (System.nanoTime() - start) / 1e9;
  }

  /** Has the system forget what it holds of the files, where there is a program for it. */
  private void dropFromSystem() throws IOException, InterruptedException {
    List<Path> all;
    try (var files = Files.walk(folder)) {
      all = files.filter(Files::isRegularFile).toList();
    }
    for (var file : all) {
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      new ProcessBuilder("dd", "if=" + file, "iflag=nocache", "count=0", "status=none")
          .redirectErrorStream(true)
          .start()
          .waitFor();
    }
  }

  @Override
  public void close() throws Exception {
    store.close();
  }
}
