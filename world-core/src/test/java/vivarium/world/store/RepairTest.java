package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vivarium.world.store.DamageLife.Allowed;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.disk.PicturedDisk;

/** Whatever happens to a file of a world, it is noticed, named, and the rest comes back. */
class RepairTest {
  private static final int HARMS_IN_SHORT = 1;
  private static final int CRASHES = Proof.LIVES > 1 ? 200 : 6;

  /** What may happen to a file. */
  private enum Harm {
    FLIPPED_BIT,
    ZEROED_BLOCK,
    CUT,
    EMPTIED,
    MISSING,
    SWAPPED,
    FOREIGN
  }

  @Test
  void wholeWorld_isLeftAsItIs() {
    Proof.repeat(seed -> {
      var life = new DamageLife(seed.random(), true);
      var disk = life.left();
      var before = names(disk);
      var report = DamageLife.repair(disk);
      assertThat(report.damages()).isEmpty();
      assertThat(report.isRepaired()).isFalse();
      assertThat(names(disk)).isEqualTo(before);
      life.assertLike(disk, report, Map.of());
    });
  }

  @Test
  void closedWorld_isRepaired_whateverIsDamaged() {
    Proof.repeat(seed -> sweep(seed.random(), true));
  }

  @Test
  void killedWorld_isRepaired_whateverIsDamaged() {
    Proof.repeat(seed -> sweep(seed.random(), false));
  }

  @Test
  void crashDuringARepair_leavesTheOldWorldOrTheNew_andTheNextRepairGoesOn() {
    Proof.repeat(seed -> {
      var random = seed.random();
      var life = new DamageLife(random, true);
      var memory = life.left();
      memory.damage(Worlds.folder(HOME).resolve("objects.mv.db"), 0, new byte[3 * 4096]);
      var disk = new PicturedDisk<>(memory, () -> "", point -> point, 1, random);
      disk.picture(true);
      var whole = DamageLife.repair(disk);
      assertThat(whole.isRepaired()).isTrue();
      var pictures = new ArrayList<>(disk.pictures());
      Collections.shuffle(pictures, random);
      for (var picture : pictures.subList(0, Math.min(pictures.size(), CRASHES))) {
        var left = picture.disk().copy();
        var report = DamageLife.repair(left);
        life.assertLike(left, report, Map.of(HOME, Allowed.ONCE_SO));
        assertThat(left.filesBelow(PLACE).toString()).doesNotContain("repair.");
        assertThat(DamageLife.repair(left).damages()).as(picture.point()).isEmpty();
      }
    });
  }

  @Test
  void whatWasDamaged_isKept() {
    Proof.repeat(seed -> {
      var life = new DamageLife(seed.random(), true);
      var disk = life.left();
      var file = Worlds.folder(HOME).resolve("objects.mv.db");
      disk.damage(file, 0, new byte[3 * 4096]);
      var damaged = disk.bytes(file);
      var report = DamageLife.repair(disk);
      assertThat(report.damages())
          .anyMatch(
              damage -> damage.toString().contains(Worlds.folder(HOME).getFileName().toString()));
      var kept = PLACE.resolve(String.valueOf(report.aside())).resolve(PLACE.relativize(file));
      assertThat(disk.bytes(kept)).isEqualTo(damaged);
    });
  }

  private static void sweep(Random random, boolean isClosed) {
    var life = new DamageLife(random, isClosed);
    var other = new DamageLife(random, true).left();
    for (var file : life.left().filesBelow(PLACE)) {
      for (var harm : harms(random)) {
        var disk = life.left();
        if (!file.endsWith("lock") && harm(disk, other, file, harm, random)) {
          repairs(life, disk, file, harm);
        }
      }
    }
  }

  /** All of them where there is time, one of them in every build. */
  private static List<Harm> harms(Random random) {
    var harms = new ArrayList<>(List.of(Harm.values()));
    Collections.shuffle(harms, random);
    return harms.subList(0, Proof.LIVES > 1 ? harms.size() : HARMS_IN_SHORT);
  }

  private static void repairs(DamageLife life, MemoryDisk disk, Path file, Harm harm) {
    try {
      var report = DamageLife.repair(disk);
      boolean mayBeTorn = // as a power cut tears their ends
          file.startsWith(PLACE.resolve("journal")) || file.toString().endsWith(".pack");
      var damaged =
          report.isRepaired() || mayBeTorn ? damagedBy(file, harm) : Map.<String, Allowed>of();
      life.assertLike(disk, report, damaged);
      assertThat(life.isSameWorld(disk)).as("it has the name that it had").isTrue();
      assertThat(DamageLife.repair(disk).damages()).isEmpty();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("%s of %s".formatted(harm, file), e);
    }
  }

  /** What may be wrong after the repair: a bit or a block that is lost is told by what is left. */
  private static Map<String, Allowed> damagedBy(Path file, Harm harm) {
    var allowed = harm == Harm.FLIPPED_BIT ? Allowed.NAMED : Allowed.ONCE_SO;
    var damaged = new HashMap<String, Allowed>();
    var name = PLACE.relativize(file).toString();
    if (name.startsWith("journal")) {
      damaged.put(HOME, Allowed.ONCE_SO);
      damaged.put(FILES, Allowed.ONCE_SO);
      damaged.put("catalogue", Allowed.ONCE_SO);
    } else if (name.startsWith("catalogue")) {
      damaged.put("catalogue", Allowed.ONCE_SO);
    } else {
      for (var vat : List.of(HOME, FILES)) {
        if (file.startsWith(Worlds.folder(vat)) || harm == Harm.SWAPPED) {
          damaged.put(vat, allowed);
        }
      }
    }
    return damaged;
  }

  private static boolean harm(
      MemoryDisk disk, MemoryDisk other, Path file, Harm harm, Random random) {
    int length = disk.bytes(file).length;
    switch (harm) {
      case FLIPPED_BIT -> {
        int at = random.nextInt(Math.max(1, length));
        if (length > 0) {
          int bit = 1 << random.nextInt(8);
          disk.damage(file, at, new byte[] {(byte) (disk.bytes(file)[at] ^ bit)});
        }
        return length > 0;
      }
      case ZEROED_BLOCK -> {
        int at = random.nextInt(Math.max(1, length)) / 512 * 512;
        disk.damage(file, at, new byte[Math.min(1 << 9 + random.nextInt(4), length - at)]);
        return length > 0;
      }
      case CUT -> cut(disk, file, random.nextInt(Math.max(1, length)));
      case EMPTIED -> cut(disk, file, 0);
      case MISSING -> delete(disk, file);
      case SWAPPED -> {
        return swap(disk, file);
      }
      case FOREIGN -> {
        var stranger = other.exists(file) ? other.bytes(file) : new byte[0];
        cut(disk, file, 0);
        disk.damage(file, 0, stranger);
        return stranger.length > 0;
      }
    }
    return true;
  }

  private static boolean swap(MemoryDisk disk, Path file) {
    var partner =
        disk.filesBelow(PLACE).stream()
            .filter(path -> ending(path).equals(ending(file)) && !path.equals(file))
            .findFirst();
    if (partner.isEmpty()) {
      return false;
    }
    var mine = disk.bytes(file);
    var theirs = disk.bytes(partner.get());
    cut(disk, file, 0);
    cut(disk, partner.get(), 0);
    disk.damage(file, 0, theirs);
    disk.damage(partner.get(), 0, mine);
    return true;
  }

  private static String ending(Path path) {
    var name = path.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static void cut(MemoryDisk disk, Path file, int length) {
    try (var open = disk.openToWrite(file)) {
      open.truncate(length);
      open.force();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(MemoryDisk disk, Path file) {
    try {
      disk.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> names(MemoryDisk disk) {
    return disk.filesBelow(PLACE).stream().filter(file -> !file.endsWith("lock")).toList();
  }
}
