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
public record StoreOptions(
    @Nullable Object keyShape, @Nullable Object valueShape, boolean scalar, boolean durable) {
  /** No limits. */
  public static final StoreOptions NONE = new StoreOptions(null, null, false, false);

  /** The same with a shape for keys. */
  public StoreOptions withKeys(Object shape) {
    return new StoreOptions(shape, valueShape, scalar, durable);
  }

  /** The same with a shape for values. */
  public StoreOptions withValues(Object shape) {
    return new StoreOptions(keyShape, shape, scalar, durable);
  }

  /** The same for keys without parts. */
  public StoreOptions scalarOnly() {
    return new StoreOptions(keyShape, valueShape, true, durable);
  }

  /** The same for what outlives the code. */
  public StoreOptions durableOnly() {
    return new StoreOptions(keyShape, valueShape, scalar, true);
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
