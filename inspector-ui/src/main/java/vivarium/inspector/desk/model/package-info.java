/**
 * What is on the desk and what can be done with it, without a single node: outliners, their rows,
 * editors and evaluators, arrows, selection, layout.
 *
 * <p>Read first: {@link vivarium.inspector.desk.model.DeskViewModel}, {@link
 * vivarium.inspector.desk.model.OutlinerViewModel} and {@link vivarium.inspector.desk.model.Row}.
 *
 * <p>Uses JavaFX properties and collections, never the scene graph, so every test of it runs
 * without a toolkit. All of it belongs to the user-interface thread; answers of the ports come back
 * to it through the executor that {@link vivarium.inspector.desk.model.DeskContext} was given.
 */
@NullMarked
package vivarium.inspector.desk.model;

import org.jspecify.annotations.NullMarked;
