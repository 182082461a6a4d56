package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.world.base.Seed;

/** Two processes pay each other over the loopback interface while they are killed in turn. */
class KilledWorldsTest {
  private static final int KILLS = 5;
  private static final int WORK_MILLIS_MAX = 1500;

  @TempDir private Path folder;
  private final Side hers = new Side("hers");
  private final Side his = new Side("his");

  /** One of the two worlds, and the process that runs it now. */
  private final class Side {
    private final String name;
    private int port;
    private String invitation = "-";
    private int runs;
    private @org.jspecify.annotations.Nullable Process process;

    Side(String name) {
      this.name = name;
    }

    private Path out() {
      return folder.resolve(name + "-out-" + runs);
    }

    void start(String mode) throws IOException {
      runs++;
      process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-XX:+UseSerialGC",
                      "-XX:TieredStopAtLevel=1",
                      "--enable-native-access=ALL-UNNAMED",
                      "-Xmx256m",
                      "-cp",
                      System.getProperty("java.class.path"),
                      PeerProcess.class.getName(),
                      folder.resolve(name).toString(),
                      Integer.toString(port),
                      invitation,
                      mode))
              .redirectOutput(out().toFile())
              .redirectError(folder.resolve(name + "-err-" + runs).toFile())
              .start();
    }

    /** The rest of the first line that begins so, waited for. */
    String said(String beginning) throws Exception {
      for (int i = 0; i < 3000; i++) {
        var line =
            Files.readAllLines(out()).stream().filter(l -> l.startsWith(beginning)).findFirst();
        if (line.isPresent()) {
          return line.get().substring(beginning.length());
        }
        assertThat(running().isAlive())
            .as(() -> "%s runs: %s".formatted(name, complaints()))
            .isTrue();
        TimeUnit.MILLISECONDS.sleep(50);
      }
      throw new AssertionError(name + " does not say " + beginning + ": " + complaints());
    }

    private Process running() {
      if (process == null) {
        throw new AssertionError(name + " was not started");
      }
      return process;
    }

    private String complaints() {
      try {
        return Files.readString(folder.resolve(name + "-err-" + runs));
      } catch (IOException unreadable) {
        return unreadable.toString();
      }
    }

    void kill() throws InterruptedException {
      if (process != null) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @AfterEach
  void end() throws InterruptedException {
    hers.kill();
    his.kill();
  }

  @Test
  @Timeout(500)
  void C34_everyPaymentArrivesOnceAndInOrder_whicheverProcessIsKilled() throws Exception {
    var seed = Seed.of(KilledWorldsTest.class);
    System.out.println("KilledWorldsTest " + seed);
    var random = seed.random();
    befriend();
    for (int i = 0; i < KILLS; i++) {
      var victim = random.nextBoolean() ? hers : his;
      TimeUnit.MILLISECONDS.sleep(random.nextInt(WORK_MILLIS_MAX));
      victim.kill();
      victim.start("pay");
      if (random.nextInt(3) > 0) {
        victim.said(PeerProcess.READY);
      }
    }
    hers.kill();
    his.kill();
    hers.start("settle");
    his.start("settle");
    check(numbers(hers), numbers(his), seed);
  }

  /** Each is invited by the other; from then on they know each other, and pay. */
  private void befriend() throws Exception {
    hers.port = freePort();
    his.port = freePort();
    hers.start("pay");
    var toHers = hers.said(PeerProcess.INVITATION);
    his.start("pay");
    var toHis = his.said(PeerProcess.INVITATION);
    his.kill();
    his.invitation = toHers;
    his.start("pay");
    his.said(PeerProcess.READY);
    hers.kill();
    hers.invitation = toHis;
    hers.start("pay");
    hers.said(PeerProcess.READY);
  }

  private static List<Long> numbers(Side side) throws Exception {
    return List.of(side.said(PeerProcess.SETTLED).split(" ")).stream().map(Long::valueOf).toList();
  }

  private static void check(List<Long> hers, List<Long> his, Seed seed) {
    assertThat(hers.get(0) + his.get(0)).as("the sum, %s", seed).isEqualTo(2000);
    assertThat(his.get(2)).as("what he got, %s", seed).isEqualTo(hers.get(1)).isPositive();
    assertThat(hers.get(2)).as("what she got, %s", seed).isEqualTo(his.get(1)).isPositive();
    assertThat(List.of(hers.get(3), his.get(3))).as("disorder, %s", seed).containsOnly(0L);
  }
}
