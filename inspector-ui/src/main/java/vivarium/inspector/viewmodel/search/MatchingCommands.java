package vivarium.inspector.viewmodel.search;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The commands that the search offers, found by the words of their titles. */
final class MatchingCommands {
  private static final int COMMANDS_MAX = 8;

  /** A query that begins so finds commands only. */
  private static final String COMMANDS_ONLY = ">";

  private final Supplier<? extends List<? extends SearchItem>> commands;

  /**
   * @param commands what the window can do now
   */
  MatchingCommands(Supplier<? extends List<? extends SearchItem>> commands) {
    this.commands = commands;
  }

  /** Whether a query asks for commands and nothing else. */
  static boolean areMeant(String query) {
    return query.startsWith(COMMANDS_ONLY);
  }

  List<? extends SearchItem> all() {
    return commands.get();
  }

  /** The commands that a query finds. */
  List<? extends SearchItem> of(String query) {
    var all = commands.get();
    if (areMeant(query)) {
      var rest = query.substring(COMMANDS_ONLY.length()).strip();
      return all.stream().filter(command -> matches(command, rest)).toList();
    }
    return all.stream().filter(command -> matches(command, query)).limit(COMMANDS_MAX).toList();
  }

  private static boolean matches(SearchItem command, String words) {
    var title = command.title().toLowerCase(Locale.ROOT);
    return List.of(words.toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(title::contains);
  }
}
