package vivarium.vat.peer.net;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.handler.codec.LengthFieldPrepender;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.peer.link.LinkListener;

/** What stands between the network and us on each connection: TLS, then lengths, then the link. */
final class LinkSetup extends ChannelInitializer<SocketChannel> {
  private static final int LENGTH_BYTES = 4;

  private final SslContext tls;
  private final LinkListener listener;
  private final NetLimits limits;
  private final ChannelGroup open;
  private final @Nullable Fingerprint expected;
  private final Consumer<String> failed;

  /**
   * @param expected who must be at the other end; null if they dialled us
   * @param failed hears why a connection came to nothing before it stood
   */
  LinkSetup(
      SslContext tls,
      LinkListener listener,
      NetLimits limits,
      ChannelGroup open,
      @Nullable Fingerprint expected,
      Consumer<String> failed) {
    this.tls = tls;
    this.listener = listener;
    this.limits = limits;
    this.open = open;
    this.expected = expected;
    this.failed = failed;
  }

  @Override
  protected void initChannel(SocketChannel channel) {
    if (open.size() >= limits.connections()) {
      failed.accept("there are too many connections");
      channel.close();
      return;
    }
    open.add(channel);
    var security = tls.newHandler(channel.alloc());
    security.setHandshakeTimeoutMillis(limits.handshake().toMillis());
    channel
        .pipeline()
        .addLast(security)
        .addLast(new ReadTimeoutHandler(limits.silence().toMillis(), TimeUnit.MILLISECONDS))
        .addLast(
            new LengthFieldBasedFrameDecoder(
                limits.frameBytes(), 0, LENGTH_BYTES, 0, LENGTH_BYTES, true))
        .addLast(new LengthFieldPrepender(LENGTH_BYTES))
        .addLast(new TlsLink(channel, security, listener, expected, failed));
  }

  /** What went wrong, for a person. */
  static String plain(Throwable cause) {
    return switch (cause) {
      case UnknownHostException unknown -> "no machine is known by that name";
      case UnresolvedAddressException unknown -> "no machine is known by that name";
      case ConnectException refused -> "nobody listens there";
      default -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    };
  }
}
