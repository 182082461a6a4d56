package vivarium.inspector.window;

import org.junit.jupiter.api.AfterEach;
import vivarium.inspector.viewmodel.ObjectRef;

/** A test before an open window on the fake world. */
abstract class WindowCase {
  OpenWindow open = new OpenWindow();
  final ObjectRef point = open.world.sample().point();

  @AfterEach
  void close() {
    open.close();
  }
}
