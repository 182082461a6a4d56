package vivarium.world.store.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vivarium.world.base.WorldClock;
import vivarium.world.store.catalogue.Catalogue;
import vivarium.world.store.catalogue.HistoryRule;
import vivarium.world.store.journal.Journal;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.retain.ThinningPlan;
import vivarium.world.store.service.Troubles;
import vivarium.world.store.service.Unexpected;
import vivarium.world.store.vat.VatCore;
import vivarium.world.store.vat.VatTidying.Step;

/**
 * Keeps a world as small as its rule allows, a slice at a time: decides now and then which moments
 * of its history are left, and has the vats follow.
 *
 * <p>What was decided is in the journal, and forced, before any vat follows; so a vat never has
 * less of its history than the world says. Used by the applier's thread; any may ask.
 */
final class WorldTidying {
  private static final String SOURCE = "thinning the history";

  /** How often is decided anew, by the clock of the world. */
  private static final Duration DECIDED_EVERY = Duration.ofMinutes(1);

  /** How many blocks of turns are read at a time. */
  private static final int BLOCKS = 64;

  private final Supplier<Collection<VatCore>> vats;
  private final BiFunction<VatCore, KeptMoments, Step> tidyVat;
  private final Catalogue catalogue;
  private final HistoryRule rule;
  private final WorldAppender appender;
  private final Journal journal;
  private final Runnable force;
  private final BooleanSupplier giveBack;
  private final Runnable failed;
  private final WorldClock clock;
  private final Troubles troubles;
  private final AtomicLong asked = new AtomicLong();
  private volatile long done;
  private volatile boolean isDue;
  private boolean isSafe;
  private long decidedAt;
  private List<VatCore> round = List.of();
  private int next;

  /** Whether another round is needed; whoever had the world open before may not have been done. */
  private boolean isUnfinished = true;

  private long begunFor;

  /**
   * @param tidyVat does a slice in one vat, and deals with its trouble
   * @param force has everything in the journal forced
   * @param giveBack has databases forced and gives back what the journal holds; answers whether
   *     that worked
   * @param failed says that an attempt has failed
   */
  WorldTidying(
      Supplier<Collection<VatCore>> vats,
      BiFunction<VatCore, KeptMoments, Step> tidyVat,
      Catalogue catalogue,
      HistoryRule rule,
      WorldAppender appender,
      Journal journal,
      Runnable force,
      BooleanSupplier giveBack,
      Runnable failed,
      WorldClock clock,
      Troubles troubles) {
    this.vats = vats;
    this.tidyVat = tidyVat;
    this.catalogue = catalogue;
    this.rule = rule;
    this.appender = appender;
    this.journal = journal;
    this.force = force;
    this.giveBack = giveBack;
    this.failed = failed;
    this.clock = clock;
    this.decidedAt = clock.nanoTime();
    this.troubles = troubles;
  }

  /** Asks for everything that is to be done now; answers what to wait for. */
  long ask() {
    isDue = true;
    return asked.incrementAndGet();
  }

  /** Says that the rule, or what it goes by, has changed. */
  void changed() {
    isDue = true;
  }

  /** Whether all is done that was to be done when this was asked for. */
  boolean isDone(long request) {
    return done >= request;
  }

  /** Whether somebody waits. */
  boolean isAwaited() {
    return done < asked.get();
  }

  /** Does one slice; answers whether there may be more to do at once. */
  boolean step() {
    try {
      if (next >= round.size()) {
        return begin();
      }
      var step = tidyVat.apply(round.get(next), rule.kept());
      isUnfinished |= step != Step.NOTHING;
      if (step != Step.SOME) {
        next++;
      }
      return step != Step.BUSY;
    } catch (Throwable e) { // see Unexpected
      troubles.set(SOURCE, Unexpected.trouble(SOURCE, e));
      isDue = true;
      failed.run();
      return false;
    }
  }

  /** Begins another round over all vats, if there is a reason to. */
  private boolean begin() {
    boolean isAgain = isUnfinished;
    if (!isAgain && done < begunFor && giveBack.getAsBoolean()) {
      done = begunFor;
    }
    boolean isTime = isDue || clock.nanoTime() - decidedAt >= DECIDED_EVERY.toNanos();
    if (!isAgain && !isTime) {
      return false;
    }
    if (isTime) {
      begunFor = asked.get();
      if (done < begunFor) {
        vats.get().forEach(VatCore::wantChunksSwept);
      }
      isDue = false;
      decidedAt = clock.nanoTime();
      decide();
    }
    makeSafe();
    isUnfinished = false;
    round = List.copyOf(vats.get());
    next = 0;
    return true;
  }

  private void decide() {
    var kept = rule.kept();
    var retention = rule.retention();
    if (retention.equals(Retention.ALL) && kept.size() == 0) {
      return;
    }
    long now = clock.now().toEpochMilli();
    var plan = new ThinningPlan(retention, kept, now, sacred());
    long upTo = addOld(plan, kept.thinnedUpTo());
    var decided = plan.result(upTo);
    if (!decided.equals(kept)) {
      isSafe = false;
      appender.setting(HistoryRule.KEPT, decided.text());
    }
  }

  private void makeSafe() {
    if (!isSafe && rule.kept().size() > 0) {
      force.run();
    }
    isSafe = true;
    troubles.clear(SOURCE);
  }

  /** What has a name, and both sides of the turn with which each vat began. */
  private List<Long> sacred() {
    var moments = new ArrayList<Long>();
    catalogue.checkpoints().forEach(checkpoint -> moments.add(checkpoint.turn()));
    for (var vat : vats.get()) {
      var first = vat.rows().logs().blocksAfter(0, 1);
      if (!first.isEmpty()) {
        moments.add(first.getFirst().number());
        moments.add(first.getFirst().number() - 1);
      }
    }
    return moments;
  }

  /** Hands over the turns of all vats that are old enough; answers the last. */
  private long addOld(ThinningPlan plan, long after) {
    long end = journal.forcedTurn();
    for (var vat : vats.get()) {
      end = Math.min(end, Math.min(vat.firstPending() - 1, lastOld(plan, vat, after)));
    }
    long last = 0;
    for (var vat : vats.get()) {
      last = Math.max(last, add(plan, vat, after, end));
    }
    return last;
  }

  private static long lastOld(ThinningPlan plan, VatCore vat, long after) {
    long from = plan.youngFrom();
    var found = new long[] {Long.MAX_VALUE};
    heads(
        vat,
        after,
        Long.MAX_VALUE,
        (turn, at) -> {
          boolean isYoung = at >= from;
          found[0] = isYoung ? turn - 1 : Long.MAX_VALUE;
          return !isYoung;
        });
    return found[0];
  }

  private static long add(ThinningPlan plan, VatCore vat, long after, long upTo) {
    var last = new long[1];
    heads(
        vat,
        after,
        upTo,
        (turn, at) -> {
          plan.old(turn, at);
          last[0] = turn;
          return true;
        });
    return last[0];
  }

  /** Takes turns, as long as it answers true. */
  @FunctionalInterface
  private interface HeadVisitor {
    boolean visit(long turn, long atMillis);
  }

  private static void heads(VatCore vat, long after, long upTo, HeadVisitor visitor) {
    long seen = after;
    var logs = vat.rows().logs();
    var block = logs.blockAtOrBefore(after);
    var blocks = block == null ? logs.blocksAfter(seen, BLOCKS) : List.of(block);
    while (!blocks.isEmpty()) {
      for (var one : blocks) {
        for (var head : one.heads()) {
          if (head.turn() > upTo
              || head.turn() > after && !visitor.visit(head.turn(), head.atMillis())) {
            return;
          }
          seen = head.turn();
        }
      }
      blocks = logs.blocksAfter(Math.max(seen, after), BLOCKS);
    }
  }
}
