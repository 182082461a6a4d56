package vivarium.world.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Puts files into a folder in place of others, so that a crash at any moment leaves either all of
 * the old, or something that the next call of {@link #finish} makes all of the new.
 *
 * <p>The new files stand in a folder within the folder, whole and forced, before it begins. Then a
 * plan is written; from then on the new ones count. The old ones are moved aside, into another
 * folder within it, and are deleted, if they are to be, after everything else.
 */
public final class FolderSwap {
  private static final String PLAN = "exchange.plan";
  private static final String PLAN_NEW = "exchange.plan.new";

  /**
   * What is to be done. All names are of files or folders directly in the folder.
   *
   * @param from the folder within the folder that has the new ones
   * @param aside the folder within the folder that gets the old ones
   * @param fresh those that get their place out of the one folder
   * @param stale those that have no successor, and go aside only
   * @param deleteAside whether nobody needs the old ones any more
   */
  public record Plan(
      String from, String aside, List<String> fresh, List<String> stale, boolean deleteAside) {
    public Plan {
      fresh = List.copyOf(fresh);
      stale = List.copyOf(stale);
    }

    private String text() {
      var lines = new ArrayList<>(List.of(from, aside, deleteAside ? "delete" : "keep"));
      fresh.forEach(name -> lines.add("+" + name));
      stale.forEach(name -> lines.add("-" + name));
      return String.join("\n", lines) + "\n";
    }

    private static Plan of(String text) {
      var lines = text.lines().toList();
      var names = lines.subList(3, lines.size());
      return new Plan(
          lines.get(0), lines.get(1), marked(names, "+"), marked(names, "-"), isDelete(lines));
    }

    private static boolean isDelete(List<String> lines) {
      return lines.get(2).equals("delete");
    }

    private static List<String> marked(List<String> names, String mark) {
      return names.stream()
          .filter(name -> name.startsWith(mark))
          .map(name -> name.substring(1))
          .toList();
    }
  }

  private final Disk disk;
  private final Path folder;

  /** Of a folder whose lock the caller has. */
  public FolderSwap(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /** Whether one was begun and has not come to its end. */
  public boolean isBegun() {
    return disk.exists(folder.resolve(PLAN));
  }

  /** Does all of it. If this throws, calling {@link #finish} goes on, if it had begun. */
  public void run(Plan plan) throws IOException {
    disk.createFolders(folder.resolve(plan.aside()));
    var fresh = folder.resolve(PLAN_NEW);
    try (var file = disk.openToWrite(fresh)) {
      file.truncate(0);
      file.write(ByteBuffer.wrap(plan.text().getBytes(StandardCharsets.UTF_8)), 0);
      file.force();
    }
    disk.forceFolder(folder.resolve(plan.from()));
    disk.forceFolder(folder);
    disk.move(fresh, folder.resolve(PLAN));
    disk.forceFolder(folder);
    finish();
  }

  /** Brings one to its end that was begun; does nothing if none was. */
  public void finish() throws IOException {
    if (!isBegun()) {
      return;
    }
    var plan = read();
    var from = folder.resolve(plan.from());
    var aside = folder.resolve(plan.aside());
    for (var name : plan.fresh()) {
      exchange(folder.resolve(name), from.resolve(name), aside.resolve(name));
    }
    for (var name : plan.stale()) {
      if (disk.exists(folder.resolve(name))) {
        disk.move(folder.resolve(name), aside.resolve(name));
      }
    }
    if (disk.exists(aside)) { // or it was deleted before, and a power cut brought the plan back
      disk.forceFolder(aside);
    }
    disk.forceFolder(folder);
    deleteAll(disk, from);
    if (plan.deleteAside()) {
      deleteAll(disk, aside);
    }
    disk.forceFolder(folder);
    disk.delete(folder.resolve(PLAN));
    disk.forceFolder(folder);
  }

  /** As long as the new one is not in its place, what is there is the old one. */
  private void exchange(Path here, Path fresh, Path old) throws IOException {
    if (disk.exists(fresh)) {
      if (disk.exists(here)) {
        disk.move(here, old);
        disk.forceFolder(Objects.requireNonNull(old.getParent())); // or nothing has it any more
      }
      disk.move(fresh, here);
    }
  }

  private Plan read() throws IOException {
    try (var file = disk.openToRead(folder.resolve(PLAN))) {
      var bytes = ByteBuffer.allocate((int) file.size());
      file.read(bytes, 0);
      return Plan.of(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
    }
  }

  /** Removes a file, or a folder and all in it; it is no error if there is none. */
  public static void deleteAll(Disk disk, Path path) throws IOException {
    if (disk.isFolder(path)) {
      for (var inside : disk.list(path)) {
        deleteAll(disk, inside);
      }
    }
    disk.delete(path);
  }
}
