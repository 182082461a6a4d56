package vivarium.inspector.control.map;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.viewmodel.vats.MapBundle;
import vivarium.inspector.viewmodel.vats.MapRegion;
import vivarium.inspector.viewmodel.vats.VatMap;
import vivarium.inspector.viewmodel.vats.VatMapModel;

/**
 * The map of vats. One region is chosen; the arrow keys go to its neighbours, and the {@link
 * MapKeys} do something with it. Objects that are carried over the window can be let go on a
 * region.
 */
public final class VatMapPane extends BorderPane {
  private final VatMapModel model;
  private final MapDeeds deeds;
  private final RegionDeeds regionDeeds;
  private final MapGround ground = new MapGround(new GroundHands());
  private final ScrollPane scroll = new ScrollPane(ground);
  private final RegionBar bar = new RegionBar(new BarAsks());
  private final MapHead head;
  private final MapMenu menu = new MapMenu(this::run);
  private boolean awaited;

  /**
   * @param headButtons what stands at the right of the head, such as a way to put the map away
   */
  public VatMapPane(VatMapModel model, MapDeeds deeds, List<? extends Node> headButtons) {
    this.model = model;
    this.deeds = deeds;
    regionDeeds = new RegionDeeds(deeds);
    getStyleClass().add("vat-map");
    setId("vat-map");
    setAccessibleText("Map of vats");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("edge-to-edge", "map-scroll");
    scroll.setFocusTraversable(false);
    scroll.viewportBoundsProperty().subscribe(bounds -> ground.setViewHeight(bounds.getHeight()));
    head = new MapHead(deeds::create, headButtons);
    setTop(head);
    setCenter(scroll);
    setBottom(bar);
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    model.mapProperty().subscribe(this::show);
    model.selectedProperty().subscribe(this::choose);
  }

  // ---- showing

  private void show(VatMap map) {
    ground.show(map);
    head.show(map);
    choose(model.selectedProperty().get());
  }

  private void choose(@Nullable String region) {
    ground.choose(region);
    var chosen = model.selectedRegion();
    bar.setVisible(chosen != null);
    if (chosen != null) {
      bar.show(model.mapProperty().get(), chosen);
      if (awaited || isFocused()) {
        requestFocus();
      }
    }
  }

  /** The region that is chosen gets the keyboard; if none is there yet, as soon as one is. */
  @Override
  public void requestFocus() {
    var name = model.selectedProperty().get();
    var card = name == null ? Optional.<RegionCard>empty() : ground.card(name);
    awaited = card.isEmpty();
    card.ifPresentOrElse(Node::requestFocus, super::requestFocus);
  }

  // ---- carrying

  /** The vat that would take something that is carried to this place of the scene. */
  public Optional<String> offer(double sceneX, double sceneY) {
    var target =
        ground
            .at(sceneX, sceneY)
            .filter(card -> card.region().kind() == MapRegion.Kind.VAT)
            .filter(_ -> isSeen(sceneX, sceneY));
    ground.offer(target.orElse(null));
    return target.map(card -> card.region().name());
  }

  private boolean isSeen(double sceneX, double sceneY) {
    return getScene() != null
        && scroll.localToScene(scroll.getLayoutBounds()).contains(sceneX, sceneY);
  }

  /** Nothing is carried any more. */
  public void offerNothing() {
    ground.offer(null);
  }

  // ---- keys and menu

  private void keyPressed(KeyEvent event) {
    var at = event.getTarget();
    if (!(at instanceof RegionCard) && at != this) {
      return;
    }
    direction(event)
        .ifPresentOrElse(
            direction -> {
              event.consume();
              go(direction);
            },
            () -> act(event));
  }

  private void act(KeyEvent event) {
    for (var action : MapKeys.all()) {
      if (action != MapKeys.GO && action.matches(event)) {
        event.consume();
        run(action);
        return;
      }
    }
  }

  private static Optional<Point2D> direction(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (event.getCode()) {
          case RIGHT -> new Point2D(1, 0);
          case LEFT -> new Point2D(-1, 0);
          case UP -> new Point2D(0, -1);
          case DOWN -> new Point2D(0, 1);
          default -> null;
        });
  }

  private void go(Point2D direction) {
    var name = model.selectedProperty().get();
    if (name != null) {
      ground
          .neighbour(name, direction)
          .ifPresent(next -> {
            model.selectedProperty().set(next);
            requestFocus();
          });
    }
  }

  private void run(KeyAction action) {
    var region = model.selectedRegion();
    if (action == MapKeys.NEW) {
      deeds.create();
    } else if (action == MapKeys.MENU) {
      showMenu();
    } else if (region != null && region.kind() == MapRegion.Kind.VAT) {
      regionDeeds.run(action, region);
    }
  }

  private void showMenu() {
    var name = model.selectedProperty().get();
    if (name != null) {
      ground
          .card(name)
          .ifPresent(card -> {
            var at = card.localToScreen(card.getWidth() / 2, card.getHeight());
            showMenu(at.getX(), at.getY());
          });
    }
  }

  private void showMenu(double screenX, double screenY) {
    menu.show(this, model.selectedRegion(), screenX, screenY);
  }

  /** The references that a line stands for, as the c-list of who holds them shows them. */
  private void open(MapBundle bundle) {
    deeds.customs(bundle);
  }

  private final class BarAsks implements RegionBar.Asked {
    @Override
    public void run(KeyAction action) {
      VatMapPane.this.run(action);
    }

    @Override
    public void open(MapBundle bundle) {
      VatMapPane.this.open(bundle);
    }
  }

  private final class GroundHands implements MapGround.Hands {
    @Override
    public void chose(String region) {
      model.selectedProperty().set(region);
      requestFocus();
    }

    @Override
    public void entered(String region) {
      VatMapPane.this.run(MapKeys.CUSTOMS);
    }

    @Override
    public void openGatekeeper(MapRegion region) {
      regionDeeds.openGatekeeper(region);
    }

    @Override
    public void askedAbout(MapBundle bundle, Consumer<String> answer) {
      model.titles(bundle, answer);
    }

    @Override
    public void opened(MapBundle bundle) {
      open(bundle);
    }

    @Override
    public void menuRequested(String region, double screenX, double screenY) {
      showMenu(screenX, screenY);
    }
  }
}
