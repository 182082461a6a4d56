package vivarium.vat.peer;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.Passable.Whole;
import vivarium.vat.turn.Abroad;
import vivarium.vat.turn.Outgoing;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;

/** A world with an account, of which other worlds may have a reference and pay into it. */
final class BankWorld extends ModelWorld {
  private static final long ACCOUNT = 100;
  static final long START = 1_000_000;
  private static final String PASS = "pass:";

  /** Why promises were broken, over all runs. */
  final List<String> reasons = new ArrayList<>();

  BankWorld(VirtualTime time, BadNetwork network, Random random, String name, int port) {
    super(time, network, random, name, port);
    home.turn(List.of(MemoryHome.number("balance", START)), List.of());
  }

  @Override
  void take(EntryKey place, Delivery delivery) {
    var changes = new ArrayList<EntryChange>();
    var outgoing = new ArrayList<Outgoing>();
    changes.add(new EntryChange(place, null));
    switch (delivery) {
      case Message message when message.selector().equals("deposit:Serial:From:") ->
          deposit(message, changes, outgoing);
      case Message message when message.selector().equals(PASS) ->
          passOn(message, changes, outgoing);
      case Message other -> refuse(other.result(), outgoing);
      case Pipelined sent -> refuse(sent.message().result(), outgoing);
      case NewsWanted wish -> refuse(new PromiseOf(MemoryHome.BANK, wish.promise()), outgoing);
      case Settlement news -> settled(news, changes);
      case HandedBack news -> {}
      case Delivery.Dropped news -> throw new AssertionError("what is dropped is for no vat");
      case AskedOf news -> {}
      case Probe question -> {}
      case Ahead sent -> throw new AssertionError("what goes ahead is for no vat");
      case Heard news -> throw new AssertionError("that an answer was heard is for no vat");
      case Upgrade upgrade -> throw new AssertionError("an upgrade came from another world");
    }
    home.turn(changes, outgoing);
  }

  private static void refuse(@Nullable PromiseOf result, List<Outgoing> outgoing) {
    if (result != null) {
      outgoing.add(new Outgoing(result.vat(), new Settlement(result, false, new Text("no"))));
    }
  }

  private void deposit(Message message, List<EntryChange> changes, List<Outgoing> outgoing) {
    long amount = ((Whole) message.arguments().get(0)).value().longValueExact();
    long serial = ((Whole) message.arguments().get(1)).value().longValueExact();
    var from = ((Text) message.arguments().get(2)).value();
    long last = home.number("last/" + from);
    if (serial != last + 1) {
      changes.add(MemoryHome.number("disorder", home.number("disorder") + 1));
    }
    long balance = home.number("balance") + amount;
    changes.add(MemoryHome.number("balance", balance));
    changes.add(MemoryHome.number("last/" + from, serial));
    var result = message.result();
    if (result != null) {
      outgoing.add(
          new Outgoing(
              result.vat(), new Settlement(result, true, new Whole(BigInteger.valueOf(balance)))));
    }
  }

  /** A token that goes round comes by: counted, answered, and sent on if it has further to go. */
  private void passOn(Message message, List<EntryChange> changes, List<Outgoing> outgoing) {
    long left = ((Whole) message.arguments().getFirst()).value().longValueExact();
    changes.add(MemoryHome.number("passed", home.number("passed") + 1));
    var result = message.result();
    if (result != null) {
      var answer = new Settlement(result, true, message.arguments().getFirst());
      outgoing.add(new Outgoing(result.vat(), answer));
    }
    if (left > 0) {
      send(home.text("next"), left - 1, changes, outgoing);
    }
  }

  private void send(String address, long left, List<EntryChange> changes, List<Outgoing> outgoing) {
    var token =
        new Message(
            home.number("account/" + address),
            PASS,
            List.of(new Whole(BigInteger.valueOf(left))),
            newPromise(changes));
    outgoing.add(new Outgoing(address, token));
  }

  /** Says who comes behind this one in the ring. */
  void isBefore(BankWorld next) {
    home.turn(List.of(MemoryHome.text("next", next.address())), List.of());
  }

  /** Sends a token along the ring, which is to be received so many times. */
  void sendRound(long times) {
    var changes = new ArrayList<EntryChange>();
    var outgoing = new ArrayList<Outgoing>();
    send(home.text("next"), times - 1, changes, outgoing);
    changes.add(MemoryHome.number("rounds", home.number("rounds") + times));
    home.turn(changes, outgoing);
  }

  private void settled(Settlement news, List<EntryChange> changes) {
    var key = "settled/" + news.promise().id();
    changes.add(MemoryHome.number(key, home.number(key) + 1));
    if (news.fulfilled() && news.value() instanceof ObjectOf far) {
      changes.add(MemoryHome.number("account/" + far.vat(), far.id()));
    }
    if (!news.fulfilled() && news.value() instanceof Text(var reason)) {
      reasons.add(reason);
      changes.add(MemoryHome.number("broken", home.number("broken") + 1));
    }
  }

  private PromiseOf newPromise(List<EntryChange> changes) {
    long number = home.number("promises") + 1;
    changes.add(MemoryHome.number("promises", number));
    return new PromiseOf(MemoryHome.BANK, number);
  }

  Invitation invitation() {
    return invitation(Duration.ZERO);
  }

  Invitation invitation(Duration lasting) {
    return office()
        .invite(new ObjectOf(MemoryHome.BANK, ACCOUNT), "account", "memory", port(), lasting);
  }

  void takeUp(Invitation invitation) {
    office().accept(invitation);
    var changes = new ArrayList<EntryChange>();
    var door =
        new Message(
            Border.DOOR,
            Office.REDEEM,
            List.of(new Text(invitation.secret())),
            newPromise(changes));
    home.turn(changes, List.of(new Outgoing(Abroad.SIGN + invitation.world().text(), door)));
  }

  boolean canPay(BankWorld other) {
    return home.number("account/" + other.address()) != 0;
  }

  void pay(BankWorld other, long amount) {
    var changes = new ArrayList<EntryChange>();
    var serialKey = "paid/" + other.address();
    long serial = home.number(serialKey) + 1;
    changes.add(MemoryHome.number("balance", home.number("balance") - amount));
    changes.add(MemoryHome.number(serialKey, serial));
    var payment =
        new Message(
            home.number("account/" + other.address()),
            "deposit:Serial:From:",
            List.of(
                new Whole(BigInteger.valueOf(amount)),
                new Whole(BigInteger.valueOf(serial)),
                new Text(id().brief())),
            newPromise(changes));
    home.turn(changes, List.of(new Outgoing(other.address(), payment)));
  }

  /** How many promises are not settled exactly once. */
  long unsettled() {
    long wrong = 0;
    for (long promise = 1; promise <= home.number("promises"); promise++) {
      wrong += home.number("settled/" + promise) == 1 ? 0 : 1;
    }
    return wrong;
  }
}
