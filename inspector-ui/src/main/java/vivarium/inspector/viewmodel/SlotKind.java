package vivarium.inspector.viewmodel;

/** The kinds of slot, as their icons tell them apart. */
public enum SlotKind {
  PARENT,
  DATA,
  CONSTANT,
  METHOD,
  ARGUMENT
}
