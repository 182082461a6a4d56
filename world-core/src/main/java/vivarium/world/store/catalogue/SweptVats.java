package vivarium.world.store.catalogue;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Up to which turn the history of each vat was thinned when its chunks were searched last for those
 * that nothing refers to. What was thinned since then may have let go of some, also when a crash
 * came between. A setting of the world, which names vats by their identity.
 */
public final class SweptVats {
  /** The key of the setting. */
  public static final String SETTING = "history.swept";

  private static final Logger LOG = LoggerFactory.getLogger(SweptVats.class);

  private final Catalogue catalogue;

  public SweptVats(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The turn for a vat, or 0. */
  public long upTo(String identity) {
    return all().getOrDefault(identity, 0L);
  }

  /** The text of the setting when a vat has another turn; without vats that are no more. */
  public String with(String identity, long turn) {
    var turns = all();
    turns.put(identity, turn);
    return catalogue.vats().stream()
        .filter(vat -> turns.containsKey(vat.identity()))
        .map(vat -> vat.identity() + ":" + turns.get(vat.identity()))
        .collect(Collectors.joining(" "));
  }

  /** What makes no sense is as if it were not there: then all chunks are searched once more. */
  private Map<String, Long> all() {
    var turns = new TreeMap<String, Long>();
    var text = catalogue.setting(SETTING).orElse("");
    try {
      for (var part : text.split(" ")) {
        int colon = part.lastIndexOf(':');
        if (colon > 0) {
          turns.put(part.substring(0, colon), Long.parseLong(part.substring(colon + 1)));
        }
      }
    } catch (NumberFormatException e) {
      LOG.warn("the setting {} is not understood", SETTING, e);
    }
    return turns;
  }
}
