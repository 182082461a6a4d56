package vivarium.world.store.catalogue;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import vivarium.world.base.WorldException;

/** Which names vats may have, and which folders belong to them. */
public final class VatNames {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}");

  /** How much is shown of a name that cannot be one. */
  private static final int SHOWN_MAX = 60;

  private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");

  /** Names that some systems do not take for a folder. */
  private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

  public static void require(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new WorldException(
          ("'%s' cannot be the name of a vat. Begin with a letter or digit; letters, digits, blanks"
                  + " and . _ - may follow, 60 in all.")
              .formatted(name.length() > SHOWN_MAX ? name.substring(0, SHOWN_MAX) + "…" : name));
    }
  }

  /** A folder for a new vat: its own name where every system takes it, else a number. */
  public static String folderFor(String name, Collection<String> taken) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (PLAIN.matcher(name).matches()
        && !RESERVED.matcher(lower).matches()
        && !taken.contains(name)) {
      return name;
    }
    return numberedFolder(taken);
  }

  /** A folder for a new vat that does not tell its name. */
  public static String numberedFolder(Collection<String> taken) {
    int number = taken.size() + 1;
    while (taken.contains("vat-" + number)) {
      number++;
    }
    return "vat-" + number;
  }

  private VatNames() {}
}
