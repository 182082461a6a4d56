package vivarium.vat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.search.SearchHit.Category;
import vivarium.vat.testing.Edit;
import vivarium.vat.testing.TestWorld;
import vivarium.world.base.Progress;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;

/** Search by name, slot, selector and what is sent. */
class NameIndexTest {
  private static final String HOME = "home";

  private final TestWorld world = TestWorld.inMemory(HOME);
  private final NameIndex index = new NameIndex(world);

  @BeforeEach
  void furnish() {
    world.edit(
        HOME,
        e -> {
          var globals = e.make();
          var traits = e.make();
          var point = e.make();
          e.inherit(e.lobby(), "globals", globals);
          e.define(globals, "traits", traits);
          e.define(traits, "point", point);
          e.define(point, "+", e.method("( add: p To: x )", "p"));
          e.define(point, "distanceTo:", e.method("( | d | d: x - p x. [ d abs ] value )", "p"));
          var prototype = e.make("x", 0L, "y", 0L);
          e.inherit(prototype, "parent", point);
          e.define(globals, "point", prototype);
          e.keep("points", e.vector(prototype.copy(), prototype.copy()));
        });
  }

  private SearchResults search(String query) {
    return index.search(query, SearchScope.WORLD, 10, Progress.NONE);
  }

  private List<String> found(Category category, String query) {
    return told(search(query).hits().stream().filter(hit -> hit.category() == category).toList());
  }

  private static List<String> told(List<SearchHit> hits) {
    return hits.stream().map(hit -> hit.title() + " in " + hit.detail()).toList();
  }

  private static SlotsObject traitsPoint(Edit e) {
    var globals = (SlotsObject) ((Slot.Constant) e.lobby().map().find("globals")).value();
    var traits = (SlotsObject) ((Slot.Constant) globals.map().find("traits")).value();
    return (SlotsObject) ((Slot.Constant) traits.map().find("point")).value();
  }

  @Test
  void objectsAreFoundByName_whenTheLobbyInheritsThem() {
    assertThat(found(Category.OBJECTS, "POINT"))
        .containsExactly(
            "point in lobby point", "point in lobby traits point", "points in lobby points");
  }

  @Test
  void objectsAreFoundByPath_whenSeveralWordsAreTyped() {
    assertThat(found(Category.OBJECTS, "traits poi"))
        .containsExactly("point in lobby traits point");
  }

  @Test
  void slotsAreFoundOnce_whenManyCopiesHaveThem() {
    assertThat(found(Category.SLOTS, "x")).containsExactly("x in lobby point");
  }

  @Test
  void methodsAreFoundBySelector_whenAPartOfItIsTyped() {
    assertThat(found(Category.IMPLEMENTORS, "dist"))
        .containsExactly("distanceTo: in lobby traits point");
    assertThat(found(Category.IMPLEMENTORS, "d*to:"))
        .containsExactly("distanceTo: in lobby traits point");
    assertThat(found(Category.IMPLEMENTORS, "+")).containsExactly("+ in lobby traits point");
  }

  @Test
  void sendersAreMethodsThatSend_andNotThoseThatNameALocal() {
    assertThat(told(index.senders("abs", SearchScope.WORLD, 10, Progress.NONE)))
        .containsExactly("distanceTo: in lobby traits point");
    assertThat(told(index.senders("add:To:", SearchScope.WORLD, 10, Progress.NONE)))
        .containsExactly("+ in lobby traits point");
    assertThat(index.senders("d", SearchScope.WORLD, 10, Progress.NONE)).isEmpty();
  }

  @Test
  void implementorsAreWhatAnswersASelector_assignmentsAmongThem() {
    assertThat(told(index.implementors("x:", SearchScope.WORLD, 10, Progress.NONE)))
        .containsExactly("x in lobby point");
    assertThat(told(index.implementors("+", SearchScope.WORLD, 10, Progress.NONE)))
        .containsExactly("+ in lobby traits point");
  }

  @Test
  void whatIsInheritedIsFound_whenOneObjectIsSearched() {
    var points = (ObjectVector) world.look(HOME).object("points");
    var point = (SlotsObject) points.at(0);
    var scope = SearchScope.within(new ObjectAddress(HOME, point.id()));
    assertThat(told(index.implementors("+", scope, 10, Progress.NONE)))
        .containsExactly("+ in lobby traits point");
    assertThat(index.implementors("globals", scope, 10, Progress.NONE)).isEmpty();
    assertThat(index.implementors("x", scope, 10, Progress.NONE))
        .extracting(hit -> hit.object().id())
        .containsExactly(point.id());
  }

  @Test
  void anEditedMethodIsFoundAsItIsNow_afterATurn() {
    search("+");
    world.edit(HOME, e -> e.define(traitsPoint(e), "+", e.method("( plus: p )", "p")));
    world.edit(HOME, e -> e.define(traitsPoint(e), "-", e.method("( minus: p )", "p")));
    assertThat(found(Category.IMPLEMENTORS, "-")).containsExactly("- in lobby traits point");
    assertThat(index.senders("add:To:", SearchScope.WORLD, 10, Progress.NONE)).isEmpty();
    assertThat(told(index.senders("plus:", SearchScope.WORLD, 10, Progress.NONE)))
        .containsExactly("+ in lobby traits point");
  }

  @Test
  void aRenamedObjectIsFoundByItsNewNameOnly_afterATurn() {
    world.edit(HOME, e -> e.keep("draft", e.make("inner", e.make())));
    assertThat(found(Category.OBJECTS, "inner")).containsExactly("inner in lobby draft inner");
    world.edit(
        HOME,
        e -> {
          e.keep("final", e.object("draft"));
          e.remove(e.lobby(), "draft");
        });
    assertThat(found(Category.OBJECTS, "inner")).containsExactly("inner in lobby final inner");
    assertThat(found(Category.OBJECTS, "draft")).isEmpty();
    var inner = world.address(HOME, "final", "inner");
    assertThat(index.nameOf(inner, Progress.NONE)).isEqualTo("lobby final inner");
    world.edit(HOME, e -> e.remove(e.lobby(), "final"));
    assertThat(index.nameOf(inner, Progress.NONE)).isEmpty();
  }

  @Test
  void moreIsSaid_whenThereIsMoreThanWasAskedFor() {
    var results = index.search("point", SearchScope.WORLD, 2, Progress.NONE);
    assertThat(results.more()).isTrue();
    assertThat(results.hits().stream().filter(h -> h.category() == Category.OBJECTS)).hasSize(2);
  }

  @Test
  void nothingIsFound_whenNothingIsTyped() {
    assertThat(search("  ").hits()).isEmpty();
  }
}
