package vivarium.vat.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vivarium.vat.peer.PeerFigures;

/**
 * A process with a world that has a bank, and pays to the bank of another until it is killed; or
 * settles what is under way. Says on standard output what {@link KilledWorldsTest} waits for.
 *
 * <p>Usage: {@code PeerProcess FOLDER PORT INVITATION pay|settle}; {@code -} stands for no
 * invitation.
 */
final class PeerProcess {
  static final String INVITATION = "invitation ";
  static final String READY = "ready";
  static final String SETTLED = "settled ";

  private static final String BANK =
      """
      _AddSlots: (| one = (_WellKnown: 'vector'). bank = (| parent* = lobby. balance <- 1000. last <- 0. wrong <- 0. sent <- 0.
        gap: s = ( s _IntSub: (last _IntAdd: 1) ).
        deposit: s = ( wrong: wrong _IntAdd: ((gap: s) _IntMul: (gap: s)). last: s. balance: balance _IntAdd: 1. balance ).
        pay = ( sent: sent _IntAdd: 1. balance: balance _IntSub: 1.
          account _SendEventually: 'deposit:' Arguments: (one _Clone: 1 Filler: sent). sent ) |) |)
      """;

  private final World world;

  private PeerProcess(World world) {
    this.world = world;
  }

  public static void main(String[] arguments) throws Exception {
    var world = SmallWorld.open(Path.of(arguments[0]));
    var process = new PeerProcess(world);
    process.open(Integer.parseInt(arguments[1]), arguments[2]);
    System.out.println(READY);
    if (arguments[3].equals("pay")) {
      process.pay();
    } else {
      process.settle();
    }
  }

  private String value(String source) {
    return SmallWorld.value(world, "home", source);
  }

  private void open(int port, String invitation)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (value("bank sent").startsWith("!")) {
      SmallWorld.run(world, "home", BANK);
    }
    world.peers().listen(Peers.LOOPBACK, port);
    if (invitation.equals("-")) {
      var made = world.peers().invite("home", "bank", Peers.LOOPBACK, port);
      System.out.println(INVITATION + made.text());
    } else if (value("account").startsWith("!")) {
      world.peers().accept(invitation, "account").get(2, TimeUnit.MINUTES);
    }
  }

  private void pay() throws InterruptedException {
    while (true) {
      value("bank pay");
      TimeUnit.MILLISECONDS.sleep(3);
    }
  }

  private void settle() throws InterruptedException, IOException {
    int quiet = 0;
    while (quiet < 20) {
      TimeUnit.MILLISECONDS.sleep(50);
      quiet = isQuiet() ? quiet + 1 : 0;
    }
    System.out.println(
        SETTLED
            + String.format(
                Locale.ROOT,
                "%s %s %s %s",
                value("bank balance"),
                value("bank sent"),
                value("bank last"),
                value("bank wrong")));
    while (System.in.read() >= 0) {
      // until the test has heard of both
    }
    world.close();
  }

  private boolean isQuiet() {
    return world.vat("home").figures().waiting() == 0
        && world.peers().all().stream()
            .allMatch(peer -> peer.state() == PeerFigures.State.CONNECTED && peer.pending() == 0);
  }
}
