package vivarium.inspector.desk.outliner;

import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Row;
import vivarium.inspector.viewmodel.Highlighter;

/** Makes the node for each kind of row. */
record RowFactory(OutlinerViewModel outliner, Highlighter highlighter) {
  RowView create(Row row) {
    return switch (row) {
      case Row.Slot slot -> new SlotRow(outliner, slot);
      case Row.Category category -> new CategoryRow(outliner, category);
      case Row.Element element -> new ElementRow(outliner, element);
      case Row.Pager pager -> new PagerRow(outliner, pager);
      case Row.More more -> new MoreRow(outliner, more);
      case Row.Inside inside -> new InsideRow(highlighter, inside);
      case Row.Moment moment -> new MomentRow(moment);
      case Row.Note note -> new NoteRow(note);
      case Row.Empty empty -> new EmptyRow(outliner, empty);
      case Row.Editor editor -> new EditorRow(outliner, highlighter, editor);
      case Row.Evaluator evaluator -> new EvaluatorRow(outliner, highlighter, evaluator);
    };
  }
}
