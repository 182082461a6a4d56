package vivarium.inspector.viewmodel;

/** How something differs between two moments. */
public enum ChangeKind {
  ADDED,
  CHANGED,
  REMOVED
}
