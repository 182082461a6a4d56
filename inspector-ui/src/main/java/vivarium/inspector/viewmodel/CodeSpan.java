package vivarium.inspector.viewmodel;

/** A stretch of source of one category: characters {@code start} to {@code end} (excluded). */
public record CodeSpan(int start, int end, CodeCategory category) {}
