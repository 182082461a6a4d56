package vivarium.inspector.testing.fake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ByteWindow;
import vivarium.inspector.viewmodel.ElementWindow;
import vivarium.inspector.viewmodel.ExportFormat;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.FrameView;
import vivarium.inspector.viewmodel.Holder;
import vivarium.inspector.viewmodel.Holders;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectVersion;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.ObjectWindow;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.SearchResults;
import vivarium.inspector.viewmodel.SearchScope;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.SyntaxTrouble;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.TurnView;
import vivarium.inspector.viewmodel.ValueView;

/**
 * The fake world's objects. Understands a handful of expressions: {@code self}, a slot's name, sums
 * such as {@code 3 + 4}, assignments such as {@code x: 7}, and {@code forever}, which runs until it
 * is interrupted. A method whose source has the word {@code lenght} fails when it is run.
 */
final class FakeObjects implements ObjectWindow {
  private static final Pattern SUM = Pattern.compile("(-?\\d+) ([-+*]) (-?\\d+)");
  private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+): (.+)");
  private static final Pattern SLOT =
      Pattern.compile("(\\w+\\*?)\\s*(<-|=)\\s*(.+)", Pattern.DOTALL);

  private final FakeWorld world;
  private final FakeHeap heap;
  private final AtomicLong failures = new AtomicLong();
  private final Map<Long, Attempt> failed = new TreeMap<>();
  private final Map<String, CompletableFuture<TurnOutcome>> endless = new TreeMap<>();

  private record Attempt(ObjectRef self, String source) {}

  FakeObjects(FakeWorld world, FakeHeap heap) {
    this.world = world;
    this.heap = heap;
  }

  @Override
  public CompletableFuture<Answer<ObjectView>> view(ObjectRef ref) {
    return ask(ref, object -> Answer.given(copy(object)));
  }

  @Override
  public CompletableFuture<Answer<ElementWindow>> elements(ObjectRef ref, long from, int count) {
    return ask(
        ref,
        object -> {
          int start = (int) Math.min(from, object.elements().size());
          int end = Math.min(start + count, object.elements().size());
          return Answer.given(new ElementWindow(from, object.elements().subList(start, end)));
        });
  }

  @Override
  public CompletableFuture<Answer<ByteWindow>> bytes(ObjectRef ref, long from, int count) {
    return ask(
        ref,
        object -> {
          int start = (int) Math.min(from, object.bytes().length);
          int end = Math.min(start + count, object.bytes().length);
          return Answer.given(
              new ByteWindow(from, java.util.Arrays.copyOfRange(object.bytes(), start, end)));
        });
  }

  @Override
  public CompletableFuture<TurnOutcome> print(ObjectRef ref) {
    return change(
        ref,
        object ->
            new TurnOutcome.Done(
                heap.position(), new ValueView(object.title(), object.kind(), object.ref())));
  }

  @Override
  public CompletableFuture<TurnOutcome> evaluate(ObjectRef self, String source) {
    if (source.strip().equals("forever")) {
      var pending = new CompletableFuture<TurnOutcome>();
      endless.put(self.vat(), pending);
      world.vatChanged(self.vat(), true);
      return pending;
    }
    return change(self, object -> run(object, source.strip()));
  }

  @Override
  public CompletableFuture<TurnOutcome> retry(long failedTurn) {
    var attempt = failed.get(failedTurn);
    return attempt == null
        ? CompletableFuture.completedFuture(
            new TurnOutcome.Refused("That turn is no longer known."))
        : evaluate(attempt.self(), attempt.source());
  }

  @Override
  public CompletableFuture<TurnOutcome> addSlot(ObjectRef ref, String source, String category) {
    return change(ref, object -> withSlot(object, source, category));
  }

  @Override
  public CompletableFuture<TurnOutcome> changeSlot(ObjectRef ref, String name, String source) {
    return change(
        ref,
        object -> {
          var slot = object.slot(name);
          return slot.isEmpty()
              ? refused(object, name)
              : withSlot(object, source, slot.orElseThrow().category());
        });
  }

  @Override
  public CompletableFuture<TurnOutcome> assign(ObjectRef ref, String name, String expression) {
    return change(ref, object -> assigned(object, name, expression));
  }

  @Override
  public CompletableFuture<TurnOutcome> assignRef(ObjectRef ref, String name, ObjectRef value) {
    return change(
        ref,
        object ->
            heap.get(value)
                .map(target ->
                    edit(object.changed(name, s -> holding(s, FakeObject.value(target))), name))
                .orElseGet(() -> new TurnOutcome.Refused(gone(value))));
  }

  @Override
  public CompletableFuture<TurnOutcome> removeSlot(ObjectRef ref, String name) {
    return change(ref, object -> edit(object.without(name), "remove " + name));
  }

  @Override
  public CompletableFuture<TurnOutcome> renameSlot(ObjectRef ref, String name, String newName) {
    return change(
        ref,
        object ->
            edit(
                object.changed(
                    name,
                    s ->
                        new SlotView(
                            newName,
                            newName,
                            s.kind(),
                            s.assignable(),
                            s.category(),
                            s.comment(),
                            s.visibility(),
                            s.value(),
                            s.source())),
                "rename " + name));
  }

  @Override
  public CompletableFuture<TurnOutcome> copySlot(ObjectRef from, String name, ObjectRef to) {
    return change(from, object -> give(object, name, to, List.of()));
  }

  @Override
  public CompletableFuture<TurnOutcome> moveSlot(ObjectRef from, String name, ObjectRef to) {
    return change(from, object -> give(object, name, to, List.of(object.without(name))));
  }

  private TurnOutcome give(FakeObject from, String name, ObjectRef to, List<FakeObject> rest) {
    var slot = from.slot(name);
    var target = heap.get(to);
    if (slot.isEmpty() || target.isEmpty()) {
      return refused(from, name);
    }
    var changed = new ArrayList<>(rest);
    changed.add(target.get().with(slot.get()));
    var turn = heap.turn(to.vat(), TurnView.Kind.EDIT, "give " + name, changed);
    world.done(turn);
    return new TurnOutcome.Done(turn.position(), FakeObject.value(from));
  }

  @Override
  public CompletableFuture<TurnOutcome> setCategory(ObjectRef ref, String name, String category) {
    return change(
        ref,
        object ->
            edit(
                object.changed(
                    name,
                    s ->
                        new SlotView(
                            s.name(),
                            s.label(),
                            s.kind(),
                            s.assignable(),
                            category,
                            s.comment(),
                            s.visibility(),
                            s.value(),
                            s.source())),
                "category of " + name));
  }

  @Override
  public CompletableFuture<TurnOutcome> setComment(ObjectRef ref, String name, String comment) {
    return change(
        ref,
        object ->
            name.isEmpty()
                ? edit(object.comment(comment), "comment")
                : edit(object.changed(name, s -> commented(s, comment)), "comment of " + name));
  }

  @Override
  public CompletableFuture<Answer<Holders>> references(ObjectRef ref, int limit) {
    return ask(
        ref,
        object -> {
          var holders = new ArrayList<Holder>();
          for (var other : heap.all()) {
            holders.addAll(holding(other, ref));
          }
          return Answer.given(
              new Holders(holders.size(), holders.subList(0, Math.min(limit, holders.size()))));
        });
  }

  @Override
  public CompletableFuture<Answer<List<PathStep>>> whyAlive(ObjectRef ref) {
    return ask(
        ref,
        object -> {
          var path = world.path(ref);
          return path.isEmpty()
              ? Answer.refused(object.title() + " is not reachable from a gatekeeper.")
              : Answer.given(path);
        });
  }

  @Override
  public CompletableFuture<Answer<List<ObjectVersion>>> history(ObjectRef ref, int limit) {
    return ask(
        ref,
        object -> {
          var versions = new ArrayList<ObjectVersion>();
          for (var turn : heap.turns().reversed()) {
            if (heap.changedBy(turn.position()).contains(ref) && versions.size() < limit) {
              FakeHeap.difference(
                      heap.asOf(ref, turn.position() - 1), heap.asOf(ref, turn.position()))
                  .ifPresent(change -> versions.add(new ObjectVersion(turn, change.slots())));
            }
          }
          return Answer.given(versions);
        });
  }

  @Override
  public CompletableFuture<TurnOutcome> restore(ObjectRef ref, long position) {
    return world.turn(() ->
        world.done(
            heap.turnTo(
                ref.vat(),
                TurnView.Kind.ROLLBACK,
                "bring back " + ref.label() + " as of turn " + position,
                Map.of(ref, heap.asOf(ref, position)))));
  }

  @Override
  public CompletableFuture<Answer<SearchResults>> search(
      String query, SearchScope scope, int limitPerCategory) {
    return world.ask(() -> {
      var words = query.toLowerCase(Locale.ROOT).strip();
      var hits = new ArrayList<SearchHit>();
      for (var object : heap.all()) {
        addHits(hits, object, words);
      }
      hits.sort(java.util.Comparator.comparing(SearchHit::category));
      return Answer.given(new SearchResults(query, hits, false));
    });
  }

  @Override
  public CompletableFuture<Answer<Long>> export(ObjectRef ref, Path file, ExportFormat format) {
    return ask(
        ref, object -> Answer.given(world.startTask("Export " + object.title(), file.toString())));
  }

  /** Ends the endless turn of a vat, if there is one. */
  boolean interrupt(String vat) {
    var pending = endless.remove(vat);
    if (pending == null) {
      return false;
    }
    world.vatChanged(vat, false);
    pending.complete(
        new TurnOutcome.Failed(
            new FailedTurn(
                failures.incrementAndGet(),
                vat,
                heap.clock(),
                FailedTurn.Cause.INTERRUPTED,
                "forever",
                "The turn was interrupted; nothing of it remains.",
                List.of(),
                false)));
    return true;
  }

  private TurnOutcome run(FakeObject self, String source) {
    long open = source.chars().filter(c -> c == '(').count();
    if (open > source.chars().filter(c -> c == ')').count()) {
      return new TurnOutcome.SyntaxFailed(
          new SyntaxTrouble(
              "a closing parenthesis is missing", 1, source.length() + 1, source.length(), 1));
    }
    var assignment = ASSIGNMENT.matcher(source);
    if (assignment.matches() && self.slot(assignment.group(1)).isPresent()) {
      return assigned(self, assignment.group(1), assignment.group(2));
    }
    var value = value(self, source);
    if (value.isEmpty()) {
      return failure(self, source, "No '" + source + "' slot found in " + self.title() + ".", "");
    }
    var method = self.slot(source).map(SlotView::source).orElse(null);
    if (method != null && method.contains("lenght")) {
      return failure(self, source, "No 'lenght' slot found in " + self.title() + ".", method);
    }
    world.done(
        heap.turn(self.ref().vat(), TurnView.Kind.EVALUATION, source, List.<FakeObject>of()));
    return new TurnOutcome.Done(heap.position(), value.orElseThrow());
  }

  private static Optional<ValueView> value(FakeObject self, String source) {
    if (source.equals("self")) {
      return Optional.of(FakeObject.value(self));
    }
    var sum = SUM.matcher(source);
    if (sum.matches()) {
      return Optional.of(
          ValueView.immediate(sum(sum.group(1), sum.group(2), sum.group(3)), ObjectKind.INTEGER));
    }
    if (source.matches("-?\\d+")) {
      return Optional.of(ValueView.immediate(source, ObjectKind.INTEGER));
    }
    if (source.startsWith("'")) {
      return Optional.of(ValueView.immediate(source, ObjectKind.STRING));
    }
    return self.slot(source).map(SlotView::value);
  }

  private static String sum(String left, String operator, String right) {
    long a = Long.parseLong(left);
    long b = Long.parseLong(right);
    return Long.toString(
        switch (operator) {
          case "+" -> a + b;
          case "-" -> a - b;
          default -> a * b;
        });
  }

  private TurnOutcome assigned(FakeObject object, String name, String expression) {
    var value = value(object, expression.strip());
    return value
        .map(found -> edit(object.changed(name, s -> holding(s, found)), name + ": " + expression))
        .orElseGet(() ->
            failure(
                object,
                name + ": " + expression,
                "No '" + expression + "' slot found in " + object.title() + ".",
                ""));
  }

  private TurnOutcome withSlot(FakeObject object, String source, String category) {
    var text = source.strip();
    if (text.contains("=") && text.substring(text.indexOf('=')).contains("(")) {
      var label = text.substring(0, text.indexOf('=')).strip();
      var body =
          text.substring(
              text.indexOf('(') + 1, Math.max(text.indexOf('(') + 1, text.lastIndexOf(')')));
      if (!text.endsWith(")")) {
        return new TurnOutcome.SyntaxFailed(
            new SyntaxTrouble(
                "a closing parenthesis is missing", 1, text.length() + 1, text.length(), 1));
      }
      var name = label.replaceAll("(?<=[^\\w:]|:)\\s*\\w+\\b(?!:)", "").replace(" ", "");
      return edit(
          object.with(
              FakeObject.slot(
                  name.isEmpty() ? label : name,
                  label,
                  SlotKind.METHOD,
                  false,
                  category,
                  ValueView.immediate(body.strip(), ObjectKind.METHOD),
                  text)),
          label);
    }
    var slot = SLOT.matcher(text);
    if (!slot.matches()) {
      return new TurnOutcome.SyntaxFailed(
          new SyntaxTrouble("a slot looks like x <- 3 or x = 3 or x = ( code )", 1, 1, 0, 1));
    }
    var value = value(object, slot.group(3).strip());
    return value.isEmpty()
        ? failure(object, text, "No '" + slot.group(3) + "' slot found in lobby.", "")
        : edit(
            object.with(dataSlot(slot.group(1), slot.group(2), category, value.orElseThrow())),
            text);
  }

  private static SlotView dataSlot(String label, String arrow, String category, ValueView value) {
    boolean assignable = arrow.equals("<-");
    boolean parent = label.endsWith("*");
    var kind = parent ? SlotKind.PARENT : assignable ? SlotKind.DATA : SlotKind.CONSTANT;
    return FakeObject.slot(label.replace("*", ""), label, kind, assignable, category, value, null);
  }

  private TurnOutcome edit(FakeObject changed, String cause) {
    var turn = heap.turn(changed.ref().vat(), TurnView.Kind.EDIT, cause, List.of(changed));
    world.done(turn);
    return new TurnOutcome.Done(turn.position(), FakeObject.value(changed));
  }

  private TurnOutcome failure(FakeObject self, String source, String message, String method) {
    long id = failures.incrementAndGet();
    failed.put(id, new Attempt(self.ref(), source));
    return new TurnOutcome.Failed(failedTurn(id, self, source, message, method, heap.clock()));
  }

  private FailedTurn failedTurn(
      long id, FakeObject self, String source, String message, String method, Instant at) {
    var frames = new ArrayList<FrameView>();
    if (!method.isEmpty()) {
      int start = method.indexOf("lenght");
      frames.add(libraryFrame(self));
      frames.add(
          new FrameView(
              self.title() + " >> " + source,
              FakeObject.value(self),
              self.ref(),
              source,
              method,
              start,
              start + "lenght".length(),
              1,
              self.slots().stream().filter(slot -> slot.kind() == SlotKind.DATA).toList(),
              false));
    }
    frames.add(
        new FrameView(
            "Do it in " + self.title(),
            FakeObject.value(self),
            null,
            "",
            source,
            0,
            source.length(),
            1,
            List.of(),
            false));
    return new FailedTurn(
        id, self.ref().vat(), at, FailedTurn.Cause.ERROR, source, message, frames, true);
  }

  private static FrameView libraryFrame(FakeObject self) {
    var source =
        "undefinedSelector: selector Receiver: r = (\n"
            + "  \"unless somebody handles it, the turn ends here\"\n"
            + "  (errors missing: selector For: r) signal )";
    int start = source.indexOf("(errors");
    return new FrameView(
        "traits errors >> undefinedSelector:Receiver:",
        FakeObject.value(self),
        null,
        "undefinedSelector:Receiver:",
        source,
        start,
        source.lastIndexOf(" )"),
        3,
        List.of(),
        true);
  }

  private static void addHits(List<SearchHit> hits, FakeObject object, String words) {
    if (object.title().toLowerCase(Locale.ROOT).contains(words)) {
      hits.add(
          new SearchHit(
              SearchHit.Category.OBJECTS,
              object.title(),
              object.ref().label(),
              object.kind(),
              object.ref(),
              null));
    }
    for (var slot : object.slots()) {
      if (slot.name().toLowerCase(Locale.ROOT).contains(words)) {
        hits.add(
            new SearchHit(
                slot.kind() == SlotKind.METHOD
                    ? SearchHit.Category.IMPLEMENTORS
                    : SearchHit.Category.SLOTS,
                slot.label(),
                object.title(),
                object.kind(),
                object.ref(),
                slot.name()));
      }
    }
  }

  private static List<Holder> holding(FakeObject holder, ObjectRef ref) {
    var found = new ArrayList<Holder>();
    for (var slot : holder.slots()) {
      if (ref.equals(slot.value().ref())) {
        found.add(new Holder(holder.ref(), holder.title(), holder.kind(), slot.label()));
      }
    }
    for (int i = 0; i < holder.elements().size(); i++) {
      if (ref.equals(holder.elements().get(i).ref())) {
        found.add(new Holder(holder.ref(), holder.title(), holder.kind(), "at: " + i));
      }
    }
    return found;
  }

  private ObjectView copy(FakeObject object) {
    long last =
        heap.turns().reversed().stream()
            .filter(turn -> heap.changedBy(turn.position()).contains(object.ref()))
            .mapToLong(TurnView::position)
            .findFirst()
            .orElse(0);
    return new ObjectView(
        object.ref(),
        object.title(),
        object.kind(),
        object.comment(),
        object.slots(),
        object.contents(),
        world.path(object.ref()),
        last);
  }

  private static SlotView holding(SlotView s, ValueView value) {
    return new SlotView(
        s.name(),
        s.label(),
        s.kind(),
        s.assignable(),
        s.category(),
        s.comment(),
        s.visibility(),
        value,
        s.source());
  }

  private static SlotView commented(SlotView s, String comment) {
    return new SlotView(
        s.name(),
        s.label(),
        s.kind(),
        s.assignable(),
        s.category(),
        comment,
        s.visibility(),
        s.value(),
        s.source());
  }

  private static String gone(ObjectRef ref) {
    return ref.label() + " is not there any more; it was removed by a later turn.";
  }

  private static TurnOutcome refused(FakeObject object, String name) {
    return new TurnOutcome.Refused(object.title() + " has no slot " + name + " any more.");
  }

  private <T> CompletableFuture<Answer<T>> ask(
      ObjectRef ref, Function<FakeObject, Answer<T>> question) {
    return world.ask(() -> heap.get(ref).map(question).orElseGet(() -> Answer.refused(gone(ref))));
  }

  private CompletableFuture<TurnOutcome> change(
      ObjectRef ref, Function<FakeObject, TurnOutcome> change) {
    return world.turn(
        () -> heap.get(ref).map(change).orElseGet(() -> new TurnOutcome.Refused(gone(ref))));
  }
}
