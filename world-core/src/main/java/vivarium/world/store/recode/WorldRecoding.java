package vivarium.world.store.recode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.DiskTrouble;
import vivarium.world.base.Progress;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.WorldStore;
import vivarium.world.store.catalogue.WorldFile;
import vivarium.world.store.catalogue.WorldFolder;
import vivarium.world.store.crypt.Passphrase;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.crypt.Typed;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.FolderSwap;
import vivarium.world.store.disk.UntouchedDisk;
import vivarium.world.store.error.NotAWorld;
import vivarium.world.store.error.StoreReadFailed;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.error.WorldNotRecoded;
import vivarium.world.store.world.WorldOpening;

/**
 * Gives a world that nobody has open a passphrase, takes it away, or changes it.
 *
 * <p>Encrypting and decrypting make every file once more, in a folder within the world; when that
 * is complete, checked and on stable storage, it takes the place of what was there, which is
 * deleted. A crash at any moment leaves the old world or the new, and the next opening removes what
 * is left of the other. Changing the passphrase replaces one small file.
 */
public final class WorldRecoding {
  private final WorldFolder folder;
  private final StoreOptions options;
  private final Disk disk;

  /**
   * @param path the folder of the world
   * @param options how it is opened, with its present passphrase
   */
  public WorldRecoding(Path path, StoreOptions options) {
    this.disk = options.disk();
    this.folder = new WorldFolder(disk, path.toAbsolutePath().normalize());
    this.options = options;
  }

  /**
   * Whether a world has a passphrase.
   *
   * @throws NotAWorld if there is none
   */
  public boolean isEncrypted() {
    return file().box() != null;
  }

  /**
   * Gives the world a passphrase.
   *
   * @param fresh is asked for it once
   * @param progress told how many bytes are done; stopping leaves the world as it is
   * @throws WorldNotRecoded if it has one, or there are files that would stay readable
   */
  public void encrypt(Passphrase fresh, Progress progress) {
    if (isEncrypted()) {
      throw new WorldNotRecoded(
          "The world %s has a passphrase already. 'vivarium world passphrase' changes it."
              .formatted(folder.path()));
    }
    try (var typed = typed(fresh)) {
      recode(options, typed, progress);
    }
  }

  /**
   * Takes the passphrase away.
   *
   * @param progress told how many bytes are done; stopping leaves the world as it is
   * @throws WorldNotRecoded if it has none
   * @throws vivarium.world.store.error.WrongPassphrase if it is another
   */
  public void decrypt(Progress progress) {
    requireEncrypted();
    try (var present = new Typed(options.secrets().passphrase().of(folder.path()))) {
      recode(options.withSecrets(options.secrets().withPassphrase(present)), null, progress);
    }
  }

  /**
   * Changes the passphrase. The key that it locks stays the same: whoever has the old passphrase
   * and a copy of the world from before can still read what the world holds.
   *
   * @param fresh is asked for the new one once, when the present one is known to be right
   * @throws WorldNotRecoded if it has none
   * @throws vivarium.world.store.error.WrongPassphrase if it is another
   */
  public void changePassphrase(Passphrase fresh) {
    requireEncrypted();
    var file = file();
    var keys = file.unlock(folder.path(), options.secrets().passphrase());
    if (keys == null) {
      throw notEncrypted();
    }
    try (var typed = typed(fresh);
        var _ = folder.lock(WorldFolder.owner(options.clock()))) {
      new FolderSwap(disk, folder.path()).finish();
      requireSame(file);
      var changed = file.locked(keys, folder.path(), typed, options.secrets().cost());
      folder.write(changed);
      folder.keepCopy(changed);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private WorldFile file() {
    if (!folder.isWorld() && !new FolderSwap(disk, folder.path()).isBegun()) {
      throw new NotAWorld("There is no world in %s.".formatted(folder.path()));
    }
    try {
      finishSwap();
      return folder.read();
    } catch (IOException e) {
      throw new StoreReadFailed(
          "The world %s cannot be read (%s).".formatted(folder.path(), DiskTrouble.reason(e)), e);
    }
  }

  private void finishSwap() throws IOException {
    var swap = new FolderSwap(disk, folder.path());
    if (swap.isBegun()) {
      try (var _ = folder.lock(WorldFolder.owner(options.clock()))) {
        swap.finish();
      }
    }
  }

  private Typed typed(Passphrase fresh) {
    return new Typed(fresh.of(folder.path()));
  }

  /** What is not in the databases yet gets there, so that the journal needs no translating. */
  private void recode(StoreOptions present, @Nullable Typed fresh, Progress progress) {
    try (var world = WorldOpening.open(folder.path(), present)) {
      requireAllVats(world);
    }
    try (var _ = folder.lock(WorldFolder.owner(options.clock()))) {
      var source = new UntouchedDisk(disk);
      try {
        recode(source, present, fresh, progress);
      } finally {
        source.close();
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void recode(
      UntouchedDisk source, StoreOptions present, @Nullable Typed fresh, Progress progress)
      throws IOException {
    var file = folder.read();
    var keys = file.unlock(folder.path(), present.secrets().passphrase());
    var freshKeys = fresh == null ? null : WorldKeys.random();
    var freshFile =
        fresh == null || freshKeys == null
            ? file.unlocked()
            : file.locked(freshKeys, folder.path(), fresh, options.secrets().cost());
    var contents = WorldContents.of(source, folder, file.identity(), keys);
    var target = new WorldFolder(disk, folder.path().resolve(WorldFolder.RECODED));
    try {
      FolderSwap.deleteAll(disk, target.path());
      var names =
          new Recoder(source, folder, keys, disk, target, freshKeys, options, progress)
              .run(contents, freshFile);
      requireSound(target, fresh, progress);
      var stale = new ArrayList<>(contents.names());
      stale.removeAll(names);
      new FolderSwap(disk, folder.path())
          .run(
              new FolderSwap.Plan(
                  WorldFolder.RECODED, WorldFolder.RECODED_FROM, names, stale, true));
    } catch (IOException | RuntimeException e) {
      if (!new FolderSwap(disk, folder.path()).isBegun()) {
        FolderSwap.deleteAll(disk, target.path());
      }
      throw e;
    }
  }

  /** Nothing takes the place of anything before it was read once more, with every checksum. */
  private void requireSound(WorldFolder target, @Nullable Typed fresh, Progress progress)
      throws IOException {
    var untouched = new UntouchedDisk(disk);
    var secrets = fresh == null ? Secrets.NONE : Secrets.NONE.withPassphrase(fresh);
    var reading = options.withDisk(untouched).withSecrets(secrets);
    try (var world = WorldOpening.open(target.path(), reading)) {
      requireAllVats(world);
      for (var vat : world.vats()) {
        var report = world.vat(vat).verify(progress);
        if (!report.findings().isEmpty()) {
          throw new WorldDamaged(
              ("The world %s is damaged: %s Nothing was changed; run 'vivarium check --repair'"
                      + " first.")
                  .formatted(folder.path(), report.findings().getFirst()));
        }
        Recoder.requireGoing(report.complete());
      }
    } finally {
      untouched.close();
    }
  }

  private void requireAllVats(WorldStore world) {
    if (!world.unavailableVats().isEmpty()) {
      throw new WorldNotRecoded(
          "Not all of the world %s can be read: %s Nothing was changed."
              .formatted(folder.path(), world.unavailableVats().values().iterator().next()));
    }
  }

  private void requireEncrypted() {
    if (!isEncrypted()) {
      throw notEncrypted();
    }
  }

  private WorldNotRecoded notEncrypted() {
    return new WorldNotRecoded(
        "The world %s has no passphrase. 'vivarium world encrypt' gives it one."
            .formatted(folder.path()));
  }

  private void requireSame(WorldFile file) throws IOException {
    if (!folder.read().isSameAs(file)) {
      throw new WorldNotRecoded(
          "The passphrase of %s was changed by somebody else just now. Nothing was changed."
              .formatted(folder.path()));
    }
  }

  private StoreReadFailed failed(IOException cause) {
    return new StoreReadFailed(
        "The passphrase of %s cannot be changed (%s). The world is as it was."
            .formatted(folder.path(), DiskTrouble.reason(cause)),
        cause);
  }
}
