package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.run;
import static vivarium.vat.testing.LibraryWorld.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.api.SmallWorld;
import vivarium.vat.api.Subcluster;
import vivarium.vat.api.Vat;
import vivarium.vat.api.World;
import vivarium.vat.api.WorldOptions;
import vivarium.vat.testing.DyingDisk;
import vivarium.vat.transfer.Importer;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatHeap;
import vivarium.world.base.Seed;
import vivarium.world.base.WorldException;
import vivarium.world.object.ByteVector;
import vivarium.world.store.disk.Disk;

/** The process dies, at any point, while the kernel does what code has asked it for. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class KernelDeathTest {
  private static final String HOME = "home";
  private static final int LIVES = 3;

  private static final String ALICE =
      "(| times <- 0. bootstrap: roots = ( times: (times _IntAdd: 1). roots bob _SendEventually:"
          + " 'hello' Arguments: ((_WellKnown: 'vector') _Clone: 0 Filler: 0) ) |)";
  private static final String BOB = "(| said <- 0. hello = ( said: (said _IntAdd: 1). said ) |)";
  private static final Subcluster COUPLE =
      new Subcluster(
          "couple", List.of(Map.entry("alice", ALICE), Map.entry("bob", BOB)), "alice", List.of());

  @TempDir private Path folder;
  private final Seed seed = Seed.of(KernelDeathTest.class);

  private static World open(Path where, Disk disk) {
    var small = SmallWorld.options();
    return World.open(
        where,
        new WorldOptions(
            small.store().withDisk(disk),
            small.heapBytesPerVat(),
            small.library(),
            small.gatekeepers(),
            small.sample()));
  }

  /** One life of a world, with how much work it gets done. */
  private record Deed(Consumer<World> before, Consumer<World> deed, Consumer<World> whole) {
    long operations(Path where) {
      var disk = new DyingDisk();
      try (var world = open(where, disk)) {
        before.accept(world);
        long began = disk.operations();
        deed.accept(world);
        whole.accept(world);
        return disk.operations() - began;
      }
    }

    void dies(Path where, long after) {
      var disk = new DyingDisk();
      try (var world = open(where, disk)) {
        before.accept(world);
        disk.dieAfter(after);
        deed.accept(world);
      } catch (WorldException dead) {
        // what it believed does not matter: it is dead
      }
    }
  }

  private void atAnyPoint(Deed deed, Consumer<World> after) {
    System.out.println("KernelDeathTest " + seed);
    var random = seed.random();
    long operations = deed.operations(folder.resolve("alive"));
    for (int i = 0; i < LIVES; i++) {
      long point = random.nextLong(operations);
      var where = folder.resolve("life" + i);
      deed.dies(where, point);
      try (var world = open(where, Disk.system())) {
        after.accept(world);
      } catch (AssertionError wrong) {
        throw new AssertionError(
            "dead after %d of %d, %s".formatted(point, operations, seed), wrong);
      }
    }
  }

  private static List<String> vats(World world) {
    return world.vats().stream().map(Vat::name).toList();
  }

  private static void isWhole(World world) {
    assertThat(world.subclusters()).containsExactly("couple");
    assertThat(world.vatsOf("couple")).containsExactly("alice", "bob");
    await(world, "bob", "(_WellKnown: 'gatekeeper') said", "1");
    assertThat(value(world, "alice", "(_WellKnown: 'gatekeeper') times")).isEqualTo("1");
  }

  private static void isNotThere(World world) {
    assertThat(world.subclusters()).isEmpty();
    assertThat(vats(world)).containsExactly(HOME, "files");
  }

  private static final Consumer<World> SLOTS =
      world ->
          act(
              world,
              HOME,
              "_AddSlots: (| asked <- 0. p <- nil. v <- nil. n <- nil. g <- nil. alice = %s. bob = %s |)"
                  .formatted(ALICE, BOB));

  /** Asks for the couple as the library does. */
  private static final String WISH =
      "asked: 1. n: ((_WellKnown: 'vector') _Clone: 2 Filler: 'alice'). n _At: 1 Put: 'bob'. g:"
          + " ((_WellKnown: 'vector') _Clone: 2 Filler: alice). g _At: 1 Put: bob. v:"
          + " ((_WellKnown: 'vector') _Clone: 5 Filler: 'couple'). v _At: 1 Put: n. v _At:"
          + " 2 Put: g. v _At: 3 Put: 'alice'. v _At: 4 Put: ((_WellKnown: 'vector')"
          + " _Clone: 0 Filler: 0). p: (0 _VatRequest: 'addSubcluster' With: v)";

  @Test
  void C41_allOfASubclusterIsThereOrNothing_whereverAProgramThatMakesItDies() {
    var deed = new Deed(world -> {}, world -> world.launch(COUPLE), KernelDeathTest::isWhole);
    atAnyPoint(
        deed,
        world -> {
          if (world.subclusters().isEmpty()) {
            isNotThere(world);
            world.launch(COUPLE);
          }
          isWhole(world);
        });
  }

  @Test
  void C41_whoAskedForASubclusterGetsItOnce_whereverTheProcessDies() {
    Consumer<World> answered =
        world -> {
          await(world, HOME, "p _PromiseState", "'fulfilled'");
          assertThat(value(world, HOME, "p _PromiseOutcome")).isEqualTo("1");
          isWhole(world);
        };
    atAnyPoint(new Deed(SLOTS, asks(WISH), answered), ifAsked(answered));
  }

  @Test
  void C41_aSubclusterThatIsToEndHasEnded_whereverTheProcessDies() {
    Consumer<World> ended =
        world -> {
          await(world, HOME, "p _PromiseState", "'fulfilled'");
          isNotThere(world);
          assertThat(world.endedVats()).containsOnlyKeys("alice", "bob");
        };
    Consumer<World> there = SLOTS.andThen(world -> world.launch(COUPLE));
    atAnyPoint(
        new Deed(there, asks(ask("endSubcluster:", "couple", "enough")), ended), ifAsked(ended));
  }

  @Test
  void C36_aVatThatIsToBeginAnewDoesSoOnce_whereverTheProcessDies() {
    Consumer<World> once =
        world -> {
          await(world, HOME, "p _PromiseState", "'fulfilled'");
          assertThat(world.vat("files").look(heap -> heap.standing().restarts()).join()).isOne();
        };
    atAnyPoint(new Deed(SLOTS, asks(ask("restart:", "files", "")), once), ifAsked(once));
  }

  @Test
  void E13_importedBytesAreThere_whenTheProcessDiesAsSoonAsTheImportIsAcknowledged()
      throws IOException {
    var bytes = new byte[3_000_001];
    seed.random().nextBytes(bytes);
    var file = Files.write(folder.resolve("film"), bytes);
    var where = folder.resolve("world");
    var disk = new DyingDisk();
    try (var world = open(where, disk)) {
      var importer = new Importer(world.vatsTogether().store().vat("files"));
      var batch = importer.read(List.of(file), (done, total) -> true);
      assertThat(world.vat("files").run(Importer.request(batch, 0)).join())
          .isInstanceOf(TurnResult.Done.class);
      disk.dieAfter(0);
    } catch (WorldException dead) {
      // it could not close
    }
    try (var world = open(where, Disk.system())) {
      var found = world.vat("files").look(KernelDeathTest::imported).join();
      assertThat(found).as(seed.toString()).isEqualTo(bytes);
    }
  }

  private static byte[] imported(VatHeap heap) {
    var gatekeeper = heap.memory().wellKnown().gatekeeper;
    var vector = (ByteVector) heap.interpreter().send(gatekeeper, "last");
    var bytes = new byte[(int) vector.size()];
    vector.read(0, bytes, 0, bytes.length);
    return bytes;
  }

  /** Sends a wish, which may be the death of it. */
  private static Consumer<World> asks(String wish) {
    return world -> {
      var unused = run(world, HOME, wish);
    };
  }

  /** What must be if the turn with the wish was saved. */
  private static Consumer<World> ifAsked(Consumer<World> after) {
    return world -> {
      if (value(world, HOME, "asked").equals("1")) {
        after.accept(world);
      }
    };
  }

  /** What the library does to ask the kernel for something. */
  private static String ask(String what, String first, String second) {
    return ("asked: 1. v: ((_WellKnown: 'vector') _Clone: 3 Filler: '%s'). v _At: 1 Put: '%s'. v"
            + " _At: 2 Put: '%s'. p: (0 _VatRequest: 'kernel' With: v)")
        .formatted(what, first, second);
  }
}
