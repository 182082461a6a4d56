package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * What an upgrade would do.
 *
 * @param works whether it would be done
 * @param text what it would answer, or why it would fail
 * @param objects how many objects it would write
 * @param instances how many durable instances were checked
 * @param migrating how many of them would be brought to a new shape
 * @param missing the tags of durable kinds that the new code does not define
 * @param failures instances that cannot follow, the first of them
 * @param failureCount how many cannot
 */
public record RehearsalView(
    boolean works,
    String text,
    int objects,
    long instances,
    long migrating,
    List<String> missing,
    List<Failure> failures,
    long failureCount) {
  public RehearsalView {
    missing = List.copyOf(missing);
    failures = List.copyOf(failures);
  }

  /**
   * An instance that cannot follow its kind.
   *
   * @param ref what to open; its id is 0 if it cannot be
   * @param path how one comes to it, such as {@code gatekeeper > counter}; may be empty
   */
  public record Failure(String kind, ObjectRef ref, String title, String path, String reason) {}
}
