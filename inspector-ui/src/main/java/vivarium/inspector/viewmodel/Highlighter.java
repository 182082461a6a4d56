package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * Tells the parts of source apart. Answers at once, for any text, also one that is being typed;
 * runs on any thread.
 */
@FunctionalInterface
public interface Highlighter {
  /** Colours nothing. */
  Highlighter PLAIN = source -> List.of();

  /** The spans that have a category, in order, without overlap. */
  List<CodeSpan> highlight(String source);
}
