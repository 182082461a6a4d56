/**
 * Programs that measure a world beside its peers, in one run each, and print ratios.
 *
 * <p>Start with {@link vivarium.vat.benchmark.Benchmarks}; the commands are in the handbook under
 * "benchmarks".
 */
@NullMarked
package vivarium.vat.benchmark;

import org.jspecify.annotations.NullMarked;
