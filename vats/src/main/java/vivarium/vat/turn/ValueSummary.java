package vivarium.vat.turn;

/**
 * A value as somebody outside its vat may know it.
 *
 * @param printString what the value says of itself
 * @param shortName one line for a title; found without running any of the world's code
 * @param kind {@code integer}, {@code float}, {@code string}, {@code method}, {@code slots}, {@code
 *     vector}, {@code byteVector}, {@code block}, {@code mirror} or {@code farReference}
 * @param id the object's number in its vat, or 0 for a value without identity
 */
public record ValueSummary(String printString, String shortName, String kind, long id) {}
