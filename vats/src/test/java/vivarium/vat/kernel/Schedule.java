package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.value;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import vivarium.vat.api.SmallWorld;
import vivarium.vat.api.World;
import vivarium.vat.api.WorldOptions;
import vivarium.vat.testing.LibraryWorld;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.syntax.SourceText;

/**
 * Five vats that send each other money and pass a token on, while they are suspended and resumed
 * and messages fail. As a program of its own it goes on until somebody kills it.
 */
final class Schedule {
  private static final List<String> VATS = List.of("a", "b", "c", "d", "e");
  private static final int START = 1000;

  private static final String BANK =
      """
      _AddSlots: (| money <- 1000. sent <- 0. received <- 0. rounds <- 0. mood <- 0.
        vec: x = ((_WellKnown: 'vector') _Clone: 1 Filler: x).
        none = ((_WellKnown: 'vector') _Clone: 0 Filler: 0).
        send: n To: v = ( money: money + (0 _IntSub: n). sent: sent + 1.
          (_VatGatekeeper: v) _SendEventually: 'take:' Arguments: vec: n ).
        pass: n To: v = ( rounds: rounds + 1. (_VatGatekeeper: v) _SendEventually: 'ring:' Arguments: vec: n ).
        fail: v = ( (_VatGatekeeper: v) _SendEventually: 'trouble' Arguments: none ) |)
      (_WellKnown: 'gatekeeper') _AddSlots: (| lobby = lobby.
        take: n = ( lobby money: lobby money + n. lobby received: lobby received + 1. n ).
        ring: n = ( lobby rounds: lobby rounds + 1. n ).
        trouble = ( lobby money: 0. missingHere ) |)
      """;

  private final Random random;

  Schedule(long seed) {
    this.random = new Random(seed);
  }

  /** Opens the world of the five; makes them if they are not there. */
  static World open(Path place) {
    var small = SmallWorld.options();
    var world =
        World.open(
            place,
            new WorldOptions(
                StoreOptions.standard().withForceInterval(Duration.ofMillis(5)),
                small.heapBytesPerVat(),
                small.library(),
                small.gatekeepers(),
                small.sample()));
    for (var vat : VATS) {
      if (world.vats().stream().noneMatch(one -> one.name().equals(vat))) {
        world.createVat(vat);
      }
      if (value(world, vat, "money").startsWith("! ")) {
        world.vat(vat).load(List.of(new SourceText("bank", BANK))).join();
      }
    }
    return world;
  }

  /** Does something that the seed says. */
  void step(World world) {
    var from = VATS.get(random.nextInt(VATS.size()));
    var to = VATS.get(random.nextInt(VATS.size()));
    switch (random.nextInt(8)) {
      case 0 -> world.vat(to).suspend("a schedule says so").join();
      case 1 -> world.vat(to).resume().join();
      case 2 -> act(world, from, "fail: '%s'".formatted(to));
      case 3 -> act(world, from, "pass: 1 To: '%s'".formatted(to));
      default -> act(world, from, "send: %d To: '%s'".formatted(random.nextInt(50), to));
    }
  }

  /** Waits until everything that was sent has arrived. */
  static void settle(World world) {
    VATS.forEach(vat -> world.vat(vat).resume().join());
    LibraryWorld.await(() ->
        world.vats().stream()
            .allMatch(vat -> vat.figures().waiting() == 0 && isEmpty(world, vat.name())));
  }

  private static boolean isEmpty(World world, String vat) {
    return world
        .vat(vat)
        .look(heap -> heap.entries().keysWithPrefix(EntryKey.of("queue/")).isEmpty())
        .join();
  }

  /** The sum is what it was, and each message has arrived once. */
  static void check(World world) {
    long money = 0;
    long sent = 0;
    long received = 0;
    long rounds = 0;
    for (var vat : VATS) {
      money += number(world, vat, "money");
      sent += number(world, vat, "sent");
      received += number(world, vat, "received");
      rounds += number(world, vat, "rounds");
    }
    assertThat(money).isEqualTo((long) START * VATS.size());
    assertThat(received).isEqualTo(sent);
    assertThat(rounds % 2).isZero();
  }

  private static long number(World world, String vat, String slot) {
    return Long.parseLong(value(world, vat, slot));
  }

  /** The folder of the world, and a seed. */
  public static void main(String[] arguments) {
    var schedule = new Schedule(Long.parseLong(arguments[1]));
    var world = open(Path.of(arguments[0]));
    System.out.println("begun");
    while (true) {
      schedule.step(world);
    }
  }
}
