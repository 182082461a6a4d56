package vivarium.vat.kind;

/** Something that has its own way to become a value of the world. */
interface Crossing {
  /** The value of the world, made or found within a turn. */
  Object enter(Inside turn);
}
