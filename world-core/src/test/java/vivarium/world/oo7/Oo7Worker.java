package vivarium.world.oo7;

import com.sun.management.ThreadMXBean;
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
import java.util.ArrayList;
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
  private static final int COLD_RUNS = 3;
  private static final int WARMING_ROUNDS = 3;

  /** So long everything is done with a store before anything is measured, by the processor. */
  private static final double WARMING_SECONDS = seconds("oo7.warm", 10);

  /**
   * So long an operation is repeated, by the processor, before the times of its last runs count.
   */
  private static final double HOT_SECONDS = seconds("oo7.hot", 1);

  /** On a machine that is busy, no more than so many times as long by the clock. */
  private static final double PATIENCE = 6;

  private final Stores kind;
  private final Path folder;
  private final Oo7Plan plan;
  private final Expected expectation;
  private Oo7Store<?, ?, ?> store;
  private boolean isInserted;

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
      var stretch = new Stretch(WARMING_SECONDS);
      for (int i = 0; i < WARMING_ROUNDS || !stretch.isOver(); i++) {
        worker.reopen();
        for (var operation : operations) {
          worker.prepare(operation);
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

  /** A stretch of time, by the processor unless the machine gives too little of it. */
  private static final class Stretch {
    private final double seconds;
    private final long start = System.nanoTime();
    private final long cpuStart = cpuNanos();

    Stretch(double seconds) {
      this.seconds = seconds;
    }

    boolean isOver() {
      return (cpuNanos() - cpuStart) / 1e9 >= seconds || isTooLong();
    }

    boolean isTooLong() {
      return (System.nanoTime() - start) / 1e9 >= PATIENCE * seconds;
    }
  }

  /**
   * Opening, the first time after it, each the middle of three; then the middle of the last of many
   * times after that.
   */
  private String measure(Operation operation) throws Exception {
    var openings = new ArrayList<Double>();
    var cold = new ArrayList<Took>();
    var stretch = new Stretch(HOT_SECONDS);
    while (cold.isEmpty() || cold.size() < COLD_RUNS && !stretch.isTooLong()) {
      prepare(operation);
      openings.add(reopen());
      cold.add(run(operation));
    }
    var opening = middle(openings.stream().mapToDouble(Double::doubleValue));
    return opening + middle(cold).text() + hot(operation).text();
  }

  private Took hot(Operation operation) {
    var last = new ArrayDeque<Took>();
    var stretch = new Stretch(HOT_SECONDS);
    while (last.isEmpty() || !(last.size() < HOT_RUNS ? stretch.isTooLong() : stretch.isOver())) {
      prepare(operation);
      last.addLast(run(operation));
      if (last.size() > HOT_RUNS) {
        last.removeFirst();
      }
    }
    return middle(last);
  }

  /** What is to be deleted is there before, and what is to be inserted is not. */
  private void prepare(Operation operation) {
    if (operation == Operation.INSERT && isInserted) {
      run(Operation.DELETE);
    } else if (operation == Operation.DELETE && !isInserted) {
      run(Operation.INSERT);
    }
  }

  private static double seconds(String property, double standard) {
    return Double.parseDouble(System.getProperty(property, Double.toString(standard)));
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
    long cpu = cpuNanos();
    long start = System.nanoTime();
    long count = operation.run(store, plan);
    long end = System.nanoTime();
    var took = new Took((end - start) / 1e9, (cpuNanos() - cpu) / 1e9);
    isInserted = operation == Operation.INSERT || isInserted && operation != Operation.DELETE;
    long expected = operation.expected(expectation);
    if (count != expected) {
      throw new IllegalStateException(
          "%s: %s counts %d, and it should be %d"
              .formatted(kind.label(), operation, count, expected));
    }
    return took;
  }

  /** Of all threads that run Java: not of compiling it, which has to be over when it counts. */
  private static long cpuNanos() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadCpuTime(threads.getAllThreadIds()))
        .filter(time -> time > 0)
        .sum();
  }

  /** Answers how many seconds opening took. */
  private double reopen() throws Exception {
    store.close();
    dropFromSystem();
    long start = System.nanoTime();
    store = kind.open(folder, plan.size());
    return (System.nanoTime() - start) / 1e9;
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
