package vivarium.vat.turn;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vivarium.world.interp.TurnLimits;
import vivarium.world.store.turn.EntryKey;

/**
 * What is kept of a vat as a whole beside its objects: its incarnation, whether it is suspended,
 * how it is run. All of it are entries, so it changes in turns and survives the process.
 *
 * <p>For the vat's thread only.
 */
public final class VatStanding {
  /** The kind of the turn with which a vat begins anew from its disk. */
  public static final String RESTART = "restart";

  private static final EntryKey SUSPENDED = EntryKey.of("kernel/suspended");
  private static final EntryKey POLICY = EntryKey.of("kernel/policy");
  private static final EntryKey METER = EntryKey.of("kernel/meter");
  private static final EntryKey RESTARTS = EntryKey.of("kernel/restarts");
  static final EntryKey INCARNATION = EntryKey.of("kernel/incarnation");

  private final TurnEntries entries;

  VatStanding(TurnEntries entries) {
    this.entries = entries;
  }

  /** Why messages wait, or null if they do not. */
  public @Nullable String suspendedBecause() {
    return text(SUSPENDED);
  }

  void suspend(String reason) {
    put(SUSPENDED, reason);
  }

  void resume() {
    entries.remove(SUSPENDED);
  }

  /** How this vat is run, or null if as every other. */
  public @Nullable VatPolicy policy() {
    var text = text(POLICY);
    return text == null ? null : VatPolicy.of(text);
  }

  /** Changes how this vat is run. */
  public void policy(VatPolicy policy) {
    put(POLICY, policy.text());
  }

  /** What is left of its steps, or null if they are not counted. */
  public @Nullable VatMeter meter() {
    var bytes = entries.getSteady(METER);
    if (bytes == null) {
      return null;
    }
    var in = ByteBuffer.wrap(bytes);
    return new VatMeter(in.getLong(), in.getLong());
  }

  /** Counts steps from now on, or no longer. */
  public void meter(@Nullable VatMeter meter) {
    if (meter == null) {
      entries.remove(METER);
      return;
    }
    var out = ByteBuffer.allocate(2 * Long.BYTES);
    entries.put(METER, out.putLong(meter.remaining()).putLong(meter.threshold()).array());
  }

  /** How often the code of the vat was replaced as a whole; the first is 0. */
  public long incarnation() {
    return number(INCARNATION);
  }

  void incarnation(long number) {
    putNumber(INCARNATION, number);
  }

  /** The turn that notes in a vat's history that it has begun anew from its disk. */
  static TurnRequest restarting() {
    return new TurnRequest(
            RESTART,
            "the vat begins anew from its disk",
            heap -> {
              heap.standing().countRestart();
              return heap.memory().wellKnown().nil;
            },
            false)
        .within(TurnLimits.GENEROUS);
  }

  private void countRestart() {
    putNumber(RESTARTS, restarts() + 1);
  }

  /** How often the vat was restarted by itself. */
  public long restarts() {
    return number(RESTARTS);
  }

  private long number(EntryKey key) {
    var bytes = entries.get(key);
    return bytes == null ? 0 : ByteBuffer.wrap(bytes).getLong();
  }

  private void putNumber(EntryKey key, long number) {
    entries.put(key, ByteBuffer.allocate(Long.BYTES).putLong(0, number).array());
  }

  private @Nullable String text(EntryKey key) {
    var bytes = entries.getSteady(key);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  private void put(EntryKey key, String text) {
    entries.put(key, text.getBytes(StandardCharsets.UTF_8));
  }
}
