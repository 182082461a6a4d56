package vivarium.world.format;

import vivarium.world.base.ChunkHash;
import vivarium.world.object.ObjectKind;

/** Is told what {@link RecordScan} meets in a record, in the order of the record. */
public interface RecordVisitor {
  /** Where in a record something is referred to. */
  enum Part {
    /** A field; the index is that of the data slot in the map. */
    FIELD,
    /** An element of a small vector or of a segment; the index counts within the record. */
    ELEMENT,
    /** A segment of a large vector; the index is that of the segment. */
    SEGMENT,
    /** A constant slot of a map, or the code of a method in it; the index is that of the slot. */
    CONSTANT,
    /** What a mirror looks at; the index is 0. */
    TARGET
  }

  /** The map of an object. */
  default void map(long id) {}

  /** How many fields an object has. */
  default void fields(int count) {}

  /** A slot of a map. */
  default void slot(int index, String name, boolean assignable) {}

  /** How many elements a vector or a segment has. */
  default void elements(long count) {}

  /** An integer of up to 64 bits. */
  default void integer(Part part, int index, long value) {}

  /** A reference to an object, a segment of a large vector among them. */
  default void reference(Part part, int index, ObjectKind kind, long id) {}

  /** A chunk of a large byte vector. */
  default void chunk(int index, ChunkHash hash, int length) {}
}
