/**
 * What the windows know of a world: ports to ask it through, and copies of what it answered.
 *
 * <p>Read first: {@link vivarium.inspector.viewmodel.WorldWindow} (the door to everything), {@link
 * vivarium.inspector.viewmodel.ObjectView} (a copy of one object as of one turn) and {@link
 * vivarium.inspector.viewmodel.TurnOutcome} (what came of something asked of a vat).
 *
 * <p>Nothing here knows a control or a vat: only JavaFX properties and collections may be used, so
 * that every view model is tested without a toolkit. All ports are asynchronous. Their futures end
 * on any thread; whoever shows the answer hops to the user-interface thread through the executor it
 * was given. Trouble is a value with a plain sentence, never an exception: a future that ends
 * exceptionally is a bug of ours.
 *
 * <p>Lists of a view model are handed out read-only through a wrapper that the model keeps in a
 * field: JavaFX refers to a wrapper weakly, so one made for each caller would stop telling anything
 * as soon as it was collected.
 */
@NullMarked
package vivarium.inspector.viewmodel;

import org.jspecify.annotations.NullMarked;
