package vivarium.inspector.desk.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.desk.geometry.Box;
import vivarium.inspector.desk.geometry.Direction;
import vivarium.inspector.desk.geometry.FreePlace;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.geometry.Tidy;
import vivarium.inspector.viewmodel.EventBatch;
import vivarium.inspector.viewmodel.LiveEvents;
import vivarium.inspector.viewmodel.ObjectRef;

/**
 * The desk: at most one outliner per object, which one is selected, what part of it all is seen.
 *
 * <p>It listens to its world and keeps what is in sight up to date; what is out of sight is asked
 * for when it comes into sight.
 */
public final class DeskViewModel implements AutoCloseable {
  /** The setting of a world that keeps its desk. */
  public static final String LAYOUT_SETTING = "desk.layout";

  /** Until an object has come, nobody knows how tall it is. */
  private static final double FIRST_GUESS_HEIGHT = 240;

  private final DeskContext context;
  private final ObservableList<OutlinerViewModel> outliners = FXCollections.observableArrayList();
  private final ObservableList<OutlinerViewModel> readOnlyOutliners =
      FXCollections.unmodifiableObservableList(outliners);
  private final ReadOnlyObjectWrapper<@Nullable OutlinerViewModel> selected =
      new ReadOnlyObjectWrapper<>(this, "selected", null);
  private final ReadOnlyObjectWrapper<@Nullable Reveal> revealed =
      new ReadOnlyObjectWrapper<>(this, "revealed", null);
  private final ReadOnlyLongWrapper layoutVersion = new ReadOnlyLongWrapper(this, "layoutVersion");
  private final Viewpoint viewpoint = new Viewpoint(this::lookedElsewhere);
  private final DeskArrows arrows = new DeskArrows(outliners);
  private final DeskEdits edits;
  private final ExpressionHistory history = new ExpressionHistory();
  private final Home home = new Home();
  private final LiveEvents events;
  private long layers;

  public DeskViewModel(DeskContext context) {
    this.context = context;
    edits = new DeskEdits(context);
    events = new LiveEvents(context.world(), context.ui());
    events.listen(this::happened);
  }

  /** What lies on the desk, in the order it was opened. Read-only. */
  public ObservableList<OutlinerViewModel> outliners() {
    return readOnlyOutliners;
  }

  /** The outliner that the keyboard works on. */
  public ReadOnlyObjectProperty<@Nullable OutlinerViewModel> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** The outliner that was asked for last. */
  public ReadOnlyObjectProperty<@Nullable Reveal> revealedProperty() {
    return revealed.getReadOnlyProperty();
  }

  /** Grows with every change that {@link #layout} would keep. */
  public ReadOnlyLongProperty layoutVersionProperty() {
    return layoutVersion.getReadOnlyProperty();
  }

  public Viewpoint viewpoint() {
    return viewpoint;
  }

  public DeskEdits edits() {
    return edits;
  }

  public DeskContext context() {
    return context;
  }

  /** The arrows between outliners, as things are now. */
  public List<Arrow> arrows() {
    return arrows.all();
  }

  /** The object's outliner, if there is one. */
  public Optional<OutlinerViewModel> find(ObjectRef ref) {
    return outliners.stream().filter(outliner -> outliner.ref().equals(ref)).findFirst();
  }

  /** The topmost outliner at a point of the desk. */
  public Optional<OutlinerViewModel> at(Point desk) {
    return outliners.stream()
        .filter(outliner -> outliner.boxProperty().get().contains(desk))
        .max(Comparator.comparingLong(OutlinerViewModel::layer));
  }

  /** Shows the object's outliner: the one there is, or a new one in the middle of what is seen. */
  public OutlinerViewModel open(ObjectRef ref) {
    var middle = viewpoint.visible().centre();
    return open(ref, middle.plus(-RowMetrics.WIDTH_DEFAULT / 2, -FIRST_GUESS_HEIGHT / 2));
  }

  /**
   * Shows the object's outliner: the one there is, or a new one as near to this point as it fits.
   */
  public OutlinerViewModel open(ObjectRef ref, Point wanted) {
    var outliner = find(ref).orElseGet(() -> add(ref, wanted));
    reveal(outliner);
    outliner.refreshIfOutdated();
    return outliner;
  }

  /** Brings an outliner into sight, on top, selected, and to a person's attention. */
  public void reveal(OutlinerViewModel outliner) {
    select(outliner);
    viewpoint.reveal(outliner.boxProperty().get());
    var last = revealed.get();
    revealed.set(new Reveal(last == null ? 1 : last.serial() + 1, outliner));
  }

  /** Selects an outliner and puts it on top; or none. */
  public void select(@Nullable OutlinerViewModel outliner) {
    if (outliner != null && outliner.layer() != layers) {
      outliner.place().setLayer(++layers);
      changed();
    }
    if (selected.get() != outliner) {
      selected.set(outliner);
      if (outliner != null) {
        context.host().inspect(outliner.ref());
      }
    }
  }

  /** Selects the nearest outliner that lies this way and brings it into sight. */
  public void selectNeighbour(Direction direction) {
    var from = selected.get();
    if (from == null) {
      selectNext(1);
      return;
    }
    var others = outliners.stream().filter(other -> other != from).toList();
    direction
        .nearest(from.boxProperty().get(), others, other -> other.boxProperty().get())
        .ifPresent(this::goTo);
  }

  /** Selects the outliner opened after (1) or before (-1) this one, around the end. */
  public void selectNext(int step) {
    if (!outliners.isEmpty()) {
      int at = outliners.indexOf(selected.get());
      int next = at < 0 ? 0 : Math.floorMod(at + step, outliners.size());
      goTo(outliners.get(next));
    }
  }

  /** Takes an outliner off the desk. The object does not notice. */
  public void close(OutlinerViewModel outliner) {
    int at = outliners.indexOf(outliner);
    if (outliners.remove(outliner)) {
      arrows.invalidate();
      if (selected.get() == outliner) {
        select(topmost());
      }
      changed();
    }
  }

  public void closeAll() {
    outliners.clear();
    arrows.invalidate();
    select(null);
    changed();
  }

  /** Shows everything. */
  public void fitAll() {
    viewpoint.fit(boxes());
  }

  /** Lays everything out anew, so that arrows run from left to right, and shows it all. */
  public void tidy() {
    var links =
        arrows().stream()
            .map(arrow ->
                new Tidy.Link(outliners.indexOf(arrow.from()), outliners.indexOf(arrow.to())))
            .toList();
    var corners = Tidy.arrange(boxes(), links, viewpoint.aspect());
    for (int i = 0; i < corners.size(); i++) {
      outliners.get(i).moveTo(corners.get(i));
    }
    fitAll();
  }

  public void collapseAll() {
    outliners.forEach(outliner -> outliner.unfolding().setExpanded(false));
  }

  public void expandAll() {
    outliners.forEach(outliner -> outliner.unfolding().setExpanded(true));
  }

  /** How the desk is left. */
  public DeskLayout layout() {
    return new DeskLayout(
        viewpoint.camera(),
        outliners.stream()
            .filter(outliner -> !outliner.ref().isPast()) // a desk is found as the world is
            .sorted(Comparator.comparingLong(OutlinerViewModel::layer))
            .map(OutlinerViewModel::layout)
            .toList());
  }

  /** Puts the desk back as it was left; what was opened since stays, on top of it. */
  public void restore(DeskLayout layout) {
    var opened = List.copyOf(outliners);
    for (var placed : layout.outliners()) {
      if (find(placed.ref()).isEmpty()) {
        add(placed.ref(), placed.box().corner()).restore(placed);
      }
    }
    viewpoint.lookThrough(layout.camera());
    opened.forEach(this::reveal);
    select(topmost());
    refreshVisible();
  }

  @Override
  public void close() {
    events.close();
  }

  private OutlinerViewModel add(ObjectRef ref, Point wanted) {
    var corner = FreePlace.near(wanted, RowMetrics.WIDTH_DEFAULT, FIRST_GUESS_HEIGHT, boxes());
    var place = new OutlinerPlace(corner, wanted);
    place.setLayer(++layers);
    var outliner = new OutlinerViewModel(ref, place, context, history, home);
    outliner.rows().addListener((ListChangeListener<Row>) _ -> arrows.invalidate());
    outliners.add(outliner);
    viewpoint.forgetFit();
    arrows.invalidate();
    changed();
    return outliner;
  }

  /** Its size is known now, so it gets the place that really fits. */
  private void settle(OutlinerViewModel outliner, Point wanted) {
    var box = outliner.boxProperty().get();
    var others = new ArrayList<>(boxes());
    others.remove(box);
    outliner.place().settle(FreePlace.near(wanted, box.width(), box.height(), others));
    if (selected.get() == outliner) {
      viewpoint.reveal(outliner.boxProperty().get());
    }
  }

  private void goTo(OutlinerViewModel outliner) {
    select(outliner);
    viewpoint.reveal(outliner.boxProperty().get());
  }

  private @Nullable OutlinerViewModel topmost() {
    return outliners.stream().max(Comparator.comparingLong(OutlinerViewModel::layer)).orElse(null);
  }

  private List<Box> boxes() {
    var boxes = new ArrayList<Box>(outliners.size());
    outliners.forEach(outliner -> boxes.add(outliner.boxProperty().get()));
    return boxes;
  }

  private void happened(EventBatch batch) {
    if (batch.hasTurns() || batch.pastChanged()) {
      outliners.stream()
          .filter(outliner -> outliner.mayShowChangeOf(batch))
          .forEach(OutlinerViewModel::outdate);
      refreshVisible();
    }
  }

  private void lookedElsewhere() {
    refreshVisible();
    changed();
  }

  private void refreshVisible() {
    var visible = viewpoint.visible();
    for (var outliner : List.copyOf(outliners)) {
      if (visible.intersects(outliner.boxProperty().get())) {
        outliner.refreshIfOutdated();
      }
    }
  }

  private void changed() {
    layoutVersion.set(layoutVersion.get() + 1);
  }

  private final class Home implements OutlinerHome {
    @Override
    public void openFrom(OutlinerViewModel source, RowKey row, ObjectRef ref) {
      var box = source.boxProperty().get();
      double y = box.y() + source.rowTop(row).orElse(0);
      var wanted = new Point(box.right() + FreePlace.ARROW_GAP, y - RowMetrics.HEADER);
      open(ref, wanted);
    }

    @Override
    public void arrived(OutlinerViewModel outliner) {
      arrows.invalidate();
      var wish = outliner.place().takeWish();
      if (wish != null) {
        settle(outliner, wish);
      }
    }

    @Override
    public void layoutChanged() {
      changed();
    }
  }
}
