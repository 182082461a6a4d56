package vivarium.inspector.viewmodel;

/** What an object is made of; decides the icon and which views an inspector offers. */
public enum ObjectKind {
  /** An ordinary object: slots and nothing else. */
  SLOTS,
  METHOD,
  BLOCK,
  VECTOR,
  BYTES,
  STRING,
  INTEGER,
  FLOAT,
  MIRROR,
  /** Stands for an object of another vat. */
  PRESENCE,
  /** The root of a vat. */
  GATEKEEPER
}
