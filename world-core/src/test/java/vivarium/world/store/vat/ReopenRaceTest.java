package vivarium.world.store.vat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vivarium.world.store.Worlds;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.h2.H2Databases;
import vivarium.world.store.page.PageCache;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.saved.VatTurn;
import vivarium.world.store.service.Troubles;
import vivarium.world.store.table.CatalogueTables.VatRow;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.VatChanges;

/**
 * A database that is opened anew may lack turns that it had: what was not forced. Somebody who has
 * waited until a turn is in it, and then reads, must not be answered without that turn. Here the
 * database is taken back at exactly that moment.
 */
@Timeout(60)
class ReopenRaceTest {
  private static final Path FOLDER = Path.of("/vat");
  private static final byte[] WORLD = new byte[16];
  private static final long OBJECT = 77;
  private static final long CREATED = 1;
  private static final long CHANGED = 2;

  /** The world around the vat; the first time that somebody has waited, the database fails. */
  private static final class World implements VatHelper {
    private final List<VatTurn> saved = new ArrayList<>();
    private int waitings;

    @Override
    public long savedTurn() {
      return saved.getLast().turn();
    }

    @Override
    public KeptMoments kept() {
      return KeptMoments.ALL;
    }

    @Override
    public void awaitApplied(VatCore vat, long turn) {
      while (vat.firstPending() <= turn) {
        vat.applySome(turn);
      }
      if (waitings++ == 0) {
        vat.reopen();
      }
    }

    @Override
    public void repair(VatCore vat) {
      throw new AssertionError("reading does not fail here");
    }

    @Override
    public List<VatTurn> replay(String vat, long after, long upTo) {
      return saved.stream().filter(turn -> turn.turn() > after && turn.turn() <= upTo).toList();
    }

    @Override
    public long sweptUpTo(String identity) {
      return 0;
    }

    @Override
    public void swept(String identity, long upTo) {
      throw new AssertionError("nothing is thinned here");
    }

    @Override
    public long learnt(String identity) {
      return 0;
    }

    @Override
    public void learnt(String identity, long number) {
      throw new AssertionError("nothing is searched here");
    }
  }

  private final MemoryDisk disk = new MemoryDisk();
  private final World world = new World();
  private VatCore vat;

  @BeforeEach
  void open() throws IOException {
    var options = Worlds.standard(disk);
    var databases = new H2Databases(disk);
    var row = new VatRow(Worlds.HOME, "home", "identity", 0);
    disk.createFolders(FOLDER.resolve("bytes"));
    databases.createVat(FOLDER, VatIdentity.about(WORLD, row.identity())).close();
    var cache = new PageCache(options.pageCacheBytes());
    var backlog = new Backlog(options.pendingBytesMax());
    vat =
        VatCore.open(
            new VatSite(row, FOLDER, WORLD, null, options, databases, cache, backlog), world);
    save(CREATED, Worlds.created(OBJECT, "first"));
    save(CHANGED, Worlds.changed(OBJECT, "second"));
  }

  @AfterEach
  void close() {
    vat.close();
  }

  private void save(long turn, ObjectChange change) {
    var changes = new VatChanges(Worlds.HOME, List.of(change), List.of());
    var saved = new VatTurn(turn, 0, "edit", "a test", null, changes);
    world.saved.add(saved);
    vat.add(saved);
  }

  @Test
  void formerContentsAreThere_whenTheDatabaseIsTakenBackBeforeTheyAreRead() {
    assertThat(Worlds.text(new VatView(vat, new Troubles()).readAsOf(OBJECT, CREATED)))
        .isEqualTo("first");
    assertWaitedTwice();
  }

  @Test
  void historyIsWhole_whenTheDatabaseIsTakenBackBeforeItIsRead() {
    assertThat(new VatView(vat, new Troubles()).historyOf(OBJECT, 10))
        .containsExactly(CHANGED, CREATED);
    assertWaitedTwice();
  }

  @Test
  void changesOfATurnAreThere_whenTheDatabaseIsTakenBackBeforeTheyAreRead() {
    assertThat(new VatView(vat, new Troubles()).changesOf(CHANGED).objects())
        .singleElement()
        .extracting("id")
        .isEqualTo(OBJECT);
    assertWaitedTwice();
  }

  /** Once before the database was taken back and once after it. */
  private void assertWaitedTwice() {
    assertThat(world.waitings).isEqualTo(2);
    assertThat(vat.generation()).isOne();
  }
}
