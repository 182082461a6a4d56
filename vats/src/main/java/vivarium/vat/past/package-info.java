/**
 * Looking at a vat as it was after some turn, without its heap.
 *
 * <p>There is one class to read: {@link vivarium.vat.past.PastMoment}. Searches and the history
 * stand on it, so that neither ever touches a running heap to answer a question.
 */
@NullMarked
package vivarium.vat.past;

import org.jspecify.annotations.NullMarked;
