package vivarium.world.store.h2;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import vivarium.world.base.DiskTrouble;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.error.WorldDamaged;

/** Says in our words what went wrong in H2. */
final class SqlTrouble {
  static StoreException reading(Path file, SQLException cause) {
    if (isDamage(cause)) {
      return damaged(file, cause);
    }
    return new StoreReadFailed(
        "The database %s cannot be read (%s).".formatted(file, reason(cause)), cause);
  }

  static StoreException writing(Path file, SQLException cause) {
    if (isDamage(cause)) {
      return damaged(file, cause);
    }
    return new StoreWriteFailed(
        ("The database %s cannot be written (%s). Nothing is lost, the journal has it; make room on"
                + " the disk.")
            .formatted(file, reason(cause)),
        cause);
  }

  private static WorldDamaged damaged(Path file, SQLException cause) {
    return new WorldDamaged(
        "The database %s is damaged (%s). Restore it from a backup, or run 'vivarium check --repair'."
            .formatted(file, reason(cause)),
        cause);
  }

  private static boolean isDamage(SQLException cause) {
    if (cause.getErrorCode() == ErrorCode.FILE_CORRUPTED_1
        || cause.getErrorCode() == ErrorCode.FILE_VERSION_ERROR_1) {
      return true;
    }
    for (Throwable below = cause; below != null; below = below.getCause()) {
      if (below instanceof MVStoreException e
          && (e.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT
              || e.getErrorCode() == DataUtils.ERROR_UNSUPPORTED_FORMAT
              || e.getErrorCode() == DataUtils.ERROR_CHUNK_NOT_FOUND
              || e.getErrorCode() == DataUtils.ERROR_SERIALIZATION)) {
        return true;
      }
    }
    return false;
  }

  /** The innermost reason, which is the one that a person can do something about. */
  private static String reason(Throwable cause) {
    var innermost = cause;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    if (innermost instanceof IOException disk) {
      return DiskTrouble.reason(disk);
    }
    var text = innermost.getMessage() == null ? innermost.toString() : innermost.getMessage();
    return text.lines().findFirst().orElse(text);
  }

  private SqlTrouble() {}
}
