package vivarium.vat.peer.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.timeout.ReadTimeoutException;
import java.security.cert.X509Certificate;
import java.util.function.Consumer;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.peer.link.Link;
import vivarium.vat.peer.link.LinkListener;
import vivarium.world.base.WorldBug;

/** One connection. It is a link, and known to others, only once TLS has proven who is there. */
final class TlsLink extends SimpleChannelInboundHandler<ByteBuf> implements Link {
  private final Channel channel;
  private final SslHandler security;
  private final LinkListener listener;
  private final @Nullable Fingerprint expected;
  private final Consumer<String> failed;
  private volatile @Nullable Fingerprint peer;
  private String reason = "the other side has closed the connection";

  TlsLink(
      Channel channel,
      SslHandler security,
      LinkListener listener,
      @Nullable Fingerprint expected,
      Consumer<String> failed) {
    this.channel = channel;
    this.security = security;
    this.listener = listener;
    this.expected = expected;
    this.failed = failed;
  }

  @Override
  public Fingerprint peer() {
    var known = peer;
    if (known == null) {
      throw new WorldBug("a link is handed out only when its peer is known");
    }
    return known;
  }

  @Override
  public String place() {
    return String.valueOf(channel.remoteAddress()).replaceFirst("^/", "");
  }

  @Override
  public void send(byte[] frame) {
    channel.writeAndFlush(Unpooled.wrappedBuffer(frame));
  }

  @Override
  public void reading(boolean on) {
    channel.config().setAutoRead(on);
  }

  @Override
  public void close() {
    channel.close();
  }

  // ---- what the network does, on its thread

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof SslHandshakeCompletionEvent handshake && handshake.isSuccess()) {
      proven();
    }
  }

  private void proven() {
    try {
      var shown = (X509Certificate) security.engine().getSession().getPeerCertificates()[0];
      var known = Identity.fingerprintOf(shown);
      if (expected != null && !expected.equals(known)) {
        reason = "another world answers there than the one that was invited from";
        channel.close();
        return;
      }
      peer = known;
      listener.opened(this, expected != null);
    } catch (SSLPeerUnverifiedException unproven) {
      reason = "the other side has not shown who it is";
      channel.close();
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, ByteBuf message) {
    if (peer == null) {
      return;
    }
    var frame = new byte[message.readableBytes()];
    message.readBytes(frame);
    listener.received(this, frame);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (peer == null) {
      failed.accept(reason);
    } else {
      listener.closed(this, reason);
    }
  }

  /** Whatever arrives that TLS or the framing cannot make sense of ends the connection, no more. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    reason =
        switch (cause) {
          case TooLongFrameException tooLong -> "it sent a frame that is longer than allowed";
          case ReadTimeoutException silent -> "it has not been heard of for too long";
          case DecoderException unreadable ->
              "it does not speak TLS as a world does ("
                  + LinkSetup.plain(
                      unreadable.getCause() == null ? unreadable : unreadable.getCause())
                  + ")";
          default -> LinkSetup.plain(cause);
        };
    context.close();
  }
}
