package vivarium.vat.peer.net;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.peer.link.LinkListener;
import vivarium.vat.peer.link.Transport;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldException;

/** Links over TCP and TLS 1.3. One thread carries all of them; it never waits. */
public final class TlsTransport implements Transport {
  private static final String PROTOCOL = "TLSv1.3";

  private final Identity identity;
  private final NetLimits limits;
  private final EventLoopGroup loop =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("worlds net", true), NioIoHandler.newFactory());
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private @Nullable LinkListener listener;
  private volatile @Nullable Channel listening;

  public TlsTransport(Identity identity, NetLimits limits) {
    this.identity = identity;
    this.limits = limits;
  }

  @Override
  public void begin(LinkListener told) {
    this.listener = told;
  }

  private LinkListener listener() {
    if (listener == null) {
      throw new WorldBug("a transport has a listener before it is used");
    }
    return listener;
  }

  @Override
  public Fingerprint identity() {
    return identity.fingerprint();
  }

  private SslContext tls(boolean server) {
    try {
      var builder =
          server
              ? SslContextBuilder.forServer(identity.key(), identity.certificate())
              : SslContextBuilder.forClient().keyManager(identity.key(), identity.certificate());
      return builder
          .sslProvider(SslProvider.JDK)
          .protocols(PROTOCOL)
          .trustManager(new AnyWorld())
          .endpointIdentificationAlgorithm(null)
          .clientAuth(ClientAuth.REQUIRE)
          .build();
    } catch (SSLException trouble) {
      throw new WorldBug("this JDK has TLS 1.3", trouble);
    }
  }

  @Override
  public int listen(String host, int port) {
    if (listening != null) {
      throw new WorldException("This world is listening already.");
    }
    var setup = new LinkSetup(tls(true), listener(), limits, open, null, unused -> {});
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(setup)
            .bind(new InetSocketAddress(host, port))
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new WorldException(
          "This world cannot listen at %s:%d: %s."
              .formatted(host, port, LinkSetup.plain(bound.cause())));
    }
    listening = bound.channel();
    return ((InetSocketAddress) bound.channel().localAddress()).getPort();
  }

  @Override
  public void stopListening() {
    var channel = listening;
    listening = null;
    if (channel != null) {
      channel.close().awaitUninterruptibly();
    }
  }

  @Override
  public void dial(String host, int port, Fingerprint expected, Consumer<String> failed) {
    var setup = new LinkSetup(tls(false), listener(), limits, open, expected, failed);
    new Bootstrap()
        .group(loop)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) limits.handshake().toMillis())
        .handler(setup)
        .connect(host, port)
        .addListener((ChannelFuture done) -> {
          if (!done.isSuccess()) {
            failed.accept(LinkSetup.plain(done.cause()));
          }
        });
  }

  @Override
  public void close() {
    stopListening();
    open.close().awaitUninterruptibly();
    loop.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
