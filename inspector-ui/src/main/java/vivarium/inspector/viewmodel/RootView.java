package vivarium.inspector.viewmodel;

/**
 * A notable object below a gatekeeper.
 *
 * @param size how many things it holds, or -1 when that means nothing
 */
public record RootView(String label, ObjectRef ref, ObjectKind kind, long size) {}
