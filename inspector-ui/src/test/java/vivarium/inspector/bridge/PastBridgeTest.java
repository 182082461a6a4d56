package vivarium.inspector.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ExportFormat;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.PastView;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.SearchScope;
import vivarium.inspector.viewmodel.TaskView.State;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.WorldEvent;

/** A real world as it was. One for all: each test makes its own objects. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PastBridgeTest {
  private TestWorld world;

  @BeforeAll
  void open(@TempDir Path folder) {
    world = new TestWorld(folder.resolve("world"));
  }

  @AfterAll
  void close() {
    world.close();
  }

  /** Runs code in the lobby; answers the turn. */
  private long does(String code) {
    return TestWorld.done(world.bridge().objects().evaluate(TestWorld.LOBBY, code)).turn();
  }

  private static String value(ObjectView view, String slot) {
    return view.slot(slot).orElseThrow().value().text();
  }

  private static ObjectRef held(ObjectView view, String slot) {
    return Objects.requireNonNull(view.slot(slot).orElseThrow().value().ref());
  }

  private ObjectView viewNamed(String name, long moment) {
    var ref = TestWorld.given(world.bridge().named("home", name));
    return world.view(ref.at(moment));
  }

  @Test
  void showsWhatWas_andLeadsOnWithinTheMoment() {
    does("globals _AddSlots: (| shelf = (| book <- (| title <- 'Emma' |). row <- 1 |) |)");
    long then = does("shelf row: 2");
    does("shelf book title: 'Persuasion'");
    does("shelf row: 3");

    var shelf = viewNamed("globals shelf", then);
    assertThat(value(shelf, "row")).isEqualTo("2");
    assertThat(shelf.asOf()).startsWith("turn ");
    var book = world.view(held(shelf, "book"));
    assertThat(book.ref().moment()).isEqualTo(then);
    assertThat(value(book, "title")).isEqualTo("'Emma'");
    assertThat(shelf.path()).extracting(PathStep::label).contains("lobby", "shelf");
    assertThat(shelf.path()).allMatch(step -> step.ref().moment() == then);
    assertThat(value(world.view(book.ref().now()), "title")).isEqualTo("'Persuasion'");
  }

  @Test
  void showsWhatIsGoneToday_andNotWhatCameLater() {
    does("globals _AddSlots: (| attic = (| lamp <- (| watts = 40 |) |) |)");
    long then = does("attic lamp: (| watts = 60 |)");
    var lamp = held(viewNamed("globals attic", then), "lamp");
    does("globals _RemoveSlot: 'attic'");
    long later = does("globals _AddSlots: (| cellar = (| cask = 1 |) |)");

    assertThat(value(world.view(lamp), "watts")).isEqualTo("60");
    var cellar = TestWorld.given(world.bridge().named("home", "globals cellar"));
    assertThat(cellar.at(later)).satisfies(ref -> assertThat(world.view(ref)).isNotNull());
    assertThat(TestWorld.await(world.bridge().objects().view(cellar.at(then))))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> assertThat(refused.message()).contains("There was no"));
  }

  @Test
  void showsElementsAndBytes_asTheyWere() {
    does(
        "globals _AddSlots: (| row <- vector copySize: 3000. film <- byteVector copySize: 9 |)."
            + " row at: 2999 Put: 'old'. film at: 4 Put: 7");
    long then = does("row at: 0 Put: row");
    does("row at: 2999 Put: 'new'. row at: 0 Put: nil. film at: 4 Put: 8");

    var row = viewNamed("globals row", then);
    var objects = world.bridge().objects();
    assertThat(TestWorld.given(objects.elements(row.ref(), 2999, 1)).elements().getFirst().text())
        .isEqualTo("'old'");
    assertThat(TestWorld.given(objects.elements(row.ref(), 0, 1)).elements().getFirst().ref())
        .isEqualTo(row.ref());
    var film = viewNamed("globals film", then);
    assertThat(TestWorld.given(objects.bytes(film.ref(), 4, 1)).bytes()).containsExactly(7);
  }

  @Test
  void findsWhatWas_andWhoReferredToIt() {
    does("globals _AddSlots: (| pantry = (| preserves <- (| jars = 12 |) |) |)");
    long then = does("pantry preserves: (| jars = 13. quinceJelly = 'yes' |)");
    var preserves = held(viewNamed("globals pantry", then), "preserves");
    does("pantry preserves: nil. globals _RemoveSlot: 'pantry'");

    var past = world.bridge().past();
    var found = TestWorld.given(past.search("quinceJelly", SearchScope.worldAt(then), 5)).hits();
    assertThat(found).extracting(SearchHit::ref).containsExactly(preserves);
    assertThat(found("pantry", then)).contains(SearchHit.Category.OBJECTS);
    assertThat(found("pantry", ObjectRef.NOW)).doesNotContain(SearchHit.Category.OBJECTS);
    var holders = TestWorld.given(past.references(preserves, 5));
    assertThat(holders.first())
        .anySatisfy(holder -> {
          assertThat(holder.through()).isEqualTo("preserves");
          assertThat(holder.ref().moment()).isEqualTo(then);
        });
    assertThat(TestWorld.given(past.whyAlive(preserves)))
        .extracting(PathStep::label)
        .endsWith("pantry", "preserves");
    assertThat(TestWorld.given(past.history(preserves, 9))).hasSize(1);
  }

  private List<SearchHit.Category> found(String words, long moment) {
    var search = world.bridge().objects().search(words, SearchScope.worldAt(moment), 5);
    return TestWorld.given(search).hits().stream().map(SearchHit::category).toList();
  }

  @Test
  void namesTheVatsThatWereThere_andTheCheckpoint() {
    long before = does("3 + 4. globals _AddSlots: (| landmark = 1 |)");
    TestWorld.given(world.bridge().history().checkpoint("before the vat"));
    world.world().createVat("annex", "(| |)");
    long after = does("globals _AddSlots: (| landmark = 2 |)");

    var then = TestWorld.given(world.bridge().past().world(before));
    assertThat(then.vats()).extracting(PastView.PastVat::name).startsWith("home", "files");
    assertThat(then.vats()).extracting(PastView.PastVat::name).doesNotContain("annex");
    assertThat(then.label()).endsWith(" · before the vat");
    assertThat(world.view(then.vats().getFirst().lobby()).title()).isEqualTo("lobby");
    var later = TestWorld.given(world.bridge().past().world(after));
    assertThat(later.vats()).extracting(PastView.PastVat::name).contains("annex");
    assertThat(TestWorld.await(world.bridge().past().world(0)))
        .as("before everything")
        .isInstanceOf(Answer.Refused.class);
    assertThat(TestWorld.await(world.bridge().past().world(after + 1_000)))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> assertThat(refused.message()).contains("the newest turn is"));
  }

  @Test
  void changesNothing_andBringsBack() {
    does("globals _AddSlots: (| vase = (| flowers <- 3 |) |)");
    long then = does("vase flowers: 5");
    does("vase flowers: 0");
    var vase = viewNamed("globals vase", then).ref();
    var objects = world.bridge().objects();

    for (var refused :
        List.of(
            objects.assign(vase, "flowers", "9"),
            objects.removeSlot(vase, "flowers"),
            objects.assignRef(vase.now(), "flowers", vase),
            objects.print(vase),
            objects.evaluate(vase, "flowers: 9"))) {
      assertThat(TestWorld.await(refused))
          .isInstanceOfSatisfying(
              TurnOutcome.Refused.class,
              why -> assertThat(why.message()).contains("right after turn"));
    }
    assertThat(value(world.view(vase.now()), "flowers")).isEqualTo("0");
    TestWorld.done(world.bridge().history().restore(vase.now(), then, false));
    assertThat(value(world.view(vase.now()), "flowers")).isEqualTo("5");
  }

  @Test
  void exportsBytes_asTheyWere(@TempDir Path folder) throws Exception {
    does("globals _AddSlots: (| letter <- byteVector copySize: 2 FillingWith: 65 |)");
    long then = does("letter at: 1 Put: 66");
    does("letter at: 0 Put: 90");
    var file = folder.resolve("letter.txt");
    long task =
        TestWorld.given(
            world
                .bridge()
                .objects()
                .export(viewNamed("globals letter", then).ref(), file, ExportFormat.BYTES));
    var ended =
        world.awaitEvent(
            WorldEvent.TaskChanged.class,
            event -> event.task().id() == task && event.task().state() != State.RUNNING);

    assertThat(ended.task().state()).as(ended.task().detail()).isEqualTo(State.DONE);
    assertThat(Files.readString(file, StandardCharsets.US_ASCII)).isEqualTo("AB");
  }

  @Test
  void saysWhatWasForgotten_inTheMomentTooAfterIt() {
    does("globals _AddSlots: (| secret = (| word <- 'sesame' |) |)");
    long then = does("secret word: 'abracadabra'");
    does("secret word: nil");
    var secret = viewNamed("globals secret", then).ref();
    assertThat(value(world.view(secret), "word")).isEqualTo("'abracadabra'");

    TestWorld.given(world.bridge().history().forget(secret.now(), "by wish"));
    world.awaitEvent(WorldEvent.PastChanged.class, _ -> true);
    assertThat(world.view(secret).slot("word")).isEmpty();
    assertThat(world.view(secret).slots()).anyMatch(s -> s.value().text().contains("by wish"));
  }
}
