package vivarium.vat.turn;

import java.util.List;

/**
 * What would come of an upgrade; nothing was changed.
 *
 * @param works whether it would be done
 * @param text what it would answer, or one sentence why it would be refused
 * @param objects how many records it would write
 * @param instances how many durable instances of the vat were looked at
 * @param migrating how many of them would get another shape, when they are next touched or by a
 *     migration
 * @param missing the tags of durable kinds that the new code does not define
 * @param failures instances that could not follow, at most {@value #FAILURES_MAX}
 * @param failureCount how many could not
 */
public record UpgradeReport(
    boolean works,
    String text,
    int objects,
    long instances,
    long migrating,
    List<String> missing,
    List<Failure> failures,
    long failureCount) {
  /** How many failures are told one by one. */
  public static final int FAILURES_MAX = 100;

  /**
   * An instance that cannot be brought to the shape that its kind has in the new code.
   *
   * @param kind the tag of its kind
   * @param object its number in the vat, or 0 if it has none
   * @param title how it is printed
   * @param path how one comes to it from a root of the vat, such as {@code gatekeeper > counter};
   *     empty if no way was found
   * @param reason why it cannot
   */
  public record Failure(String kind, long object, String title, String path, String reason) {
    /** The same with a path. */
    public Failure at(String where) {
      return new Failure(kind, object, title, where, reason);
    }
  }

  public UpgradeReport {
    missing = List.copyOf(missing);
    failures = List.copyOf(failures);
  }

  /** The same with the failures told otherwise. */
  public UpgradeReport withFailures(List<Failure> told) {
    return new UpgradeReport(
        works, text, objects, instances, migrating, missing, told, failureCount);
  }
}
