package vivarium.inspector.viewmodel;

/**
 * Objects that are carried over the window with the pointer and let go where somebody takes them.
 * Places are those of the scene. On the user-interface thread only.
 */
public interface Carrying {
  /** Nobody takes anything. */
  Carrying NOWHERE =
      new Carrying() {
        @Override
        public boolean covers(double sceneX, double sceneY) {
          return false;
        }

        @Override
        public void over(ObjectRef object, String title, double sceneX, double sceneY) {}

        @Override
        public boolean letGo(ObjectRef object, String title, double sceneX, double sceneY) {
          return false;
        }

        @Override
        public void nothing() {}
      };

  /** Whether this is a place where objects may be taken, or beside one. */
  boolean covers(double sceneX, double sceneY);

  /** Shows what would become of an object if it were let go here. */
  void over(ObjectRef object, String title, double sceneX, double sceneY);

  /** Lets an object go; answers whether somebody has taken it. */
  boolean letGo(ObjectRef object, String title, double sceneX, double sceneY);

  /** Nothing is carried any more. */
  void nothing();
}
