package vivarium.vat.api;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.peer.link.LinkListener;
import vivarium.vat.peer.link.Transport;
import vivarium.vat.peer.net.Identity;
import vivarium.vat.peer.net.IdentityFolder;
import vivarium.vat.peer.net.NetLimits;
import vivarium.vat.peer.net.TlsTransport;
import vivarium.world.base.WorldBug;
import vivarium.world.store.crypt.FileSeal;

/** The network, of which nothing is loaded before somebody wants to connect. */
final class LazyTransport implements Transport {
  private final Path world;
  private final FileSeal seal;
  private @Nullable LinkListener listener;
  private @Nullable Identity identity;
  private @Nullable TlsTransport network;
  private boolean closed;

  LazyTransport(Path world, FileSeal seal) {
    this.world = world;
    this.seal = seal;
  }

  @Override
  public synchronized void begin(LinkListener told) {
    listener = told;
  }

  private synchronized Identity own() {
    if (identity == null) {
      identity = new IdentityFolder(world, seal).identity();
    }
    return identity;
  }

  private synchronized @Nullable TlsTransport network() {
    if (network == null && !closed) {
      if (listener == null) {
        throw new WorldBug("a transport has a listener before it is used");
      }
      var made = new TlsTransport(own(), NetLimits.STANDARD);
      made.begin(listener);
      network = made;
    }
    return network;
  }

  @Override
  public Fingerprint identity() {
    return own().fingerprint();
  }

  @Override
  public int listen(String host, int port) {
    var there = network();
    return there == null ? 0 : there.listen(host, port);
  }

  @Override
  public synchronized void stopListening() {
    if (network != null) {
      network.stopListening();
    }
  }

  @Override
  public void dial(String host, int port, Fingerprint expected, Consumer<String> failed) {
    var there = network();
    if (there != null) {
      there.dial(host, port, expected, failed);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (network != null) {
      network.close();
    }
  }
}
