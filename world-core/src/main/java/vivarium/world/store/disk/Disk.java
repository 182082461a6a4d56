package vivarium.world.store.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file system, as far as a world needs one. Contract every implementation must meet:
 *
 * <ul>
 *   <li>What is written is visible to later reads at once. It survives the death of the process
 *       when the call returns, and a power cut only after {@link DiskFile#force} of that file
 *       returned; that a file exists, or has its name, only after {@link #forceFolder} of its
 *       folder.
 *   <li>A write is not atomic: after a crash any part of it may be there.
 *   <li>All methods may be called by any thread; interrupting a thread in one of them does no harm.
 * </ul>
 *
 * <p>Errors are plain {@link IOException}s; the callers know what they were doing and name it.
 */
public interface Disk {
  /** The disk of the machine. */
  static Disk system() {
    return SystemDisk.INSTANCE;
  }

  /** Opens a file that exists, for reading only. */
  DiskFile openToRead(Path file) throws IOException;

  /** Opens a file for reading and writing, and creates it empty if there is none. */
  DiskFile openToWrite(Path file) throws IOException;

  /** Whether there is a file or folder of this name. */
  boolean exists(Path path);

  /** Whether there is a folder of this name. */
  boolean isFolder(Path path);

  /** What a folder contains, sorted by name. */
  List<Path> list(Path folder) throws IOException;

  /** Creates a folder and those above it, as far as they do not exist. */
  void createFolders(Path folder) throws IOException;

  /** Deletes a file or an empty folder; it is no error if there is none. */
  void delete(Path path) throws IOException;

  /** Gives a file or folder a new name, atomically, in place of a file that has it. */
  void move(Path from, Path to) throws IOException;

  /** Lets nobody but the owner read a file, where the system knows such a thing. */
  default void makePrivate(Path file) throws IOException {
    // most know none
  }

  /** Returns once the names in a folder are on stable storage. */
  void forceFolder(Path folder) throws IOException;

  /**
   * Takes the exclusive right to something that a file stands for, against other processes and
   * against others in this one; creates the file if there is none.
   *
   * @param owner a text about who takes it, for {@link #lockOwner}
   * @return the lock, or null if somebody else has it
   */
  @Nullable DiskLock tryLock(Path file, String owner) throws IOException;

  /** The text of whoever took a lock last. */
  String lockOwner(Path file) throws IOException;
}
