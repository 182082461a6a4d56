package vivarium.vat.peer.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.peer.link.Link;
import vivarium.vat.peer.link.LinkListener;

/** The real network: who is at the other end is proven, and what is no frame does no harm. */
class TlsTransportTest {
  private static final String HERE = "127.0.0.1";
  private static final NetLimits LIMITS =
      new NetLimits(1000, 8, Duration.ofSeconds(2), Duration.ofSeconds(20));

  @TempDir private Path folder;
  private final Ear hers = new Ear();
  private final Ear his = new Ear();
  private TlsTransport her;
  private TlsTransport him;
  private int port;

  /** Keeps what it hears. */
  private static final class Ear implements LinkListener {
    private final BlockingQueue<Link> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> closed = new LinkedBlockingQueue<>();

    @Override
    public void opened(Link link, boolean dialled) {
      opened.add(link);
    }

    @Override
    public void received(Link link, byte[] frame) {
      received.add(frame);
    }

    @Override
    public void closed(Link link, String reason) {
      closed.add(reason);
    }
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    var next = queue.poll(60, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }

  private TlsTransport transport(String name, Ear ear) {
    var made = new TlsTransport(new IdentityFolder(folder.resolve(name)).identity(), LIMITS);
    made.begin(ear);
    return made;
  }

  @BeforeEach
  void listen() {
    her = transport("hers", hers);
    him = transport("his", his);
    port = her.listen(HERE, 0);
  }

  @AfterEach
  void close() {
    her.close();
    him.close();
  }

  private void heIsServed() throws InterruptedException {
    him.dial(HERE, port, her.identity(), failed -> his.closed.add("failed: " + failed));
    var link = next(his.opened);
    assertThat(link.peer()).isEqualTo(her.identity());
    assertThat(next(hers.opened).peer()).isEqualTo(him.identity());
    link.send(new byte[] {1, 2, 3});
    assertThat(next(hers.received)).containsExactly(1, 2, 3);
  }

  @Test
  void framesArriveWhole_andEachKnowsWhoTheOtherIs() throws Exception {
    heIsServed();
  }

  @Test
  void C47_anotherWorldIsHungUpOn_whenItAnswersForTheInvitedOne() throws Exception {
    var other = Fingerprint.of(new byte[] {1});
    him.dial(HERE, port, other, his.closed::add);
    assertThat(next(his.closed)).contains("another world answers there");
    assertThat(his.opened).isEmpty();
  }

  @Test
  void C47_garbageEndsItsConnectionOnly() throws Exception {
    try (var socket = new Socket(HERE, port)) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      socket.setSoTimeout(60_000);
      assertThat(endOf(socket)).isTrue();
    }
    assertThat(hers.opened).isEmpty();
    heIsServed();
  }

  @Test
  void C47_whoNeverFinishesTheHandshakeIsHungUpOn() throws Exception {
    try (var socket = new Socket(HERE, port)) {
      socket.getOutputStream().write(new byte[] {22, 3, 1, 2});
      socket.setSoTimeout(60_000);
      assertThat(endOf(socket)).isTrue();
    }
    heIsServed();
  }

  private static boolean endOf(Socket socket) throws IOException {
    try {
      while (socket.getInputStream().read() >= 0) {
        // an alert may come first
      }
      return true;
    } catch (java.net.SocketException reset) {
      return true;
    }
  }

  @Test
  void C47_tooLongAFrameEndsTheConnection_beforeItIsRead() throws Exception {
    him.dial(HERE, port, her.identity(), his.closed::add);
    next(his.opened).send(new byte[LIMITS.frameBytes() + 1]);
    assertThat(next(hers.closed)).contains("longer than allowed");
    assertThat(hers.received).isEmpty();
  }

  @Test
  void C47_tooManyConnectionsAreRefused() throws Exception {
    for (int i = 0; i < LIMITS.connections(); i++) {
      him.dial(HERE, port, her.identity(), failed -> {});
      next(hers.opened);
    }
    try (var socket = new Socket(HERE, port)) {
      socket.setSoTimeout(60_000);
      assertThat(endOf(socket)).isTrue();
    }
  }

  @Test
  void theIdentityOfAWorldStays_andOnlyItsOwnerReadsTheKey() throws Exception {
    var world = folder.resolve("world");
    var first = new IdentityFolder(world).identity().fingerprint();
    assertThat(new IdentityFolder(world).identity().fingerprint()).isEqualTo(first);
    assertThat(first).isNotEqualTo(her.identity());
    var key = world.resolve("identity/key.der");
    if (Files.getFileStore(key).supportsFileAttributeView("posix")) {
      assertThat(
              java.nio.file.attribute.PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(key)))
          .isEqualTo("rw-------");
    }
  }
}
