package vivarium.inspector.control.vat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.viewmodel.VatView;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.vats.MapRegion;

/** What the end of a vat means, and the reason that others will be told. */
public final class TerminatePane extends VBox {
  private final TextField reason = new TextField("ended by hand");
  private final Label trouble = new Label();

  /**
   * @param breaks what others hold of it, one sentence each
   */
  public TerminatePane(MapRegion region, List<String> breaks) {
    getStyleClass().add("terminate");
    reason.setId("terminate-reason");
    reason.setAccessibleText("Reason");
    trouble.setId("terminate-trouble");
    trouble.getStyleClass().add("trouble");
    trouble.setWrapText(true);
    trouble.setVisible(false);
    getChildren().add(forGood());
    getChildren().add(line(goes(region)));
    if (breaks.isEmpty()) {
      getChildren().add(line("No other vat holds anything of it."));
    } else {
      breaks.forEach(sentence -> getChildren().add(line(sentence)));
      getChildren()
          .add(line("Messages to these fail from then on with “vat terminated” and your reason."));
    }
    var title = new Label("Reason");
    title.getStyleClass().add("strong");
    getChildren().addAll(title, reason, trouble);
  }

  private static Node forGood() {
    var label =
        new Label(
            "This is for good: no undo and no rollback brings a vat back, and its name is not used"
                + " again. To stop it for a while, suspend it.",
            Icon.of(Feather.ALERT_TRIANGLE).styled("danger"));
    label.setWrapText(true);
    label.getStyleClass().add("strong");
    return label;
  }

  private static String goes(MapRegion region) {
    @Nullable VatView vat = region.vat();
    var objects = vat == null ? "everything in it" : Words.count(vat.objects(), "object");
    var waits = region.waitingWords();
    return "With it go "
        + objects
        + (waits.isEmpty() ? "." : " and what waits there: " + waits + ".");
  }

  private static Label line(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  /** What others are told. */
  public String reason() {
    return reason.getText().strip();
  }

  /** Says why it has not ended. */
  public void refuse(String why) {
    trouble.setText(why);
    trouble.setVisible(true);
  }
}
