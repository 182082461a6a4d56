package vivarium.vat.turn;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import vivarium.world.base.WorldClock;
import vivarium.world.boot.StoredRecords;
import vivarium.world.code.MethodCode;
import vivarium.world.interp.Interpreter;
import vivarium.world.interp.Surroundings;
import vivarium.world.lookup.Universe;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.WellKnown;
import vivarium.world.primitive.Primitives;
import vivarium.world.store.VatStore;

/**
 * Puts a vat's heap together: disk, memory, messages, language.
 *
 * @param store the vat's disk
 * @param heapBytes how much memory loaded contents may take, estimated
 * @param clock the time that code sees
 * @param vatNames what the vats of the world are called
 */
public record HeapMaker(
    VatStore store, long heapBytes, WorldClock clock, Supplier<List<String>> vatNames)
    implements Supplier<VatHeap> {
  @Override
  public VatHeap get() {
    boolean stored = store.read(WellKnown.NIL_ID) != null;
    var memory = new VatMemory(new StoredRecords(store), MethodCode::restore, stored, heapBytes);
    var entries = new TurnEntries(store.entries());
    var mailbox = new Mailbox(store.name(), memory, entries);
    var universe = new Universe(memory);
    memory.onInheritanceChange(universe::inheritanceChanged);
    var transcript = new Transcript();
    var leaving = new Leaving(entries);
    var requests = new Requests(memory, mailbox, entries, store.name(), leaving);
    var neighbours = new Neighbours(mailbox, store.name(), memory.wellKnown(), requests, vatNames);
    var surroundings = new Surroundings(clock, new Random(), transcript, neighbours, neighbours);
    var interpreter = new Interpreter(universe, Primitives.standard(), surroundings);
    memory.describeWith(interpreter::describe);
    mailbox.customs().setNaming(new LobbyNames(interpreter));
    mailbox.customs().setRules(new GatekeeperRules(interpreter));
    var heap = new VatHeap(store, memory, entries, mailbox, interpreter, transcript, leaving);
    heap.keepToBudget();
    return heap;
  }
}
