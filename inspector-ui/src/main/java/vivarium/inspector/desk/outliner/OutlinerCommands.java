package vivarium.inspector.desk.outliner;

import javafx.scene.Node;
import vivarium.inspector.desk.model.OutlinerViewModel;

/** What the buttons of an outliner's header ask of the desk. */
public interface OutlinerCommands {
  /** Shows the object as it is now beside what it was, or the other way round. */
  void nowOrThen(OutlinerViewModel outliner);

  /** Takes the outliner off the desk. */
  void close(OutlinerViewModel outliner);

  /** Shows the menu of the object, at this button. */
  void showMenu(OutlinerViewModel outliner, Node button);
}
