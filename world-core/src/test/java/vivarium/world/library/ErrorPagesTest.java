package vivarium.world.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vivarium.world.interp.ErrorKind;
import vivarium.world.interp.Failure;

/** Every error that code can be told of has a page in the handbook. */
final class ErrorPagesTest {
  private static final Pattern NAMED = Pattern.compile("Named: '(\\w+)'");

  /** Not names that a handler sees: what they wrap has a name of its own. */
  private static final Set<String> WRAPPERS =
      Set.of(ErrorKind.PRIMITIVE_FAILED.word(), ErrorKind.SIGNAL.word());

  @Test
  void hasAPage_whenTheRuntimeRaisesIt() {
    var names = new TreeSet<String>();
    Arrays.stream(ErrorKind.values()).map(ErrorKind::word).forEach(names::add);
    primitiveFailures().forEach(names::add);
    names.removeAll(WRAPPERS);

    assertThat(HandbookPage.errorPages()).containsAll(names.stream().map(this::page).toList());
  }

  @Test
  void hasAPage_whenTheLibraryRaisesIt() {
    var names =
        LibraryFiles.listedIn("order.txt", "home.txt", "files.txt").stream()
            .flatMap(file -> NAMED.matcher(file.text()).results())
            .map(found -> found.group(1))
            .distinct()
            .toList();

    assertThat(names).hasSizeGreaterThan(5);
    assertThat(HandbookPage.errorPages()).containsAll(names.stream().map(this::page).toList());
  }

  private static Stream<String> primitiveFailures() {
    return Arrays.stream(Failure.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(field -> {
          try {
            return ((Failure) field.get(null)).code();
          } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
          }
        });
  }

  /** {@code badIndexError} has the page {@code bad-index-error.md}. */
  private String page(String name) {
    return name.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".md";
  }
}
