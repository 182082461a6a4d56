package vivarium.app.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vivarium.app.command.Commands;
import vivarium.app.command.Exit;
import vivarium.app.command.Front;
import vivarium.app.console.Console;
import vivarium.app.console.Look;
import vivarium.app.desktop.DesktopLauncher;
import vivarium.app.desktop.Tour;
import vivarium.app.passphrase.Passphrases;
import vivarium.app.terminal.WorldTerminal;

/**
 * Does on a world of its own what people do most, and leaves nothing behind.
 *
 * <p>Usage: {@code Training commands|desktop}.
 */
public final class Training {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("eval", "3 + 4"),
          List.of("eval", "lobby _AddSlots: (| counter <- 0 |)"),
          List.of("eval", "counter: counter + 1. counter"),
          List.of("eval", "--json", "'a', 'b'"),
          List.of("checkpoint", "before"),
          List.of("eval", "counter: 41"),
          List.of("log"),
          List.of("log", "--json"),
          List.of("diff", "before"),
          List.of("vats"),
          List.of("undo"),
          List.of("rollback", "before"),
          List.of("export", "lobby counter", "-"),
          List.of("check"),
          List.of("eval", "--help"),
          List.of("--no-window"));

  private final Path folder;
  private final Console console;

  private Training(Path folder) {
    this.folder = folder;
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    this.console = new Console(InputStream.nullInputStream(), nowhere, System.err, Look.PLAIN);
  }

  /** Does what is wanted; the process ends with 1 if any of it fails. */
  public static void main(String[] arguments) throws IOException {
    var folder = Files.createTempDirectory("vivarium-training");
    try {
      var training = new Training(folder);
      if (arguments[0].equals("desktop")) {
        training.desktop();
      } else {
        training.commands();
      }
    } finally {
      delete(folder);
    }
  }

  private void commands() {
    for (var command : COMMANDS) {
      run(command);
    }
  }

  private void run(List<String> command) {
    var words = new ArrayList<>(List.of("--world", folder.resolve("world").toString()));
    words.addAll(command);
    int status = Commands.run(console, new Terminal(console), words.toArray(String[]::new));
    if (status != Exit.OK) {
      throw new IllegalStateException("'" + String.join(" ", command) + "' fails");
    }
  }

  private void desktop() {
    var size = new Tour.Size(1280, 800);
    var tour = new Tour(folder.resolve("pictures"), List.of(Tour.Theme.LIGHT), List.of(size));
    DesktopLauncher.installed().tour(tour, picture -> {});
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Always the terminal. */
  private record Terminal(Console console) implements Front {
    @Override
    public Optional<String> obstacle() {
      return Optional.empty();
    }

    @Override
    public DesktopLauncher desktop() {
      return DesktopLauncher.installed();
    }

    @Override
    public int terminal(Path world, Passphrases passphrases) {
      return WorldTerminal.open(console, world, passphrases);
    }
  }
}
