package vivarium.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What a worker was told was done, before it was killed. */
final class Acknowledged {
  /** What a worker does. */
  enum Kind {
    EDIT,
    IMPORT,
    MARK;

    /** What a worker says when the world has acknowledged it. */
    String line(long number) {
      return name().toLowerCase(Locale.ROOT) + " " + number;
    }
  }

  private final Map<Kind, TreeSet<Long>> numbers = new EnumMap<>(Kind.class);

  Acknowledged() {
    for (var kind : Kind.values()) {
      numbers.put(kind, new TreeSet<>());
    }
  }

  /** Takes note of a line; one that was cut off by the kill was not said. */
  void add(String line) {
    var words = line.split(" ", -1);
    if (words.length == 3 && words[2].equals(Worker.END)) {
      of(Kind.valueOf(words[0].toUpperCase(Locale.ROOT))).add(Long.parseLong(words[1]));
    }
  }

  /** The newest of a kind; 0 if there is none. */
  long newest(Kind kind) {
    return of(kind).isEmpty() ? 0 : of(kind).last();
  }

  private TreeSet<Long> of(Kind kind) {
    return numbers.computeIfAbsent(kind, none -> new TreeSet<>());
  }

  /** Compares with what there is. What was under way when the kill came may be there or not. */
  void verify(Diary diary, String when) {
    long last = diary.last();
    long newest = newest(Kind.EDIT);
    assertThat(last).as("edits, " + when).isBetween(newest, newest + 1);
    assertThat(diary.witnesses())
        .as("objects that agree, " + when)
        .containsExactly(last * (last + 1) / 2, last, last);
    for (long number : of(Kind.IMPORT)) {
      assertThat(diary.bytesOf(number)).as("file " + number + ", " + when).isNotNegative();
    }
    diary.bytesOf(newest(Kind.IMPORT) + 1);
    for (long number : of(Kind.MARK)) {
      assertThat(diary.marks()).as("marks, " + when).contains("mark " + number);
    }
    add(Kind.EDIT.line(last) + " " + Worker.END);
  }
}
