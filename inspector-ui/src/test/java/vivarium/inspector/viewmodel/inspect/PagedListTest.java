package vivarium.inspector.viewmodel.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Later;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.Asking;

class PagedListTest {
  private final Later ui = new Later();
  private final List<Long> asked = new ArrayList<>();

  @Test
  void fetchesOnlyThePage_somebodyLooksAt() {
    var list = list(10_000_000, 100);
    assertThat(list).hasSize(10_000_000);
    assertThat(list.get(5_000_050)).isNull();

    ui.runAll();
    assertThat(list.get(5_000_050)).isEqualTo(5_000_050L);
    assertThat(list.get(5_000_099)).isEqualTo(5_000_099L);
    assertThat(asked).containsExactly(5_000_000L);
  }

  @Test
  void asksOnce_whileAPageIsOnItsWay() {
    var list = list(1_000, 100);
    list.get(1);
    list.get(2);
    assertThat(asked).containsExactly(0L);
  }

  @Test
  void tellsWhichElementsCame() {
    var list = list(250, 100);
    var updated = new ArrayList<Integer>();
    list.addListener(
        (ListChangeListener<Long>)
            change -> {
              while (change.next()) {
                assertThat(change.wasUpdated()).isTrue();
                updated.add(change.getFrom());
                updated.add(change.getTo());
              }
            });
    list.get(249);
    ui.runAll();
    assertThat(updated).containsExactly(200, 250);
  }

  @Test
  void forgetsPages_thatNobodyLookedAtForLong() {
    var list = list(1_000_000, 10);
    for (int i = 0; i < 100; i++) {
      list.get(i * 10);
      ui.runAll();
    }
    asked.clear();
    list.get(0);
    assertThat(asked).as("the first page was dropped").containsExactly(0L);
    asked.clear();
    list.get(990);
    assertThat(asked).as("the last page is still there").isEmpty();
  }

  private PagedList<Long> list(long size, int page) {
    return new PagedList<>(
        size,
        page,
        new Asking(ui),
        (from, count) -> {
          asked.add(from);
          return CompletableFuture.completedFuture(
              Answer.given(LongStream.range(from, from + count).boxed().toList()));
        });
  }
}
