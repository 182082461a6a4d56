package vivarium.inspector.viewmodel;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Looks at the vats of a world as wholes, at what crosses their borders, and runs their lives.
 *
 * <p>May be called on any thread and never blocks.
 */
public interface VatWindow {
  /**
   * What is counted of these vats; those that cannot be used are left out. The vats themselves do
   * not notice. Who asks again and again is answered a few times a second at most.
   */
  CompletableFuture<Answer<List<VatFacts>>> facts(Collection<String> vats);

  /** The vats that were ended, as they ended. */
  CompletableFuture<Answer<List<EndedVat>>> ended();

  /** What others have of the vats, and what these have of others. */
  CustomsWindow customs();

  /**
   * Gives an object to the gatekeeper of another vat. Answered when that has it, however long that
   * takes: a suspended vat takes nothing until it is resumed.
   *
   * @param waits called, on any thread, if it takes longer than a person waits
   */
  CompletableFuture<Answer<Boolean>> grant(ObjectRef object, String vat, Runnable waits);

  /** Answers messages of other vats to an object with a reason from now on. */
  CompletableFuture<TurnOutcome> revoke(ObjectRef object);

  /** Lets those who still hold a revoked object reach it again. */
  CompletableFuture<TurnOutcome> reinstate(ObjectRef object);

  /** Has a vat deliver no messages; what a person asks of it is still done. */
  CompletableFuture<TurnOutcome> suspend(String vat, String reason);

  /** Has a vat deliver messages again, first that which failed if one did. */
  CompletableFuture<TurnOutcome> resume(String vat);

  /** Refuses the message in front of a vat's queue and delivers the others. */
  CompletableFuture<TurnOutcome> skip(String vat);

  /** Makes a vat whose gatekeeper is like what the code answers. */
  CompletableFuture<Answer<Boolean>> create(String name, String code);

  /** Ends a vat for good. */
  CompletableFuture<Answer<Boolean>> terminate(String vat, String reason);

  /** The code of a gatekeeper as one would write it: its parents and methods. */
  CompletableFuture<Answer<String>> code(String vat);

  /** What an upgrade would do; nothing is changed. */
  CompletableFuture<Answer<RehearsalView>> rehearse(String vat, String code);

  /** Gives a gatekeeper new code, as a new incarnation of its vat. */
  CompletableFuture<TurnOutcome> upgrade(String vat, String code);
}
