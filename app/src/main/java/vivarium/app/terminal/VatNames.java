package vivarium.app.terminal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vivarium.vat.turn.VatHeap;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;
import vivarium.world.syntax.Selector;
import vivarium.world.syntax.Token;
import vivarium.world.syntax.TokenCategory;
import vivarium.world.syntax.Tokens;

/**
 * The names that make sense at a place in an entry.
 *
 * <p>A chain of names before the place is followed without running any code: {@code traits list }
 * offers what a list understands. Where the receiver is not known, everything is offered that the
 * objects named in {@code traits} understand.
 */
final class VatNames {
  private static final long PATIENCE_MILLIS = 500;
  private static final String TRAITS = "traits";
  private static final Set<String> CLOSING = Set.of(")", "]", "}");

  private final TerminalSession session;

  VatNames(TerminalSession session) {
    this.session = session;
  }

  /**
   * The names that may complete a word.
   *
   * @param entry what stands before the cursor, the word with it
   * @param word how the name begins; may be empty
   */
  SortedSet<String> before(String entry, String word) {
    var tokens = Tokens.of(entry.substring(0, entry.length() - word.length()));
    var text = entry;
    try {
      return session
          .world()
          .vat(session.vat())
          .look(heap -> matching(new Search(heap, text, tokens).names(), word))
          .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException noAnswer) {
      return new TreeSet<>(); // completion is a convenience; the entry itself will say what is
      // wrong
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return new TreeSet<>();
    }
  }

  private static SortedSet<String> matching(Set<String> names, String word) {
    var matching = new TreeSet<String>();
    for (var name : names) {
      if (name.startsWith(word) && !Selector.isBinary(name)) {
        matching.add(name);
      }
    }
    return matching;
  }

  /** One search, on the thread of the vat. */
  private static final class Search {
    private final VatHeap heap;
    private final String text;
    private final List<Token> tokens;

    Search(VatHeap heap, String text, List<Token> tokens) {
      this.heap = heap;
      this.text = text;
      this.tokens = tokens;
    }

    Set<String> names() {
      int first = tokens.size(); // of the chain
      while (first > 0 && tokens.get(first - 1).category() == TokenCategory.IDENTIFIER) {
        first--;
      }
      var receiver = first == 0 ? lobby() : valueBefore(tokens.get(first - 1));
      for (var name : tokens.subList(first, tokens.size())) {
        receiver = receiver == null ? null : contents(receiver, text(name));
      }
      return receiver == null ? everything() : understoodBy(receiver);
    }

    /** What a chain of names behind a token is sent to, or null if that is not known. */
    private @Nullable Object valueBefore(Token token) {
      var known = heap.memory().wellKnown();
      return switch (token.category()) {
        case INTEGER -> known.integers;
        case FLOAT -> known.floats;
        case STRING -> known.strings;
        case SELF, KEYWORD, OPERATOR -> lobby();
        case PUNCTUATION -> CLOSING.contains(text(token)) ? null : lobby();
        default -> null;
      };
    }

    private WorldObject lobby() {
      return heap.memory().wellKnown().lobby;
    }

    private String text(Token token) {
      return text.substring(token.span().start(), token.span().end());
    }

    /** What a slot holds, or null if it is not known without running code. */
    private @Nullable Object contents(Object receiver, String name) {
      for (var object : withAncestors(receiver)) {
        if (object.map().find(name) instanceof Slot slot) {
          return switch (slot) {
            case Slot.Constant constant -> constant.isMethod() ? null : constant.value();
            case Slot.Data data -> object.field(data.fieldIndex());
            case Slot.Assignment assignment -> null;
          };
        }
      }
      return null;
    }

    private Set<String> understoodBy(Object receiver) {
      var names = new TreeSet<String>();
      withAncestors(receiver).forEach(object -> addNames(object, names));
      return names;
    }

    private Set<String> everything() {
      var names = new TreeSet<>(understoodBy(lobby()));
      if (contents(lobby(), TRAITS) instanceof WorldObject traits) {
        for (var slot : traits.map().slots()) {
          if (contents(traits, slot.name()) instanceof WorldObject named) {
            addNames(named, names);
          }
        }
      }
      return names;
    }

    private static void addNames(WorldObject object, Set<String> names) {
      for (var slot : object.map().slots()) {
        names.add(slot.name());
        if (slot instanceof Slot.Data data) {
          names.add(data.assignmentName());
        }
      }
    }

    private List<WorldObject> withAncestors(Object value) {
      Set<WorldObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      var found = new ArrayList<WorldObject>();
      Deque<WorldObject> open = new ArrayDeque<>(List.of(heap.universe().slotsOf(value)));
      while (!open.isEmpty()) {
        var object = open.remove();
        if (seen.add(object)) {
          found.add(object);
          for (var parent : object.map().parents()) {
            open.add(heap.universe().slotsOf(contentsOf(object, parent)));
          }
        }
      }
      return found;
    }

    private static Object contentsOf(WorldObject object, Slot parent) {
      return switch (parent) {
        case Slot.Constant constant -> constant.value();
        case Slot.Data data -> object.field(data.fieldIndex());
        case Slot.Assignment assignment -> object;
      };
    }
  }
}
