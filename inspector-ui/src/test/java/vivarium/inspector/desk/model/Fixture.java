package vivarium.inspector.desk.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import vivarium.inspector.desk.DeskObjects;
import vivarium.inspector.desk.RecordingHost;
import vivarium.inspector.testing.fake.FakeWorld;

/** A desk on a world in memory. Everything asked is answered at once, unless the world is slow. */
final class Fixture {
  final FakeWorld world;
  final RecordingHost host = new RecordingHost();
  final DeskViewModel desk;
  final DeskObjects objects;

  /** What a slow world has not answered yet. */
  final Deque<Runnable> waiting = new ArrayDeque<>();

  private Fixture(boolean slow) {
    world = slow ? new FakeWorld(waiting::add) : FakeWorld.immediate();
    desk = new DeskViewModel(new DeskContext(world, host, Runnable::run));
    objects = new DeskObjects(world);
  }

  static Fixture quick() {
    return new Fixture(false);
  }

  /** Nothing is answered before {@link #answerAll}. */
  static Fixture slow() {
    return new Fixture(true);
  }

  void answerAll() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  OutlinerViewModel point() {
    return desk.open(world.sample().point());
  }

  OutlinerViewModel circle() {
    return desk.open(world.sample().circle());
  }

  OutlinerViewModel traits() {
    return desk.open(world.sample().traitsPoint());
  }

  /** The rows as words, such as {@code x = 3}, {@code [arithmetic 2]}, {@code edit x}. */
  static List<String> words(OutlinerViewModel outliner) {
    return outliner.rows().stream().map(Fixture::word).toList();
  }

  private static String word(Row row) {
    return "  ".repeat(row.depth())
        + switch (row) {
          case Row.Slot(var slot, _, _) -> slot.label() + " = " + slot.value().text();
          case Row.Category category ->
              (category.open() ? "v" : ">") + "[" + category.name() + " " + category.count() + "]";
          case Row.Element(var index, var value) -> index + ": " + value.text();
          case Row.Pager(var from, var shown, var total) -> from + "+" + shown + "/" + total;
          case Row.More(var shown, var total) -> shown + "/" + total;
          case Row.Inside _ -> "inside";
          case Row.Moment(var label) -> "as of " + label;
          case Row.Note(var text) -> "! " + text;
          case Row.Empty _ -> "empty";
          case Row.Editor(var editor, _) -> "edit " + editor.target();
          case Row.Evaluator _ -> "evaluator";
        };
  }

  static String value(OutlinerViewModel outliner, String slot) {
    var view = outliner.viewProperty().get();
    return view == null ? "" : view.slot(slot).orElseThrow().value().text();
  }
}
