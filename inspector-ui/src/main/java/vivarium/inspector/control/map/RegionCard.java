package vivarium.inspector.control.map;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.vats.MapRegion;

/** One region of the map. Its gatekeeper, which is a button, sits on the upper border. */
final class RegionCard extends Region {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
  private static final double GATE_AT = 12;

  private final Region dot = new Region();
  private final Label name = new Label();
  private final Label incarnation = new Label();
  private final Label state = new Label();
  private final Label size = new Label();
  private final Label waiting = new Label();
  private final HBox heading = new HBox(dot, name, incarnation);
  private final VBox content = new VBox(heading, state, size, waiting);
  private final Button gate = new Button(null, KindIcon.of(ObjectKind.GATEKEEPER));
  private final Tooltip tooltip = new Tooltip();
  private MapRegion region;
  private RegionSize room = RegionSize.LARGE;

  /**
   * @param openGatekeeper called when the gatekeeper is clicked
   */
  RegionCard(MapRegion region, Runnable openGatekeeper) {
    this.region = region;
    setId("region-" + region.name());
    getStyleClass().add("map-region");
    setAccessibleRole(AccessibleRole.BUTTON);
    dot.getStyleClass().add("state-dot");
    name.getStyleClass().add("strong");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    incarnation.getStyleClass().add("map-incarnation");
    incarnation.setMinWidth(USE_PREF_SIZE);
    for (var label : new Label[] {state, size, waiting}) {
      label.getStyleClass().addAll("quiet", "small");
    }
    waiting.getStyleClass().add("map-waiting");
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.getStyleClass().add("map-heading");
    content.getStyleClass().add("map-content");
    content.setMouseTransparent(true);
    gate.getStyleClass().addAll("map-gate", "icon-only");
    gate.setFocusTraversable(false);
    gate.setOnAction(_ -> openGatekeeper.run());
    Tooltip.install(this, tooltip);
    setManaged(false); // its place is the map's affair
    getChildren().addAll(content, gate);
    show(region, room);
  }

  MapRegion region() {
    return region;
  }

  /** Shows it as it is now, in so much room. */
  void show(MapRegion now, RegionSize inRoom) {
    region = now;
    room = inRoom;
    var word = now.state().name().toLowerCase(Locale.ROOT);
    dot.getStyleClass().setAll("state-dot", word);
    getStyleClass().setAll("map-region", word, inRoom.name().toLowerCase(Locale.ROOT));
    name.setText(now.title());
    show(incarnation, now.incarnation() > 0 ? "v" + now.incarnation() : "");
    show(state, inRoom == RegionSize.LARGE ? stateLine(now) : "");
    show(size, inRoom == RegionSize.SMALL ? "" : sizeLine(now));
    show(waiting, inRoom == RegionSize.LARGE ? now.waitingWords() : "");
    gate.setVisible(now.gatekeeper() != null);
    gate.setTooltip(new Tooltip("Gatekeeper of " + now.name()));
    gate.setAccessibleText("Open the gatekeeper of " + now.name());
    tooltip.setText(now.accessibleText());
    setAccessibleText(now.accessibleText());
  }

  private static String stateLine(MapRegion now) {
    return now.reason().isEmpty() ? now.stateWords() : now.stateWords() + ": " + now.reason();
  }

  private String sizeLine(MapRegion now) {
    if (room == RegionSize.LARGE) {
      return now.kind() == MapRegion.Kind.VAT ? now.sizeWords() : "";
    }
    return now.state() == MapRegion.State.SUSPENDED
        ? "suspended" + (now.waiting() > 0 ? " · " + now.waitingWords() : "")
        : now.waitingWords().isEmpty() || now.waiting() == 0
            ? now.sizeWords().isEmpty() ? now.stateWords() : now.sizeWords()
            : now.waitingWords();
  }

  private static void show(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  void choose(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
    setFocusTraversable(chosen);
  }

  /** Shows whether what is carried would be taken here. */
  void offer(boolean offered) {
    pseudoClassStateChanged(TARGET, offered);
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth(), getHeight());
    double side = gate.prefHeight(-1);
    double wide = Math.max(side, gate.prefWidth(-1));
    gate.resizeRelocate(getWidth() - wide - GATE_AT, Math.round(-side / 2), wide, side);
  }
}
