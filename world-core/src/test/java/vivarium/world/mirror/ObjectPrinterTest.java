package vivarium.world.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vivarium.world.object.FarReference;
import vivarium.world.script.Scripts;
import vivarium.world.script.TestWorld;

/** What values are called, without running any code of theirs. */
final class ObjectPrinterTest {
  private final TestWorld world = new TestWorld();

  ObjectPrinterTest() {
    world.interpreter().load(new Scripts("scripts").file("prelude.self"));
    world.evaluate("traits _AddSlots: (| point = (| printString = ( nonsense ) |). apple = () |)");
    world.evaluate("lobby _AddSlots: (| point = (| parent* = traits point. x <- 0 |) |)");
    world.evaluate(
        "lobby _AddSlots: (| tools = (| saw = (| teeth = 30 |). box = (| a = () |) |) |)");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = ';',
      value = {
        "3; 3",
        "-0.0; -0.0",
        "1.0e300; 1.0e300",
        "'it\\'s'; 'it\\'s'",
        "nil; nil",
        "true; true",
        "false; false",
        "lobby; lobby",
        "traits point; traits point",
        "point; point",
        "point _Clone; a point",
        "(| parent* = traits apple |); an apple",
        "(| parent* = tools saw |); a child of tools saw",
        "(| parent* = lobby |); a slots object",
        "tools saw; tools saw",
        "tools box a; tools box a",
        "[ 3 ]; a block",
        "(_WellKnown: 'vector') _Clone: 5 Filler: nil; a vector(5)",
        "(_WellKnown: 'byteVector') _CloneBytes: 7 Filler: 0; a byteVector(7)",
        "point _Clone _Mirror; a mirror on a point",
        "point _Mirror _Mirror; a mirror on a mirror",
        "(| x <- 1 |); a slots object",
        "_WellKnown: 'integers'; all integers"
      })
  void says_whatAValueIs(String text, String title) {
    assertThat(world.show(text)).isEqualTo(title);
  }

  @Test
  void shortensLongOnes() {
    assertThat(world.interpreter().describe("🌍".repeat(100))).hasSizeLessThan(130).endsWith("…'");
    assertThat(world.interpreter().describe(BigInteger.TWO.pow(100)))
        .isEqualTo("1267650600228229401496703205376");
    assertThat(world.interpreter().describe(BigInteger.TWO.pow(100_000)))
        .isEqualTo("an integer of 100,001 bits");
  }

  @Test
  void namesWhatAFarReferenceStandsFor() {
    var known = world.universe().wellKnown();
    var far = new FarReference(world.memory(), known.farReferences.map(), new Object[0], "files/7");

    assertThat(world.interpreter().describe(far)).isEqualTo("a far reference to files/7");
  }

  @ParameterizedTest
  @CsvSource({
    "object/5/files, the gatekeeper of vat files",
    "object/77/files, object #77 of vat files",
    "promise/1215/home, a promise of vat home",
    "promise/3/@W5nq0Zr8TtV1mPzq, a promise of world W5nq0Zr8",
    "object/9/@W5nq0Zr8TtV1mPzq, an object of world W5nq0Zr8",
    "object/0/service:kernel, the service kernel",
    "disavowed/object/5/files, 'a disavowed reference, once the gatekeeper of vat files'"
  })
  void saysWhatAPersonCanRead_whenAnAddressIsTheKernels(String address, String words) {
    var known = world.universe().wellKnown();
    var far = new FarReference(world.memory(), known.farReferences.map(), new Object[0], address);

    assertThat(world.interpreter().describe(far)).isEqualTo(words);
  }

  @Test
  void followsTheNames_whenTheyChange() {
    world.evaluate("lobby _AddSlots: (| it <- nil |)");
    world.evaluate("it: (| x <- 1 |)");
    assertThat(world.show("it")).isEqualTo("a slots object");

    world.evaluate(
        "tools _Mirror _MirrorAddSlot: 'plane' Contents: it Parent: false Assignable: false");
    assertThat(world.show("it")).isEqualTo("tools plane");
    world.evaluate("lobby _Mirror _MirrorRenameSlot: 'tools' To: 'things'");
    assertThat(world.show("it")).isEqualTo("things plane");
    world.evaluate("things _RemoveSlot: 'plane'");
    assertThat(world.show("it")).isEqualTo("a slots object");
  }

  @Test
  void staysRight_whenEverythingIsEvicted() {
    assertThat(world.show("tools saw")).isEqualTo("tools saw");
    world.universe().wellKnown().all().forEach(world.memory()::evict);
    world.memory().evict(world.named("tools"));

    assertThat(world.show("tools saw")).isEqualTo("tools saw");
  }
}
