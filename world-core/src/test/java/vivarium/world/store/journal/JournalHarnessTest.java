package vivarium.world.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.MemoryDisk;

/**
 * Tests the test of torn records: a journal that does not check its records takes some of them for
 * turns that never were.
 */
class JournalHarnessTest {
  private static final Path FOLDER = Path.of("/journal");
  private static final int CUTS = 60;
  private static final int RECORD_BYTES = 2000;

  @Test
  void tornRecord_isNeverTakenForATurn() throws IOException {
    assertThat(cutsThatInventTurns(UnaryOperator.identity())).isZero();
  }

  @Test
  void tornRecord_isTakenForATurn_withoutChecksums() throws IOException {
    assertThat(cutsThatInventTurns(UncheckedJournals::new)).isPositive();
  }

  private static int cutsThatInventTurns(UnaryOperator<Disk> reading) throws IOException {
    int inventing = 0;
    for (int cut = 0; cut < CUTS; cut++) {
      var disk = new MemoryDisk();
      disk.createFolders(FOLDER);
      var journal = Journal.create(place(disk));
      journal.force(() -> {});
      for (int turn = 1; turn <= 3; turn++) {
        var contents = contents(turn);
        journal.appendTurn(out -> out.putRaw(contents));
      }
      var left = reading.apply(disk.afterPowerCut(new Random(cut)));
      inventing += isInvented(left) ? 1 : 0;
    }
    return inventing;
  }

  private static boolean isInvented(Disk disk) throws IOException {
    var wrong = new ArrayList<Long>();
    Journal.open(
            place(disk),
            1,
            new JournalVisitor() {
              @Override
              public boolean turn(long turn, ByteReader payload) {
                var found = payload.takeRaw(RECORD_BYTES);
                if (!Arrays.equals(found, contents((int) turn))) {
                  wrong.add(turn);
                }
                return true;
              }

              @Override
              public void note(long turn, ByteReader payload) {
                wrong.add(turn);
              }
            })
        .close();
    return !wrong.equals(List.of());
  }

  private static byte[] contents(int turn) {
    var bytes = new byte[RECORD_BYTES];
    new Random(turn).nextBytes(bytes);
    return bytes;
  }

  private static JournalPlace place(Disk disk) {
    return new JournalPlace(disk, FOLDER, new byte[16], 1_000_000);
  }
}
