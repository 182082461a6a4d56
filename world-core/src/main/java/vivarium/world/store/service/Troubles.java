package vivarium.world.store.service;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.store.error.StoreException;

/** What does not work at the moment, by who found it. */
public final class Troubles {
  private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

  private final Map<String, StoreException> bySource = new ConcurrentSkipListMap<>();

  public void set(String source, StoreException trouble) {
    if (bySource.put(source, trouble) == null) {
      LOG.warn("{}", source, trouble);
    }
  }

  public void clear(String source) {
    if (!bySource.isEmpty() && bySource.remove(source) != null) {
      LOG.info("{} works again", source);
    }
  }

  /** One of them, or null if all is well. */
  public @Nullable StoreException any() {
    var first = bySource.values().iterator();
    return first.hasNext() ? first.next() : null;
  }

  public @Nullable StoreException of(String source) {
    return bySource.get(source);
  }

  public List<String> texts() {
    return bySource.values().stream().map(StoreException::getMessage).distinct().toList();
  }
}
