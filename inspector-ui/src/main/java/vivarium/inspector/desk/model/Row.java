package vivarium.inspector.desk.model;

import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Contents;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.ValueView;

/** One row of an outliner, from top to bottom as they are shown. */
public sealed interface Row {
  /** Names the row across refreshes. */
  RowKey key();

  /** Desk pixels; what a row shows is as tall as this says. */
  double height();

  /** Whether this is the row of that name, or stands in its place while it is edited. */
  default boolean standsFor(RowKey other) {
    return key().equals(other);
  }

  /** The value it holds; null if it holds none. */
  default @Nullable ValueView held() {
    return null;
  }

  /** How many categories it is nested in. */
  default int depth() {
    return 0;
  }

  /** Whether the arrow keys stop at it. Editors and evaluators keep the keyboard to themselves. */
  default boolean selectable() {
    return true;
  }

  /**
   * A slot.
   *
   * @param open whether its source is shown below it
   */
  record Slot(SlotView slot, @Override int depth, boolean open) implements Row {
    @Override
    public ValueView held() {
      return slot.value();
    }

    @Override
    public RowKey key() {
      return new RowKey.Slot(slot.name());
    }

    @Override
    public double height() {
      return RowMetrics.ROW;
    }
  }

  /**
   * A category's heading.
   *
   * @param path all of its name, such as {@code printing/private}
   * @param name the last part of its path
   * @param count slots in it and in the categories it holds
   */
  record Category(String path, String name, int count, boolean open, @Override int depth)
      implements Row {
    @Override
    public RowKey key() {
      return new RowKey.Category(path);
    }

    @Override
    public double height() {
      return RowMetrics.CATEGORY;
    }
  }

  /** An element of a vector. */
  record Element(long index, ValueView value) implements Row {
    @Override
    public ValueView held() {
      return value;
    }

    @Override
    public RowKey key() {
      return new RowKey.Element(index);
    }

    @Override
    public double height() {
      return RowMetrics.ROW;
    }
  }

  /** Which elements of a vector are shown, with ways to the others. */
  record Pager(long from, int shown, long total) implements Row {
    @Override
    public RowKey key() {
      return RowKey.Single.PAGER;
    }

    @Override
    public double height() {
      return RowMetrics.PAGER;
    }
  }

  /** There are more slots than are shown. */
  record More(int shown, int total) implements Row {
    @Override
    public RowKey key() {
      return RowKey.Single.MORE;
    }

    @Override
    public double height() {
      return RowMetrics.PAGER;
    }
  }

  /** A string's text, the size and type of bytes, the source of a method: what is no slot. */
  record Inside(Contents contents) implements Row {
    @Override
    public RowKey key() {
      return RowKey.Single.CONTENTS;
    }

    @Override
    public double height() {
      return switch (contents) {
        case Contents.Code(var source) -> RowMetrics.source(source);
        case Contents.Text _ -> RowMetrics.TEXT;
        default -> RowMetrics.ROW;
      };
    }
  }

  /** Something a person should know first: the object is not there any more. */
  record Note(String text) implements Row {
    @Override
    public RowKey key() {
      return RowKey.Single.NOTE;
    }

    @Override
    public double height() {
      return RowMetrics.NOTE;
    }
  }

  /** The object is shown as it was at a moment of the past, which this names. */
  record Moment(String label) implements Row {
    @Override
    public RowKey key() {
      return RowKey.Single.MOMENT;
    }

    @Override
    public double height() {
      return RowMetrics.MOMENT;
    }

    @Override
    public boolean selectable() {
      return false;
    }
  }

  /** There is nothing to show. */
  record Empty() implements Row {
    @Override
    public RowKey key() {
      return RowKey.Single.EMPTY;
    }

    @Override
    public double height() {
      return RowMetrics.ROW;
    }
  }

  /** Something is being edited here. */
  record Editor(SlotEditor editor, @Override int depth) implements Row {
    @Override
    public RowKey key() {
      return new RowKey.Editor(editor.target());
    }

    @Override
    public boolean standsFor(RowKey other) {
      return switch (editor.target()) {
        case EditTarget.Value(var slot) -> new RowKey.Slot(slot).equals(other);
        case EditTarget.Name(var slot) -> new RowKey.Slot(slot).equals(other);
        case EditTarget.Element(var index) -> new RowKey.Element(index).equals(other);
        default -> key().equals(other);
      };
    }

    @Override
    public double height() {
      return editor.heightProperty().get();
    }

    @Override
    public boolean selectable() {
      return false;
    }
  }

  /** The evaluator, below everything else. */
  record Evaluator(EvaluatorViewModel evaluator) implements Row {
    @Override
    public RowKey key() {
      return RowKey.Single.EVALUATOR;
    }

    @Override
    public double height() {
      return evaluator.heightProperty().get();
    }

    @Override
    public boolean selectable() {
      return false;
    }
  }
}
