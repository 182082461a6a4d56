package vivarium.world.store.world;

import org.jspecify.annotations.Nullable;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.VatUnavailable;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.service.Attempts;
import vivarium.world.store.service.Troubles;
import vivarium.world.store.service.Unexpected;
import vivarium.world.store.vat.VatCore;
import vivarium.world.store.vat.VatTidying;

/**
 * Moves one vat's turns into its database, and knows how that goes: after a failure the database is
 * opened anew and, for longer and longer, left alone, unless somebody waits for it.
 *
 * <p>Only the applier's thread does anything; any thread may ask.
 */
final class VatApplier {
  /** A vat that failed is left out of so many passes, and of twice as many every time. */
  private static final long PASSES_LEFT_OUT = 3;

  private static final long PASSES_LEFT_OUT_MAX = 48;

  private final VatCore vat;
  private final Troubles troubles;
  private final Attempts all;
  private final Attempts own;
  private volatile boolean isWanted;
  private long passesToLeaveOut = PASSES_LEFT_OUT;
  private long nextPass;
  private long untidy = -1;

  /**
   * @param own counts the attempts at this vat
   * @param all counts the attempts at all vats
   */
  VatApplier(VatCore vat, Troubles troubles, Attempts own, Attempts all) {
    this.vat = vat;
    this.troubles = troubles;
    this.own = own;
    this.all = all;
  }

  Attempts attempts() {
    return own;
  }

  /** Says that somebody waits for this vat, so that it is not left alone any longer. */
  void want() {
    isWanted = true;
  }

  /** Why waiting for this vat may be in vain, or null. */
  @Nullable StoreException trouble() {
    var refusal = vat.refusal();
    if (refusal != null) {
      return new VatUnavailable(
          "The vat '%s' can be read but not changed: %s".formatted(vat.name(), refusal));
    }
    return troubles.of(source());
  }

  /** Whether there is anything left to do, as far as it can be done. */
  boolean isDone() {
    return vat.refusal() != null || vat.firstPending() == Long.MAX_VALUE;
  }

  /**
   * Applies the vat's turns.
   *
   * @param upTo the last turn that may be applied
   * @param pass counts the passes over all vats
   * @param progressed called after each transaction
   */
  void apply(long upTo, long pass, Runnable progressed) {
    if (vat.refusal() != null || !vat.hasWork(upTo) || isLeftAlone(pass)) {
      return;
    }
    try {
      do {
        vat.applySome(upTo);
        own.succeeded();
        all.succeeded();
        troubles.clear(source());
        progressed.run();
      } while (vat.firstPending() <= upTo);
    } catch (Throwable e) { // see Unexpected
      var trouble = Unexpected.trouble("writing the vat '%s'".formatted(vat.name()), e);
      troubles.set(source(), trouble);
      failed(trouble, pass);
    }
  }

  /** Does one slice of tidying, unless the vat is left alone. */
  VatTidying.Step tidy(KeptMoments kept, long pass) {
    if (vat.refusal() != null || vat.generation() == untidy) {
      return VatTidying.Step.NOTHING;
    }
    if (pass < nextPass) {
      return VatTidying.Step.BUSY;
    }
    try {
      var step = vat.tidy(kept);
      troubles.clear(tidying());
      return step;
    } catch (WorldDamaged e) {
      troubles.set(tidying(), e);
      untidy = vat.generation(); // whatever is damaged in its past, it goes on
      return VatTidying.Step.NOTHING;
    } catch (Throwable e) { // see Unexpected
      var trouble = Unexpected.trouble("tidying the vat '%s'".formatted(vat.name()), e);
      troubles.set(tidying(), trouble);
      failed(trouble, pass);
      return VatTidying.Step.BUSY;
    }
  }

  /** Notes that nothing could be applied, because nothing could be made safe. */
  void notSafe() {
    own.failed();
    all.failed();
  }

  /** Forces the database, unless it is left alone; answers whether that worked. */
  boolean sync(long pass) {
    if (vat.hasUnsynced() && isLeftAlone(pass)) {
      return false;
    }
    try {
      vat.sync();
      passesToLeaveOut = PASSES_LEFT_OUT;
      troubles.clear(forcing());
      return true;
    } catch (Throwable e) { // see Unexpected
      var trouble = Unexpected.trouble("forcing the vat '%s'".formatted(vat.name()), e);
      troubles.set(forcing(), trouble);
      failed(trouble, pass);
      return false;
    }
  }

  /** Opens the database anew. */
  void reopen() {
    try {
      vat.reopen();
    } catch (Throwable e) { // see Unexpected
      troubles.set(source(), Unexpected.trouble("opening the vat '%s'".formatted(vat.name()), e));
    }
  }

  private boolean isLeftAlone(long pass) {
    if (isWanted) {
      isWanted = false;
      return false;
    }
    return pass < nextPass;
  }

  private void failed(StoreException trouble, long pass) {
    own.failed();
    all.failed();
    if (trouble instanceof WorldDamaged) {
      vat.refuse(String.valueOf(trouble.getMessage()));
    } else {
      reopen();
      nextPass = pass + 1 + passesToLeaveOut;
      passesToLeaveOut = Math.min(2 * passesToLeaveOut, PASSES_LEFT_OUT_MAX);
    }
  }

  private String source() {
    return "vat " + vat.name();
  }

  private String tidying() {
    return "tidying vat " + vat.name();
  }

  /** A database may take turns in and yet be unable to make them safe. */
  private String forcing() {
    return "forcing vat " + vat.name();
  }
}
