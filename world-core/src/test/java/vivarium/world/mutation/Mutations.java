package vivarium.world.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All safeguards of the store whose loss some test has to notice. The forces are found in the
 * source, so that none is left out; what else has to be there stands in {@code mutations.txt}.
 *
 * <p>In that file an entry is some lines of a source file, those taken away with a {@code -} in
 * front, those put instead with a {@code +}, and around them what says which lines are meant.
 * Indentation does not count.
 */
final class Mutations {
  /** From the module. */
  static final Path SOURCES = Path.of("src/main/java/vivarium/world/store");

  private static final Pattern FORCE =
      Pattern.compile("(?!return|if|var|throw)[\\w.()]*(force|forceFolder|sync)\\([^;>=]*\\);.*");
  private static final Pattern LIKE_A_FORCE =
      Pattern.compile(".*[.:](force|forceFolder|sync|roll)\\(.*|.*::(force|sync)\\b.*");

  private final List<String> lines;

  Mutations() {
    try (var in = Mutations.class.getResourceAsStream("/mutations/mutations.txt")) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them. */
  List<Mutation> all() {
    return Stream.concat(forces().stream(), written().stream()).toList();
  }

  /** Lines of the source that force something and that no mutation takes away; none is right. */
  List<String> untouchedForces() {
    var removed = lines.stream().filter(line -> line.startsWith("-")).map(Mutations::bare).toList();
    var passing = values("passes on");
    var found = new ArrayList<String>();
    for (var file : sources()) {
      var name = nameOf(file);
      var source = read(file).lines().map(String::strip).toList();
      for (int i = 1; i < source.size(); i++) {
        var line = source.get(i);
        boolean isKnown =
            FORCE.matcher(line).matches()
                || removed.contains(line)
                || passing.contains(name)
                || isNotNeeded(name, source.get(i - 1), line);
        if (LIKE_A_FORCE.matcher(line).matches() && !isKnown) {
          found.add(name + ": " + line);
        }
      }
    }
    return found;
  }

  /** Each force in the source, but in files that only pass it on to another. */
  private List<Mutation> forces() {
    var passing = values("passes on");
    var found = new ArrayList<Mutation>();
    for (var file : sources()) {
      var name = nameOf(file);
      var source = read(file).lines().toList();
      for (int i = 1; i < source.size() && !passing.contains(name); i++) {
        var line = source.get(i).strip();
        boolean isNeeded = !isNotNeeded(name, source.get(i - 1).strip(), line);
        if (isNeeded && FORCE.matcher(line).matches()) {
          var changed = new ArrayList<>(source);
          changed.set(i, "if (false) " + line);
          found.add(mutation("line %d without %s".formatted(i + 1, line), name, changed));
        }
      }
    }
    return found;
  }

  /** Those of the file. */
  private List<Mutation> written() {
    var found = new ArrayList<Mutation>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("= ")) {
        int end = i + 2;
        while (end < lines.size() && lines.get(end).matches("[-+ ].*")) {
          end++;
        }
        found.add(written(lines.get(i).substring(2), lines.get(i + 1), lines.subList(i + 2, end)));
      }
    }
    return found;
  }

  private Mutation written(String name, String where, List<String> hunk) {
    var file = where.substring("in ".length());
    var source = read(SOURCES.resolve(file)).lines().toList();
    var before = hunk.stream().filter(line -> !line.startsWith("+")).map(Mutations::bare).toList();
    int at = -1;
    for (int i = 0; i + before.size() <= source.size(); i++) {
      if (source.subList(i, i + before.size()).stream()
          .map(String::strip)
          .toList()
          .equals(before)) {
        if (at >= 0) {
          throw new AssertionError("'%s' is in %s twice".formatted(name, file));
        }
        at = i;
      }
    }
    if (at < 0) {
      throw new AssertionError("'%s' is in %s no more: write it anew".formatted(name, file));
    }
    var changed = new ArrayList<>(source.subList(0, at));
    hunk.stream().filter(line -> !line.startsWith("-")).map(Mutations::bare).forEach(changed::add);
    changed.addAll(source.subList(at + before.size(), source.size()));
    return mutation(name, file, changed);
  }

  private Mutation mutation(String name, String file, List<String> changed) {
    var tests = new ArrayList<String>();
    boolean isEncrypted = false;
    for (var line : lines) {
      if (line.startsWith("tests ")) {
        var words = line.split("[ :]+");
        if (file.matches(words[1].replace("*", ".*"))) {
          tests.addAll(Arrays.asList(words).subList(2, words.length));
          isEncrypted = tests.remove("encrypted");
          break;
        }
      }
    }
    return new Mutation(name, file, String.join("\n", changed) + "\n", tests, isEncrypted);
  }

  private List<String> values(String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key + " "))
        .map(line -> line.substring(key.length() + 1).split(" ", 2)[0])
        .toList();
  }

  private boolean isNotNeeded(String file, String before, String line) {
    return lines.contains("not needed %s: %s behind %s".formatted(file, line, before));
  }

  private static String bare(String line) {
    return line.substring(1).strip();
  }

  private static String nameOf(Path file) {
    return SOURCES.relativize(file).toString().replace('\\', '/');
  }

  private static List<Path> sources() {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
