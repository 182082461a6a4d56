package vivarium.inspector.control.map;

import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.vats.MapBundle;
import vivarium.inspector.viewmodel.vats.MapRegion;

/** What the map asks of the window around it. On the user-interface thread only. */
public interface MapDeeds {
  /** Shows an object on the desk. */
  void open(ObjectRef ref);

  /** Shows the c-list of a vat. */
  void customs(String vat);

  /** Shows the references that a line stands for. */
  void customs(MapBundle bundle);

  /** Shows what a vat was asked, and what came of it. */
  void log(String vat);

  /** Gives a vat what the person looks at. */
  void grant(String vat);

  void suspendOrResume(MapRegion region);

  void interrupt(String vat);

  /** Refuses the message that keeps a vat from going on. */
  void skip(String vat);

  /** Asks for new code. */
  void upgrade(String vat);

  /** Says what will break, and asks whether the vat shall end. */
  void terminate(String vat);

  /** Asks for a name and code. */
  void create();
}
