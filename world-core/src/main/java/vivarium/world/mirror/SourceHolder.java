package vivarium.world.mirror;

import java.util.List;

/** A value that is code but no method: a block. Mirrors show its text. */
public interface SourceHolder {
  /** The text, with its brackets. */
  String source();

  /** The names of its arguments. */
  List<String> argumentNames();
}
