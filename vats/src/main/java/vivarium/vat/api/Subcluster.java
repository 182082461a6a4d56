package vivarium.vat.api;

import java.util.List;
import java.util.Map;

/**
 * Vats that belong together: they are made together and end together.
 *
 * @param name what it is called, unique in the world
 * @param vats the source of the gatekeeper of each vat, by the vat's name, in the order in which
 *     they are made
 * @param bootstrap the vat whose gatekeeper is sent {@code bootstrap: roots Services: services}
 *     once, or, if it does not understand that, {@code bootstrap: roots}: with the gatekeepers of
 *     all and the stand-ins of the services by name; it has to be one of them
 * @param services the services that they need; they have to be there
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
