package vivarium.app.console;

/** Puts colour on text, or leaves it as it is. */
public enum Paint {
  /** For files, pipes and people who want none. */
  PLAIN,
  /** For terminals. */
  ANSI;

  /** What is wrong. */
  public String red(String text) {
    return code("31", text);
  }

  /** What is new or good. */
  public String green(String text) {
    return code("32", text);
  }

  /** What has changed, or wants attention. */
  public String yellow(String text) {
    return code("33", text);
  }

  /** Names. */
  public String cyan(String text) {
    return code("36", text);
  }

  /** What matters. */
  public String bold(String text) {
    return code("1", text);
  }

  /** What stands behind. */
  public String faint(String text) {
    return code("2", text);
  }

  private String code(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
