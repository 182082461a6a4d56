package vivarium.app.terminal;

import java.util.List;
import org.jline.builtins.Completers.FileNameCompleter;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import vivarium.vat.api.Vat;
import vivarium.world.store.Checkpoint;

/** Knows what a person may want to type: names in the world, commands and what they take. */
final class EntryCompleter implements Completer {
  private final TerminalSession session;
  private final VatNames names;
  private final TerminalCommands commands;

  EntryCompleter(TerminalSession session, VatNames names, TerminalCommands commands) {
    this.session = session;
    this.names = names;
    this.commands = commands;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    var before = line.line().substring(0, line.cursor());
    if (Answering.isCommand(before)) {
      completeCommand(reader, line, before, candidates);
    } else {
      names.before(before, line.word()).stream()
          .map(EntryCompleter::candidate)
          .forEach(candidates::add);
    }
  }

  private void completeCommand(
      LineReader reader, ParsedLine line, String before, List<Candidate> candidates) {
    var words = CommandWords.of(before.strip().substring(1));
    if (words.isEmpty() || (words.size() == 1 && !line.word().isEmpty())) {
      commands.names().forEach(name -> candidates.add(candidate(name)));
      return;
    }
    var spec = commands.commandLine().getSubcommands().get(words.getFirst());
    if (spec != null && line.word().startsWith("-")) {
      spec.getCommandSpec()
          .optionsMap()
          .keySet()
          .forEach(option -> candidates.add(candidate(option)));
      return;
    }
    switch (words.getFirst()) {
      case "load", "import", "export" -> new FileNameCompleter().complete(reader, line, candidates);
      case "diff", "rollback", "checkpoint" ->
          session.history().checkpoints().stream()
              .map(Checkpoint::name)
              .forEach(name -> candidates.add(candidate(quoted(name))));
      case "vat" ->
          session.world().vats().stream()
              .map(Vat::name)
              .forEach(name -> candidates.add(candidate(name)));
      case "help" -> commands.names().forEach(name -> candidates.add(candidate(name)));
      default -> {} // what else a command takes only the person knows
    }
  }

  private static String quoted(String name) {
    return name.contains(" ") ? "'" + name + "'" : name;
  }

  private static Candidate candidate(String word) {
    return new Candidate(word);
  }
}
