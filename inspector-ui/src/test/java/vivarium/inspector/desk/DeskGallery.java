package vivarium.inspector.desk;

import java.util.function.BiConsumer;
import javafx.application.Platform;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.desk.geometry.Camera;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.model.DeskViewModel;
import vivarium.inspector.desk.model.EditTarget;
import vivarium.inspector.desk.model.RowKey;
import vivarium.inspector.testing.Pictures;
import vivarium.inspector.testing.fake.FakeWorld;

/** Shows the desk in each of its states and leaves pictures in {@code target/gallery}. */
public final class DeskGallery {
  public static void main(String[] names) {
    var wanted = java.util.List.of(names);
    take(wanted, "main", DeskGallery::main);
    take(wanted, "editing", DeskGallery::editing);
    take(wanted, "kinds", DeskGallery::kinds);
    take(wanted, "trouble", DeskGallery::trouble);
    take(wanted, "far", DeskGallery::far);
    take(wanted, "middle", DeskGallery::middle);
    take(wanted, "near", DeskGallery::near);
    take(wanted, "empty", (_, _) -> {});
    Platform.exit();
  }

  private static void take(
      java.util.List<String> wanted, String name, BiConsumer<FakeWorld, DeskViewModel> scene) {
    if (!wanted.isEmpty() && !wanted.contains(name)) {
      return;
    }
    for (var size : new int[][] {{1440, 900}, {1920, 1080}}) {
      Pictures.take(
          "desk-" + name + "-" + size[0],
          size[0],
          size[1],
          () -> {
            var world = FakeWorld.immediate();
            var desk = Desk.still(world, new RecordingHost(), Runnable::run, new KeyMap());
            scene.accept(world, desk.viewModel());
            return new javafx.scene.layout.BorderPane(desk.node());
          });
    }
  }

  private static void main(FakeWorld world, DeskViewModel desk) {
    var sample = world.sample();
    var traits = desk.open(sample.traitsPoint(), new Point(520, 60));
    desk.open(sample.circle(), new Point(520, 400));
    var point = desk.open(sample.point(), new Point(40, 80));
    traits.unfolding().setExpanded(true);
    point.unfolding().setCategoryOpen("arithmetic", true);
    point.unfolding().setSourceShown("length", true);
    point.unfolding().setEvaluatorShown(true);
    point.evaluator().textProperty().set("3 + 4");
    point.evaluator().doIt("3 + 4");
    point.selection().select(new RowKey.Slot("x"));
    desk.viewpoint().lookThrough(new Camera(-40, -40, 1));
  }

  private static void editing(FakeWorld world, DeskViewModel desk) {
    var objects = new DeskObjects(world);
    var sample = world.sample();
    var traits = desk.open(sample.traitsPoint(), new Point(420, 0));
    traits.unfolding().setCategoryOpen("arithmetic", true);
    traits
        .edit(new EditTarget.Method("+"))
        .textProperty()
        .set("+ p = ( (copy x: x + p x) y: y + p y. 3 ");
    traits.edit(new EditTarget.Method("+")).accept();
    traits.edit(new EditTarget.Category("distanceTo:"));
    var point = desk.open(sample.point(), new Point(0, 0));
    point.edit(new EditTarget.Value("x")).textProperty().set("3 + 4");
    var y = point.edit(new EditTarget.Value("y"));
    y.textProperty().set("lenght");
    y.accept();
    point.edit(new EditTarget.NewSlot(""));
    var every = desk.open(objects.everyKind(), new Point(840, 0));
    every.edit(new EditTarget.Comment(""));
    every.edit(new EditTarget.Name("title"));
    var dirty = desk.open(sample.circle(), new Point(840, 500));
    dirty.edit(new EditTarget.Value("radius")).textProperty().set("13");
    world.assignElsewhere(sample.circle(), "radius", "99");
    desk.viewpoint().lookThrough(new Camera(-40, -40, 1));
  }

  private static void kinds(FakeWorld world, DeskViewModel desk) {
    var objects = new DeskObjects(world);
    var every = desk.open(objects.everyKind(), new Point(0, 0));
    every.unfolding().setAllCategoriesOpen(true);
    every.unfolding().setSourceShown("invalidate", true);
    desk.open(objects.overlong(), new Point(0, 520));
    desk.open(objects.empty(), new Point(0, 700));
    desk.open(objects.thousandSlots(), new Point(380, 0));
    desk.open(objects.vector(), new Point(720, 0));
    desk.open(objects.string(), new Point(1060, 0));
    desk.open(objects.bytes(), new Point(1060, 150));
    desk.open(objects.methodObject(), new Point(1060, 260));
    var gone = desk.open(world.sample().circle(), new Point(1060, 400));
    world.vanish(gone.ref());
    desk.open(DeskObjects.home(4040), new Point(1060, 640));
    desk.open(world.sample().lobby(), new Point(1060, 760)).unfolding().setExpanded(false);
    desk.fitAll();
    desk.viewpoint().lookThrough(new Camera(-40, -40, 1));
  }

  private static void trouble(FakeWorld world, DeskViewModel desk) {
    var sample = world.sample();
    var point = desk.open(sample.point(), new Point(0, 0));
    point.unfolding().setEvaluatorShown(true);
    point.evaluator().textProperty().set("unit");
    point.evaluator().doIt("unit");
    var circle = desk.open(sample.circle(), new Point(440, 0));
    circle.unfolding().setEvaluatorShown(true);
    circle.evaluator().textProperty().set("(3 + 4");
    circle.evaluator().getIt("(3 + 4");
    var traits = desk.open(sample.traitsPoint(), new Point(880, 0));
    traits.unfolding().setEvaluatorShown(true);
    traits.evaluator().textProperty().set("forever");
    traits.evaluator().getIt("forever");
    desk.viewpoint().lookThrough(new Camera(-40, -40, 1));
  }

  private static void web(FakeWorld world, DeskViewModel desk, int count) {
    for (var ref : new DeskObjects(world).web(count)) {
      desk.open(ref, new Point(0, 0));
    }
    desk.tidy();
  }

  private static void far(FakeWorld world, DeskViewModel desk) {
    web(world, desk, 300);
  }

  private static void middle(FakeWorld world, DeskViewModel desk) {
    web(world, desk, 40);
    desk.viewpoint().lookThrough(new Camera(0, 0, 0.7));
  }

  private static void near(FakeWorld world, DeskViewModel desk) {
    main(world, desk);
    desk.viewpoint().lookThrough(new Camera(0, 0, 1.5));
  }

  private DeskGallery() {}
}
