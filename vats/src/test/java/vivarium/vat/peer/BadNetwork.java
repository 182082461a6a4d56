package vivarium.vat.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.peer.link.Link;
import vivarium.vat.peer.link.LinkListener;
import vivarium.vat.peer.link.Transport;

/** A network in memory that loses, delays, repeats and mixes frames, and breaks connections. */
final class BadNetwork {
  private final VirtualTime time;
  private final Random random;
  private final Map<Integer, End> listeners = new HashMap<>();
  private final List<Wire> wires = new ArrayList<>();
  private boolean good;
  private long goodDelay = 1;

  BadNetwork(VirtualTime time, Random random) {
    this.time = time;
    this.random = random;
  }

  /** From now on nothing is lost, or it is again. */
  void good(boolean on) {
    good = on;
  }

  /** How long a frame is under way while the network is good. */
  void distance(long millis) {
    goodDelay = millis;
  }

  private boolean happens(int percent) {
    return !good && random.nextInt(100) < percent;
  }

  private long delay() {
    return good ? goodDelay : 1 + random.nextInt(random.nextInt(10) == 0 ? 3000 : 30);
  }

  /** Breaks every connection of a world. */
  void breakAll(Fingerprint world) {
    List.copyOf(wires).stream()
        .filter(wire -> wire.connects(world))
        .forEach(wire -> wire.shut("the connection is broken"));
  }

  /** The network as one run of a world has it. */
  final class End implements Transport {
    private final Fingerprint id;
    private final int port;
    private @Nullable LinkListener told;

    End(Fingerprint id, int port) {
      this.id = id;
      this.port = port;
    }

    @Override
    public void begin(LinkListener listener) {
      told = listener;
    }

    LinkListener told() {
      if (told == null) {
        throw new IllegalStateException("has not begun");
      }
      return told;
    }

    @Override
    public Fingerprint identity() {
      return id;
    }

    @Override
    public int listen(String host, int unused) {
      listeners.put(port, this);
      return port;
    }

    @Override
    public void stopListening() {
      listeners.remove(port, this);
    }

    @Override
    public void dial(String host, int to, Fingerprint expected, Consumer<String> failed) {
      time.after(
          delay(),
          () -> {
            var there = listeners.get(to);
            if (there == null || !there.id.equals(expected) || happens(20)) {
              failed.accept("nobody listens there");
            } else {
              new Wire(this, there).open();
            }
          });
    }

    @Override
    public void close() {
      stopListening();
      breakAll(id);
    }
  }

  /** A connection: two links that are each other's other end. */
  private final class Wire {
    private final OneEnd dialler;
    private final OneEnd dialled;
    private boolean open = true;

    Wire(End from, End to) {
      dialler = new OneEnd(this, from, to);
      dialled = new OneEnd(this, to, from);
      wires.add(this);
    }

    void open() {
      dialler.here.told().opened(dialler, true);
      dialled.here.told().opened(dialled, false);
    }

    boolean connects(Fingerprint world) {
      return dialler.here.id.equals(world) || dialled.here.id.equals(world);
    }

    void carry(OneEnd to, byte[] frame) {
      if (happens(8)) {
        return;
      }
      time.after(
          delay(),
          () -> {
            if (open) {
              to.here.told().received(to, frame);
            }
          });
      if (happens(8)) {
        time.after(
            delay(),
            () -> {
              if (open) {
                to.here.told().received(to, frame);
              }
            });
      }
      if (happens(1)) {
        shut("the connection is broken");
      }
    }

    void shut(String reason) {
      if (open) {
        open = false;
        wires.remove(this);
        time.after(
            1,
            () -> {
              dialler.here.told().closed(dialler, reason);
              dialled.here.told().closed(dialled, reason);
            });
      }
    }
  }

  private final class OneEnd implements Link {
    private final Wire wire;
    private final End here;
    private final End there;

    OneEnd(Wire wire, End here, End there) {
      this.wire = wire;
      this.here = here;
      this.there = there;
    }

    @Override
    public Fingerprint peer() {
      return there.id;
    }

    @Override
    public String place() {
      return "memory";
    }

    @Override
    public void send(byte[] frame) {
      if (wire.open) {
        wire.carry(wire.dialler == this ? wire.dialled : wire.dialler, frame);
      }
    }

    @Override
    public void reading(boolean on) {}

    @Override
    public void close() {
      time.after(good ? 1 : 40, () -> wire.shut("the other side has closed the connection"));
    }
  }
}
