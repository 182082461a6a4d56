package vivarium.world.store.row;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.error.WorldDamaged;

/**
 * Says what is wrong with a row of a vat: with the vat, the thing and the folder.
 *
 * @param vat the name of the vat
 * @param folder where it is
 */
public record RowCheck(String vat, Path folder) {
  /** Takes a row apart. */
  <T extends @Nullable Object> T decoded(Supplier<T> decoding, String what) {
    try {
      return decoding.get();
    } catch (Malformed e) {
      throw damaged(what, e);
    }
  }

  WorldDamaged damaged(String what, Malformed cause) {
    return new WorldDamaged(message("%s: %s".formatted(what, cause.getMessage())), cause);
  }

  WorldDamaged damaged(String what) {
    return new WorldDamaged(message(what));
  }

  private String message(String what) {
    return ("The vat '%s' is damaged in %s: %s. Restore the folder from a backup, or run 'vivarium"
            + " check --repair'.")
        .formatted(vat, folder, what);
  }
}
