/**
 * Measures the program as a person starts it, in processes of its own.
 *
 * <p>Start with {@link vivarium.app.benchmark.FirstFrameBenchmark}; the command is in the handbook
 * under "benchmarks".
 */
@NullMarked
package vivarium.app.benchmark;

import org.jspecify.annotations.NullMarked;
