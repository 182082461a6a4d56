package vivarium.vat.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldException;

/**
 * Where others reach a world. It is kept in the world, since invitations name it: a world that
 * listens elsewhere the next time is not found.
 *
 * @param host the address or name
 * @param port the port, 0 to 65535; 0 is any that is free
 */
public record Reach(String host, int port) {
  /** Where a world listens if nobody says otherwise. */
  public static final int STANDARD_PORT = 7447;

  private static final String SETTING = "worlds.reach";
  private static final int PORT_MAX = 0xffff;
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|[0-9a-fA-F:.]+");

  /**
   * @throws WorldException if there can be no such place
   */
  public Reach {
    if (port < 0 || port > PORT_MAX) {
      throw new WorldException("A port is a number from 0 to %d.".formatted(PORT_MAX));
    }
    if (!HOST.matcher(host).matches()) {
      throw new WorldException("'%s' is not the name or address of a machine.".formatted(host));
    }
  }

  /**
   * Where a world is reached: as is asked for, otherwise as it was the last time.
   *
   * @throws WorldException if there can be no such place
   */
  public static Reach of(World world, @Nullable String host, @Nullable Integer port) {
    var kept = world.setting(SETTING).map(Reach::parse).orElse(null);
    return new Reach(
        host != null ? host : kept == null ? Peers.LOOPBACK : kept.host(),
        port != null ? port : kept == null ? STANDARD_PORT : kept.port());
  }

  private static Reach parse(String text) {
    int end = text.lastIndexOf(':');
    return new Reach(text.substring(0, end), Integer.parseInt(text.substring(end + 1)));
  }

  /** Keeps it for the next time. */
  public void keep(World world) {
    if (world.setting(SETTING).filter(toString()::equals).isEmpty()) {
      world.setting(SETTING, toString());
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
