package vivarium.app.passphrase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vivarium.app.console.Console;
import vivarium.world.base.DiskTrouble;
import vivarium.world.base.WorldException;
import vivarium.world.store.crypt.Passphrase;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.error.WorldLocked;
import vivarium.world.store.error.WrongPassphrase;

/**
 * The passphrases that a command is given: in a file or on standard input, in the environment, or
 * by a person at the terminal, who may try again. Never as an argument, which everybody on the
 * machine could read.
 */
public final class Passphrases {
  /** The variable of the environment with the passphrase of a world. */
  public static final String VARIABLE = "VIVARIUM_PASSPHRASE";

  /** The variable of the environment with the passphrase that a world is to get. */
  public static final String NEW_VARIABLE = "VIVARIUM_NEW_PASSPHRASE";

  private static final Path STANDARD_INPUT = Path.of("-");
  private static final int ATTEMPTS = 3;

  private final Console console;
  private final SecretPrompt prompt;
  private final Map<String, String> environment;
  private @Nullable Path file;
  private @Nullable Path newFile;

  /**
   * @param console has the standard input, and is told what is wrong
   * @param prompt asks the person
   * @param environment the variables
   */
  public Passphrases(Console console, SecretPrompt prompt, Map<String, String> environment) {
    this.console = console;
    this.prompt = prompt;
    this.environment = environment;
  }

  /** Those of this process. */
  public static Passphrases ofProcess(Console console) {
    return new Passphrases(console, SecretPrompt.ofProcess(), System.getenv());
  }

  /** Takes the passphrase from the first line of a file; {@code -} is standard input. */
  public void from(Path source) {
    file = source;
  }

  /** Takes a passphrase that a world is to get from the first line of a file. */
  public void newFrom(Path source) {
    newFile = source;
  }

  /** What was given without anybody being asked. */
  public Secrets given() {
    return Secrets.NONE.withPassphrase(
        world -> given(file, VARIABLE).orElseThrow(() -> WorldLocked.world(world)));
  }

  /**
   * Does something that needs a world to be unlocked; where a person is asked, they may try again.
   *
   * @throws WorldLocked if the passphrase is needed, and nobody gives it
   * @throws WrongPassphrase if it was the wrong one each time
   */
  public <T> T unlocking(Function<Secrets, T> work) {
    for (int attempt = 1; ; attempt++) {
      var asked = new Asked();
      try {
        return work.apply(Secrets.NONE.withPassphrase(asked));
      } catch (WrongPassphrase wrong) {
        if (!asked.wasAsked || attempt == ATTEMPTS) {
          throw wrong;
        }
        console.complain(String.valueOf(wrong.getMessage()));
      }
    }
  }

  /** The passphrase for a world that has none yet. */
  public Passphrase first() {
    return world ->
        given(newFile, NEW_VARIABLE).or(() -> given(file, VARIABLE)).orElseGet(() -> chosen(world));
  }

  /** The passphrase for a world that has another. */
  public Passphrase fresh() {
    return world -> given(newFile, NEW_VARIABLE).orElseGet(() -> chosen(world));
  }

  private char[] chosen(Path world) {
    var once = prompt.ask("New passphrase of %s: ".formatted(name(world)));
    if (once.isEmpty()) {
      throw new WorldLocked(
          ("There is nobody to ask for a passphrase. Run this in a terminal, or give it in %s or"
                  + " with --new-passphrase-file FILE.")
              .formatted(NEW_VARIABLE));
    }
    var twice = prompt.ask("The same again: ").orElseGet(() -> new char[0]);
    boolean isSame = Arrays.equals(once.get(), twice);
    Arrays.fill(twice, '\0');
    if (!isSame) {
      Arrays.fill(once.get(), '\0');
      throw new WorldException("The two are not the same. Nothing was changed; try again.");
    }
    return once.get();
  }

  /** Asks the person if nothing was given, and knows whether it did. */
  private final class Asked implements Passphrase {
    private boolean wasAsked;

    @Override
    public char[] of(Path world) {
      return given(file, VARIABLE)
          .or(() -> {
            wasAsked = true;
            return prompt.ask("Passphrase of %s: ".formatted(name(world)));
          })
          .orElseThrow(() -> WorldLocked.world(world));
    }
  }

  private static Object name(Path world) {
    return world.getFileName() == null ? world : world.getFileName();
  }

  private Optional<char[]> given(@Nullable Path source, String variable) {
    if (source != null) {
      return Optional.of(firstLine(source));
    }
    return Optional.ofNullable(environment.get(variable)).map(String::toCharArray);
  }

  private char[] firstLine(Path source) {
    if (source.equals(STANDARD_INPUT)) {
      return firstLine(console.in(), "standard input");
    }
    try (var in = Files.newInputStream(source)) {
      return firstLine(in, source);
    } catch (IOException unreadable) {
      throw unreadable(source, unreadable);
    }
  }

  /** Byte by byte: what comes behind it is for somebody else. */
  private static char[] firstLine(InputStream in, Object source) {
    var line = new ByteArrayOutputStream();
    try {
      for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
        if (next != '\r') {
          line.write(next);
        }
      }
    } catch (IOException unreadable) {
      throw unreadable(source, unreadable);
    }
    var decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(line.toByteArray()));
    var typed = new char[decoded.remaining()];
    decoded.get(typed);
    return typed;
  }

  private static WorldException unreadable(Object source, IOException cause) {
    return new WorldException(
        "The passphrase cannot be read from %s (%s).".formatted(source, DiskTrouble.reason(cause)),
        cause);
  }
}
