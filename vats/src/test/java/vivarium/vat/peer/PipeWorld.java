package vivarium.vat.peer;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.Passable.Whole;
import vivarium.vat.turn.Abroad;
import vivarium.vat.turn.PromiseBench;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;

/**
 * A world with a clerk, who answers what he is asked with a new book, with what he was given, with
 * data or not at all. What is sent to the answer stands in the book it arrives at, in order.
 */
final class PipeWorld extends ModelWorld {
  private static final String VAT = MemoryHome.BANK;
  private static final long CLERK = 100;
  private static final EntryKey HELD = EntryKey.of("held");
  private static final EntryKey KEPT = EntryKey.of("kept");

  PipeWorld(VirtualTime time, BadNetwork network, Random random, String name, int port) {
    super(time, network, random, name, port);
  }

  @Override
  void take(EntryKey place, Delivery delivery) {
    var bench = new PromiseBench(VAT, home);
    var changes = new ArrayList<EntryChange>();
    changes.add(new EntryChange(place, null));
    if (delivery instanceof Message message) {
      run(message, bench, changes);
    } else {
      bench.receive(delivery);
    }
    end(bench, changes);
  }

  private void end(PromiseBench bench, List<EntryChange> changes) {
    changes.addAll(bench.changes());
    home.turn(changes, bench.outgoing());
  }

  private void run(Message message, PromiseBench bench, List<EntryChange> changes) {
    var result = message.result();
    switch (message.selector()) {
      case "book" -> answer(bench, result, newBook(changes));
      case "same:" -> answer(bench, result, message.arguments().getFirst());
      case "wait" -> changes.add(new EntryChange(HELD, DeliveryFormat.write(result)));
      case "keep:" -> {
        var kept = DeliveryFormat.write(message.arguments().getFirst());
        changes.add(new EntryChange(KEPT, kept));
        answer(bench, result, new Text("kept"));
      }
      case "data" -> answer(bench, result, new Whole(BigInteger.TEN));
      case "fail" -> bench.answer(result, false, new Text("he would not"));
      case "later" -> {
        var promise = bench.open(fresh(changes, "promises"), true);
        changes.add(MemoryHome.number("later", promise.id()));
        answer(bench, result, promise);
      }
      case "write:" -> {
        var key = "book/" + message.target();
        var line = ((Whole) message.arguments().getFirst()).value().toString();
        changes.add(MemoryHome.text(key, home.text(key) + line + " "));
        answer(bench, result, new ObjectOf(VAT, message.target()));
      }
      default -> bench.answer(result, false, new Text("not understood"));
    }
  }

  private static void answer(PromiseBench bench, PromiseOf result, Passable value) {
    if (result != null) {
      bench.answer(result, true, value);
    }
  }

  private ObjectOf newBook(List<EntryChange> changes) {
    return new ObjectOf(VAT, 1000 + fresh(changes, "books"));
  }

  private long fresh(List<EntryChange> changes, String counter) {
    long number = home.number(counter) + 1;
    changes.removeIf(change -> change.key().equals(EntryKey.of(counter)));
    changes.add(MemoryHome.number(counter, number));
    return number;
  }

  /** A book of this world. */
  ObjectOf book() {
    var changes = new ArrayList<EntryChange>();
    var book = newBook(changes);
    home.turn(changes, List.of());
    return book;
  }

  /** What stands in all books, each line by itself. */
  String written(ObjectOf book) {
    return home.text("book/" + book.id()).strip();
  }

  /** What stands in each book. */
  List<String> books() {
    var books = new ArrayList<String>();
    for (long number = 1; number <= home.number("books"); number++) {
      books.add(written(new ObjectOf(VAT, 1000 + number)));
    }
    return books;
  }

  String lastBook() {
    return written(new ObjectOf(VAT, 1000 + home.number("books")));
  }

  Invitation invitation() {
    return office().invite(new ObjectOf(VAT, CLERK), "clerk", "memory", port());
  }

  /** The promise of the clerk of another world; messages may be sent to it at once. */
  PromiseOf takeUp(Invitation invitation) {
    office().accept(invitation);
    return ask(
        new ObjectOf(Abroad.SIGN + invitation.world().text(), Border.DOOR),
        Office.REDEEM,
        new Text(invitation.secret()));
  }

  /** Sends a message in a turn of its own, and answers the promise of its answer. */
  PromiseOf ask(Passable receiver, String selector, Passable... arguments) {
    var bench = new PromiseBench(VAT, home);
    var changes = new ArrayList<EntryChange>();
    var result = bench.open(fresh(changes, "promises"), false);
    bench.send(receiver, new Message(0, selector, List.of(arguments), result));
    end(bench, changes);
    return result;
  }

  PromiseOf write(Passable book, long line) {
    return ask(book, "write:", new Whole(BigInteger.valueOf(line)));
  }

  /** A promise that this world settles. */
  PromiseOf promise() {
    var bench = new PromiseBench(VAT, home);
    var changes = new ArrayList<EntryChange>();
    var promise = bench.open(fresh(changes, "promises"), true);
    end(bench, changes);
    return promise;
  }

  /** Settles a promise of this world. */
  void decide(PromiseOf promise, boolean fulfilled, Passable value) {
    var bench = new PromiseBench(VAT, home);
    bench.decide(promise, fulfilled, value);
    end(bench, new ArrayList<>());
  }

  /** Settles the promise that was answered last. */
  void decideLast(Passable value) {
    decide(new PromiseOf(VAT, home.number("later")), true, value);
  }

  /** Answers the message that the clerk has let wait. */
  void answerHeld(boolean fulfilled, Passable value) {
    var bench = new PromiseBench(VAT, home);
    var held = (PromiseOf) DeliveryFormat.readPassable(requireNonNull(home.get(HELD)));
    bench.answer(held, fulfilled, value);
    end(bench, new ArrayList<>());
  }

  /** What the clerk was last given to keep. */
  Passable kept() {
    return DeliveryFormat.readPassable(requireNonNull(home.get(KEPT)));
  }

  Passable outcome(PromiseOf promise) {
    return requireNonNull(new PromiseBench(VAT, home).outcome(promise));
  }

  String state(PromiseOf promise) {
    return new PromiseBench(VAT, home).state(promise);
  }

  /** How many entries there are that only remember what was said. */
  long remembered(String part) {
    var count = new long[1];
    var peers = EntryKey.of("peer/");
    home.range(
        peers,
        peers.afterPrefix(),
        (key, value) -> {
          count[0] += key.text().contains("/" + part + "/") ? 1 : 0;
          return true;
        });
    return count[0];
  }
}
