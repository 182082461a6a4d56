/**
 * The store beside its peers in one run. Read {@link vivarium.world.benchmark.StoreBenchmarks}
 * first; the commands are in {@code assets/handbook/benchmarks.md}.
 */
@NullMarked
package vivarium.world.benchmark;

import org.jspecify.annotations.NullMarked;
