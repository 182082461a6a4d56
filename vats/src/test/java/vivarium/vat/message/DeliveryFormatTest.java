package vivarium.vat.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vivarium.vat.message.Delivery.Ahead;
import vivarium.vat.message.Delivery.AskedOf;
import vivarium.vat.message.Delivery.HandedBack;
import vivarium.vat.message.Delivery.Heard;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.NewsWanted;
import vivarium.vat.message.Delivery.Pipelined;
import vivarium.vat.message.Delivery.Probe;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Delivery.Upgrade;
import vivarium.vat.message.ObjectGraph.BytesNode;
import vivarium.vat.message.ObjectGraph.Code;
import vivarium.vat.message.ObjectGraph.Named;
import vivarium.vat.message.ObjectGraph.Plain;
import vivarium.vat.message.ObjectGraph.Ref;
import vivarium.vat.message.ObjectGraph.SlotPart;
import vivarium.vat.message.ObjectGraph.SlotsNode;
import vivarium.vat.message.ObjectGraph.VectorNode;
import vivarium.vat.message.Passable.Copies;
import vivarium.vat.message.Passable.Data;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.Field;
import vivarium.vat.message.Passable.Nil;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Real;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.Passable.Truth;
import vivarium.vat.message.Passable.Whole;
import vivarium.world.base.WorldException;

/** What waits in queues comes back as it was written. */
class DeliveryFormatTest {
  private static final PromiseOf PROMISE = new PromiseOf("home", 7);

  private static final Copies COPIES =
      new Copies(
          new ObjectGraph(
              List.of(
                  new SlotsNode(
                      "about it",
                      List.of(
                          new SlotPart("self", false, true, "", new Ref(0)),
                          new SlotPart("parent", true, false, "", new Named("traits clonable")),
                          new SlotPart(
                              "m",
                              false,
                              false,
                              "c",
                              new Code(
                                  "( x )",
                                  List.of("x"),
                                  "a file",
                                  List.of(new Plain(new Whole(BigInteger.TWO))))))),
                  new VectorNode(List.of(new Plain(new Text("é\uD83D\uDE00")))),
                  new BytesNode("\u0000\u00ff"))));

  static final List<Delivery> DELIVERIES =
      List.of(
          new Message(
              5,
              "at:Put:",
              List.of(
                  new Nil(),
                  new Truth(true),
                  new Whole(BigInteger.ONE.shiftLeft(200).negate()),
                  new Real(Double.NaN),
                  new Elements(List.of(new Text(""), new Elements(List.of()))),
                  new Data(List.of(new Field("name", new ObjectOf("files", 3)))),
                  COPIES),
              PROMISE),
          new Message(5, "tell", List.of(), null),
          new Pipelined(9, new Message(0, "x", List.of(), PROMISE)),
          new NewsWanted(9, "third"),
          new Ahead(PROMISE, new Message(0, "x", List.of(), PROMISE)),
          new Heard(PROMISE),
          new Delivery.Dropped(new ObjectOf("@world", 3), 2),
          new HandedBack(PROMISE),
          new AskedOf(PROMISE, "@world"),
          new Probe(9, 77),
          new Settlement(PROMISE, false, new Text("vat terminated: it ended")),
          new Upgrade(COPIES, "new", new Nil(), null),
          new Upgrade(new Text("self"), "again", new Whole(BigInteger.ONE), PROMISE));

  @ParameterizedTest
  @FieldSource("DELIVERIES")
  void comesBackAsItWas_whenItIsWrittenAndRead(Delivery delivery) {
    assertThat(DeliveryFormat.readDelivery(DeliveryFormat.write(delivery))).isEqualTo(delivery);
  }

  @ParameterizedTest
  @FieldSource("DELIVERIES")
  void isRefused_whereverItIsCutOff(Delivery delivery) {
    var bytes = DeliveryFormat.write(delivery);
    for (int length = 0; length < bytes.length; length++) {
      var cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> DeliveryFormat.readDelivery(cut)).isInstanceOf(WorldException.class);
    }
  }

  @Test
  void C39_isToldApart_whenTheKernelGaveTheReason() {
    for (var trouble : Trouble.values()) {
      assertThat(Trouble.of(trouble.text("why"))).contains(trouble);
    }
    assertThat(Trouble.of("vat terminated")).isEmpty();
    assertThat(Trouble.of("an ordinary error")).isEmpty();
  }
}
