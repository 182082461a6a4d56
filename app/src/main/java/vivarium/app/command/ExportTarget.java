package vivarium.app.command;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vivarium.app.console.Console;
import vivarium.world.base.DiskTrouble;
import vivarium.world.base.WorldException;

/** Where an export goes: a file that appears only when it is complete, or standard output. */
final class ExportTarget {
  private static final int LINKS_MAX = 40;

  private final Path file;
  private final Path partial;
  private final OutputStream standardOutput;

  private ExportTarget(Path file, OutputStream standardOutput) {
    this.file = file;
    this.partial =
        file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    this.standardOutput = standardOutput;
  }

  /** Where links lead, so that a link stays one and what it leads to is written. */
  private static Path followed(Path file) {
    var end = file;
    try {
      for (int i = 0; i < LINKS_MAX && Files.isSymbolicLink(end); i++) {
        end = end.resolveSibling(Files.readSymbolicLink(end));
      }
    } catch (IOException gone) {
      return file; // whoever writes there hears what is wrong
    }
    return end;
  }

  /** Whether bytes can only be sent there, as to a pipe or a device, which must not be replaced. */
  private boolean isStream() {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  /**
   * @throws WorldException if nothing can be written there
   */
  static ExportTarget of(Path file, Console console) {
    if (Files.isDirectory(file)) {
      throw new WorldException("'%s' is a folder; name a file to write.".formatted(file));
    }
    return new ExportTarget(followed(file), console.out());
  }

  /** Writes something. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Has the contents written.
   *
   * @return how many bytes they are
   */
  long write(Writing writing) throws IOException {
    if (file.toString().equals("-")) {
      var counted = new Counted(standardOutput);
      writing.to(counted);
      counted.flush();
      return counted.count;
    }
    if (isStream()) {
      return written(file, writing);
    }
    long bytes = written(partial, writing);
    Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    return bytes;
  }

  private static long written(Path where, Writing writing) throws IOException {
    try (var counted = new Counted(new BufferedOutputStream(Files.newOutputStream(where)))) {
      writing.to(counted);
      counted.flush();
      return counted.count;
    }
  }

  /** Takes away what was not completed. */
  void discard() {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException inTheWay) {
      // It was not there, or somebody holds it; either way the export itself is not affected.
    }
  }

  /** Why the file was not written, in plain words. */
  WorldException refused(IOException trouble) {
    var reason =
        switch (trouble) {
          case NoSuchFileException absent -> "there is no such folder";
          case AccessDeniedException denied -> "the folder may not be written to";
          default -> DiskTrouble.reason(trouble);
        };
    return new WorldException("'%s' cannot be written: %s.".formatted(file, reason), trouble);
  }

  /** Counts what passes. */
  private static final class Counted extends FilterOutputStream {
    private long count;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      count += length;
    }
  }
}
