package vivarium.app.command;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vivarium.vat.api.Peers;
import vivarium.vat.api.World;

/**
 * Where others reach a world. It is kept in the world, since invitations name it: a world that
 * listens elsewhere the next time is not found.
 *
 * @param host the address or name
 * @param port the port
 */
record Reach(String host, int port) {
  /** Where a world listens if nobody says otherwise. */
  static final int STANDARD_PORT = 7447;

  private static final String SETTING = "worlds.reach";
  private static final int PORT_MAX = 0xffff;
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|[0-9a-fA-F:.]+");

  /** Where a world is reached: as is asked for, otherwise as it was the last time. */
  static Reach of(World world, @Nullable String host, @Nullable Integer port) {
    var kept = world.setting(SETTING).map(Reach::parse).orElse(null);
    var chosen =
        new Reach(
            host != null ? host : kept == null ? Peers.LOOPBACK : kept.host(),
            port != null ? port : kept == null ? STANDARD_PORT : kept.port());
    return chosen.checked();
  }

  private static Reach parse(String text) {
    int end = text.lastIndexOf(':');
    return new Reach(text.substring(0, end), Integer.parseInt(text.substring(end + 1)));
  }

  private Reach checked() {
    if (port < 0 || port > PORT_MAX) {
      throw new UsageMistake("A port is a number from 0 to %d.".formatted(PORT_MAX));
    }
    if (!HOST.matcher(host).matches()) {
      throw new UsageMistake("'%s' is not the name or address of a machine.".formatted(host));
    }
    return this;
  }

  /** Keeps it for the next time. */
  void keep(World world) {
    if (world.setting(SETTING).filter(toString()::equals).isEmpty()) {
      world.setting(SETTING, toString());
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
