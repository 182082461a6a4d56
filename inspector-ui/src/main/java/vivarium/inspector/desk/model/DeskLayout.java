package vivarium.inspector.desk.model;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vivarium.inspector.desk.geometry.Box;
import vivarium.inspector.desk.geometry.Camera;
import vivarium.inspector.viewmodel.ObjectRef;

/**
 * How a person left their desk: what lies where, what is unfolded, where they looked.
 *
 * <p>Kept in the world as plain text, one line for each thing. A line that cannot be read is left
 * out: an outliner at its usual place is no loss worth a message.
 *
 * @param outliners from the bottom of the pile to its top
 */
public record DeskLayout(Camera camera, List<Placed> outliners) {
  private static final String HEADER = "vivarium-desk 1";

  public DeskLayout {
    outliners = List.copyOf(outliners);
  }

  /**
   * One outliner.
   *
   * @param expanded whether its rows are shown
   * @param slotLimit how many slots it shows at most
   * @param firstElement which element of a vector is the first shown
   * @param categories the unfolded ones
   * @param sources methods whose source is shown
   */
  public record Placed(
      ObjectRef ref,
      Box box,
      boolean expanded,
      boolean evaluator,
      int slotLimit,
      long firstElement,
      Set<String> categories,
      Set<String> sources) {
    public Placed {
      categories = Set.copyOf(categories);
      sources = Set.copyOf(sources);
    }
  }

  /** The record as text. */
  public String text() {
    var lines = new ArrayList<>(List.of(HEADER));
    lines.add(
        String.format(Locale.ROOT, "camera %.2f %.2f %.4f", camera.x(), camera.y(), camera.zoom()));
    outliners.forEach(placed -> lines.add(line(placed)));
    return String.join("\n", lines);
  }

  private static String line(Placed placed) {
    var box = placed.box();
    return String.format(
        Locale.ROOT,
        "outliner %s %d %.1f %.1f %.1f %.1f %b %b %d %d c:%s s:%s",
        encode(placed.ref().vat()),
        placed.ref().id(),
        box.x(),
        box.y(),
        box.width(),
        box.height(),
        placed.expanded(),
        placed.evaluator(),
        placed.slotLimit(),
        placed.firstElement(),
        list(placed.categories()),
        list(placed.sources()));
  }

  /** The record that a text holds; an empty desk when it holds none. */
  public static DeskLayout parse(String text) {
    var camera = Camera.HOME;
    var outliners = new ArrayList<Placed>();
    for (var line : text.lines().toList()) {
      var words = line.split(" ");
      try {
        if (words[0].equals("camera")) {
          camera = camera(words);
        } else if (words[0].equals("outliner")) {
          outliners.add(placed(words));
        }
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
        // Left out, as promised.
        continue;
      }
    }
    return new DeskLayout(camera, outliners);
  }

  private static Camera camera(String[] words) {
    return new Camera(finite(words[1]), finite(words[2]), finite(words[3]));
  }

  private static Placed placed(String[] words) {
    return new Placed(
        new ObjectRef(decode(words[1]), Long.parseLong(words[2])),
        new Box(finite(words[3]), finite(words[4]), finite(words[5]), finite(words[6])),
        Boolean.parseBoolean(words[7]),
        Boolean.parseBoolean(words[8]),
        Integer.parseInt(words[9]),
        Long.parseLong(words[10]),
        set(words[11]),
        set(words[12]));
  }

  private static double finite(String word) {
    double number = Double.parseDouble(word);
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("not a place: " + word);
    }
    return number;
  }

  private static String list(Collection<String> names) {
    return new TreeSet<>(names).stream().map(DeskLayout::encode).collect(Collectors.joining(","));
  }

  /** After the two characters that keep the word from being empty. */
  private static Set<String> set(String word) {
    return Arrays.stream(word.substring(2).split(","))
        .filter(name -> !name.isEmpty())
        .map(DeskLayout::decode)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String encode(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  private static String decode(String name) {
    return URLDecoder.decode(name, StandardCharsets.UTF_8);
  }
}
