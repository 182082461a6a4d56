package vivarium.world.interp;

/** Unwinds to the method activation whose block ran {@code ^}. Control flow, not an error. */
final class NonLocalReturn extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Activation home;
  private final transient Object value;

  NonLocalReturn(Activation home, Object value) {
    super(null, null, false, false); // no stack trace: thrown on a hot path
    this.home = home;
    this.value = value;
  }

  Activation home() {
    return home;
  }

  Object value() {
    return value;
  }
}
