package vivarium.vat.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a store holds.
 *
 * @param keyShape what keys, or elements of sets, must fit; null for anything that can be a key
 * @param valueShape what values must fit; null for anything that can be kept
 * @param scalar whether keys may have no parts
 * @param durable whether only what outlives the code of the vat may be held
 */
public record StoreLimits(
    @Nullable Object keyShape, @Nullable Object valueShape, boolean scalar, boolean durable) {
  /** No limits. */
  public static final StoreLimits NONE = new StoreLimits(null, null, false, false);

  /** The same with a shape for keys. */
  public StoreLimits withKeys(Object shape) {
    return new StoreLimits(shape, valueShape, scalar, durable);
  }

  /** The same with a shape for values. */
  public StoreLimits withValues(Object shape) {
    return new StoreLimits(keyShape, shape, scalar, durable);
  }

  /** The same for keys without parts. */
  public StoreLimits scalarOnly() {
    return new StoreLimits(keyShape, valueShape, true, durable);
  }

  /** The same for what outlives the code. */
  public StoreLimits durableOnly() {
    return new StoreLimits(keyShape, valueShape, scalar, true);
  }

  Map<String, Object> asRecord() {
    var all = new LinkedHashMap<String, Object>();
    if (keyShape != null) {
      all.put("keyShape", keyShape);
    }
    if (valueShape != null) {
      all.put("valueShape", valueShape);
    }
    if (scalar) {
      all.put("scalar", true);
    }
    if (durable) {
      all.put("durable", true);
    }
    return all;
  }
}
