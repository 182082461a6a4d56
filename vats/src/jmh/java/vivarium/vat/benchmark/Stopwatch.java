package vivarium.vat.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Times pieces of work. */
final class Stopwatch {
  private static final Path COUNTERS = Path.of("/proc/self/io");

  /** Work that may fail. */
  interface Work {
    void run() throws Exception;
  }

  /** Seconds that one run takes. */
  static double seconds(Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  /** The middle of several runs, in seconds. */
  static double median(int runs, Work work) throws Exception {
    var times = new double[runs];
    for (int i = 0; i < runs; i++) {
      times[i] = seconds(work);
    }
    Arrays.sort(times);
    return times[runs / 2];
  }

  /** How long all threads of this process have used a processor, in nanoseconds; 0 if unknown. */
  static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean process
        ? process.getProcessCpuTime()
        : 0;
  }

  /** How much this process has handed to the system to be written; 0 if it does not say. */
  static long writtenBytes() throws IOException {
    return counted("wchar: ");
  }

  /** How much this process has read from files; 0 if the system does not say. */
  static long readBytes() throws IOException {
    return counted("rchar: ");
  }

  private static long counted(String name) throws IOException {
    if (!Files.exists(COUNTERS)) {
      return 0;
    }
    return Files.readAllLines(COUNTERS).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.substring(name.length())))
        .sum();
  }

  private Stopwatch() {}
}
