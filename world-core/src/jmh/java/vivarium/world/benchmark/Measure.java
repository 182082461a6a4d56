package vivarium.world.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What something took.
 *
 * @param seconds how long
 * @param cpuSeconds how much of the processors, all threads together
 * @param writtenBytes how much was handed to the operating system to be written; 0 if it does not
 *     say
 */
record Measure(double seconds, double cpuSeconds, long writtenBytes) {
  private static final Path COUNTERS = Path.of("/proc/self/io");

  /** Something that is measured. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  static Measure of(Work work) throws Exception {
    long bytes = writtenSoFar();
    long cpu = cpuNanos();
    long start = System.nanoTime();
    work.run();
    long end = System.nanoTime();
    return new Measure((end - start) / 1e9, (cpuNanos() - cpu) / 1e9, writtenSoFar() - bytes);
  }

  double perSecond(long count) {
    return count / seconds;
  }

  private static long cpuNanos() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean process
        ? process.getProcessCpuTime()
        : 0;
  }

  private static long writtenSoFar() throws IOException {
    if (!Files.exists(COUNTERS)) {
      return 0;
    }
    return Files.readAllLines(COUNTERS).stream()
        .filter(line -> line.startsWith("wchar: "))
        .mapToLong(line -> Long.parseLong(line.substring("wchar: ".length())))
        .sum();
  }
}
