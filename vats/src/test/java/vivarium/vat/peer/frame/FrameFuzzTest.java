package vivarium.vat.peer.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.Passable.Whole;
import vivarium.vat.peer.frame.Frame.Acknowledgement;
import vivarium.vat.peer.frame.Frame.Farewell;
import vivarium.vat.peer.frame.Frame.Hello;
import vivarium.vat.peer.frame.Frame.Numbered;
import vivarium.vat.peer.frame.Frame.Reason;
import vivarium.world.base.Seed;
import vivarium.world.base.WorldException;

/** Bytes from anywhere are frames, or are refused: nothing else ever comes of them. */
class FrameFuzzTest {
  private static final int TRIES = 20_000;

  private static final List<Frame> FRAMES =
      List.of(
          new Hello(7, 8, Mark.START.after(new byte[] {1}), 3, "secret", "a world"),
          new Numbered(5, new byte[] {1, 2, 3}),
          new Acknowledgement(9),
          new Farewell(Reason.REVOKED, "No."));

  private static final Delivery DELIVERY =
      new Delivery.Message(
          5,
          "at:Put:",
          List.of(
              new Elements(List.of(new Text("häß"), new ObjectOf("mine", 4))),
              new Whole(BigInteger.TEN.pow(30))),
          new PromiseOf("mine", 6));

  private static Random random() {
    var seed = Seed.of(FrameFuzzTest.class);
    System.out.println("FrameFuzzTest " + seed);
    return seed.random();
  }

  private static byte[] spoiled(byte[] bytes, Random random) {
    var spoiled =
        Arrays.copyOf(
            bytes, random.nextInt(4) == 0 ? random.nextInt(bytes.length + 9) : bytes.length);
    for (int i = random.nextInt(4); i > 0 && spoiled.length > 0; i--) {
      spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
    }
    return spoiled;
  }

  @Test
  void framesComeBackAsTheyWere() {
    for (var frame : FRAMES) {
      assertThat(FrameFormat.read(FrameFormat.write(frame)))
          .usingRecursiveComparison()
          .isEqualTo(frame);
    }
  }

  @Test
  void C47_whatIsNoFrameIsRefused_whateverTheBytes() {
    var random = random();
    for (int i = 0; i < TRIES; i++) {
      var bytes = spoiled(FrameFormat.write(FRAMES.get(i % FRAMES.size())), random);
      try {
        assertThat(FrameFormat.read(bytes)).isNotNull();
      } catch (BadFrame refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  void C47_whatIsNoMessageIsRefused_whateverTheBytes() {
    var random = random();
    var whole = DeliveryFormat.write(DELIVERY);
    for (int i = 0; i < TRIES; i++) {
      try {
        assertThat(DeliveryFormat.readDelivery(spoiled(whole, random))).isNotNull();
      } catch (WorldException refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  void C47_vectorsWithinVectorsAreRefused_whenTheyWouldFillTheStack() {
    int depth = 100_000;
    var bytes = new java.io.ByteArrayOutputStream();
    var head = DeliveryFormat.write(new Text(""));
    bytes.write(head[0]);
    for (int i = 0; i < depth; i++) {
      bytes.writeBytes(new byte[] {'v', 0, 0, 0, 1});
    }
    bytes.write('n');
    assertThatThrownBy(() -> DeliveryFormat.readPassable(bytes.toByteArray()))
        .isInstanceOf(WorldException.class)
        .hasMessageContaining("deep");
  }
}
