package vivarium.app.command;

/** The command was understood, but not what it was given. It has done nothing. */
final class UsageMistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problem;

  /**
   * @param problem what is wrong, in one plain sentence
   */
  UsageMistake(String problem) {
    super(problem);
    this.problem = problem;
  }

  /** What is wrong. */
  String problem() {
    return problem;
  }
}
