package vivarium.world.store.retain;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vivarium.world.store.retain.KeptMoments.Moment;

/**
 * Decides which moments are left: those of before by the rule for their age, and of turns that have
 * become old the last of each hour. Used once, by one thread.
 */
public final class ThinningPlan {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long WEEK = 7 * DAY;

  /** 1970 began on a Thursday; weeks begin on Mondays. */
  private static final long MONDAY = 3 * DAY;

  private final Retention rule;
  private final KeptMoments before;
  private final long nowMillis;
  private final Set<Long> sacred;
  private final Map<Long, Moment> lastOfHour = new HashMap<>();
  private final TreeMap<Long, Moment> kept = new TreeMap<>();
  private Moment last = new Moment(0, 0);

  /**
   * @param rule how much is to be kept
   * @param before what was kept until now
   * @param nowMillis the time, in milliseconds since 1970
   * @param sacred moments that stay in any case
   */
  public ThinningPlan(Retention rule, KeptMoments before, long nowMillis, Collection<Long> sacred) {
    this.rule = rule;
    this.before = before;
    this.nowMillis = nowMillis;
    this.sacred = new HashSet<>(sacred);
  }

  /** Turns that were saved at this time, or later, are too young to be thinned. */
  public long youngFrom() {
    return Math.floorDiv(nowMillis - rule.every().toMillis(), HOUR) * HOUR;
  }

  /** Takes a turn behind those that are thinned that is old enough, as all before it are. */
  public void old(long turn, long atMillis) {
    var moment = new Moment(turn, atMillis);
    lastOfHour.merge(Math.floorDiv(atMillis, HOUR), moment, ThinningPlan::later);
    last = later(last, moment);
    if (sacred.contains(turn)) {
      kept.put(turn, moment);
    }
  }

  /**
   * What is left.
   *
   * @param upTo the last turn that is old enough, or 0 if none was handed over
   */
  public KeptMoments result(long upTo) {
    lastOfHour.values().forEach(moment -> kept.put(moment.turn(), moment));
    for (int i = 0; i < before.size(); i++) {
      var moment = before.moment(i);
      kept.put(moment.turn(), moment);
    }
    for (long turn : sacred) {
      if (turn > 0 && turn <= Math.max(upTo, before.thinnedUpTo())) {
        kept.computeIfAbsent(turn, t -> new Moment(t, last.atMillis()));
      }
    }
    thin();
    return KeptMoments.of(kept.values());
  }

  private void thin() {
    if (kept.isEmpty()) {
      return;
    }
    var seen = new HashSet<String>();
    long end = kept.lastKey();
    for (var moment : kept.descendingMap().values().stream().toList()) {
      var period = periodOf(moment.atMillis());
      boolean isFirst = seen.add(period);
      boolean isDropped = period.isEmpty() || !isFirst;
      if (isDropped && moment.turn() != end && !sacred.contains(moment.turn())) {
        kept.remove(moment.turn());
      }
    }
  }

  /** The hour, day or week of which one moment is left; nothing if none is. */
  private String periodOf(long at) {
    if (isOlder(weekEnd(at), rule.weekly())) {
      return "";
    }
    if (isOlder(weekEnd(at), rule.daily())) {
      return "week " + weekEnd(at);
    }
    return isOlder(dayEnd(at), rule.hourly())
        ? "day " + dayEnd(at)
        : "hour " + Math.floorDiv(at, HOUR);
  }

  private boolean isOlder(long millis, Duration age) {
    return nowMillis - millis >= age.toMillis();
  }

  private static long dayEnd(long at) {
    return (Math.floorDiv(at, DAY) + 1) * DAY;
  }

  private static long weekEnd(long at) {
    return (Math.floorDiv(at + MONDAY, WEEK) + 1) * WEEK - MONDAY;
  }

  private static Moment later(Moment one, Moment other) {
    return one.turn() >= other.turn() ? one : other;
  }
}
