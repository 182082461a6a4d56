package vivarium.inspector.desk.model;

/** What becomes of an outliner when one of its editors is asked, accepted, closed or resized. */
final class EditorOwner implements SlotEditor.Owner {
  private final OutlinerViewModel outliner;
  private final NewRow newRow;

  EditorOwner(OutlinerViewModel outliner, NewRow newRow) {
    this.outliner = outliner;
    this.newRow = newRow;
  }

  @Override
  public void asked(SlotEditor editor) {
    var target = editor.target();
    if (target instanceof EditTarget.NewSlot || target instanceof EditTarget.Name) {
      newRow.asked();
    }
  }

  @Override
  public void accepted(SlotEditor editor) {
    switch (editor.target()) {
      case EditTarget.ElementIndex _ ->
          outliner.unfolding().showElements(Long.parseLong(editor.textProperty().get().strip()));
      case EditTarget.NewSlot _, EditTarget.Name _ -> {
        newRow.made();
        outliner.refresh();
      }
      default -> outliner.refresh();
    }
  }

  @Override
  public void closed(SlotEditor editor) {
    outliner.closed(editor);
  }

  @Override
  public void resized() {
    outliner.resize();
  }
}
