package vivarium.inspector.viewmodel;

/**
 * One page of the handbook.
 *
 * @param path its place in the handbook, such as {@code guide/first-steps.md}
 * @param title its first heading
 * @param markdown all of it
 */
public record HandbookPage(String path, String title, String markdown) {}
