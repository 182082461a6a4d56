package vivarium.world.store;

import vivarium.world.store.disk.FaultyDisk;
import vivarium.world.store.disk.FaultyDisk.Left;

/** How a disk fails, at an operation with a number. */
enum DiskFault {
  FULL_FOR_A_WHILE(true, Left.HALF, "No space left on device"),
  FAILS_ONCE(false, Left.NOTHING, "Input/output error"),
  FAILS_FOR_A_WHILE(true, Left.NOTHING, "Input/output error"),
  WORKS_BUT_SAYS_IT_FAILED(false, Left.ALL, "Input/output error");

  private final boolean stays;
  private final Left left;
  private final String text;

  DiskFault(boolean stays, Left left, String text) {
    this.stays = stays;
    this.left = left;
    this.text = text;
  }

  /** Whether it fails until somebody mends it. */
  boolean stays() {
    return stays;
  }

  /** What the disk says. */
  String text() {
    return text;
  }

  /** Has a disk fail at an operation, counted from now. */
  void begin(FaultyDisk disk, long at) {
    disk.say(text);
    disk.leave(left);
    if (stays) {
      disk.failFrom(at);
    } else {
      disk.failOnce(at);
    }
  }
}
