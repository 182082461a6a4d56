package vivarium.world.store.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import vivarium.world.store.disk.DiskFile;

/** A file of H2 on one of our disks, named {@code vivarium:NUMBER:/FILE}. */
final class DiskFilePath extends FilePath {
  /**
   * H2 recovers such a file from a kill, but not from a power cut that tore what it had written.
   */
  private static final String DATABASE = ".mv.db";

  @Override
  public DiskFilePath getPath(String path) {
    var result = new DiskFilePath();
    result.name = path;
    return result;
  }

  @Override
  public String getScheme() {
    return DiskRoots.SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    var file = path();
    var opened = open(root(), file, mode);
    boolean isOpen = false;
    try {
      var channel = new DiskChannel(CipherFile.openIfSealed(opened, file, root().keys()));
      isOpen = true;
      return channel;
    } finally {
      if (!isOpen) {
        opened.close();
      }
    }
  }

  private static DiskFile open(DiskRoots.Root root, Path file, String mode) throws IOException {
    if (mode.equals("r")) {
      return root.disk().openToRead(file);
    }
    boolean isDatabase = file.toString().endsWith(DATABASE);
    return isDatabase ? root.openDatabase(file) : root.disk().openToWrite(file);
  }

  @Override
  public long size() {
    try (var file = root().disk().openToRead(path())) {
      long head = root().keys() == null ? 0 : CipherFile.HEAD_BYTES;
      return Math.max(0, file.size() - head);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void moveTo(FilePath target, boolean atomicReplace) {
    try {
      root().disk().move(path(), ((DiskFilePath) target).path());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public boolean createFile() {
    if (exists()) {
      return false;
    }
    try {
      root().disk().openToWrite(path()).close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public boolean exists() {
    return root().disk().exists(path());
  }

  @Override
  public void delete() {
    try {
      root().disk().delete(path());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public List<FilePath> newDirectoryStream() {
    try {
      return root().disk().list(path()).stream()
          .<FilePath>map(file -> getPath(prefix() + file.getFileName()))
          .toList();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public DiskFilePath toRealPath() {
    return this;
  }

  @Override
  public DiskFilePath getParent() {
    return getPath(prefix());
  }

  @Override
  public boolean isDirectory() {
    return root().disk().isFolder(path());
  }

  @Override
  public boolean isRegularFile() {
    return exists() && !isDirectory();
  }

  @Override
  public boolean isAbsolute() {
    return true;
  }

  @Override
  public long lastModified() {
    return 0; // asked for by H2's own lock files only, which we do not use
  }

  @Override
  public boolean canWrite() {
    return true;
  }

  @Override
  public boolean setReadOnly() {
    return false;
  }

  @Override
  public void createDirectory() {
    try {
      root().disk().createFolders(path());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private DiskRoots.Root root() {
    return DiskRoots.root(name);
  }

  private Path path() {
    return root().folder().resolve(name.substring(prefix().length()));
  }

  private String prefix() {
    return name.substring(0, name.indexOf(":/") + 2);
  }

  private DbException failed(IOException cause) {
    return DbException.get(ErrorCode.IO_EXCEPTION_2, cause, cause.toString(), path().toString());
  }
}
