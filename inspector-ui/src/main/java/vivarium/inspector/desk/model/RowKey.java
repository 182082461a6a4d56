package vivarium.inspector.desk.model;

/** Names a row of an outliner across refreshes, so that selection and nodes can stay with it. */
public sealed interface RowKey {
  record Slot(String name) implements RowKey {}

  record Category(String path) implements RowKey {}

  record Element(long index) implements RowKey {}

  record Editor(EditTarget target) implements RowKey {}

  /** Rows of which an outliner has at most one. */
  enum Single implements RowKey {
    MOMENT,
    NOTE,
    CONTENTS,
    PAGER,
    MORE,
    EMPTY,
    EVALUATOR
  }
}
