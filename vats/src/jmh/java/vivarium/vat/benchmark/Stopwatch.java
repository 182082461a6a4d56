package vivarium.vat.benchmark;

import java.util.Arrays;

/** Times pieces of work. */
final class Stopwatch {
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

  private Stopwatch() {}
}
