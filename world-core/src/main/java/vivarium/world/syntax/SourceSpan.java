package vivarium.world.syntax;

import vivarium.world.base.Invariant;

/**
 * A stretch of a {@link SourceText}: what an editor highlights and a stack trace points at.
 *
 * @param start offset of the first character, in UTF-16 units from 0
 * @param end offset after the last character; equal to {@code start} for an empty stretch
 */
public record SourceSpan(int start, int end) {
  public SourceSpan {
    Invariant.require(0 <= start && start <= end, "a span runs forward");
  }

  /** The number of UTF-16 units covered. */
  public int length() {
    return end - start;
  }

  /** Whether the character at {@code offset} lies in this stretch. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }
}
