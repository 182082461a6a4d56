package vivarium.world.object;

/** A named part of an object. */
public sealed interface Slot {
  /** What the slot is called; for a method its whole selector, such as {@code at:Put:}. */
  String name();

  /** Whether a lookup that finds nothing here goes on in the slot's contents. */
  boolean isParent();

  /** What people have written about the slot: category, comment, visibility, module. */
  Annotation annotation();

  /** The same slot with another annotation. */
  Slot annotated(Annotation annotation);

  /** A slot whose value lies in the map: a constant, or a {@link Method} that runs when found. */
  record Constant(String name, boolean isParent, Object value, Annotation annotation)
      implements Slot {
    /** Whether finding this slot runs a method. */
    public boolean isMethod() {
      return value instanceof Method;
    }

    @Override
    public Constant annotated(Annotation newAnnotation) {
      return new Constant(name, isParent, value, newAnnotation);
    }
  }

  /**
   * A slot whose value lies in the object, at {@code fieldIndex}, together with the assignment slot
   * {@code name:}.
   */
  record Data(String name, boolean isParent, int fieldIndex, Annotation annotation)
      implements Slot {
    /** The name of the assignment slot. */
    public String assignmentName() {
      return name + ":";
    }

    @Override
    public Data annotated(Annotation newAnnotation) {
      return new Data(name, isParent, fieldIndex, newAnnotation);
    }
  }

  /** The slot that assigns a data slot. It stands in no list: every data slot brings its own. */
  record Assignment(Data data) implements Slot {
    @Override
    public String name() {
      return data.assignmentName();
    }

    @Override
    public boolean isParent() {
      return false;
    }

    @Override
    public Annotation annotation() {
      return data.annotation();
    }

    @Override
    public Assignment annotated(Annotation newAnnotation) {
      return new Assignment(data.annotated(newAnnotation));
    }
  }
}
