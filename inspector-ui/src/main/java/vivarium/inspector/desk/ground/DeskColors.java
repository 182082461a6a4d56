package vivarium.inspector.desk.ground;

import java.util.List;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * A region whose drawing takes its colours from the style sheets, each by the name of its role: a
 * canvas knows no style sheets of its own.
 */
public abstract class DeskColors extends Region {
  private static final StyleablePropertyFactory<DeskColors> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private static final CssMetaData<DeskColors, Paint> DOT = meta("-desk-dot", node -> node.dot);
  private static final CssMetaData<DeskColors, Paint> PARENT =
      meta("-desk-parent-arrow", node -> node.parentArrow);
  private static final CssMetaData<DeskColors, Paint> DATA =
      meta("-desk-data-arrow", node -> node.dataArrow);
  private static final CssMetaData<DeskColors, Paint> CARD = meta("-desk-card", node -> node.card);
  private static final CssMetaData<DeskColors, Paint> CARD_HEADER =
      meta("-desk-card-header", node -> node.cardHeader);
  private static final CssMetaData<DeskColors, Paint> LINE = meta("-desk-line", node -> node.line);
  private static final CssMetaData<DeskColors, Paint> TEXT = meta("-desk-text", node -> node.text);
  private static final CssMetaData<DeskColors, Paint> FAINT =
      meta("-desk-faint", node -> node.faint);
  private static final CssMetaData<DeskColors, Paint> SELECTED =
      meta("-desk-selected", node -> node.selected);

  private final StyleableObjectProperty<Paint> dot = property(DOT, "dot");
  private final StyleableObjectProperty<Paint> parentArrow = property(PARENT, "parentArrow");
  private final StyleableObjectProperty<Paint> dataArrow = property(DATA, "dataArrow");
  private final StyleableObjectProperty<Paint> card = property(CARD, "card");
  private final StyleableObjectProperty<Paint> cardHeader = property(CARD_HEADER, "cardHeader");
  private final StyleableObjectProperty<Paint> line = property(LINE, "line");
  private final StyleableObjectProperty<Paint> text = property(TEXT, "text");
  private final StyleableObjectProperty<Paint> faint = property(FAINT, "faint");
  private final StyleableObjectProperty<Paint> selected = property(SELECTED, "selected");

  /** The colours have changed: what is drawn must be drawn again. */
  protected abstract void colorsChanged();

  protected final Paint dot() {
    return dot.get();
  }

  protected final Paint arrow(boolean parent) {
    return parent ? parentArrow.get() : dataArrow.get();
  }

  protected final Paint card() {
    return card.get();
  }

  protected final Paint cardHeader() {
    return cardHeader.get();
  }

  protected final Paint line() {
    return line.get();
  }

  protected final Paint text() {
    return text.get();
  }

  protected final Paint faint() {
    return faint.get();
  }

  protected final Paint selected() {
    return selected.get();
  }

  private static CssMetaData<DeskColors, Paint> meta(
      String name, Function<DeskColors, StyleableObjectProperty<Paint>> property) {
    return FACTORY.createPaintCssMetaData(name, property::apply, Color.GRAY, false);
  }

  private StyleableObjectProperty<Paint> property(
      CssMetaData<DeskColors, Paint> meta, String name) {
    return new SimpleStyleableObjectProperty<>(meta, this, name, Color.GRAY) {
      @Override
      protected void invalidated() {
        colorsChanged();
      }
    };
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
