package vivarium.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vivarium.app.json.Json;
import vivarium.vat.api.Evaluator;
import vivarium.vat.api.Vat;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.ValueSummary;
import vivarium.world.base.WorldException;
import vivarium.world.syntax.SourceText;

/** {@code eval}: runs expressions as one turn and prints what the last one answers. */
@Command(
    name = "eval",
    description = {
      "Runs expressions as one turn and prints the last one's printString.",
      "",
      "All that the turn changes is saved when the answer is printed. If it fails, nothing of it"
          + " remains. Where there is no world, one is made."
    },
    footer = {
      "",
      "Examples:",
      "  vivarium eval '3 + 4'",
      "  vivarium eval \"lobby _AddSlots: (| counter <- 0 |)\"",
      "  vivarium eval -f setup.self",
      "  vivarium eval --at 'before the clean-up' 'accounts size'",
      "  vivarium eval --wait 10 'account eventually deposit: 5'",
      "  echo '(1 to: 10) asList' | vivarium eval -f -"
    })
final class EvalCommand implements Callable<Integer> {
  private static final String OPTION_LIKE = "-{1,2}[A-Za-z][A-Za-z-]*(=.*)?";

  private final Session session;

  @Mixin private final VatOption vat = new VatOption();
  @Mixin private final MomentOption moment = new MomentOption();

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Read the expressions from a file; - is standard input.")
  private @Nullable Path file;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description =
          "If the answer is a promise, such as that of an eventual send, wait so long for what"
              + " becomes of it, and print that. Other worlds are called meanwhile.")
  private @Nullable Integer seconds;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Parameters(arity = "0..*", paramLabel = "EXPR", description = "What to run.")
  private List<String> words = List.of();

  EvalCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var source = source();
    if (moment.isGiven()) {
      if (seconds != null) {
        throw new UsageMistake("Nothing arrives in the past, so leave --wait or --at out.");
      }
      return moment.with(session, vat.in(session), then -> run(then, source, answer -> answer));
    }
    var now = session.world().vat(vat.in(session));
    return run(now, source, answer -> becomes(now, answer));
  }

  private int run(Evaluator where, SourceText source, UnaryOperator<ValueSummary> becomes) {
    var console = session.console();
    return switch (Waiting.await(session, where.evaluate(source, 0))) {
      case TurnResult.Done done -> {
        print(done, becomes.apply(done.value()));
        yield Exit.OK;
      }
      case TurnResult.Failed failed -> TurnReport.failed(console, failed);
      case TurnResult.Unreadable unreadable -> TurnReport.unreadable(console, unreadable);
    };
  }

  private SourceText source() {
    words.stream()
        .filter(word -> word.matches(OPTION_LIKE))
        .findFirst()
        .ifPresent(word -> {
          throw new UsageMistake("There is no option '" + word + "' here.");
        });
    if (file == null) {
      if (words.isEmpty()) {
        throw new UsageMistake("There is nothing to run: give an expression, or a file with -f.");
      }
      return new SourceText("", String.join(" ", words));
    }
    if (!words.isEmpty()) {
      throw new UsageMistake("Give an expression or a file, not both.");
    }
    return file.toString().equals("-")
        ? SourceFiles.read("standard input", session.console().in())
        : SourceFiles.read(file);
  }

  /** The answer, or what becomes of it if it is a promise and there is time to wait. */
  private ValueSummary becomes(Vat vatHandle, ValueSummary value) {
    var patience = seconds;
    if (patience == null || !value.kind().equals("farReference")) {
      return value;
    }
    if (session.world().hasPeers()) {
      session.world().peers().connect();
    }
    var outcome = vatHandle.outcome(value.id());
    return session
        .stoppable(() -> outcome.cancel(false), () -> Waiting.await(outcome, patience))
        .orElseThrow(() ->
            new WorldException(
                "No answer has come. The promise goes on waiting: it is answered when this world is"
                    + " open, and so is the other if the message goes there."));
  }

  private void print(TurnResult.Done done, ValueSummary value) {
    if (json) {
      Json.print(
          session.console(),
          new Answer(value.printString(), value.kind(), value.id(), done.turn(), done.output()));
    } else {
      TurnReport.output(session.console(), done.output());
      session.console().answer(value.printString());
    }
  }

  private record Answer(String value, String kind, long id, long turn, String output) {}
}
