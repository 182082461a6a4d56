package vivarium.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.app.console.Captured;
import vivarium.app.passphrase.Passphrases;
import vivarium.app.passphrase.SecretPrompt;
import vivarium.app.setup.Worlds;
import vivarium.app.testing.Shell;

/** Worlds with a passphrase, from the command line. */
class EncryptionCommandsTest {
  @TempDir private Path folder;
  private Path world = Path.of("");
  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void open() {
    world = vivarium.app.testing.Worlds.copyTo(folder.resolve("world"));
    shell = new Shell(world);
  }

  private String file(String name, String passphrase) throws IOException {
    return Files.writeString(folder.resolve(name), passphrase + "\n").toString();
  }

  @Test
  void world_isEncrypted_opened_givenAnotherPassphrase_andDecrypted() throws IOException {
    var first = file("first", "korrekt Pferd ü");
    var second = file("second", "battery staple");
    shell.eval("lobby _AddSlots: (| kept <- 'kept through all of it' |)");
    assertThat(shell.run("world", "status").out()).contains("has no passphrase");

    var encrypted = shell.run("world", "encrypt", "--new-passphrase-file", first);
    assertThat(encrypted.err()).doesNotContain("wrong");
    assertThat(encrypted.status()).isZero();
    assertThat(shell.run("world", "status").out()).contains("it is encrypted");
    assertThat(shell.run("world", "status", "--json").json().path("encrypted").booleanValue())
        .isTrue();

    var locked = shell.run("eval", "kept");
    assertThat(locked.status()).isEqualTo(Exit.FAILED);
    assertThat(locked.err()).contains("has a passphrase", "VIVARIUM_PASSPHRASE");
    var wrong = shell.run("--passphrase-file", second, "eval", "kept");
    assertThat(wrong.status()).isEqualTo(Exit.FAILED);
    assertThat(wrong.err()).contains("The passphrase is wrong. Nothing was changed");
    assertThat(shell.run("--passphrase-file", first, "eval", "kept").out())
        .contains("kept through all of it");
    assertThat(
            shell.runReading("korrekt Pferd ü\n", "--passphrase-file", "-", "eval", "kept").out())
        .contains("kept through all of it");

    assertThat(
            shell
                .run(
                    "--passphrase-file",
                    first,
                    "world",
                    "passphrase",
                    "--new-passphrase-file",
                    second)
                .status())
        .isZero();
    var check = shell.run("--passphrase-file", second, "check");
    assertThat(check.out()).contains("it is encrypted").doesNotContain("wrong");
    assertThat(shell.run("--passphrase-file", second, "check", "--repair").out())
        .contains("All is well");

    assertThat(shell.run("--passphrase-file", second, "world", "decrypt").status()).isZero();
    assertThat(shell.eval("kept")).contains("kept through all of it");
  }

  @Test
  void newWorld_canHaveAPassphraseFromTheBeginning() throws IOException {
    var secret = file("secret", "horse");
    var fresh = new Shell(folder.resolve("fresh"));
    var created = fresh.run("world", "create", "--encrypted", "--new-passphrase-file", secret);
    assertThat(created.err()).isEmpty();
    assertThat(fresh.run("eval", "1").status()).isEqualTo(Exit.FAILED);
    assertThat(fresh.run("--passphrase-file", secret, "eval", "1").out()).isEqualTo("1\n");
    assertThat(fresh.run("world", "create").err()).contains("There is something in");
  }

  @Test
  void identity_staysTheSame_whenTheWorldIsEncrypted() throws IOException {
    var secret = file("secret", "horse");
    assertThat(shell.run("world", "invite", "lobby", "--port", "7001").status()).isZero();
    var before = shell.run("world", "invite", "lobby", "--port", "7001").out();
    var key = Files.readAllBytes(world.resolve("identity/key.der"));
    assertThat(shell.run("world", "encrypt", "--new-passphrase-file", secret).status()).isZero();
    assertThat(Files.readAllBytes(world.resolve("identity/key.der"))).isNotEqualTo(key);
    var after =
        shell.run("--passphrase-file", secret, "world", "invite", "lobby", "--port", "7001").out();
    assertThat(fingerprint(after)).isEqualTo(fingerprint(before));
    assertThat(shell.run("--passphrase-file", secret, "world", "decrypt").status()).isZero();
    assertThat(Files.readAllBytes(world.resolve("identity/key.der"))).isEqualTo(key);
  }

  /** The part of an invitation that says which world it leads to. */
  private static String fingerprint(String invitation) {
    return invitation.strip().split("/")[3];
  }

  @Test
  void person_isAskedAgain_afterAWrongPassphrase_andNeverSeesItOnTheScreen() throws IOException {
    shell.run("world", "encrypt", "--new-passphrase-file", file("secret", "horse"));
    var captured = Captured.reading("");
    var questions = new ArrayDeque<String>();
    var passphrases =
        new Passphrases(captured.console(), answering(questions, "cow", "pig", "horse"), Map.of());
    passphrases.unlocking(secrets -> Worlds.open(world, secrets)).close();
    assertThat(questions)
        .containsExactly("Passphrase of world: ", "Passphrase of world: ", "Passphrase of world: ");
    assertThat(captured.err().lines().filter(line -> line.contains("is wrong"))).hasSize(2);
    assertThat(captured.err() + captured.out()).doesNotContain("cow", "pig", "horse");
  }

  @Test
  void newPassphrase_isAskedTwice_andHasToBeTheSame() {
    var console = Captured.reading("").console();
    var questions = new ArrayDeque<String>();
    var same = new Passphrases(console, answering(questions, "horse", "horse"), Map.of());
    assertThat(new String(same.fresh().of(world))).isEqualTo("horse");
    assertThat(questions).containsExactly("New passphrase of world: ", "The same again: ");
    var other = new Passphrases(console, answering(questions, "horse", "house"), Map.of());
    assertThatThrownBy(() -> other.fresh().of(world)).hasMessageContaining("not the same");
  }

  @Test
  void environment_isTaken_beforeAnybodyIsAsked() {
    var console = Captured.reading("").console();
    var passphrases =
        new Passphrases(
            console,
            answering(new ArrayDeque<>()),
            Map.of("VIVARIUM_PASSPHRASE", "one", "VIVARIUM_NEW_PASSPHRASE", "two"));
    assertThat(new String(passphrases.given().passphrase().of(world))).isEqualTo("one");
    assertThat(new String(passphrases.fresh().of(world))).isEqualTo("two");
  }

  private static SecretPrompt answering(Deque<String> questions, String... answers) {
    var left = new ArrayDeque<>(List.of(answers));
    return question -> {
      questions.add(question);
      return Optional.of(left.pop().toCharArray());
    };
  }

  @Test
  void everythingThatIsNotTheWorlds_isNamed_beforeAnythingIsChanged() throws IOException {
    Files.writeString(world.resolve("letter.txt"), "to somebody", UTF_8);
    var refused = shell.run("world", "encrypt", "--new-passphrase-file", file("secret", "horse"));
    assertThat(refused.status()).isEqualTo(Exit.FAILED);
    assertThat(refused.err()).contains("letter.txt", "Nothing was changed");
    assertThat(shell.eval("1")).isEqualTo("1");
  }
}
