package vivarium.inspector.control.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.vats.MapBundle;
import vivarium.inspector.viewmodel.vats.MapRegion;
import vivarium.inspector.viewmodel.vats.VatMap;

/**
 * The ground of the map: regions with lines below them. A change of figures changes a few words; a
 * new plan is made only when regions come and go or the size changes.
 */
final class MapGround extends Pane {
  /** With more lines, numbers are shown only where a person looks. */
  private static final int LINES_WITH_NUMBERS = 24;

  private static final double TEXT_SIZE = 13;

  private final Pane lineLayer = new Pane();
  private final Pane cardLayer = new Pane();
  private final Map<String, RegionCard> cards = new LinkedHashMap<>();
  private final Map<String, MapLine> lines = new HashMap<>();
  private final javafx.scene.control.Label measure = new javafx.scene.control.Label("x");
  private final Hands hands;
  private VatMap map = VatMap.EMPTY;
  private @Nullable String chosen;
  private @Nullable String pointedAt;
  private double viewHeight;

  /** What a person does on it. */
  interface Hands {
    /** Chose a region. */
    void chose(String region);

    /** Wants to see what a region stands for in full. */
    void entered(String region);

    void openGatekeeper(MapRegion region);

    /** Points at a line, and wants to know more. */
    void askedAbout(MapBundle bundle, Consumer<String> answer);

    void opened(MapBundle bundle);

    void menuRequested(String region, double screenX, double screenY);
  }

  MapGround(Hands hands) {
    this.hands = hands;
    getStyleClass().add("map-ground");
    measure.setVisible(false);
    measure.setManaged(false);
    lineLayer.setManaged(false);
    lineLayer.setPickOnBounds(false);
    cardLayer.setManaged(false);
    cardLayer.setPickOnBounds(false);
    getChildren().addAll(measure, lineLayer, cardLayer);
    measure.fontProperty().addListener(_ -> requestLayout());
  }

  /** The height that is seen; what needs more is scrolled. */
  void setViewHeight(double height) {
    viewHeight = height;
    requestLayout();
  }

  void show(VatMap now) {
    var before = map;
    map = now;
    var names = now.regions().stream().map(MapRegion::name).toList();
    cards.keySet().removeIf(name -> !names.contains(name));
    now.regions().forEach(this::card);
    arrange(names);
    if (!now.bundles().equals(before.bundles())) {
      showLines();
    }
    requestLayout();
  }

  /** Moves as few as possible: a card that is taken away for a moment loses the keyboard. */
  private void arrange(List<String> names) {
    var shown = cardLayer.getChildren();
    shown.retainAll(cards.values());
    for (int i = 0; i < names.size(); i++) {
      var card = cards.get(names.get(i));
      if (card != null && (i == shown.size() || shown.get(i) != card)) {
        shown.remove(card);
        shown.add(i, card);
      }
    }
  }

  private void card(MapRegion region) {
    cards.computeIfAbsent(region.name(), _ -> newCard(region));
  }

  private RegionCard newCard(MapRegion region) {
    var name = region.name();
    var made = new RegionCard(region, () -> map.region(name).ifPresent(hands::openGatekeeper));
    made.setOnMousePressed(event -> {
      hands.chose(name);
      event.consume(); // else what scrolls the map takes the keyboard
    });
    made.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        hands.entered(name);
      }
    });
    made.setOnContextMenuRequested(event -> {
      hands.chose(name);
      hands.menuRequested(name, event.getScreenX(), event.getScreenY());
      event.consume();
    });
    made.hoverProperty().addListener((_, _, over) -> point(over ? name : null));
    return made;
  }

  private void showLines() {
    var keys = new ArrayList<String>();
    for (var bundle : map.bundles()) {
      var key = bundle.holder() + "\n" + bundle.owner();
      keys.add(key);
      lines.computeIfAbsent(key, _ -> newLine(bundle)).show(bundle);
    }
    lines.keySet().retainAll(keys);
    lineLayer.getChildren().setAll(lines.values());
    stress();
  }

  private MapLine newLine(MapBundle bundle) {
    var line = new MapLine(bundle);
    line.reach().setOnMouseEntered(_ -> hands.askedAbout(line.bundle(), line::explain));
    line.reach().setOnMouseClicked(_ -> hands.opened(line.bundle()));
    return line;
  }

  void choose(@Nullable String region) {
    chosen = region;
    cards.forEach((name, card) -> card.choose(name.equals(region)));
    stress();
  }

  private void point(@Nullable String region) {
    pointedAt = region;
    stress();
  }

  private void stress() {
    var looked = pointedAt == null ? chosen : pointedAt;
    boolean crowded = lines.size() > LINES_WITH_NUMBERS;
    lines.values().forEach(line -> line.stress(looked, crowded));
    // What a person looks at lies above the rest.
    lines.values().stream()
        .filter(line -> looked != null && line.bundle().touches(looked))
        .forEach(line -> line.toFront());
  }

  Optional<RegionCard> card(String region) {
    return Optional.ofNullable(cards.get(region));
  }

  /** The region at a place in the scene. */
  Optional<RegionCard> at(double sceneX, double sceneY) {
    return cards.values().stream()
        .filter(card -> card.localToScene(card.getLayoutBounds()).contains(sceneX, sceneY))
        .findFirst();
  }

  void offer(@Nullable RegionCard target) {
    cards.values().forEach(card -> card.offer(card == target));
  }

  /** The nearest region in a direction from another one. */
  Optional<String> neighbour(String region, Point2D direction) {
    var from = cards.get(region);
    if (from == null) {
      return Optional.empty();
    }
    var here = middle(from);
    String best = null;
    double least = Double.MAX_VALUE;
    for (var card : cards.values()) {
      var way = middle(card).subtract(here);
      double ahead = way.dotProduct(direction);
      double aside = Math.abs(way.crossProduct(direction).getZ());
      double cost = ahead + 2.5 * aside;
      if (card != from && ahead > 1 && cost < least) {
        least = cost;
        best = card.region().name();
      }
    }
    return Optional.ofNullable(best);
  }

  private static Point2D middle(RegionCard card) {
    return new Point2D(
        card.getLayoutX() + card.getWidth() / 2, card.getLayoutY() + card.getHeight() / 2);
  }

  // ---- layout

  private double scale() {
    return measure.getFont().getSize() / TEXT_SIZE;
  }

  private MapLayout.Plan plan(double width) {
    return MapLayout.plan(cards.size(), width, viewHeight, scale());
  }

  @Override
  protected double computePrefHeight(double width) {
    return width <= 0 || cards.isEmpty() ? viewHeight : plan(width).height();
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    lineLayer.resize(getWidth(), getHeight());
    cardLayer.resize(getWidth(), getHeight());
    if (cards.isEmpty() || getWidth() <= 0) {
      return;
    }
    var plan = plan(getWidth());
    var boxes = new HashMap<String, Rectangle2D>();
    for (int i = 0; i < map.regions().size(); i++) {
      var region = map.regions().get(i);
      var box = plan.boxes().get(i);
      boxes.put(region.name(), box);
      var card = cards.get(region.name());
      if (card != null) {
        card.show(region, plan.size());
        card.resizeRelocate(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
      }
    }
    var centre = new Point2D(getWidth() / 2, plan.height() / 2);
    lines.values().forEach(line -> lead(line, boxes, plan, centre));
  }

  private static void lead(
      MapLine line, Map<String, Rectangle2D> boxes, MapLayout.Plan plan, Point2D centre) {
    var from = boxes.get(line.bundle().holder());
    var to = boxes.get(line.bundle().owner());
    line.setVisible(from != null && to != null);
    if (from != null && to != null) {
      line.lead(LineRoute.between(from, to, plan.around(), centre));
    }
  }

  /** The regions as they are shown, for those who walk over them. */
  List<RegionCard> cards() {
    return List.copyOf(cards.values());
  }
}
