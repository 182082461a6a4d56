package vivarium.inspector.control.worlds;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.viewmodel.InvitationView;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.WorldsView;
import vivarium.inspector.viewmodel.worlds.WorldsModel;

/** Makes invitations to objects of this world, and takes them back. */
final class Inviting extends VBox {
  private static final int ID_CHARS = 8;

  private final WorldsModel model;
  private final VBox out = new VBox();
  private final VBox made = new VBox();
  private final Label deaf = Parts.quiet("Nobody can take it up before this world listens.");

  Inviting(WorldsModel model, WorldsPane.@Nullable Invited inspected) {
    this.model = model;
    getStyleClass().add("worlds-part");
    getChildren().add(Parts.title("INVITE ANOTHER WORLD"));
    if (inspected != null) {
      getChildren().add(inspected(inspected));
    }
    getChildren().addAll(byExpression(inspected != null), madeLink(), out);
    out.getStyleClass().add("worlds-lines");
  }

  private HBox inspected(WorldsPane.Invited inspected) {
    var name = new Label("%s · %s".formatted(inspected.title(), inspected.ref().label()));
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var invite = new Button("Invite to it", Icon.of(Feather.USER_PLUS));
    invite.setId("invite-object");
    invite.setMinWidth(USE_PREF_SIZE);
    invite.setOnAction(_ -> model.invite(inspected.ref(), inspected.title()));
    return line(name, invite);
  }

  private HBox byExpression(boolean second) {
    var prompt = "what an expression in home answers, such as account";
    var expression =
        Parts.field("invite-expression", second ? "or to " + prompt : prompt, "Expression");
    HBox.setHgrow(expression, Priority.ALWAYS);
    var invite = new Button("Invite");
    invite.setId("invite");
    invite.setMinWidth(USE_PREF_SIZE);
    Runnable deed = () -> model.invite("home", expression.getText());
    invite.setOnAction(_ -> deed.run());
    expression.setOnAction(_ -> deed.run());
    return line(expression, invite);
  }

  private VBox madeLink() {
    TextField link = Parts.shown("invitation-link", "The invitation");
    link.textProperty().bind(model.linkProperty());
    made.getChildren()
        .addAll(
            line(link, Parts.copy("copy-invitation", link)),
            Parts.quiet(
                "Good for whoever has it, until you take it back. It is shown this once: hand it"
                    + " over in private."),
            deaf);
    made.getStyleClass().addAll("worlds-lines", "worlds-made");
    made.visibleProperty().bind(model.linkProperty().isNotEmpty());
    made.managedProperty().bind(made.visibleProperty());
    deaf.managedProperty().bind(deaf.visibleProperty());
    return made;
  }

  void show(WorldsView view) {
    deaf.setVisible(!view.listening());
    out.getChildren().clear();
    view.invitations().forEach(invitation -> out.getChildren().add(row(invitation)));
  }

  private HBox row(InvitationView invitation) {
    var label = new Label(invitation.label());
    label.getStyleClass().add("mono");
    var facts =
        new Label(
            "%s · vat %s · %s"
                .formatted(
                    invitation.id().substring(0, Math.min(ID_CHARS, invitation.id().length())),
                    invitation.vat(),
                    invitation.used() == 0
                        ? "not taken up"
                        : "taken up " + Words.count(invitation.used(), "time")));
    facts.getStyleClass().addAll("quiet", "small");
    var words = new VBox(label, facts);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var takeBack = new Button("Take back");
    takeBack.getStyleClass().addAll("small", "take-back-invitation");
    takeBack.setMinWidth(USE_PREF_SIZE);
    takeBack.setAccessibleText("Take back the invitation to " + invitation.label());
    takeBack.setOnAction(_ -> model.takeBack(invitation.id()));
    return line(words, takeBack);
  }

  private static HBox line(Region first, Region second) {
    var line = new HBox(first, second);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("worlds-line");
    return line;
  }
}
