/**
 * Kinds, stores, indexes and patterns for Java programs.
 *
 * <p>Read {@link vivarium.vat.kind.Kinds} first: it stands for one vat and makes everything else.
 *
 * <pre>{@code
 * try (World world = World.open(folder, WorldOptions.standard())) {
 *   Kinds kinds = Kinds.in(world.vat("home"));
 *   Kind counters =
 *       kinds.define("counter")
 *           .init("(| named: n = ( (| count <- 0. name <- '' |) name: n ) |)")
 *           .behaviour(
 *               """
 *               (| increment: context = ( context state count: context state count + 1 ).
 *                  count: context = ( context state count ) |)
 *               """)
 *           .stateShape(Map.of("count", Pattern.natural(), "name", Pattern.string()))
 *           .create();
 *   ObjectRef foo = counters.make("named:", "foo");
 *   foo.call("increment");
 *   MapStore registry = kinds.mapStore("counters");
 *   registry.init("foo", foo);
 *   kinds.keep("registry", registry);      // from now on the world keeps it
 * }
 * }</pre>
 *
 * <p>Code of kinds is code of the world and written in its language: it is kept in the world and
 * works whoever opens the world next. Java calls it.
 *
 * <p>Every call is one turn of the vat: when it returns, what it did is saved; when it throws,
 * nothing of it is left. {@link vivarium.vat.kind.Kinds#atomically} makes one turn of several
 * calls. Calls wait for the vat, from any thread.
 *
 * <p>Values cross by this table, in both directions:
 *
 * <table>
 *   <caption>What a value is in Java and in the world</caption>
 *   <tr><th>Java</th><th>the world</th></tr>
 *   <tr><td>{@code null}</td><td>{@code nil}</td></tr>
 *   <tr><td>{@link java.lang.Boolean}</td><td>{@code true}, {@code false}</td></tr>
 *   <tr><td>{@link java.lang.Long}, if it does not fit {@link java.math.BigInteger}; smaller
 *       integers are taken too</td><td>an integer</td></tr>
 *   <tr><td>{@link java.lang.Double}; {@link java.lang.Float} is taken too</td><td>a float</td></tr>
 *   <tr><td>{@link java.lang.String}; {@link java.lang.Character} is taken too</td><td>a string</td>
 *   </tr>
 *   <tr><td>{@code byte[]}</td><td>a byte vector</td></tr>
 *   <tr><td>{@link java.util.List}; {@code Object[]} is taken too</td><td>a vector</td></tr>
 *   <tr><td>{@link java.util.Map} whose keys are all strings</td><td>a record</td></tr>
 *   <tr><td>{@link java.util.Set}</td><td>a copySet</td></tr>
 *   <tr><td>{@link java.util.Map} is answered</td><td>a copyMap, a copyBag</td></tr>
 *   <tr><td>{@link java.time.LocalDate}, {@link java.time.Instant}</td><td>a date, a time</td></tr>
 *   <tr><td>{@link vivarium.vat.kind.Pattern}, {@link vivarium.vat.kind.Guard}, {@link
 *       vivarium.vat.kind.Source}; they are taken only</td><td>what they say</td></tr>
 *   <tr><td>{@link vivarium.vat.kind.ObjectRef}, a store, an index</td><td>any object</td></tr>
 * </table>
 */
@NullMarked
package vivarium.vat.kind;

import org.jspecify.annotations.NullMarked;
