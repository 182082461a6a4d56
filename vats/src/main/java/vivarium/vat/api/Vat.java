package vivarium.vat.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable;
import vivarium.vat.turn.CustomsView;
import vivarium.vat.turn.PendingAnswer;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.UpgradeReport;
import vivarium.vat.turn.ValueSummary;
import vivarium.vat.turn.VatMeter;
import vivarium.vat.turn.VatPolicy;
import vivarium.world.syntax.SourceText;

/**
 * One vat of an open world. What is asked of it is done on its own thread; what of turns is to be
 * kept is saved when the answer is there.
 */
public interface Vat extends Evaluator {
  /** What it is doing, and how large it is; answers at once. */
  VatFigures figures();

  /** Reads source files into the vat, in order, as one turn. */
  PendingAnswer<TurnResult> load(List<SourceText> sources);

  /** Runs a failed turn again from the start, with the code as it is now. */
  PendingAnswer<TurnResult> again(long failedTurn);

  /** Delivers no messages until {@link #resume}; what a person asks for is still done. */
  CompletableFuture<TurnResult> suspend(String reason);

  /** Delivers messages again; a message that made the vat suspend itself is tried once more. */
  CompletableFuture<TurnResult> resume();

  /**
   * Refuses the message in front of the queue, so that the promise of its answer is broken, and
   * delivers the others.
   */
  CompletableFuture<TurnResult> skipMessage();

  /**
   * Has the vat begin anew from what is on disk, at once, as after closing and opening the world:
   * what runs is interrupted, a message that runs is delivered once more from the start, what waits
   * goes on waiting, and what was only in memory is forgotten, objects that somebody was shown and
   * that are not kept among it. If the disk cannot be read, the vat goes on as before and the
   * answer ends with a {@link vivarium.world.base.WorldException}. A turn in the history tells of
   * it.
   */
  CompletableFuture<TurnResult> restart();

  /**
   * Gives the gatekeeper new code, as a new incarnation of the vat, in one turn: it is done wholly
   * or not at all. The gatekeeper stays who it is, and objects, promises and waiting messages stay
   * too. If it understands {@code upgradedFrom:Parameters:}, it is sent that.
   *
   * @param code evaluated with the gatekeeper as self; the slots of what it answers are given to it
   * @param message told to those whose promises the new code breaks
   */
  CompletableFuture<TurnResult> upgrade(String code, String message);

  /**
   * What would come of an upgrade, for the vat and for every instance of its durable kinds; nothing
   * is changed. Looks through the whole vat.
   */
  CompletableFuture<UpgradeReport> tryUpgrade(String code, String message);

  /** How often the code of the vat was replaced; the first is 0. */
  CompletableFuture<Long> incarnation();

  /** What others have of this vat, and what it has of them. */
  CompletableFuture<CustomsView> customs();

  /**
   * What becomes of a promise that this vat has.
   *
   * @param promise the number of the promise, such as that of an answer of {@link #evaluate}; for a
   *     presence it is the presence itself
   * @return ends when the promise is settled, which may be never; ends with a {@link
   *     vivarium.world.base.WorldException} that has the reason if it is broken
   */
  CompletableFuture<ValueSummary> outcome(long promise);

  /**
   * Gives an object of this vat to another vat: in one turn of this vat its gatekeeper is sent
   * {@code accept: object From: name} eventually. What it does with the reference is its own
   * affair; once it has it, others there can send messages to the object. If it was revoked, it is
   * no longer, for all who hold it.
   *
   * @param object the number of the object
   * @param receiver the name of the other vat
   * @return ends when the gatekeeper has answered, which may be long if its vat is suspended; ends
   *     with a {@link vivarium.world.base.WorldException} if the object cannot leave, and with
   *     another if the gatekeeper refuses it or does not understand
   */
  CompletableFuture<Granted> grant(long object, String receiver);

  /**
   * Answers messages of other vats to an object of this one with a reason, until it is granted
   * again or reinstated, or this turn is undone.
   *
   * @param object the number of the object
   */
  CompletableFuture<TurnResult> revoke(long object);

  /**
   * Lets all who hold a revoked object use it again; does nothing for any other.
   *
   * @param object the number of the object
   */
  CompletableFuture<TurnResult> reinstate(long object);

  /** Sends a message to the gatekeeper as one turn of this vat. */
  PendingAnswer<TurnResult> send(String selector, List<Passable> arguments);

  /** How the vat is run; kept in the vat. */
  CompletableFuture<VatPolicy> policy();

  /** Changes how the vat is run. */
  CompletableFuture<TurnResult> policy(VatPolicy policy);

  /** What is left of the steps that the vat may take, if they are counted. */
  CompletableFuture<Optional<VatMeter>> meter();

  /** Counts the steps of the vat from now on, or no longer. */
  CompletableFuture<TurnResult> meter(@Nullable VatMeter meter);
}
