package vivarium.vat.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Seed;

/**
 * Worlds that pay each other over a network that loses, delays, repeats and mixes frames, while
 * they die and come back: whatever the schedule, every payment arrives once and in order.
 */
class PeerScheduleTest {
  private static final int SCHEDULES = 12;
  private static final int STEPS = 300;
  private static final int RINGS = 3;

  private static Seed seed(int round) {
    var seed = Seed.of(PeerScheduleTest.class, round);
    System.out.println("PeerScheduleTest " + seed);
    return seed;
  }

  @Test
  void C34_everyMessageArrivesOnceAndInOrder_whateverIsLostAndWhoeverDies() {
    for (int i = 0; i < SCHEDULES; i++) {
      run(seed(i));
    }
  }

  @Test
  void C34_sumsStayAndEachMessageArrivesOnce_overFiveVatsInARing() {
    for (int i = 0; i < RINGS; i++) {
      runRing(seed(i));
    }
  }

  private static void runRing(Seed seed) {
    var random = seed.random();
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
        .as("tokens received, %s", seed)
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

  private static void run(Seed seed) {
    var random = seed.random();
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

  private static void check(Seed seed, List<BankWorld> worlds) {
    long sum = 0;
    for (var world : worlds) {
      sum += world.home.number("balance");
      assertThat(world.home.number("disorder")).as("out of order, %s", seed).isZero();
      assertThat(world.reasons).as("broken promises, %s", seed).isEmpty();
      assertThat(world.unsettled()).as("promises not settled once, %s", seed).isZero();
      assertThat(world.office().peers())
          .as("peers, %s", seed)
          .allSatisfy(peer -> assertThat(peer.state()).isEqualTo(PeerFigures.State.CONNECTED))
          .allSatisfy(peer -> assertThat(peer.pending()).isZero());
    }
    assertThat(sum).as("money, %s", seed).isEqualTo(worlds.size() * BankWorld.START);
  }
}
