package vivarium.inspector.control.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vivarium.assets.Assets;

/** Colours stand in two files only, by role, and every role has a colour in both. */
class StyleTest {
  private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\";");
  private static final Pattern DEFINED = Pattern.compile("(?m)^\\s*(-vv-[a-z-]+)\\s*:");
  private static final Pattern USED = Pattern.compile("-vv-[a-z-]+");
  private static final Pattern COLOUR =
      Pattern.compile(
          "#[0-9a-fA-F]{3,8}\\b|rgba?\\(|(?<=(?:color|fill|stroke): )(white|black|red|gray)\\b");

  private final String light = read(Assets.STYLE_LIGHT);
  private final String dark = read(Assets.STYLE_DARK);
  private final String everything = withImports();

  @Test
  void everyRole_hasAColourByDayAndByNight() {
    assertThat(found(DEFINED, light)).isEqualTo(found(DEFINED, dark));
  }

  @Test
  void everyRoleThatIsUsed_isThere() {
    var used = found(USED, everything);
    used.removeAll(found(DEFINED, everything));
    assertThat(found(DEFINED, light)).containsAll(used);
  }

  @Test
  void everyRoleThatIsThere_isUsed() {
    var spare = found(DEFINED, light);
    spare.removeAll(found(USED, everything));
    assertThat(spare).isEmpty();
  }

  @Test
  void noOtherFileNamesAColour() {
    assertThat(found(COLOUR, everything.replaceAll("(?s)/\\*.*?\\*/", ""))).isEmpty();
  }

  @Test
  void textCanBeRead_onEverythingItStandsOn() {
    for (var theme : Set.of(light, dark)) {
      for (var ground :
          Set.of("-vv-surface", "-vv-chrome", "-vv-desk", "-vv-code", "-vv-selected")) {
        for (var text : Set.of("-vv-text", "-vv-text-quiet", "-vv-trouble", "-vv-code-comment")) {
          assertThat(contrast(colour(theme, text), colour(theme, ground)))
              .as("contrast of %s on %s", text, ground)
              .isGreaterThanOrEqualTo(4.2);
        }
      }
    }
  }

  private static Set<String> found(Pattern pattern, String css) {
    return pattern
        .matcher(css)
        .results()
        .map(match ->
            match.groupCount() > 0 && match.group(1) != null ? match.group(1) : match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static javafx.scene.paint.Color colour(String theme, String role) {
    var matcher = Pattern.compile(role + ":\\s*(#[0-9a-fA-F]{6})").matcher(theme);
    assertThat(matcher.find()).as(role).isTrue();
    return javafx.scene.paint.Color.web(matcher.group(1));
  }

  /** As WCAG 2 defines it. */
  private static double contrast(javafx.scene.paint.Color a, javafx.scene.paint.Color b) {
    double one = luminance(a);
    double other = luminance(b);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(javafx.scene.paint.Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static String withImports() {
    var folder = Assets.STYLE.substring(0, Assets.STYLE.lastIndexOf('/') + 1);
    return IMPORT
        .matcher(read(Assets.STYLE))
        .results()
        .map(match -> read(folder + match.group(1)))
        .collect(Collectors.joining("\n"));
  }

  private static String read(String resource) {
    try (var stream = Assets.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
