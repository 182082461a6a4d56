/**
 * The OO7 benchmark (Carey, DeWitt and Naughton, 1993): a library of designs as object databases
 * have it, walked, queried and changed, here and in other stores, with the same counts.
 *
 * <p>Read {@link vivarium.world.oo7.Oo7Plan} first (what there is), then {@link
 * vivarium.world.oo7.Oo7Store} (how it is walked) and {@link vivarium.world.oo7.Operation} (what is
 * asked, and what has to come of it). {@code Oo7Test} runs a small design in every build; {@code
 * Oo7Benchmark} measures large ones, by the commands in {@code assets/handbook/benchmarks.md}.
 */
@NullMarked
package vivarium.world.oo7;

import org.jspecify.annotations.NullMarked;
