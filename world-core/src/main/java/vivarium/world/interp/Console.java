package vivarium.world.interp;

/** Where code prints. */
@FunctionalInterface
public interface Console {
  /** Takes a piece of text, which may be part of a line or several. */
  void print(String text);
}
