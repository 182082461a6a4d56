package vivarium.inspector.testing.fake;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.RootView;
import vivarium.inspector.viewmodel.TurnView;
import vivarium.inspector.viewmodel.ValueView;
import vivarium.inspector.viewmodel.VatView;

/** The objects and the history a fake world begins with. */
public final class SampleObjects {
  private static final String SHA =
      "9f2c71aa4be08d31c6f5a9d2e7b41093ab56dd0f7781c2ee94550a3b1c6d0b1e";

  private final FakeHeap heap;
  private final FakeHistory history;
  private final Map<ObjectRef, List<PathStep>> paths;
  private final FakeObject homeGate;
  private final FakeObject filesGate;
  private final FakeObject musicGate;
  private final FakeObject sandboxGate;
  private final FakeObject lobby;
  private final FakeObject traits;
  private final FakeObject globals;
  private final FakeObject traitsPoint;
  private final FakeObject point;
  private final FakeObject circle;
  private final FakeObject harbour;
  private final FakeObject photos;
  private final FakeObject thesis;
  private final FakeObject notes;
  private final FakeObject lonely;

  SampleObjects(FakeHeap heap, FakeHistory history, Map<ObjectRef, List<PathStep>> paths) {
    this.heap = heap;
    this.history = history;
    this.paths = paths;
    homeGate = gate("home");
    filesGate = gate("files");
    musicGate = gate("music");
    sandboxGate = gate("sandbox");
    traits = heap.found(FakeObject.of(home(2), "traits"));
    globals = heap.found(FakeObject.of(home(3), "globals"));
    lobby = newLobby();
    var traitsClonable =
        heap.found(
            FakeObject.of(home(12), "traits clonable").method("copying", "copy", "copy", "_Clone"));
    traitsPoint = newTraitsPoint(traitsClonable);
    circle = newCircle(traitsClonable);
    point = newPoint();
    harbour = newHarbour();
    notes = newNotes();
    photos = newPhotos();
    thesis = heap.found(FakeObject.of(files(40), "thesis").comment("Nine chapters."));
    lonely = heap.found(FakeObject.of(home(9000), "an object nobody reaches"));
    past();
    reach();
  }

  public ObjectRef point() {
    return point.ref();
  }

  public ObjectRef traitsPoint() {
    return traitsPoint.ref();
  }

  public ObjectRef circle() {
    return circle.ref();
  }

  public ObjectRef harbour() {
    return harbour.ref();
  }

  public ObjectRef photos() {
    return photos.ref();
  }

  public ObjectRef notes() {
    return notes.ref();
  }

  public ObjectRef lobby() {
    return lobby.ref();
  }

  public ObjectRef lonely() {
    return lonely.ref();
  }

  /** How many turns there have been: the position of the last. */
  public long turns() {
    return heap.position();
  }

  List<VatView> vats() {
    return List.of(
        new VatView(
            "home",
            VatView.State.IDLE,
            12_481,
            38L << 20,
            0,
            0,
            homeGate.ref(),
            List.of(
                new RootView("lobby", lobby.ref(), ObjectKind.SLOTS, -1),
                new RootView("traits", traits.ref(), ObjectKind.SLOTS, -1),
                new RootView("globals", globals.ref(), ObjectKind.SLOTS, -1))),
        new VatView(
            "files",
            VatView.State.RUNNING,
            214,
            3_328_599_654L,
            12,
            0,
            filesGate.ref(),
            List.of(
                new RootView("photos", photos.ref(), ObjectKind.VECTOR, 143),
                new RootView("thesis", thesis.ref(), ObjectKind.SLOTS, 9))),
        new VatView(
            "music",
            VatView.State.IDLE,
            50_012,
            440_234_147_840L,
            0,
            0,
            musicGate.ref(),
            List.of()),
        new VatView(
            "sandbox", VatView.State.SUSPENDED, 0, 1 << 20, 0, 1, sandboxGate.ref(), List.of()));
  }

  private FakeObject gate(String vat) {
    return heap.found(
        FakeObject.of(new ObjectRef(vat, 1), "gatekeeper")
            .kind(ObjectKind.GATEKEEPER)
            .comment("Everything in " + vat + " is reached from here."));
  }

  private FakeObject newLobby() {
    return heap.found(
        FakeObject.of(home(4), "lobby")
            .comment("Where every name without a receiver is looked up in the end.")
            .parent("globals", globals)
            .constant("traits", traits)
            .data("population", "7", ObjectKind.INTEGER));
  }

  private FakeObject newTraitsPoint(FakeObject parent) {
    return heap.found(
        FakeObject.of(home(310), "traits point")
            .comment("What all points do.")
            .parent("parent", parent)
            .method("arithmetic", "+", "+ p", "(copy x: x + p x) y: y + p y")
            .method("arithmetic", "-", "- p", "(copy x: x - p x) y: y - p y")
            .method("arithmetic", "*", "* n", "(copy x: x * n) y: y * n")
            .method("comparing", "=", "= p", "(x = p x) && [y = p y]")
            .method("comparing", "<", "< p", "(x < p x) && [y < p y]")
            .method("printing", "printString", "printString", "x printString, '@', y printString")
            .method("", "distanceTo:", "distanceTo: p", "(self - p) length"));
  }

  private FakeObject newCircle(FakeObject parent) {
    return heap.found(
        FakeObject.of(home(4212), "a circle")
            .parent("parent", parent)
            .data("radius", "12", ObjectKind.INTEGER)
            .constant("colour", heap.found(FakeObject.of(home(4213), "a colour ('coral')")))
            .data("picture", "'harbour.png'", ObjectKind.STRING));
  }

  private FakeObject newPoint() {
    return heap.found(
        FakeObject.of(home(4211), "a point (3@4)")
            .comment("The corner everything else is measured from.")
            .parent("parent", traitsPoint)
            .data("centre", circle)
            .data("x", "3", ObjectKind.INTEGER)
            .data("y", "4", ObjectKind.INTEGER)
            .method("arithmetic", "length", "length", "((x * x) + (y * y)) squareRoot")
            .method("arithmetic", "unit", "unit", "self / lenght"));
  }

  private FakeObject newHarbour() {
    var object = FakeObject.of(files(17), "harbour.png");
    return heap.found(object.bytes(picture(), "image/png", SHA, 3, 1));
  }

  private FakeObject newNotes() {
    var text =
        "# Notes on the harbour\n\n"
            + "The ferries leave at seven. Ünïcödé survives the journey: ✓\n\n"
            + "A long line that goes on and on, further than any window is wide, to see what"
            + " becomes of it when there is no more room for it at all, and then some.\n"
            + IntStream.range(1, 200)
                .mapToObj(i -> "Entry " + i + ": fog, no wind.\n")
                .reduce("", String::concat);
    return heap.found(
        FakeObject.of(files(18), "notes.md")
            .bytes(text.getBytes(StandardCharsets.UTF_8), "text/plain", SHA, 0, 0));
  }

  private FakeObject newPhotos() {
    var elements = new ArrayList<ValueView>();
    for (int i = 0; i < 143; i++) {
      elements.add(
          i == 17
              ? FakeObject.value(harbour)
              : new ValueView(
                  "IMG_%04d.jpg".formatted(2100 + i), ObjectKind.BYTES, files(100 + i)));
    }
    return heap.found(FakeObject.of(files(2), "photos").elements(elements));
  }

  private void past() {
    var random = new Random(1204);
    heap.pastTurn("home", TurnView.Kind.EDIT, "the world is made", 480);
    turns(random, 60, "home");
    history.past("start");
    turns(random, 240, "home");
    history.past("before import");
    heap.pastTurn("files", TurnView.Kind.IMPORT, "import photos", 143);
    turns(random, 420, "files");
    history.past("points work");
    turns(random, 90, "home");
    script("home", "x: 3");
    script("home", "y: 4");
    script("home", "radius: 12");
    turns(random, 60, "home");
  }

  private void turns(Random random, int count, String vat) {
    for (int i = 0; i < count; i++) {
      heap.passed(Duration.ofSeconds(2 + random.nextInt(18)));
      int changed = 1 + (int) Math.pow(random.nextDouble() * 2.2, 4);
      var kind = random.nextInt(4) == 0 ? TurnView.Kind.EDIT : TurnView.Kind.EVALUATION;
      heap.pastTurn(vat, kind, "counters at: %d Put: %d".formatted(i, i * 7 % 64), changed);
    }
  }

  /** A turn that really changed objects, so that it can be looked at and taken back. */
  private void script(String vat, String cause) {
    var name = cause.substring(0, cause.indexOf(':'));
    var object = name.equals("radius") ? circle : point;
    var now = heap.get(object.ref()).orElseThrow();
    var value = now.slot(name).orElseThrow().value().text();
    heap.found(now.data(name, "0", ObjectKind.INTEGER));
    heap.turn(
        vat,
        TurnView.Kind.EDIT,
        cause,
        List.of(heap.get(object.ref()).orElseThrow().data(name, value, ObjectKind.INTEGER)));
  }

  private void reach() {
    var home = new PathStep("home", homeGate.ref());
    var files = new PathStep("files", filesGate.ref());
    var lobbyStep = new PathStep("lobby", lobby.ref());
    paths.put(homeGate.ref(), List.of(home));
    paths.put(filesGate.ref(), List.of(files));
    paths.put(lobby.ref(), List.of(home, lobbyStep));
    paths.put(traits.ref(), List.of(home, new PathStep("traits", traits.ref())));
    paths.put(
        traitsPoint.ref(),
        List.of(
            home, new PathStep("traits", traits.ref()), new PathStep("point", traitsPoint.ref())));
    paths.put(point.ref(), List.of(home, lobbyStep, new PathStep("corner", point.ref())));
    paths.put(
        circle.ref(),
        List.of(
            home,
            lobbyStep,
            new PathStep("corner", point.ref()),
            new PathStep("centre", circle.ref())));
    paths.put(photos.ref(), List.of(files, new PathStep("photos", photos.ref())));
    paths.put(
        harbour.ref(),
        List.of(
            files,
            new PathStep("photos", photos.ref()),
            new PathStep("harbour.png", harbour.ref())));
    paths.put(notes.ref(), List.of(files, new PathStep("notes.md", notes.ref())));
    put(homeGate, lobby, traits, globals);
    heap.found(heap.get(lobby.ref()).orElseThrow().data("corner", point));
    heap.found(heap.get(traits.ref()).orElseThrow().constant("point", traitsPoint));
    heap.found(
        heap.get(filesGate.ref()).orElseThrow().data("photos", photos).data("notes.md", notes));
  }

  private void put(FakeObject holder, FakeObject... held) {
    for (var object : held) {
      heap.found(heap.get(holder.ref()).orElseThrow().data(object.title(), object));
    }
  }

  private static ObjectRef home(long id) {
    return new ObjectRef("home", id);
  }

  private static ObjectRef files(long id) {
    return new ObjectRef("files", id);
  }

  /** A sailing boat before the evening sun, as a PNG file. */
  private static byte[] picture() {
    int width = 1200;
    int height = 720;
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setPaint(new GradientPaint(0, 0, new Color(0xF9C9A0), 0, 400, new Color(0xE8734F)));
    g.fillRect(0, 0, width, 400);
    g.setPaint(new Color(0xFFE7BE));
    g.fillOval(770, 190, 180, 180);
    g.setPaint(new GradientPaint(0, 330, new Color(0x2C7099), 0, height, new Color(0x00375F)));
    g.fillRect(0, 330, width, height - 330);
    g.setStroke(new BasicStroke(5));
    g.setPaint(new Color(255, 255, 255, 36));
    for (int y = 480; y < height; y += 24) {
      g.drawLine(0, y, width, y - 36);
    }
    var sail = new Path2D.Double();
    sail.moveTo(500, 250);
    sail.lineTo(500, 474);
    sail.lineTo(396, 474);
    sail.closePath();
    g.setPaint(new Color(0xFFFBE2));
    g.fill(sail);
    g.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }
}
