package vivarium.inspector.window;

import java.util.function.Consumer;
import vivarium.inspector.viewmodel.Carrying;
import vivarium.inspector.viewmodel.DeskHost;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.inspect.Facet;

/** What the desk asks of its window. */
final class WindowHost implements DeskHost {
  private final MainWindow window;
  private final Models models;

  WindowHost(MainWindow window, Models models) {
    this.window = window;
    this.models = models;
  }

  @Override
  public void inspect(ObjectRef ref) {
    models.inspector().inspect(ref);
  }

  @Override
  public void showReferences(ObjectRef ref) {
    look(ref, Facet.REFERENCES);
  }

  @Override
  public void showWhyAlive(ObjectRef ref) {
    look(ref, Facet.REFERENCES);
    models.inspector().findWay();
  }

  @Override
  public void showHistory(ObjectRef ref) {
    look(ref, Facet.HISTORY);
  }

  @Override
  public void grant(ObjectRef ref, String title) {
    window.vatSheets().grant(ref, title);
  }

  @Override
  public Carrying carrying() {
    return window.carried();
  }

  @Override
  public void nowOrThen(ObjectRef ref) {
    window.past().nowOrThen(ref);
  }

  @Override
  public void bringBack(ObjectRef ref, String title) {
    window.sheets().revert().bringBack(ref, title);
  }

  @Override
  public long moment() {
    return models.past().moment();
  }

  @Override
  public void search(String query, SearchHit.Category category, long moment) {
    models.search().open(query, category, moment);
    window.sheets().showPalette();
  }

  @Override
  public void showFailure(FailedTurn failure, Consumer<TurnOutcome> ranAgain) {
    window.sheets().failure(failure, ranAgain);
  }

  @Override
  public void notice(String message) {
    models.notices().info(message);
  }

  private void look(ObjectRef ref, Facet facet) {
    window.panels().inspectorShown().set(true);
    models.inspector().inspect(ref, facet);
  }
}
