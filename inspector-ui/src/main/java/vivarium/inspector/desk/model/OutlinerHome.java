package vivarium.inspector.desk.model;

import vivarium.inspector.viewmodel.ObjectRef;

/** What an outliner asks of the desk it lies on. */
interface OutlinerHome {
  /** Shows an object's outliner beside this one, level with one of its rows. */
  void openFrom(OutlinerViewModel source, RowKey row, ObjectRef ref);

  /** The object of an outliner has come, for the first time or anew. */
  void arrived(OutlinerViewModel outliner);

  /** Something that the layout record holds has changed. */
  void layoutChanged();
}
