/**
 * The desk: a sheet without edges on which objects lie as outliners, with arrows between them.
 *
 * <p>Read in this order: {@code geometry} (numbers only), {@code model} (what is on the desk and
 * what can be done with it, without a node), {@code outliner} (outliners as nodes), {@code ground}
 * (what is drawn below them), then here: {@link vivarium.inspector.desk.Desk} is the door, {@link
 * vivarium.inspector.desk.DeskPane} puts the layers together, {@link
 * vivarium.inspector.desk.DeskKeys} lists every action.
 *
 * <p>The desk knows its world through {@link vivarium.inspector.viewmodel.WorldWindow} and the
 * window around it through {@link vivarium.inspector.viewmodel.DeskHost}; neither knows the desk.
 */
@NullMarked
package vivarium.inspector.desk;

import org.jspecify.annotations.NullMarked;
