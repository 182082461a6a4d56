package vivarium.inspector.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.Contents;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.ValueView;
import vivarium.inspector.viewmodel.Visibility;

/** Objects that put a desk to the test: empty, overlong, huge, commented, of every kind. */
public final class DeskObjects {
  private final FakeWorld world;

  public DeskObjects(FakeWorld world) {
    this.world = world;
  }

  public static ObjectRef home(long id) {
    return new ObjectRef("home", id);
  }

  public ObjectRef put(long id, String title, SlotView... slots) {
    return put(id, title, ObjectKind.SLOTS, "", new Contents.None(), List.of(), List.of(slots));
  }

  public ObjectRef put(
      long id,
      String title,
      ObjectKind kind,
      String comment,
      Contents contents,
      List<ValueView> elements,
      List<SlotView> slots) {
    var ref = home(id);
    world.put(new ObjectView(ref, title, kind, comment, slots, contents, List.of(), 0), elements);
    return ref;
  }

  public static SlotView data(String name, String value) {
    return slot(name, SlotKind.DATA, "", "", Visibility.UNSPECIFIED, immediate(value), null);
  }

  public static SlotView data(String name, String title, ObjectRef ref) {
    var value = new ValueView(title, ObjectKind.SLOTS, ref);
    return slot(name, SlotKind.DATA, "", "", Visibility.UNSPECIFIED, value, null);
  }

  public static SlotView method(String category, String name, String body) {
    return slot(
        name,
        SlotKind.METHOD,
        category,
        "",
        Visibility.UNSPECIFIED,
        ValueView.immediate(body, ObjectKind.METHOD),
        name + " = ( " + body + " )");
  }

  public static SlotView slot(
      String name,
      SlotKind kind,
      String category,
      String comment,
      Visibility visibility,
      ValueView value,
      @Nullable String source) {
    var label = kind == SlotKind.PARENT ? name + "*" : name;
    boolean assignable = kind == SlotKind.DATA;
    return new SlotView(
        name, label, kind, assignable, category, comment, visibility, value, source);
  }

  private static ValueView immediate(String text) {
    return ValueView.immediate(text, ObjectKind.INTEGER);
  }

  public ObjectRef empty() {
    return put(500, "an object");
  }

  /** One slot of each kind, with comments and visibility, in nested categories. */
  public ObjectRef everyKind() {
    var counter = new ValueView("a counter (17)", ObjectKind.SLOTS, home(777));
    return put(
        501,
        "traits window",
        ObjectKind.SLOTS,
        "What every window can do. Copied down, never sent to directly.",
        new Contents.None(),
        List.of(),
        List.of(
            slot(
                "parent",
                SlotKind.PARENT,
                "",
                "",
                Visibility.UNSPECIFIED,
                new ValueView("traits clonable", ObjectKind.SLOTS, home(12)),
                null),
            slot(
                "mixin",
                SlotKind.PARENT,
                "",
                "Added last winter.",
                Visibility.PRIVATE,
                new ValueView("mixins ordered", ObjectKind.SLOTS, home(778)),
                null),
            slot(
                "count",
                SlotKind.DATA,
                "",
                "How many are open.",
                Visibility.PRIVATE,
                counter,
                null),
            slot(
                "title",
                SlotKind.DATA,
                "",
                "",
                Visibility.PUBLIC,
                ValueView.immediate("'Untitled'", ObjectKind.STRING),
                null),
            slot("limit", SlotKind.CONSTANT, "", "", Visibility.PUBLIC, immediate("1024"), null),
            slot(
                "w",
                SlotKind.ARGUMENT,
                "",
                "",
                Visibility.UNSPECIFIED,
                ValueView.immediate("", ObjectKind.SLOTS),
                null),
            method("drawing", "drawOn:", "canvas fill: bounds With: colour"),
            method("drawing/private", "clipTo:", "bounds intersect: area"),
            method("drawing/private", "invalidate", "dirty: true"),
            method("events", "keyDown:", "handler key: event"),
            method("events", "mouseDown:", "handler mouse: event"),
            method("", "close", "open: false. registry remove: self")));
  }

  public ObjectRef overlong() {
    return put(
        502,
        "a registry of everything that has ever been registered anywhere in this world (1,204)",
        data("aVeryLongSlotNameThatSomebodyThoughtWouldExplainItself", "17"),
        data(
            "text",
            "'It was a dark and stormy night; the rain fell in torrents, except at occasional"),
        data(
            "aVeryLongSlotNameWithALongValueToo",
            "a dictionary (340 keys, 3 levels, 12 holes)",
            home(779)),
        method(
            "",
            "at:IfAbsentPut:",
            "(includesKey: k) ifTrue: [ at: k ] False: [ at: k Put: v value ]"));
  }

  public ObjectRef thousandSlots() {
    var slots =
        IntStream.range(0, 1000)
            .mapToObj(i -> data("slot%03d".formatted(i), Integer.toString(i * 37 % 1000)))
            .toArray(SlotView[]::new);
    return put(503, "an object with 1,000 slots", slots);
  }

  public ObjectRef vector() {
    var elements = new ArrayList<ValueView>();
    for (int i = 0; i < 5000; i++) {
      elements.add(
          i % 3 == 0
              ? new ValueView("a point (" + i + "@4)", ObjectKind.SLOTS, home(10_000 + i))
              : immediate(Integer.toString(i * i)));
    }
    var parent =
        slot(
            "parent",
            SlotKind.PARENT,
            "",
            "",
            Visibility.UNSPECIFIED,
            new ValueView("traits vector", ObjectKind.SLOTS, home(14)),
            null);
    return put(
        504,
        "a vector (5,000)",
        ObjectKind.VECTOR,
        "",
        new Contents.Elements(5000),
        elements,
        List.of(parent));
  }

  public ObjectRef string() {
    var text = "The ferries leave at seven, unless there is fog.\nThen they do not leave at all.";
    return put(
        505,
        "'The ferries leave at seven, unless…'",
        ObjectKind.STRING,
        "",
        new Contents.Text(text, text.length()),
        List.of(),
        List.of());
  }

  public ObjectRef bytes() {
    return put(
        506,
        "harbour.jpg",
        ObjectKind.BYTES,
        "",
        new Contents.Bytes(2_516_582, "9f2c", 3, 1, "image/jpeg"),
        List.of(),
        List.of());
  }

  public ObjectRef methodObject() {
    return put(
        507,
        "a method",
        ObjectKind.METHOD,
        "",
        new Contents.Code("+ p = (\n  (copy x: x + p x)\n     y: y + p y )"),
        List.of(),
        List.of());
  }

  /** A chain and a fan of so many small objects, each pointing to two others. */
  public List<ObjectRef> web(int count) {
    var refs = new ArrayList<ObjectRef>();
    for (int i = 0; i < count; i++) {
      int left = (i * 2 + 1) % count;
      int right = (i * 3 + 2) % count;
      refs.add(
          put(
              20_000L + i,
              "node " + i,
              slot(
                  "parent",
                  SlotKind.PARENT,
                  "",
                  "",
                  Visibility.UNSPECIFIED,
                  new ValueView("node " + i / 7, ObjectKind.SLOTS, home(20_000L + i / 7)),
                  null),
              data("left", "node " + left, home(20_000L + left)),
              data("right", "node " + right, home(20_000L + right)),
              data("value", Integer.toString(i * i)),
              method("counting", "increment", "value: value + 1")));
    }
    return refs;
  }
}
