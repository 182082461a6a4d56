package vivarium.vat.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.search.ClosureCheck;
import vivarium.vat.testing.Edit;
import vivarium.vat.testing.TestWorld;
import vivarium.world.base.Progress;
import vivarium.world.format.RecordMaker;
import vivarium.world.object.WellKnown;
import vivarium.world.store.page.Place;
import vivarium.world.store.repair.Loss;

/** Where something is lost, something plain stands; what lost its place is found. */
class WorldMenderTest {
  private static final String HOME = "home";

  private final TestWorld world = TestWorld.inMemory(HOME);

  @BeforeEach
  void furnish() {
    world.edit(HOME, Edit::keepOneOfEach);
  }

  private long id(String... path) {
    return world.address(HOME, path).id();
  }

  private List<String> mend(Long... lost) {
    var losses =
        List.of(lost).stream().map(id -> new Loss(HOME, new Place.OfObject(id), 1, 0)).toList();
    return new WorldMender().mend(world.store(), losses);
  }

  private void assertSound() {
    assertThat(new ClosureCheck(world.store()).check(Progress.NONE).vats())
        .allSatisfy(vat -> assertThat(vat.findings()).isEmpty());
  }

  @Test
  void nothingIsChanged_whenNothingIsLost() {
    long before = world.store().savedTurn();
    assertThat(mend()).isEmpty();
    assertThat(world.store().savedTurn()).isEqualTo(before);
  }

  @Test
  void somethingEmptyStandsInItsPlace_andItsChildrenAreFound_whenAnObjectIsLost() {
    long point = id("point");
    long child = id("point", "x");
    world.disk(HOME).damage(point, null);
    assertThat(mend(point)).anySatisfy(line -> assertThat(line).contains("#" + point));
    assertSound();
    assertThat(slotNamed("lostAndFound")).isTrue();
    assertThat(world.store().vat(HOME).read(point)).isNotNull();
    assertThat(new WorldMender().findings(world.store())).isEmpty();
    var ways = new vivarium.vat.search.Ways(world.store().vat(HOME), world.store().savedTurn());
    assertThat(ways.to(child)).contains("lostAndFound", "object" + child);
  }

  @Test
  void itsObjectsKeepTheirFields_whenAMapIsLost() {
    long map = RecordMaker.mapOf(id("point"), world.disk(HOME).read(id("point")));
    world.disk(HOME).damage(map, null);
    mend(map);
    assertSound();
  }

  @Test
  void itsPlacesAreNil_whenAPartOfALargeVectorIsLost() {
    var record = world.disk(HOME).read(id("list"));
    long segment = firstSegment(id("list"), record);
    world.disk(HOME).damage(segment, null);
    mend(segment);
    assertSound();
  }

  @Test
  void lostBytesAreZeros_whenAChunkIsLost() {
    var record = world.disk(HOME).read(id("bytes")).clone();
    record[record.length - 1] ^= 1; // names a chunk now that never was
    world.disk(HOME).damage(id("bytes"), record);
    assertThat(mend()).anySatisfy(line -> assertThat(line).contains("zeros"));
    assertSound();
  }

  private boolean slotNamed(String name) {
    var lobby = world.store().vat(HOME).read(WellKnown.LOBBY_ID);
    var map = world.store().vat(HOME).read(RecordMaker.mapOf(WellKnown.LOBBY_ID, lobby));
    return new String(map, java.nio.charset.StandardCharsets.UTF_8).contains(name);
  }

  private static long firstSegment(long id, byte[] record) {
    var found = new long[1];
    vivarium.world.format.RecordScan.scan(
        id,
        record,
        new vivarium.world.format.RecordVisitor() {
          @Override
          public void reference(
              Part part, int index, vivarium.world.object.ObjectKind kind, long to) {
            if (part == Part.SEGMENT && found[0] == 0) {
              found[0] = to;
            }
          }
        });
    return found[0];
  }
}
