package vivarium.vat.history;

/** The sorts of parts that an object consists of. */
public enum PartKind {
  /** A slot in which lookups go on, assignable or not. */
  PARENT,
  /** An assignable slot. */
  DATA,
  /** A constant slot. */
  CONSTANT,
  /** A slot with a method. */
  METHOD,
  /** An element of a vector. */
  ELEMENT,
  /** A range of a byte vector. */
  BYTES,
  /** What people have written about the object or a slot: category, comment. */
  ANNOTATION,
  /** What a mirror looks at, or what a far reference stands for. */
  TARGET
}
