package vivarium.inspector.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.Contents;
import vivarium.inspector.viewmodel.ExportFormat;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.TaskView.State;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.WorldEvent;

/** One world for all: each test makes its own objects. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ObjectBridgeTest {
  private TestWorld world;

  @BeforeAll
  void open(@TempDir Path folder) {
    world = new TestWorld(folder.resolve("world"));
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void exportsAnAnswer_whenNothingKeepsIt(@TempDir Path folder) throws Exception {
    var file = folder.resolve("answer.json");
    var answer = world.object("(| x = 3 |)");

    long task = TestWorld.given(world.bridge().objects().export(answer, file, ExportFormat.JSON));
    var ended =
        world.awaitEvent(
            WorldEvent.TaskChanged.class,
            event -> event.task().id() == task && event.task().state() != State.RUNNING);

    assertThat(ended.task().state()).as(ended.task().detail()).isEqualTo(State.DONE);
    assertThat(file).hasContent("a slots object");
  }

  @Test
  @Timeout(240)
  void letsAnAnswerGo_onceItIsNotClaimedAnyMore() {
    var answer = world.object("(| x = (| y = 3 |) |)");
    for (int i = 0; i < 3; i++) {
      claim(Set.of(answer));
    }
    assertThat(holdsShown()).isTrue();
    assertThat(world.view(answer).slot("x")).isPresent();

    claim(Set.of());
    claim(Set.of());
    assertThat(holdsShown()).isFalse();
  }

  /** Says what is looked at, and waits until the vat has heard it, as some seconds would do. */
  private void claim(Set<ObjectRef> looked) {
    world.bridge().objects().claim(looked);
    var _ = holdsShown();
  }

  private boolean holdsShown() {
    return world.world().vat("home").look(heap -> heap.memory().holdsShown()).join();
  }

  private ObjectRef newObject(String slots) {
    return world.object("globals _AddSlots: (| specimen = (| " + slots + " |) |). specimen");
  }

  @Test
  void shows_slots_whenAnObjectIsLookedAt() {
    var view = world.view(newObject("x <- 3. name = 'Ada'. double = ( x + x )"));

    assertThat(view.title()).isEqualTo("specimen");
    var x = view.slot("x").orElseThrow();
    assertThat(x.kind()).isEqualTo(SlotKind.DATA);
    assertThat(x.value().text()).isEqualTo("3");
    var name = view.slot("name").orElseThrow();
    assertThat(name.kind()).isEqualTo(SlotKind.CONSTANT);
    assertThat(name.value().kind()).isEqualTo(ObjectKind.STRING);
    var method = view.slot("double").orElseThrow();
    assertThat(method.value().text()).isEqualTo("x + x");
    assertThat(method.source()).isEqualTo("double = ( x + x )");
  }

  @Test
  void knowsTheWay_whenAnObjectHasAName() {
    var path = world.view(world.object("traits point")).path();

    assertThat(path)
        .extracting(PathStep::label)
        .containsExactly("home", "lobby", "traits", "point");
  }

  @Test
  void knowsTheWay_whenSomebodyCameThere() {
    var outer = newObject("inner = (| deep <- (| parent* = traits point. x. y |) |)");
    var inner = world.view(outer).slot("inner").orElseThrow().value().ref();
    var deep = world.view(inner).slot("deep").orElseThrow().value().ref();

    assertThat(world.view(deep).path())
        .extracting(PathStep::label)
        .endsWith("specimen", "inner", "deep");
  }

  @Test
  void changesTheSlot_whenAnExpressionIsAssigned() {
    var ref = newObject("x <- 3");

    var done = TestWorld.done(world.bridge().objects().assign(ref, "x", "x + 4"));

    assertThat(done.turn()).isPositive();
    assertThat(world.view(ref).slot("x").orElseThrow().value().text()).isEqualTo("7");
    assertThat(world.view(ref).lastTurn()).isEqualTo(done.turn());
  }

  @Test
  void saysWhere_whenSourceCannotBeRead() {
    var ref = newObject("x <- 3");

    var outcome = TestWorld.await(world.bridge().objects().changeSlot(ref, "x", "twice = ( x + )"));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            TurnOutcome.SyntaxFailed.class,
            failed -> assertThat(failed.trouble().offset()).isEqualTo(14));
    assertThat(world.view(ref).slot("x")).isPresent();
  }

  @Test
  void keepsCategoryAndComment_whenASlotIsEdited() {
    var objects = world.bridge().objects();
    var ref = newObject("x <- 3");
    TestWorld.done(objects.addSlot(ref, "twice = ( x * 2 )", "arithmetic"));
    TestWorld.done(objects.setComment(ref, "twice", "Two times."));

    TestWorld.done(objects.changeSlot(ref, "twice", "twice = ( x + x )"));

    var twice = world.view(ref).slot("twice").orElseThrow();
    assertThat(twice.category()).isEqualTo("arithmetic");
    assertThat(twice.comment()).isEqualTo("Two times.");
    assertThat(twice.source()).isEqualTo("twice = ( x + x )");
  }

  @Test
  void movesRenamesAndRemovesSlots() {
    var objects = world.bridge().objects();
    var from = newObject("x <- 3. y <- 4. z <- 5");
    var to = newObject("a <- 1");

    TestWorld.done(objects.moveSlot(from, "x", to));
    TestWorld.done(objects.renameSlot(from, "y", "why"));
    TestWorld.done(objects.removeSlot(from, "z"));

    assertThat(world.view(from).slots()).extracting(slot -> slot.name()).containsExactly("why");
    assertThat(world.view(to).slots()).extracting(slot -> slot.name()).containsExactly("a", "x");
  }

  @Test
  void answersWithItsPrintString_whenEvaluated() {
    var done = TestWorld.done(world.bridge().objects().evaluate(TestWorld.LOBBY, "3 @ 4"));

    assertThat(done.value().text()).isEqualTo("(3@4)");
    assertThat(done.value().ref()).isNotNull();
    assertThat(world.view(done.value().ref()).slot("x").orElseThrow().value().text())
        .isEqualTo("3");
  }

  @Test
  void failsWithStack_andRunsAgain_onceTheCodeIsFixed() {
    var objects = world.bridge().objects();
    var ref = newObject("size <- 3. half = ( size lenght / 2 )");

    var outcome = TestWorld.await(objects.evaluate(ref, "half"));

    var failure = ((TurnOutcome.Failed) outcome).failure();
    assertThat(failure.cause()).isEqualTo(FailedTurn.Cause.ERROR);
    assertThat(failure.message()).contains("lenght");
    var frame =
        failure.frames().stream().filter(shown -> !shown.library()).findFirst().orElseThrow();
    assertThat(frame.holder()).isEqualTo(ref);
    assertThat(frame.source().substring(frame.sendStart(), frame.sendEnd())).contains("lenght");

    TestWorld.done(objects.changeSlot(ref, frame.selector(), "half = ( size / 2.0 )"));
    var again = TestWorld.done(objects.retry(failure.id()));
    assertThat(again.value().text()).isEqualTo("1.5");
  }

  @Test
  void isNotTold_whenTheFailureIsTheAnswer() {
    var outcome = TestWorld.await(world.bridge().objects().evaluate(TestWorld.LOBBY, "3 nonsense"));
    assertThat(outcome).isInstanceOf(TurnOutcome.Failed.class);

    // Two turns later every beat that could have told it is over.
    TestWorld.done(world.bridge().objects().assign(newObject("x <- 1"), "x", "2"));

    assertThat(world.events())
        .noneMatch(event -> event instanceof vivarium.inspector.viewmodel.WorldEvent.TurnFailed);
  }

  @Test
  void refusesPlainly_whenThereIsNoSuchObject() {
    var answer = TestWorld.await(world.bridge().objects().view(new ObjectRef("home", 99_999_999)));

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> assertThat(refused.message()).contains("no object").contains("home"));
  }

  @Test
  void readsElementsInWindows() {
    var vector =
        world.object(
            "globals _AddSlots: (| row = vector copySize: 1000 |). row at: 998 Put: 3@4. row");

    assertThat(world.view(vector).contents()).isEqualTo(new Contents.Elements(1000));
    var window = TestWorld.given(world.bridge().objects().elements(vector, 998, 100));
    assertThat(window.from()).isEqualTo(998);
    assertThat(window.elements()).hasSize(2);
    assertThat(window.elements().getFirst().text()).isEqualTo("a point");
  }
}
