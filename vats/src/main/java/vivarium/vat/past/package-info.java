/**
 * Looking at a vat as it was after some turn, without its heap.
 *
 * <p>Begin with {@link vivarium.vat.past.PastMoment}: searches and the history stand on it, so that
 * neither ever touches a running heap to answer a question. {@link vivarium.vat.past.WorldAsOf} is
 * all vats at one moment, to look at and to search, and what heaps are made from that run code in
 * the past.
 */
@NullMarked
package vivarium.vat.past;

import org.jspecify.annotations.NullMarked;
