package vivarium.vat.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import vivarium.vat.message.Passable;

/**
 * Something of the program that code in vats can send messages to: {@code (vats service: 'clock')
 * eventually now}.
 *
 * <p>A message is handed over after the turn that sent it is saved, and if the program ends before
 * it is answered, once more after it has begun again.
 */
@FunctionalInterface
public interface KernelService {
  /**
   * Does what a message asks for. Called on a thread of this service, one message after the other.
   *
   * @param arguments as they cross: data, and names of objects and promises
   * @return the answer, at any time; one that ends with an exception breaks the promise with its
   *     message
   */
  CompletableFuture<Passable> answer(String selector, List<Passable> arguments);
}
