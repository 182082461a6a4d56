package vivarium.world.object;

import java.util.ArrayList;
import java.util.List;

/**
 * What people have written about an object or a slot, in the transporter's form: parts such as
 * {@code Category: printing} and {@code Comment: ...}, joined by the character 127.
 *
 * @param text the parts as they are kept
 */
public record Annotation(String text) {
  /** Nothing written. */
  public static final Annotation NONE = new Annotation("");

  private static final String SEPARATOR = "\u007f";

  /** An annotation of a text that may be empty. */
  public static Annotation of(String text) {
    return text.isEmpty() ? NONE : new Annotation(text);
  }

  /** Nested groups, outermost first, joined by {@code /}; empty where there is none. */
  public String category() {
    return String.join("/", parts("Category"));
  }

  /** The comment, or an empty text. */
  public String comment() {
    return String.join("\n", parts("Comment"));
  }

  /** {@code public}, {@code private} or an empty text. */
  public String visibility() {
    var found = parts("Visibility");
    return found.isEmpty() ? "" : found.getLast();
  }

  /** The module that the slot belongs to, or an empty text. */
  public String module() {
    var found = parts("Module");
    return found.isEmpty() ? "" : found.getLast();
  }

  /** The same annotation with a part replaced, or left out where {@code value} is empty. */
  public Annotation with(String key, String value) {
    var kept = new ArrayList<String>();
    for (var part : text.split(SEPARATOR, -1)) {
      if (!part.isBlank() && !isPart(part, key)) {
        kept.add(part);
      }
    }
    if (!value.isEmpty()) {
      kept.add(key + ": " + value);
    }
    return of(String.join(SEPARATOR, kept));
  }

  private List<String> parts(String key) {
    var found = new ArrayList<String>();
    for (var part : text.split(SEPARATOR, -1)) {
      if (isPart(part, key)) {
        found.add(part.strip().substring(key.length() + 1).strip());
      }
    }
    return found;
  }

  private static boolean isPart(String part, String key) {
    var stripped = part.strip();
    return stripped.startsWith(key) && stripped.startsWith(":", key.length());
  }
}
