package vivarium.vat.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.message.Delivery;
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
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Nil;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.Passable.Whole;
import vivarium.vat.peer.frame.Frame;
import vivarium.vat.peer.frame.Frame.Acknowledgement;
import vivarium.vat.peer.frame.Frame.Farewell;
import vivarium.vat.peer.frame.Frame.Hello;
import vivarium.vat.peer.frame.Frame.Numbered;
import vivarium.vat.peer.frame.Frame.Reason;
import vivarium.vat.peer.frame.FrameFormat;
import vivarium.vat.peer.frame.Mark;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.peer.link.Link;
import vivarium.vat.peer.link.LinkListener;
import vivarium.world.base.Seed;

/** A world that was invited, and then does what no world does. */
class HostilePeerTest {
  private static final int TRIES = 400;

  private final Seed seed = Seed.of(HostilePeerTest.class);
  private final Random random = seed.random();
  private final VirtualTime time = new VirtualTime();
  private final BadNetwork network = new BadNetwork(time, random);
  private final BankWorld bank = new BankWorld(time, network, random, "bank", 1);
  private final BankWorld friend = new BankWorld(time, network, random, "friend", 2);
  private final Fingerprint fiend = Fingerprint.of(new byte[] {1});
  private final Caught caught = new Caught();
  private BadNetwork.End end = network.new End(fiend, 66);

  /** What the bank says to the fiend. */
  private static final class Caught implements LinkListener {
    private final List<Frame> frames = new ArrayList<>();
    private @Nullable Link link;
    private int closed;

    @Override
    public void opened(Link opened, boolean dialled) {
      link = opened;
    }

    @Override
    public void received(Link from, byte[] frame) {
      frames.add(FrameFormat.read(frame));
    }

    @Override
    public void closed(Link gone, String reason) {
      closed++;
      link = null;
    }

    <T extends Frame> List<T> all(Class<T> kind) {
      return frames.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
  }

  @BeforeEach
  void befriend() {
    System.out.println("HostilePeerTest " + seed);
    network.good(true);
    friend.takeUp(bank.invitation());
    end.begin(caught);
    time.run(5_000);
  }

  private void send(Frame frame) {
    var link = caught.link;
    if (link != null) {
      link.send(FrameFormat.write(frame));
    }
  }

  private static Hello hello(long yours, String secret) {
    return new Hello(77, yours, Mark.START, 0, secret, "fi\u0007end");
  }

  private void dial() {
    caught.frames.clear();
    end.dial("memory", 1, bank.id(), failed -> {});
    time.run(20);
  }

  /** Connects as an invited world does, and gets the account. */
  private long getIn() {
    var secret = bank.invitation().secret();
    dial();
    send(hello(0, secret));
    time.run(50);
    var answer = caught.all(Hello.class).getFirst();
    send(hello(answer.mine(), ""));
    say(1, new Message(Border.DOOR, Office.REDEEM, List.of(new Text(secret)), mine(1)));
    time.run(100);
    var news = said().getFirst();
    assertThat(news.fulfilled()).isTrue();
    return ((ObjectOf) news.value()).id();
  }

  private static PromiseOf mine(long number) {
    return new PromiseOf("mine", number);
  }

  private void say(long number, Delivery delivery) {
    send(new Numbered(number, DeliveryFormat.write(delivery)));
  }

  private List<Settlement> said() {
    return caught.all(Numbered.class).stream()
        .map(numbered -> DeliveryFormat.readDelivery(numbered.delivery()))
        .filter(Settlement.class::isInstance)
        .map(Settlement.class::cast)
        .toList();
  }

  private static Message deposit(long account, long serial) {
    return new Message(
        account,
        "deposit:Serial:From:",
        List.of(
            new Whole(BigInteger.ONE), new Whole(BigInteger.valueOf(serial)), new Text("fiend")),
        mine(serial + 1));
  }

  private void theFriendIsStillServed() {
    long balance = bank.home.number("balance");
    friend.pay(bank, 5);
    time.run(60_000);
    assertThat(bank.home.number("balance")).isEqualTo(balance + 5);
    assertThat(friend.unsettled()).isZero();
  }

  @Test
  void C47_aStrangerIsHungUpOn_andNothingIsRemembered() {
    dial();
    send(hello(0, "not a secret"));
    time.run(1_000);
    assertThat(caught.all(Farewell.class))
        .singleElement()
        .satisfies(farewell -> assertThat(farewell.reason()).isEqualTo(Reason.UNKNOWN));
    assertThat(bank.office().peers()).hasSize(1);
    theFriendIsStillServed();
  }

  @Test
  void C47_whoSaysNothingIsHungUpOn() {
    dial();
    time.run(20_000);
    assertThat(caught.closed).isEqualTo(1);
  }

  @Test
  void C47_aNumberThatWasNotGivenMeansNothing() {
    long account = getIn();
    say(2, deposit(account + 1, 1));
    time.run(100);
    assertThat(said().getLast().fulfilled()).isFalse();
    assertThat(bank.home.number("balance")).isEqualTo(BankWorld.START);
    assertThat(caught.link).isNotNull();
  }

  @Test
  void C47_whatIsRepeatedIsDroppedAndConfirmed() {
    long account = getIn();
    for (int i = 0; i < 5; i++) {
      say(2, deposit(account, 1));
    }
    time.run(500);
    assertThat(bank.home.number("balance")).isEqualTo(BankWorld.START + 1);
    assertThat(caught.all(Acknowledgement.class).getLast().number()).isEqualTo(2);
  }

  @Test
  void C47_whatComesTooEarlyIsDropped_untilWhatIsMissingComes() {
    long account = getIn();
    say(3, deposit(account, 2));
    time.run(500);
    assertThat(bank.home.number("balance")).isEqualTo(BankWorld.START);
    say(2, deposit(account, 1));
    say(3, deposit(account, 2));
    time.run(500);
    assertThat(bank.home.number("balance")).isEqualTo(BankWorld.START + 2);
    assertThat(bank.home.number("disorder")).isZero();
  }

  @Test
  void C47_aPromiseThatIsNotTheirsStaysUnsettled() {
    getIn();
    say(2, new Settlement(new PromiseOf("yours", 12345), true, new Nil()));
    say(3, new Settlement(mine(9), true, new Nil()));
    time.run(500);
    assertThat(bank.unsettled()).isZero();
    assertThat(caught.link).isNotNull();
  }

  @Test
  void C47_whatNoWorldSaysEndsTheConnection_andIsTold() {
    for (var said :
        List.<Delivery>of(
            new Upgrade(new Text("boo"), "", new Nil(), null),
            new Message(5, "_AddSlots:", List.of(new Nil()), mine(3)),
            new Message(5, "deposit:", List.of(), mine(3)),
            new Message(5, "name", List.of(), new PromiseOf("home", 3)))) {
      setUpAgain();
      long account = getIn();
      say(2, said instanceof Message message ? message.to(account) : said);
      time.run(500);
      assertThat(caught.all(Farewell.class)).as(said.toString()).hasSize(1);
    }
    assertThat(bank.home.number("balance")).isEqualTo(BankWorld.START);
    theFriendIsStillServed();
  }

  private void setUpAgain() {
    var known =
        bank.office().peers().stream()
            .filter(peer -> peer.fingerprint().equals(fiend.text()))
            .toList();
    if (!known.isEmpty()) {
      bank.office().forget(fiend.text());
      time.run(200);
    }
  }

  @Test
  void C47_nothingTheySayDoesHarm_whateverItIs() {
    long account = getIn();
    long number = 2;
    for (int i = 0; i < TRIES; i++) {
      if (caught.link == null) {
        setUpAgain();
        account = getIn();
        number = 2;
      }
      switch (random.nextInt(9)) {
        case 0 -> send(new Acknowledgement(random.nextInt(6)));
        case 1 -> send(hello(random.nextInt(3), ""));
        case 2 -> send(new Numbered(random.nextInt(9), bytes()));
        case 3 -> caught.link.send(bytes());
        default -> {
          say(number, anything(account));
          number++;
        }
      }
      time.run(random.nextInt(40));
    }
    assertThat(bank.home.number("balance")).isGreaterThanOrEqualTo(BankWorld.START);
    assertThat(bank.unsettled()).isZero();
    theFriendIsStillServed();
  }

  private byte[] bytes() {
    var bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    return bytes;
  }

  private Delivery anything(long account) {
    long some = random.nextBoolean() ? account : random.nextInt(5);
    return switch (random.nextInt(9)) {
      case 0 -> new Settlement(name(), random.nextBoolean(), value(some));
      case 1 -> new NewsWanted(some, "mine");
      case 2 -> new Pipelined(some, deposit(account, 1));
      case 3 -> new Ahead(name(), deposit(account, 1));
      case 7 -> new Delivery.Dropped(value(some), random.nextInt(3));
      case 4 -> random.nextBoolean() ? new Heard(name()) : new Probe(some, random.nextLong());
      case 5 -> random.nextBoolean() ? new HandedBack(name()) : new AskedOf(name(), "@x");
      case 6 -> new Message(some, "redeem:", List.of(value(some)), name());
      default -> deposit(account, 1);
    };
  }

  private PromiseOf name() {
    return new PromiseOf(
        List.of("mine", "yours", "home", "").get(random.nextInt(4)), random.nextInt(5));
  }

  private Passable value(long some) {
    return switch (random.nextInt(4)) {
      case 0 -> new ObjectOf("yours", some);
      case 1 -> new ObjectOf("mine", some);
      case 2 -> name();
      default -> new Text("text");
    };
  }
}
