package vivarium.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What workers were told was done, before they were killed. */
final class Acknowledged {
  /** Stands at the end of each line, so that a line that the kill cut short is known. */
  private static final String END = ".";

  /** What a worker does. */
  enum Kind {
    EDIT,
    IMPORT,
    MARK;

    /** What a worker says when the world has acknowledged it. */
    String line(long number) {
      return name().toLowerCase(Locale.ROOT) + " " + number + " " + END;
    }
  }

  private final Map<Kind, TreeSet<Long>> numbers = new EnumMap<>(Kind.class);

  Acknowledged() {
    for (var kind : Kind.values()) {
      numbers.put(kind, new TreeSet<>());
    }
  }

  /** Takes note of a line; what says nothing of the kind, or is cut short, is passed over. */
  void add(String line) {
    var words = line.split(" ", -1);
    if (words.length == 3 && words[2].equals(END)) {
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
  void verify(Diary diary) {
    long last = diary.last();
    assertThat(last).as("edits").isBetween(newest(Kind.EDIT), newest(Kind.EDIT) + 1);
    assertThat(diary.witnesses())
        .as("objects that agree")
        .containsExactly(last * (last + 1) / 2, last, last);
    for (long number : of(Kind.IMPORT)) {
      assertThat(diary.bytesOf(number)).as("file " + number).isNotNegative();
    }
    diary.bytesOf(newest(Kind.IMPORT) + 1);
    assertThat(diary.marks())
        .as("marks")
        .containsAll(of(Kind.MARK).stream().map(Diary::markName).toList());
  }
}
