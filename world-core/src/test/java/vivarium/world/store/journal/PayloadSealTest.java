package vivarium.world.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.crypt.WorldKeys;

/** What is sealed for a place in a journal opens there and nowhere else. */
class PayloadSealTest {
  private static final byte[] WORLD = new byte[16];
  private static final RecordKind KIND = RecordKind.TURN;
  private static final long TURN = 7;
  private static final long FILE = 3;

  private final WorldKeys keys = WorldKeys.random();
  private final PayloadSeal seal = seal(keys, WORLD, FILE);

  private static PayloadSeal seal(WorldKeys keys, byte[] world, long file) {
    return Objects.requireNonNull(PayloadSeal.of(keys, world, file));
  }

  private byte[] sealed(String text, int piece, boolean isLast) {
    var plain = new ByteWriter(16).putText(text);
    return seal.seal(KIND, TURN, plain, 0, piece, isLast).toBytes();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static void assertRefused(PayloadSeal seal, int kind, long turn, byte[] bytes) {
    assertThatThrownBy(() -> seal.open(kind, turn, bytes, 0, bytes.length))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void whatWasSealed_opensInItsPlace() {
    var both = joined(sealed("one", 0, false), sealed("two", 1, true));
    var opened = seal.open(KIND.code(), TURN, both, 0, both.length);
    assertThat(opened.takeText()).isEqualTo("one");
    assertThat(opened.takeText()).isEqualTo("two");
  }

  @Test
  void whatWasSealed_doesNotOpen_asAnotherTurnOrAnotherKindOfRecord() {
    var bytes = sealed("one", 0, true);
    assertRefused(seal, KIND.code(), TURN + 1, bytes);
    assertRefused(seal, RecordKind.NOTE.code(), TURN, bytes);
  }

  @Test
  void whatWasSealed_doesNotOpen_inAnotherFileOrWorld_orWithAnotherKey() {
    var bytes = sealed("one", 0, true);
    var otherWorld = WORLD.clone();
    otherWorld[0] = 1;
    assertRefused(seal(keys, WORLD, FILE + 1), KIND.code(), TURN, bytes);
    assertRefused(seal(keys, otherWorld, FILE), KIND.code(), TURN, bytes);
    assertRefused(seal(WorldKeys.random(), WORLD, FILE), KIND.code(), TURN, bytes);
  }

  @Test
  void pieces_doNotOpen_inAnotherOrder_orWithoutTheLast() {
    var first = sealed("one", 0, false);
    var second = sealed("two", 1, true);
    assertRefused(seal, KIND.code(), TURN, joined(second, first));
    assertRefused(seal, KIND.code(), TURN, first);
    assertRefused(seal, KIND.code(), TURN, second);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 20, -1})
  void changedByte_isNoticed(int at) {
    var bytes = sealed("one", 0, true);
    bytes[at < 0 ? bytes.length + at : at] ^= 1;
    assertRefused(seal, KIND.code(), TURN, bytes);
  }
}
