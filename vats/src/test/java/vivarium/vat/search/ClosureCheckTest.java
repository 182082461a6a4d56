package vivarium.vat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.search.CheckReport.Finding;
import vivarium.vat.testing.TestWorld;
import vivarium.world.base.Progress;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordVisitor;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.WellKnown;
import vivarium.world.object.WorldObject;

/** Damage is found and named; what is sound is left alone. */
class ClosureCheckTest {
  private static final String HOME = "home";
  private static final String FILES = "files";

  private final TestWorld world = TestWorld.inMemory(HOME, FILES);

  @BeforeEach
  void furnish() {
    world.edit(
        HOME,
        e -> {
          e.keepOneOfEach();
          e.define(e.lobby(), "constant", e.make());
        });
  }

  private CheckReport check() {
    return new ClosureCheck(world.store()).check(Progress.NONE);
  }

  private List<Finding> findings() {
    return check().vats().stream().flatMap(vat -> vat.findings().stream()).toList();
  }

  private long id(String... path) {
    return world.address(HOME, path).id();
  }

  @Test
  void nothingIsFound_whenTheWorldIsSound() {
    var report = check();
    assertThat(report.isSound()).isTrue();
    assertThat(report.complete()).isTrue();
    assertThat(report.vats()).extracting(vat -> vat.vat()).containsExactly(FILES, HOME);
    assertThat(report.vats().getLast().references()).isGreaterThan(1000);
    assertThat(report.vats().getLast().chunks()).isEqualTo(2);
  }

  @Test
  void theHolderIsNamed_whenAnObjectIsMissing() {
    long deep = id("point", "x");
    world.disk(HOME).damage(deep, null);
    assertThat(findings())
        .containsExactly(
            new Finding(
                id("point"),
                "lobby point",
                "It refers to #%d (field 0) as a slots object, but there is nothing."
                    .formatted(deep)));
  }

  @Test
  void theHolderIsNamed_whenAnObjectIsOfAnotherKind() {
    byte[] vector = world.disk(HOME).read(id("list"));
    world.disk(HOME).damage(id("point", "x"), vector);
    assertThat(findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.name()).isEqualTo("lobby point");
          assertThat(finding.problem()).endsWith("as a slots object, but there is a vector.");
        });
  }

  @Test
  void theObjectIsNamed_whenItsMapIsMissing() {
    long map = world.look(HOME).object("point").map().storedId();
    world.disk(HOME).damage(map, null);
    assertThat(findings())
        .containsExactly(
            new Finding(
                id("point"),
                "lobby point",
                "Its map is to be #%d, but there is nothing.".formatted(map)));
  }

  @Test
  void theObjectIsNamed_whenItsFieldsAreNotThoseOfItsMap() {
    byte[] lobby = world.disk(HOME).read(WellKnown.LOBBY_ID);
    byte[] gatekeeper = world.disk(HOME).read(WellKnown.GATEKEEPER_ID);
    lobby = lobby.clone();
    lobby[2] = gatekeeper[2];
    world.disk(HOME).damage(WellKnown.LOBBY_ID, lobby);
    assertThat(findings())
        .anySatisfy(finding -> {
          assertThat(finding.id()).isEqualTo(WellKnown.LOBBY_ID);
          assertThat(finding.problem()).startsWith("It has 3 fields, but its map #");
        });
  }

  @Test
  void theVectorIsNamed_whenAPartOfItIsMissing() {
    long segment = segmentOf("list", 1);
    world.disk(HOME).damage(segment, null);
    assertThat(findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.name()).isEqualTo("lobby list");
          assertThat(finding.problem()).contains("(at: 512) as a part of a vector");
        });
  }

  @Test
  void theVectorIsNamed_whenAPartOfItHasAnotherLength() {
    byte[] whole = world.disk(HOME).read(segmentOf("list", 0));
    world.disk(HOME).damage(segmentOf("list", 1), whole);
    assertThat(findings())
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.problem()).endsWith("has 512 elements where 488 belong."));
  }

  private long segmentOf(String vector, int index) {
    var segments = new ArrayList<Long>();
    RecordScan.scan(
        id(vector),
        world.disk(HOME).read(id(vector)),
        new RecordVisitor() {
          @Override
          public void reference(Part part, int at, ObjectKind kind, long to) {
            if (part == Part.SEGMENT) {
              segments.add(to);
            }
          }
        });
    return segments.get(index);
  }

  @Test
  void theByteVectorIsNamed_whenAChunkIsMissing() {
    world.disk(HOME).chunks().lose();
    assertThat(findings())
        .hasSize(2)
        .allSatisfy(finding -> {
          assertThat(finding.name()).isEqualTo("lobby bytes");
          assertThat(finding.problem()).contains("is missing or shorter");
        });
    assertThat(((ByteVector) world.look(HOME).object("bytes")).size()).isEqualTo((1L << 20) + 5);
  }

  @Test
  void theRecordIsNamedOnce_whenItCannotBeRead() {
    WorldObject point = world.look(HOME).object("point");
    world.disk(HOME).damage(point.id(), new byte[] {1, 1, 99});
    assertThat(findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.id()).isEqualTo(point.id());
          assertThat(finding.name()).isEqualTo("lobby point");
          assertThat(finding.problem()).contains("cannot be read");
        });
  }

  @Test
  void theVatIsFoundHeadless_whenItsGatekeeperIsMissing() {
    world.disk(FILES).damage(WellKnown.GATEKEEPER_ID, null);
    assertThat(findings())
        .containsExactly(
            new Finding(
                WellKnown.GATEKEEPER_ID,
                "gatekeeper",
                "Every vat has a slots object #5, but there is nothing."));
  }

  @Test
  void anObjectIsMissed_whenOtherVatsMayNameIt() {
    long deep = id("point", "x");
    world.edit(
        HOME,
        e -> {
          e.set(e.object("point"), "x", 0L);
          e.entry("export/%016x".formatted(deep), "1");
        });
    assertThat(findings()).isEmpty();
    world.disk(HOME).damage(deep, null);
    assertThat(findings())
        .containsExactly(
            new Finding(deep, "handed out", "Other vats may name it, but it is not there."));
  }

  @Test
  void theReportIsIncomplete_whenItIsStopped() {
    assertThat(new ClosureCheck(world.store()).check(done -> false).complete()).isFalse();
  }
}
