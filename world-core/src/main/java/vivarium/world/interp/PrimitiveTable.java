package vivarium.world.interp;

import org.jspecify.annotations.Nullable;

/** The primitives by name. */
@FunctionalInterface
public interface PrimitiveTable {
  /** The primitive of a name, such as {@code _IntAdd:}, or null if there is none. */
  @Nullable Primitive find(String name);
}
