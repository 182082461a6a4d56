package vivarium.inspector.desk.model;

/**
 * An outliner was asked for and brought into sight: its frame should catch the eye for a moment.
 *
 * @param serial counts; the same one may be asked for twice in a row
 */
public record Reveal(long serial, OutlinerViewModel outliner) {}
