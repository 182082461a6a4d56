package vivarium.app.setup;

import vivarium.vat.api.World;

/**
 * A world that is open, and closed properly however the process ends short of being killed; after
 * that, too, it is whole, but takes longer to open.
 */
public final class OpenWorld implements AutoCloseable {
  private final World world;
  private final Thread atExit = new Thread(this::closeOnce, "close world");
  private boolean closed;

  OpenWorld(World world) {
    this.world = world;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** The world. */
  public World world() {
    return world;
  }

  private synchronized void closeOnce() {
    if (!closed) {
      closed = true;
      world.close();
    }
  }

  @Override
  public void close() {
    closeOnce();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException processIsEnding) {
      // Then the hook has run or is running, and closing waited for it.
    }
  }
}
