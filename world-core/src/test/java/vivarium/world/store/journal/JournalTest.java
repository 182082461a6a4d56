package vivarium.world.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.disk.FaultyDisk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.error.WorldDamaged;

/**
 * A journal ends before what was never completed, and is refused where what was forced is damaged.
 */
class JournalTest {
  private static final Path FOLDER = Path.of("/journal");
  private static final byte[] WORLD = new byte[16];
  private static final int LONG = 3 * 1024 * 1024;

  private final MemoryDisk memory = new MemoryDisk();
  private final FaultyDisk disk = new FaultyDisk(memory);
  private Journal journal;

  /** What a journal tells when it is opened. */
  private static final class Told implements JournalVisitor {
    private final List<String> records = new ArrayList<>();
    private long refuseFrom = Long.MAX_VALUE;

    @Override
    public boolean turn(long turn, ByteReader payload) {
      if (turn >= refuseFrom) {
        return false;
      }
      records.add(turn + "=" + text(payload));
      return true;
    }

    @Override
    public void note(long turn, ByteReader payload) {
      records.add("note after " + turn + "=" + text(payload));
    }

    private static String text(ByteReader payload) {
      var text = payload.takeText();
      return text.length() > 100 ? text.length() + " characters" : text;
    }
  }

  @BeforeEach
  void createJournal() throws IOException {
    memory.createFolders(FOLDER);
    memory.forceFolder(Path.of("/"));
    journal = Journal.create(place(Long.MAX_VALUE));
  }

  private JournalPlace place(long segmentBytes) {
    return new JournalPlace(disk, FOLDER, WORLD, segmentBytes);
  }

  private List<String> reopened() throws IOException {
    return reopened(new Told(), 1);
  }

  private List<String> reopened(Told told, long firstFile) throws IOException {
    journal.close();
    journal = Journal.open(place(Long.MAX_VALUE), firstFile, told);
    return told.records;
  }

  private long append(String text) {
    return journal.appendTurn(out -> out.putText(text));
  }

  private void force() {
    journal.force(() -> {});
  }

  private static Path file(int number) {
    return Segment.path(FOLDER, number);
  }

  @Test
  void records_comeBackInOrder() throws IOException {
    assertThat(append("one")).isEqualTo(1);
    journal.appendNote(out -> out.putText("named"));
    assertThat(append("two")).isEqualTo(2);
    force();
    assertThat(reopened()).containsExactly("1=one", "note after 1=named", "2=two");
    assertThat(append("three")).isEqualTo(3);
    assertThat(reopened()).hasSize(4).endsWith("3=three");
  }

  @Test
  void longRecord_comesBack_thoughItIsWrittenInPieces() throws IOException {
    append("short");
    append("x".repeat(LONG));
    append("short again");
    assertThat(reopened()).containsExactly("1=short", "2=" + LONG + " characters", "3=short again");
  }

  @Test
  void tornEnd_endsTheJournal_atEveryByteOfTheLastRecord() throws IOException {
    append("one");
    force();
    append("two");
    long start = memory.bytes(file(1)).length;
    append("three");
    var whole = memory.bytes(file(1));
    for (long length = start; length < whole.length; length++) {
      restore(whole, length);
      assertThat(reopened()).as("cut at %d", length).containsExactly("1=one", "2=two");
      assertThat(journal.cutBytes()).isEqualTo(length - start);
      assertThat(append("anew")).isEqualTo(3);
      assertThat(reopened()).endsWith("3=anew");
    }
  }

  @Test
  void everyWrongByteInTheLastRecord_endsTheJournal_ifItWasNotForced() throws IOException {
    append("one");
    force();
    long start = memory.bytes(file(1)).length;
    append("two");
    var whole = memory.bytes(file(1));
    for (int at = (int) start; at < whole.length; at++) {
      var damaged = whole.clone();
      damaged[at] ^= 0x10;
      restore(damaged, damaged.length);
      assertThat(reopened()).as("damaged at %d", at).containsExactly("1=one");
    }
  }

  @Test
  void everyWrongByteInAForcedRecord_isRefused_namingFileAndPlace() throws IOException {
    append("one");
    int start = memory.bytes(file(1)).length;
    append("two");
    int end = memory.bytes(file(1)).length;
    force();
    append("three");
    var whole = memory.bytes(file(1));
    for (int at = start; at < end; at++) {
      var damaged = whole.clone();
      damaged[at] ^= 0x10;
      restore(damaged, damaged.length);
      assertThatThrownBy(this::reopened)
          .as("damaged at %d", at)
          .isInstanceOf(WorldDamaged.class)
          .hasMessageContaining(file(1).toString())
          .hasMessageContaining("byte " + start);
      assertThat(memory.bytes(file(1))).isEqualTo(damaged);
    }
  }

  @Test
  void holeInTheUnforcedEnd_endsTheJournal_andIsKeptAside() throws IOException {
    append("one");
    force();
    long start = memory.bytes(file(1)).length;
    append("two");
    append("three");
    memory.damage(file(1), start, new byte[20]);
    assertThat(reopened()).containsExactly("1=one");
    assertThat(new String(memory.bytes(FOLDER.resolve("cut-off.bytes")), StandardCharsets.UTF_8))
        .contains("three");
  }

  @Test
  void turnWithoutItsBytes_endsTheJournal_butOnlyIfItWasNotForced() throws IOException {
    append("one");
    force();
    append("two");
    var told = new Told();
    told.refuseFrom = 2;
    assertThat(reopened(told, 1)).containsExactly("1=one");
    append("two anew");
    force();
    var again = new Told();
    again.refuseFrom = 2;
    assertThatThrownBy(() -> reopened(again, 1)).isInstanceOf(WorldDamaged.class);
  }

  @Test
  void otherWorldsJournal_isRefused() throws IOException {
    append("one");
    journal.close();
    var other =
        new JournalPlace(disk, FOLDER, "another world...".getBytes(StandardCharsets.UTF_8), 10);
    assertThatThrownBy(() -> Journal.open(other, 1, new Told())).isInstanceOf(WorldDamaged.class);
  }

  @Test
  void missingFile_isNamed() throws IOException {
    fillFiles();
    memory.delete(file(2));
    assertThatThrownBy(this::reopened)
        .isInstanceOf(WorldDamaged.class)
        .hasMessageContaining(file(2).toString());
  }

  @Test
  void tornFileBeforeTheLast_isRefused() throws IOException {
    fillFiles();
    var whole = memory.bytes(file(1));
    restore(whole, whole.length - 20); // more than the mark at its end
    assertThatThrownBy(this::reopened)
        .isInstanceOf(WorldDamaged.class)
        .hasMessageContaining(file(1).toString());
  }

  @Test
  void oldFiles_areDeleted_andCountNoMoreEvenIfTheyComeBack() throws IOException {
    fillFiles();
    var old = memory.bytes(file(1));
    assertThat(journal.firstFileAfter(1, 0)).isEqualTo(2);
    assertThat(journal.firstFileAfter(0, 0)).isEqualTo(1);
    journal.deleteBefore(2);
    assertThat(memory.exists(file(1))).isFalse();
    try (var back = memory.openToWrite(file(1))) {
      back.write(ByteBuffer.wrap(old), 0);
    }
    assertThat(reopened(new Told(), 2)).containsExactly("2=two", "3=three");
    assertThat(memory.exists(file(1))).isFalse();
  }

  @Test
  void replay_handsOverTurnsOnceMore() throws IOException {
    fillFiles();
    append("four");
    var told = new Told();
    journal.replay(1, 3, told);
    assertThat(told.records).containsExactly("2=two", "3=three");
  }

  /** Three turns in three files, and a fourth file in use. */
  private void fillFiles() throws IOException {
    journal.close();
    journal = Journal.open(place(1), 1, new Told());
    for (var text : List.of("one", "two", "three")) {
      append(text);
      force();
    }
  }

  @Test
  void failedWrite_leavesNothing_andLaterOnesWork() throws IOException {
    append("one");
    disk.writePartly();
    disk.failOnce(1);
    assertThatThrownBy(() -> append("lost"))
        .isInstanceOf(StoreWriteFailed.class)
        .hasMessageContaining(FOLDER.toString())
        .hasMessageContaining("No space left");
    assertThat(append("two")).isEqualTo(2);
    assertThat(reopened()).containsExactly("1=one", "2=two");
  }

  @Test
  void failedWriteThatCannotBeCutOff_leavesNothingEither() throws IOException {
    append("one");
    disk.writePartly();
    disk.failFrom(1);
    assertThatThrownBy(() -> append("x".repeat(LONG))).isInstanceOf(StoreWriteFailed.class);
    assertThatThrownBy(() -> append("y".repeat(50))).isInstanceOf(StoreWriteFailed.class);
    disk.mend();
    assertThat(append("two")).isEqualTo(2);
    assertThat(reopened()).containsExactly("1=one", "2=two");
  }

  @Test
  void failedForce_isMadeGood_byWritingTheSameIntoAnotherFile() throws IOException {
    append("one");
    force();
    append("two");
    disk.failWhile(operation -> operation.name().equals("force"));
    assertThatThrownBy(this::force).isInstanceOf(StoreWriteFailed.class);
    append("three");
    assertThatThrownBy(this::force).isInstanceOf(StoreWriteFailed.class);
    assertThat(journal.forcedTurn()).isEqualTo(1);
    disk.mend();
    force();
    assertThat(journal.forcedTurn()).isEqualTo(3);
    assertThat(memory.exists(file(2))).isTrue();
    // what the first file has of these turns counts no more
    memory.damage(file(1), memory.bytes(file(1)).length - 30, new byte[30]);
    append("four");
    var told = new Told();
    journal.replay(0, 4, told);
    assertThat(told.records).containsExactly("1=one", "2=two", "3=three", "4=four");
    assertThat(reopened()).containsExactly("1=one", "2=two", "3=three", "4=four");
  }

  private void restore(byte[] bytes, long length) throws IOException {
    journal.close();
    try (var file = memory.openToWrite(file(1))) {
      file.truncate(0);
      file.write(ByteBuffer.wrap(bytes, 0, (int) length), 0);
      file.force();
    }
  }
}
