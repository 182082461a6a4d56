/**
 * Outliners as nodes: header, rows, editors in place, the evaluator.
 *
 * <p>Read first: {@link vivarium.inspector.desk.outliner.OutlinerView}, then {@link
 * vivarium.inspector.desk.outliner.RowView} and its kinds.
 *
 * <p>These nodes show an {@link vivarium.inspector.desk.model.OutlinerViewModel} and answer to the
 * buttons they have; what a press, a drag or a key means on the desk is decided by the desk.
 */
@NullMarked
package vivarium.inspector.desk.outliner;

import org.jspecify.annotations.NullMarked;
