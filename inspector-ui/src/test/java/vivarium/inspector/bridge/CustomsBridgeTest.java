package vivarium.inspector.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.inspector.bridge.TestWorld.done;
import static vivarium.inspector.bridge.TestWorld.given;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.CrossingView.Direction;
import vivarium.inspector.viewmodel.CrossingView.Reach;
import vivarium.inspector.viewmodel.CustomsWindow;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnOutcome;

/** The c-lists of a real world: pages, counts, what is found, who holds what. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CustomsBridgeTest {
  private static final int COUNT = 250;

  @TempDir static Path folder;
  private static TestWorld world;

  @BeforeAll
  static void giveOut() {
    world = new TestWorld(folder.resolve("world"));
    run("files", "gatekeeper _AddSlots: (| kept <- nil. keep: all = ( kept: all. kept size ) |)");
    run("home", "lobby _AddSlots: (| things <- nil. answer <- nil |)");
    run(
        "home",
        "things: (vector copySize: %d). 0 upTo: %d Do: [|:i| things at: i Put: i @ i ]."
                .formatted(COUNT, COUNT)
            + " answer: (vats at: 'files') eventually keep: things. nil");
    TestWorld.await(
        world.world().vat("home").outcome(world.object("answer").id())); // all have arrived
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static TurnOutcome.Done run(String vat, String source) {
    return done(world.bridge().objects().evaluate(new ObjectRef(vat, 4), source));
  }

  private static CustomsWindow customs() {
    return world.bridge().vatWindow().customs();
  }

  private static List<CrossingView> pagesOf(String vat, Direction way) {
    var rows = new ArrayList<CrossingView>();
    var from = "";
    do {
      var page = given(customs().page(vat, way, from));
      assertThat(page.rows()).hasSizeLessThanOrEqualTo(CustomsWindow.PAGE_ROWS);
      rows.addAll(page.rows());
      from = page.next();
    } while (!from.isEmpty());
    return rows;
  }

  @Test
  void pagesTogetherAreAsManyAsAreCounted() {
    for (var way : Direction.values()) {
      var count = given(customs().count("home", way, "", 0, false));
      assertThat(pagesOf("home", way)).as(way.name()).hasSize((int) count.rows());
      assertThat(count.next()).isEmpty();
    }
    assertThat(given(customs().count("home", Direction.EXPORT, "", 0, false)).rows())
        .isGreaterThanOrEqualTo(COUNT);
  }

  @Test
  void eachSaysWhatItIs_andWhoHoldsIt() {
    var held =
        pagesOf("home", Direction.EXPORT).stream()
            .filter(row -> row.others().contains("files"))
            .toList();
    assertThat(held).hasSizeGreaterThanOrEqualTo(COUNT);
    assertThat(held).allMatch(row -> row.reach() == Reach.REACHABLE && !row.title().isEmpty());
    assertThat(pagesOf("files", Direction.IMPORT))
        .hasSizeGreaterThanOrEqualTo(COUNT)
        .allMatch(row -> row.others().equals(List.of("home")) && row.ref().vat().equals("home"));
  }

  @Test
  void oneIsFoundByItsNumber_howeverPeopleWriteIt() {
    var row = pagesOf("home", Direction.EXPORT).get(170);
    long number = row.ref().id();
    for (var words : List.of(row.name(), "#" + number, Long.toString(number))) {
      assertThat(given(customs().search("home", Direction.EXPORT, words, "")).rows())
          .as(words)
          .contains(row);
    }
  }

  @Test
  void oneIsFoundByWhatItIs_andByWhereItBelongs() {
    var rows = pagesOf("files", Direction.IMPORT);
    var found = given(customs().search("files", Direction.IMPORT, "HOME", ""));
    assertThat(found.rows()).isEqualTo(rows);
    assertThat(found.looked()).isEqualTo(rows.size());
    assertThat(given(customs().search("files", Direction.IMPORT, "no such words", "")).rows())
        .isEmpty();
  }

  @Test
  void aRevokedOneSaysSo_whenItIsLookedAtAgain() {
    var row = pagesOf("home", Direction.EXPORT).get(30);
    done(world.bridge().vatWindow().revoke(row.ref()));
    assertThat(given(customs().again("home", List.of(row))))
        .singleElement()
        .matches(now -> now.reach() == Reach.REVOKED && now.key().equals(row.key()));
    done(world.bridge().vatWindow().reinstate(row.ref()));
    assertThat(given(customs().again("home", List.of(row)))).containsExactly(row);
  }

  @Test
  void someThatAVatHoldsOfAnotherAreNamed() {
    assertThat(given(customs().held("files", "home", 13))).hasSize(13);
    assertThat(given(customs().held("files", "music", 13))).isEmpty();
  }
}
