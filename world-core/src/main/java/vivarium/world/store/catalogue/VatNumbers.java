package vivarium.world.store.catalogue;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A number for each vat, in one setting of the world, which names vats by their identity. */
public final class VatNumbers {
  /**
   * Up to which turn the history of a vat was thinned when its chunks were searched last for those
   * that nothing refers to. What was thinned since then may have let go of some, also when a crash
   * came between.
   */
  public static final String SWEPT = "history.swept";

  /** By which number the file is known that has what was learnt about a vat last. */
  public static final String LEARNT = "search.learnt";

  private static final Logger LOG = LoggerFactory.getLogger(VatNumbers.class);

  private final Catalogue catalogue;
  private final String setting;

  /**
   * @param setting the key of the setting
   */
  public VatNumbers(Catalogue catalogue, String setting) {
    this.catalogue = catalogue;
    this.setting = setting;
  }

  /** The number of a vat, or 0. */
  public long of(String identity) {
    return all().getOrDefault(identity, 0L);
  }

  /** The text of the setting when a vat has another number; without vats that are no more. */
  public String with(String identity, long number) {
    var numbers = all();
    numbers.put(identity, number);
    return catalogue.vats().stream()
        .filter(vat -> numbers.containsKey(vat.identity()))
        .map(vat -> vat.identity() + ":" + numbers.get(vat.identity()))
        .collect(Collectors.joining(" "));
  }

  /** What makes no sense is as if it were not there: then what it is about is done once more. */
  private Map<String, Long> all() {
    var numbers = new TreeMap<String, Long>();
    var text = catalogue.setting(setting).orElse("");
    try {
      for (var part : text.split(" ")) {
        int colon = part.lastIndexOf(':');
        if (colon > 0) {
          numbers.put(part.substring(0, colon), Long.parseLong(part.substring(colon + 1)));
        }
      }
    } catch (NumberFormatException e) {
      LOG.warn("the setting {} is not understood", setting, e);
    }
    return numbers;
  }
}
