package vivarium.vat.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Worlds that pay each other over a network that loses, delays, repeats and mixes frames, while
 * they die and come back: whatever the schedule, every payment arrives once and in order.
 */
class PeerScheduleTest {
  private static final int SCHEDULES = 12;
  private static final int STEPS = 300;
  private static final int RINGS = 3;

  private static long seed() {
    return Long.getLong("world.seed", new Random().nextLong());
  }

  @Test
  void C34_everyMessageArrivesOnceAndInOrder_whateverIsLostAndWhoeverDies() {
    long first = seed();
    System.out.println("PeerScheduleTest -Dworld.seed=" + first);
    for (int i = 0; i < SCHEDULES; i++) {
      run(first + i);
    }
  }

  @Test
  void C34_sumsStayAndEachMessageArrivesOnce_overFiveVatsInARing() {
    long first = seed();
    System.out.println("PeerScheduleTest, five in a ring -Dworld.seed=" + first);
    for (int i = 0; i < RINGS; i++) {
      runRing(first + i);
    }
  }

  private static void runRing(long seed) {
    var random = new Random(seed);
    var time = new VirtualTime();
    var network = new BadNetwork(time, random);
    var worlds = worlds(5, time, network, random);
    for (int i = 0; i < worlds.size(); i++) {
      worlds.get(i).isBefore(worlds.get((i + 1) % worlds.size()));
    }
    network.good(true);
    time.run(60_000);
    network.good(false);
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(4) == 0) {
        worlds.get(random.nextInt(worlds.size())).sendRound(1 + random.nextInt(12));
      }
      step(time, network, random, worlds);
    }
    network.good(true);
    time.run(1_200_000);
    check(seed, worlds);
    assertThat(worlds.stream().mapToLong(world -> world.home.number("passed")).sum())
        .as("tokens received, seed %d", seed)
        .isEqualTo(worlds.stream().mapToLong(world -> world.home.number("rounds")).sum())
        .isPositive();
  }

  private static List<BankWorld> worlds(
      int count, VirtualTime time, BadNetwork network, Random random) {
    var worlds = new ArrayList<BankWorld>();
    for (int i = 0; i < count; i++) {
      worlds.add(new BankWorld(time, network, random, "world " + i, 100 + i));
    }
    for (var from : worlds) {
      for (var to : worlds) {
        if (from != to) {
          from.takeUp(to.invitation());
        }
      }
    }
    return worlds;
  }

  private static void run(long seed) {
    var random = new Random(seed);
    var time = new VirtualTime();
    var network = new BadNetwork(time, random);
    var worlds = worlds(3, time, network, random);
    time.run(10);
    for (int step = 0; step < STEPS; step++) {
      step(time, network, random, worlds);
    }
    network.good(true);
    time.run(600_000);
    check(seed, worlds);
  }

  private static void step(
      VirtualTime time, BadNetwork network, Random random, List<BankWorld> worlds) {
    var some = worlds.get(random.nextInt(worlds.size()));
    var other = worlds.get(random.nextInt(worlds.size()));
    switch (random.nextInt(24)) {
      case 0 -> some.processDies();
      case 1 -> some.powerFails();
      case 2 -> network.breakAll(some.id());
      default -> {
        if (some != other && some.canPay(other)) {
          some.pay(other, 1 + random.nextInt(100));
        }
      }
    }
    time.run(random.nextInt(random.nextInt(5) == 0 ? 2000 : 60));
  }

  private static void check(long seed, List<BankWorld> worlds) {
    long sum = 0;
    for (var world : worlds) {
      sum += world.home.number("balance");
      assertThat(world.home.number("disorder")).as("out of order, seed %d", seed).isZero();
      assertThat(world.reasons).as("broken promises, seed %d", seed).isEmpty();
      assertThat(world.unsettled()).as("promises not settled once, seed %d", seed).isZero();
      assertThat(world.office().peers())
          .as("peers, seed %d", seed)
          .allSatisfy(peer -> assertThat(peer.state()).isEqualTo(PeerFigures.State.CONNECTED))
          .allSatisfy(peer -> assertThat(peer.pending()).isZero());
    }
    assertThat(sum).as("money, seed %d", seed).isEqualTo(worlds.size() * BankWorld.START);
  }
}
