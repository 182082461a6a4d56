package vivarium.vat.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.PromiseOf;

/**
 * A service that recognizes a message that is handed over again, because the program ended before
 * it was answered: by the promise that waits for the answer, of which there is no other of that
 * name.
 */
interface AskedService extends KernelService {
  /** As the other, with the promise that waits for the answer, if there is one. */
  CompletableFuture<Passable> answer(
      String selector, List<Passable> arguments, @Nullable PromiseOf asker);

  @Override
  default CompletableFuture<Passable> answer(String selector, List<Passable> arguments) {
    return answer(selector, arguments, null);
  }
}
