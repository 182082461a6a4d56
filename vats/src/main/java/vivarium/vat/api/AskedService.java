package vivarium.vat.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.PromiseOf;

/**
 * A service that can tell a wish from the same one that is handed over again, because the program
 * ended before it was answered; and that may have who asked told by the very turn that does what
 * was asked.
 */
@FunctionalInterface
interface AskedService {
  /**
   * What is asked for.
   *
   * @param arguments as they cross
   * @param asker the promise that waits for the answer, if there is one; there is no other of that
   *     name
   * @param again whether it may have been done already
   */
  record Wish(
      String selector, List<Passable> arguments, @Nullable PromiseOf asker, boolean again) {}

  /**
   * Does what is asked for.
   *
   * @return the answer, at any time; nothing if who asked hears, or has heard, of it otherwise
   */
  CompletableFuture<Optional<Passable>> answer(Wish wish);
}
