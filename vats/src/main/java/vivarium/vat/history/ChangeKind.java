package vivarium.vat.history;

/** How something differs between two moments. */
public enum ChangeKind {
  ADDED,
  CHANGED,
  REMOVED
}
