package vivarium.inspector.viewmodel;

/** Who a slot is meant for, as its author noted. */
public enum Visibility {
  PUBLIC,
  PRIVATE,
  UNSPECIFIED
}
