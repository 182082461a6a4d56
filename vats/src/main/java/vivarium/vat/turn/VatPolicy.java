package vivarium.vat.turn;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import vivarium.world.base.WorldBug;
import vivarium.world.interp.TurnLimits;

/**
 * How a vat is run.
 *
 * @param limits how much each of its turns may use
 * @param onError what becomes of a message of which the turn fails
 * @param memoryBytes how much memory its loaded contents may take, estimated; what is more goes and
 *     is read again when it is touched; 0 for as much as the world gives each vat
 */
public record VatPolicy(TurnLimits limits, OnError onError, long memoryBytes) {
  public VatPolicy {
    if (memoryBytes < 0) {
      throw new IllegalArgumentException("a budget of memory is not negative: " + memoryBytes);
    }
  }

  /** What becomes of a message of which the turn fails. Its turn is undone in either case. */
  public enum OnError {
    /** It is used up, and the promise of its answer is broken with the reason. */
    REFUSE,
    /**
     * It stays in front of the queue and the vat is suspended, until a person has it delivered once
     * more or skips it.
     */
    SUSPEND
  }

  /**
   * Ten minutes, 64 GiB of objects made: more than any turn needs that does something useful, less
   * than it takes to be in the way for good.
   */
  public static final VatPolicy STANDARD =
      new VatPolicy(
          new TurnLimits(Long.MAX_VALUE, Duration.ofMinutes(10), 64L << 30, TurnLimits.DEPTH_MAX),
          OnError.REFUSE,
          0);

  /** The same with other limits. */
  public VatPolicy withLimits(TurnLimits other) {
    return new VatPolicy(other, onError, memoryBytes);
  }

  /** The same with another way of dealing with errors. */
  public VatPolicy withOnError(OnError other) {
    return new VatPolicy(limits, other, memoryBytes);
  }

  /** The same with another budget of memory; 0 for what the world gives each vat. */
  public VatPolicy withMemory(long bytes) {
    return new VatPolicy(limits, onError, bytes);
  }

  /** As a text that is kept in the vat. */
  String text() {
    return "steps=%d;nanos=%d;bytes=%d;depth=%d;onError=%s;memory=%d"
        .formatted(
            limits.steps(),
            limits.wallTime().toNanos(),
            limits.allocatedBytes(),
            limits.depthMax(),
            onError,
            memoryBytes);
  }

  static VatPolicy of(String text) {
    var parts =
        Arrays.stream(text.split(";"))
            .map(part -> part.split("=", 2))
            .filter(part -> part.length == 2)
            .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    try {
      return new VatPolicy(
          new TurnLimits(
              Long.parseLong(parts.getOrDefault("steps", "")),
              Duration.ofNanos(Long.parseLong(parts.getOrDefault("nanos", ""))),
              Long.parseLong(parts.getOrDefault("bytes", "")),
              Integer.parseInt(parts.getOrDefault("depth", ""))),
          OnError.valueOf(parts.getOrDefault("onError", "")),
          Long.parseLong(parts.getOrDefault("memory", "0"))); // older worlds say nothing of it
    } catch (IllegalArgumentException unreadable) {
      throw new WorldBug("the policy of a vat is kept as it was written: " + text, unreadable);
    }
  }
}
