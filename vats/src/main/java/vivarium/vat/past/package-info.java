/**
 * Looking at a vat as it was after some turn, without its heap.
 *
 * <p>Begin with {@link vivarium.vat.past.PastMoment}: searches and the history stand on it, so that
 * neither ever touches a running heap to answer a question. {@link vivarium.vat.past.VatAsOf} is
 * what it reads, and what a heap is made from that runs code in the past. {@link
 * vivarium.vat.past.WorldAsOf} is all vats at one moment, to look at and to search.
 */
@NullMarked
package vivarium.vat.past;

import org.jspecify.annotations.NullMarked;
