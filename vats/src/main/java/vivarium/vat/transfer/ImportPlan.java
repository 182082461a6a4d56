package vivarium.vat.transfer;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import vivarium.world.base.DiskTrouble;

/**
 * What an import will bring: every file with the folders that lead to it.
 *
 * <p>Links are followed, because what a person sees in a folder is what the links lead to.
 *
 * @param items the files, in the order they are read
 * @param bytes their lengths together, as they were when the plan was made
 */
record ImportPlan(List<Item> items, long bytes) {
  /**
   * One file.
   *
   * @param folders names of the folders it goes into, outermost first
   */
  record Item(Path file, List<String> folders, String name, long bytes) {}

  /**
   * @throws ImportFailed if something cannot be read, naming it
   */
  static ImportPlan of(List<Path> sources) {
    var items = new ArrayList<Item>();
    for (var source : sources) {
      add(source, items);
    }
    return new ImportPlan(List.copyOf(items), items.stream().mapToLong(Item::bytes).sum());
  }

  private static void add(Path source, List<Item> items) {
    var root = source.toAbsolutePath().normalize();
    if (Files.isSymbolicLink(root) && !Files.exists(root)) {
      throw new ImportFailed("'%s' is a link that leads nowhere.".formatted(source));
    }
    if (!Files.exists(root)) {
      throw new ImportFailed("There is no file or folder '%s'.".formatted(source));
    }
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Finder(root, items));
    } catch (IOException trouble) {
      throw new ImportFailed(reason(source, trouble), trouble);
    }
  }

  static String reason(Path path, IOException trouble) {
    return switch (trouble) {
      case AccessDeniedException denied ->
          "'%s' may not be read; change its permissions or leave it out.".formatted(path);
      case NoSuchFileException gone ->
          "'%s' is not there, or is a link that leads nowhere.".formatted(path);
      default -> "'%s' cannot be read: %s.".formatted(path, DiskTrouble.reason(trouble));
    };
  }

  /** Collects files; the source itself, where it is a folder, becomes the outermost folder. */
  private static final class Finder extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Item> items;

    Finder(Path root, List<Item> items) {
      this.root = root;
      this.items = items;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink()) {
        throw new ImportFailed("'%s' is a link that leads nowhere.".formatted(file));
      }
      if (!attributes.isRegularFile()) {
        throw new ImportFailed(
            "'%s' is neither a file nor a folder, so it has no bytes to keep.".formatted(file));
      }
      if (!Files.isReadable(file)) {
        throw new ImportFailed(
            "'%s' may not be read; change its permissions or leave it out.".formatted(file));
      }
      items.add(new Item(file, folders(file), file.getFileName().toString(), attributes.size()));
      return FileVisitResult.CONTINUE;
    }

    private List<String> folders(Path file) {
      var names = new ArrayList<String>();
      if (!file.equals(root)) {
        names.add(nameOf(root));
        var inner = root.relativize(file);
        for (int i = 0; i < inner.getNameCount() - 1; i++) {
          names.add(inner.getName(i).toString());
        }
      }
      return names;
    }

    private static String nameOf(Path folder) {
      var name = folder.getFileName();
      return name == null ? "root" : name.toString();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException trouble) {
      throw new ImportFailed(reason(file, trouble), trouble);
    }
  }
}
