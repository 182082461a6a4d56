package vivarium.vat.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;

/** What the threads of the program have had of the processors so far, by name. */
record ThreadTimes(Map<String, Long> nanos) {
  static ThreadTimes now() {
    var threads = ManagementFactory.getThreadMXBean();
    var nanos = new TreeMap<String, Long>();
    for (long id : threads.getAllThreadIds()) {
      var info = threads.getThreadInfo(id);
      long time = threads.getThreadCpuTime(id);
      if (info != null && time > 0) {
        nanos.merge(info.getThreadName(), time, Long::sum);
      }
    }
    return new ThreadTimes(nanos);
  }

  /** What each thread of some weight has used since then for one of several things, as text. */
  String each(ThreadTimes since, long things) {
    var text = new StringBuilder();
    nanos.forEach((name, time) -> {
      double micros = (time - since.nanos.getOrDefault(name, 0L)) / 1e3 / things;
      if (micros >= 0.05) {
        text.append("%s%s %.2f".formatted(text.isEmpty() ? "" : ", ", name, micros));
      }
    });
    return text.toString();
  }
}
