package vivarium.app.desktop.window;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import vivarium.app.json.GraphWriter;
import vivarium.app.setup.OpenWorld;
import vivarium.app.setup.Worlds;
import vivarium.inspector.bridge.WorldBridge;
import vivarium.vat.api.World;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.error.WorldInUse;

/** An open world with the bridge to its window. Opening and closing wait for the disk. */
final class OpenedWorld implements AutoCloseable {
  /** A window that was closed a moment ago may still be putting its world away. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final OpenWorld open;
  private final WorldBridge bridge;

  private OpenedWorld(OpenWorld open) {
    this.open = open;
    bridge =
        new WorldBridge(
            open.world(),
            InstantSource.system(),
            (value, describe, out, progress) ->
                new GraphWriter(describe, GraphWriter.EMBEDDED_BYTES_MAX, progress)
                    .write(value, out),
            HandbookFiles.pages());
  }

  /**
   * Opens the world in a folder, and makes one where there is none.
   *
   * @param secrets knows its passphrase, if it has one
   * @throws vivarium.world.base.WorldException if it cannot be opened
   */
  static OpenedWorld open(Path folder, Secrets secrets) {
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return new OpenedWorld(Worlds.open(folder, secrets));
      } catch (WorldInUse inUse) {
        if (System.nanoTime() > giveUpAt) {
          throw inUse;
        }
        pause(inUse);
      }
    }
  }

  private static void pause(WorldInUse inUse) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      throw inUse;
    }
  }

  World world() {
    return open.world();
  }

  WorldBridge bridge() {
    return bridge;
  }

  @Override
  public void close() {
    try {
      bridge.close();
    } finally {
      open.close();
    }
  }
}
