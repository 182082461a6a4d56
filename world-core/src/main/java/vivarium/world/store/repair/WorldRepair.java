package vivarium.world.store.repair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vivarium.world.base.DiskTrouble;
import vivarium.world.base.Progress;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.WorldStore;
import vivarium.world.store.catalogue.WorldFolder;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.FolderSwap;
import vivarium.world.store.error.NotAWorld;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.world.WorldOpening;

/**
 * Repairs a damaged world that nobody has open.
 *
 * <p>Everything that is whole in any of its files is collected, by the checksums on it, and made
 * once more, turn by turn, into a new world beside it. When that is complete, checked and on stable
 * storage, it takes the place of the old one, whose files are kept in a folder of their own. Until
 * then nothing is changed; a crash at any moment leaves the old world or the new.
 */
public final class WorldRepair {
  private static final String REBUILT = "repair.new";
  private static final String SCRATCH = "repair.finds";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final WorldFolder folder;
  private final StoreOptions given;
  private final Disk disk;
  private final Mender mender;

  /**
   * @param path the folder of the world
   * @param options how it is opened
   * @param mender knows what is in objects
   */
  public WorldRepair(Path path, StoreOptions options, Mender mender) {
    this.disk = options.disk();
    this.folder = new WorldFolder(disk, path.toAbsolutePath().normalize());
    this.given = options;
    this.mender = mender;
  }

  /**
   * Looks for damage, and repairs what there is.
   *
   * @param progress told now and then how far it is, in steps of no meaning
   * @throws vivarium.world.store.error.WorldInUse if somebody has the world open
   * @throws NotAWorld if there is nothing in the folder that could be one
   * @throws WorldDamaged if nothing is left that says which world it was
   */
  public RepairReport run(Progress progress) {
    if (WorldFolder.MAIN.stream().noneMatch(name -> disk.exists(folder.path().resolve(name)))
        && !new FolderSwap(disk, folder.path()).isBegun()) {
      throw new NotAWorld("There is no world in %s.".formatted(folder.path()));
    }
    try (var _ = folder.lock(WorldFolder.owner(given.clock()))) {
      new FolderSwap(disk, folder.path()).finish();
      clear();
      var world = identity();
      try (var unlocking = Unlocking.of(disk, folder, world, given.secrets())) {
        return repair(world, unlocking, progress);
      }
    } catch (IOException e) {
      throw notRepaired(e);
    } catch (UncheckedIOException e) {
      throw notRepaired(Objects.requireNonNull(e.getCause()));
    }
  }

  private StoreReadFailed notRepaired(IOException cause) {
    return new StoreReadFailed(
        "The world %s cannot be repaired (%s). Its files are as they were."
            .formatted(folder.path(), DiskTrouble.reason(cause)),
        cause);
  }

  private RepairReport repair(byte[] world, Unlocking unlocking, Progress progress)
      throws IOException {
    var keys = unlocking.keys();
    var options = given.withSecrets(unlocking.secrets());
    var damages = new Diagnosis(folder, world, keys, options, mender, progress).run();
    if (damages.isEmpty()) {
      return new RepairReport(damages, List.of(), List.of(), null);
    }
    var notes = new ArrayList<String>();
    List<Loss> losses;
    try (var finds = new Finds(new Scratch(disk, folder.path().resolve(SCRATCH)))) {
      var salvage = new WorldSalvage(disk, folder, world, keys, finds);
      salvage.run();
      losses = rebuild(salvage, world, options, notes, progress);
    }
    var aside = asideName();
    var swap = new FolderSwap(disk, folder.path());
    swap.run(new FolderSwap.Plan(REBUILT, aside, WorldFolder.MAIN, WorldFolder.BESIDE, false));
    return new RepairReport(damages, losses, notes, aside);
  }

  private List<Loss> rebuild(
      WorldSalvage salvage,
      byte[] world,
      StoreOptions options,
      List<String> notes,
      Progress progress)
      throws IOException {
    var clock = new RebuildClock(given.clock());
    var fast = options.withClock(clock).withForceInterval(Duration.ofSeconds(5)).inPlaceOf(world);
    try (var target = WorldOpening.open(folder.path().resolve(REBUILT), fast)) {
      var rebuild = new Rebuild(salvage, target, clock, progress);
      rebuild.run(disk, world, options.secrets().keysOfNew());
      notes.addAll(rebuild.notes());
      notes.addAll(mender.mend(target, rebuild.losses()));
      requireSound(target);
      return rebuild.losses();
    }
  }

  /** Nothing takes the place of anything that is not better. */
  private void requireSound(WorldStore target) {
    var findings = new ArrayList<>(mender.findings(target));
    for (var vat : target.vats()) {
      findings.addAll(target.vat(vat).verify(_ -> true).findings());
    }
    if (!findings.isEmpty()) {
      throw new WorldDamaged(
          "The world %s cannot be repaired: %s Its files are as they were."
              .formatted(folder.path(), findings.getFirst()));
    }
  }

  private void clear() throws IOException {
    FolderSwap.deleteAll(disk, folder.path().resolve(REBUILT));
    disk.delete(folder.path().resolve(SCRATCH));
  }

  private String asideName() {
    var moment = MOMENT.format(given.clock().now().atZone(ZoneId.systemDefault()));
    var name = "damaged-" + moment;
    for (int i = 2; disk.exists(folder.path().resolve(name)); i++) {
      name = "damaged-" + moment + "-" + i;
    }
    return name;
  }

  // which world it is

  /** The file that says so is believed unless it stands alone against all others. */
  private byte[] identity() throws IOException {
    byte[] said = null;
    try {
      said = folder.readIdentity();
    } catch (NoSuchFileException | WorldDamaged e) {
      // the other files say it too
    }
    var found = new Identities(disk, folder).mostNamed(said);
    if (found == null) {
      throw new WorldDamaged(
          "Nothing in %s says which world it was. Restore the folder from a backup."
              .formatted(folder.path()));
    }
    return found;
  }
}
