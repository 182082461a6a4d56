package vivarium.world.base;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says why the disk did not do as asked; many exceptions have only the path for a message. */
public final class DiskTrouble {
  /** The reason in a few words, with the file where it is known; not a sentence of its own. */
  public static String reason(IOException trouble) {
    return switch (trouble) {
      case AccessDeniedException denied -> of(denied, "permission denied");
      case NoSuchFileException absent -> of(absent, "there is no such file or folder");
      case FileAlreadyExistsException inTheWay -> of(inTheWay, "it exists already");
      case NotDirectoryException file -> of(file, "it is no folder");
      default ->
          trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
    };
  }

  private static String of(FileSystemException trouble, String reason) {
    return trouble.getFile() == null ? reason : trouble.getFile() + ": " + reason;
  }

  private DiskTrouble() {}
}
