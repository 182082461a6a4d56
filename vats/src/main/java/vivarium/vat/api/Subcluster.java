package vivarium.vat.api;

import java.util.List;
import java.util.Map;

/**
 * Vats that belong together: they are made together and end together.
 *
 * @param name what it is called, unique in the world
 * @param vats the source of the gatekeeper of each vat, by the vat's name, in the order in which
 *     they are made
 * @param bootstrap the vat whose gatekeeper is sent {@code bootstrap: roots} once, with the
 *     gatekeepers of all by name; it has to be one of them
 * @param services the services that they need
 */
public record Subcluster(
    String name, List<Map.Entry<String, String>> vats, String bootstrap, List<String> services) {
  public Subcluster {
    vats = List.copyOf(vats);
    services = List.copyOf(services);
  }

  /** The names of its vats, in the order in which they are made. */
  public List<String> vatNames() {
    return vats.stream().map(Map.Entry::getKey).toList();
  }
}
