package vivarium.inspector.bridge.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vivarium.world.mirror.Mirror;
import vivarium.world.mirror.MirrorKind;
import vivarium.world.mirror.SlotMirror;
import vivarium.world.object.WorldObject;

/**
 * The library's files and folders as people know them: by name, and by the folder around them. Both
 * know that themselves, so nothing has to be searched.
 */
final class Folders {
  private static final String NAME = "name";

  /** Slots by which a folder keeps what is in it. */
  private static final String ENTRIES = "entries";

  private static final String KEYS = "keyRow";
  private static final String VALUES = "valueRow";

  /** In a folder with more entries than this they stand in the order in which they came. */
  private static final int SORTED_MAX = 20_000;

  /** Something under its name. */
  record Entry(String name, Mirror value) {}

  /** What a file or a folder is called; empty for anything else, and for the outermost folder. */
  static Optional<String> nameOf(Mirror mirror) {
    return surroundingSlot(mirror).isEmpty()
        ? Optional.empty()
        : mirror
            .slot(NAME)
            .map(slot -> slot.contents().reflectee())
            .filter(name -> name instanceof String text && !text.isBlank())
            .map(String.class::cast);
  }

  /** One line for a row; empty for what is neither file nor folder. */
  static Optional<String> line(Mirror mirror) {
    var sort = mirror.kind() == MirrorKind.BYTE_VECTOR ? "file " : "folder ";
    return nameOf(mirror).map(name -> sort + name);
  }

  /** Whether the object is a folder. */
  static boolean isFolder(Mirror mirror) {
    return mirror.slot("enclosing").isPresent() && rows(mirror).isPresent();
  }

  /** How many things are in a folder. */
  static long count(Mirror folder) {
    return folder
        .slot(ENTRIES)
        .flatMap(entries -> entries.contents().slot("size"))
        .map(slot -> slot.contents().reflectee() instanceof Long count ? count : 0L)
        .orElse(0L);
  }

  /** What is in a folder, by name. */
  static List<Entry> entries(Mirror folder) {
    var found = new ArrayList<Entry>();
    rows(folder)
        .ifPresent(rows -> {
          var keys = rows.keys.elements(0, Math.toIntExact(rows.keys.size()));
          var values = rows.values.elements(0, Math.toIntExact(rows.values.size()));
          for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            if (keys.get(i).reflectee() instanceof String name) {
              found.add(new Entry(name, values.get(i)));
            }
          }
        });
    if (found.size() <= SORTED_MAX) {
      found.sort(Comparator.comparing(Entry::name, String.CASE_INSENSITIVE_ORDER));
    }
    return found;
  }

  /** The folder that says that the object is in it; null if none does. */
  static @Nullable WorldObject around(VatSight sight, WorldObject object) {
    var mirror = sight.mirrors().on(object);
    var name = nameOf(mirror);
    var outer = surroundingSlot(mirror).map(SlotMirror::contents);
    if (name.isEmpty()
        || outer.isEmpty()
        || !(outer.get().reflectee() instanceof WorldObject folder)
        || !isFolder(outer.get())) {
      return null;
    }
    boolean there =
        entries(outer.get()).stream()
            .anyMatch(entry -> entry.name.equals(name.get()) && entry.value.reflectee() == object);
    return there ? folder : null;
  }

  private static Optional<SlotMirror> surroundingSlot(Mirror mirror) {
    return mirror.kind() == MirrorKind.BYTE_VECTOR
        ? mirror.slot("folder")
        : mirror.slot("enclosing").filter(_ -> mirror.slot(ENTRIES).isPresent());
  }

  /** The keys and values of a dictionary stand in two rows beside each other. */
  private record Rows(Mirror keys, Mirror values) {}

  private static Optional<Rows> rows(Mirror folder) {
    var entries = folder.slot(ENTRIES).map(SlotMirror::contents);
    var keys = entries.flatMap(each -> each.slot(KEYS)).map(SlotMirror::contents);
    var values = entries.flatMap(each -> each.slot(VALUES)).map(SlotMirror::contents);
    return keys.filter(Folders::isVector)
        .flatMap(k -> values.filter(Folders::isVector).map(v -> new Rows(k, v)));
  }

  private static boolean isVector(Mirror mirror) {
    return mirror.kind() == MirrorKind.VECTOR;
  }

  private Folders() {}
}
