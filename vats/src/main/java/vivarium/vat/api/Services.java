package vivarium.vat.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.Text;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldException;

/** The services of the program, as an endpoint of messages. */
final class Services implements Endpoint, AutoCloseable {
  /** The name of this endpoint. */
  static final String ENDPOINT = "service";

  private record Entry(AskedService service, Predicate<String> mayAsk, ExecutorService thread) {}

  /** How often those are hurried that closing waits for. */
  private static final int HURRY_MILLIS = 20;

  /** How long closing waits for a service that is at work. */
  private static final int CLOSING_SECONDS = 30;

  private final Endpoint.Post post;
  private final Map<String, Entry> services = new ConcurrentHashMap<>();

  /** What was sent in a former run to services that nobody has added yet, by name. */
  private final Map<String, List<OutboxLetter>> early = new HashMap<>();

  private final Set<OutboxLetter> underway = ConcurrentHashMap.newKeySet();
  private final ExecutorService housework = thread("world services");
  private final ExecutorService longWork =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("world work ", 0).factory());
  private volatile boolean closed;

  Services(Endpoint.Post post) {
    this.post = post;
  }

  /**
   * Adds a service.
   *
   * @param mayAsk which vats it answers; to others it does not exist
   * @throws WorldException if there is one of that name, or it is no name
   */
  void add(String name, KernelService service, Predicate<String> mayAsk) {
    add(name, mayAsk, wish -> answer(service, name, wish));
  }

  private static CompletableFuture<Optional<Passable>> answer(
      KernelService service, String name, AskedService.Wish wish) {
    return requireAnswer(service.answer(wish.selector(), wish.arguments()), name)
        .thenApply(value -> Optional.of(requireAnswer(value, name)));
  }

  /** Adds one that knows which wishes it has had before. */
  void add(String name, Predicate<String> mayAsk, AskedService service) {
    if (name.isBlank()) {
      throw new WorldException("A service needs a name, by which vats ask for it.");
    }
    var entry = new Entry(service, mayAsk, thread("service " + name));
    synchronized (early) {
      if (services.putIfAbsent(name, entry) != null) {
        throw new WorldException("There is a service '%s' already.".formatted(name));
      }
    }
    takeEarly(name);
  }

  private void takeEarly(String name) {
    List<OutboxLetter> letters;
    synchronized (early) {
      letters = early.remove(name);
    }
    if (letters != null) {
      letters.forEach(letter -> take(letter, true));
    }
  }

  /** The program may add a service only when the world is open: until then its letters wait. */
  @Override
  public void takeAgain(OutboxLetter letter) {
    var name = nameIn(letter);
    synchronized (early) {
      if (!services.containsKey(name)) {
        early.computeIfAbsent(name, unused -> new ArrayList<>()).add(letter);
        return;
      }
    }
    take(letter, true);
  }

  private static String nameIn(OutboxLetter letter) {
    return letter.address().substring(ENDPOINT.length() + 1);
  }

  /** Each service has one of its own, so that none waits for another. It starts when needed. */
  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /** What vats send messages to that are for a service. */
  static ObjectOf standIn(String name) {
    return new ObjectOf(ENDPOINT + ":" + name, 0);
  }

  /** Whether there is a service of that name for a vat. */
  boolean has(String name, String vat) {
    var entry = services.get(name);
    return entry != null && entry.mayAsk().test(vat);
  }

  @Override
  public void take(OutboxLetter letter) {
    take(letter, false);
  }

  private void take(OutboxLetter letter, boolean again) {
    if (!underway.add(letter)) {
      return;
    }
    var name = nameIn(letter);
    var entry = services.get(name);
    var asked = entry != null && entry.mayAsk().test(letter.sender()) ? entry : null;
    var service = asked == null ? null : asked.service();
    var thread = asked == null ? housework : asked.thread();
    try {
      thread.execute(() -> serve(letter, again, name, service));
    } catch (RejectedExecutionException closed) {
      underway.remove(letter); // it stays in the outbox, where the next opening finds it
    }
  }

  private void serve(
      OutboxLetter letter, boolean again, String name, @Nullable AskedService service) {
    if (closed) {
      return; // it stays in the outbox, where the next opening finds it
    }
    answer(letter, again, name, service)
        .whenComplete((value, trouble) -> {
          underway.remove(letter);
          if (trouble == null || !closed) { // what fails because the world ends is asked again
            post.done(letter, news(letter, value, trouble));
          }
        });
  }

  private static CompletableFuture<Optional<Passable>> answer(
      OutboxLetter letter, boolean again, String name, @Nullable AskedService service) {
    if (service == null) {
      return CompletableFuture.failedFuture(
          new WorldException("There is no service '%s'.".formatted(name)));
    }
    if (!(letter.delivery() instanceof Message message)) {
      return CompletableFuture.failedFuture(
          new WorldException("A service takes messages only, and makes no promises."));
    }
    try {
      return service.answer(
          new AskedService.Wish(message.selector(), message.arguments(), message.result(), again));
    } catch (Throwable trouble) { // whatever a service does, who waits for it hears of it
      return CompletableFuture.failedFuture(trouble);
    }
  }

  private static <T> T requireAnswer(@Nullable T answer, String service) {
    if (answer == null) {
      throw new WorldException("The service '%s' has answered nothing.".formatted(service));
    }
    return answer;
  }

  private static List<Settlement> news(
      OutboxLetter letter, @Nullable Optional<Passable> answer, @Nullable Throwable trouble) {
    if (!(letter.delivery() instanceof Message message) || message.result() == null) {
      return List.of();
    }
    var result = message.result();
    if (trouble != null) {
      return List.of(new Settlement(result, false, reason(trouble)));
    }
    if (answer == null) {
      throw new WorldBug("a service answers something");
    }
    return answer.map(value -> List.of(new Settlement(result, true, value))).orElse(List.of());
  }

  private static Passable reason(Throwable trouble) {
    var cause =
        trouble instanceof CompletionException && trouble.getCause() != null
            ? trouble.getCause()
            : trouble;
    return cause instanceof Refused refused
        ? refused.reason()
        : new Text(cause.getMessage() == null ? cause.toString() : cause.getMessage());
  }

  /** Where services do what takes long; closing waits for it. */
  Executor longWork() {
    return longWork;
  }

  /** Has something done between what services do; not if the world is being closed. */
  void soon(Runnable work) {
    try {
      housework.execute(work);
    } catch (RejectedExecutionException closed) {
      // the next opening does it
    }
  }

  @Override
  public void close() {
    close(() -> {});
  }

  /**
   * Waits for the services that are at work: to interrupt them could close files under their hands.
   *
   * @param hurry done now and then meanwhile
   */
  void close(Runnable hurry) {
    closed = true;
    var threads = new ArrayList<ExecutorService>();
    threads.add(housework);
    threads.add(longWork);
    services.values().forEach(entry -> threads.add(entry.thread()));
    threads.forEach(ExecutorService::shutdown);
    try {
      int patience = CLOSING_SECONDS * 1000 / HURRY_MILLIS;
      for (var thread : threads) {
        hurry.run();
        while (!thread.awaitTermination(HURRY_MILLIS, TimeUnit.MILLISECONDS) && patience-- > 0) {
          hurry.run();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
