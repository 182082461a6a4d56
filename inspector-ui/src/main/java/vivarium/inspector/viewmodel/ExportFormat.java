package vivarium.inspector.viewmodel;

/** How an object leaves the world. */
public enum ExportFormat {
  /** The bytes of a byte vector as they are. */
  BYTES,
  /** The object and all it references, as JSON. */
  JSON
}
