package vivarium.world.store.catalogue;

import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.base.WorldException;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.retain.Retention;

/**
 * What a world says about its history: how much is to be kept, and what is left. Both are settings
 * of the world, so they go through the journal and survive whatever the turns survive.
 */
public final class HistoryRule {
  private static final Logger LOG = LoggerFactory.getLogger(HistoryRule.class);

  /** The key of the rule. */
  public static final String RETENTION = "history.retention";

  /** The key of the moments that are left. */
  public static final String KEPT = KeptMoments.SETTING;

  /** A text and what it says, so that it is not read again and again. */
  private record Known<T>(String text, T value) {}

  private final Catalogue catalogue;
  private volatile Known<Retention> retention = new Known<>("", Retention.ALL);
  private volatile Known<KeptMoments> kept = new Known<>("", KeptMoments.ALL);

  public HistoryRule(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** How much is to be kept: everything, unless the world says something else. */
  public Retention retention() {
    return (retention = read(RETENTION, retention, Retention::of, Retention.ALL)).value();
  }

  /** Which moments are left. */
  public KeptMoments kept() {
    return (kept = read(KEPT, kept, KeptMoments::read, kept.value())).value();
  }

  /** What makes no sense is told once, and then as if nothing had been said. */
  private <T> Known<T> read(String key, Known<T> known, Function<String, T> reading, T otherwise) {
    Optional<String> text = catalogue.setting(key);
    if (text.isEmpty() || text.get().equals(known.text())) {
      return known;
    }
    try {
      return new Known<>(text.get(), reading.apply(text.get()));
    } catch (WorldException e) {
      LOG.warn("the setting {} is not understood", key, e);
      return new Known<>(text.get(), otherwise);
    }
  }
}
