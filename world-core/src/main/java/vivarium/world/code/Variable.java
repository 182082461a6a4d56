package vivarium.world.code;

import org.jspecify.annotations.Nullable;

/** An argument or a local slot of a method or block. */
public final class Variable {
  /** What code may do with a variable. */
  public enum Kind {
    /** Bound by the call; only read. */
    ARGUMENT,
    /** A local slot that only holds its initial value. */
    CONSTANT,
    /** A local slot that code assigns. */
    ASSIGNABLE
  }

  private final String name;
  private final Kind kind;
  private final int index;
  private final @Nullable Object initialValue;
  private boolean captured;

  Variable(String name, Kind kind, int index, @Nullable Object initialValue) {
    this.name = name;
    this.kind = kind;
    this.index = index;
    this.initialValue = initialValue;
  }

  /** What the code calls it. */
  public String name() {
    return name;
  }

  /** What code may do with it. */
  public Kind kind() {
    return kind;
  }

  /** Its place among the variables of its method or block; arguments come first. */
  public int index() {
    return index;
  }

  /** What a local holds when the code begins to run, or null for nil and for arguments. */
  public @Nullable Object initialValue() {
    return initialValue;
  }

  /** Whether a block within the variable's own code uses it. */
  public boolean isCaptured() {
    return captured;
  }

  void capture() {
    captured = true;
  }

  @Override
  public String toString() {
    return name;
  }
}
