package vivarium.vat.turn;

/**
 * What would come of a request; nothing was changed.
 *
 * @param works whether it would be done
 * @param text what it would answer, or why it would fail
 * @param objects how many records it would write
 */
record Rehearsal(boolean works, String text, int objects) {}
