package vivarium.app.command;

/** How a command ends, for scripts. */
public final class Exit {
  /** It did what was asked. */
  public static final int OK = 0;

  /** It could not, or found something wrong; standard error says why. */
  public static final int FAILED = 1;

  /** It was not understood, and did nothing. */
  public static final int USAGE = 2;

  private Exit() {}
}
