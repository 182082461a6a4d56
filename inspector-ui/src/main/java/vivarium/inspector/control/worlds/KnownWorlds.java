package vivarium.inspector.control.worlds;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vivarium.inspector.viewmodel.PeerView;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.WorldsView;
import vivarium.inspector.viewmodel.worlds.WorldsModel;

/** The worlds that this one knows, each with how it stands and how to end it. */
final class KnownWorlds extends VBox {
  private static final int FINGERPRINT_CHARS = 8;

  private final WorldsModel model;
  private final InstantSource clock;
  private final ZoneId zone;
  private final VBox rows = new VBox();

  KnownWorlds(WorldsModel model, InstantSource clock, ZoneId zone) {
    this.model = model;
    this.clock = clock;
    this.zone = zone;
    getStyleClass().add("worlds-part");
    rows.getStyleClass().add("worlds-known");
    getChildren().addAll(Parts.title("KNOWN WORLDS"), rows);
  }

  void show(WorldsView view) {
    rows.getChildren().clear();
    if (view.peers().isEmpty()) {
      rows.getChildren().add(Parts.quiet("None yet. Invite one, or take up an invitation."));
    }
    view.peers().forEach(peer -> rows.getChildren().add(row(peer)));
  }

  private Node row(PeerView peer) {
    var dot = new Region();
    dot.getStyleClass().addAll("state-dot", dotOf(peer.state()));
    var name = new Label(peer.title());
    name.getStyleClass().add("strong");
    name.setMinWidth(0);
    var brief =
        new Label(
            peer.fingerprint()
                .substring(0, Math.min(FINGERPRINT_CHARS, peer.fingerprint().length())));
    brief.getStyleClass().addAll("quiet", "mono");
    brief.setMinWidth(USE_PREF_SIZE);
    brief.setTooltip(new Tooltip(peer.fingerprint()));
    brief.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(brief, Priority.ALWAYS);
    var head = new HBox(dot, name, brief);
    if (peer.state() != PeerView.State.REVOKED) {
      var revoke = button("Revoke", "revoke-world", "Ends everything with it and shuts it out");
      revoke.setOnAction(_ -> model.revoke(peer.fingerprint()));
      head.getChildren().add(revoke);
    }
    var forget =
        button("Forget", "forget-world", "Ends everything with it; it may be invited again");
    forget.setOnAction(_ -> model.forget(peer.fingerprint()));
    head.getChildren().add(forget);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("worlds-line");
    var row = new VBox(head, small(facts(peer), "quiet"));
    if (!peer.trouble().isEmpty()) {
      row.getChildren().add(small(peer.trouble(), "trouble"));
    }
    row.getStyleClass().add("worlds-peer");
    return row;
  }

  private static Button button(String words, String style, String meaning) {
    var button = new Button(words);
    button.getStyleClass().addAll("small", style);
    button.setTooltip(new Tooltip(meaning));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static Label small(String text, String style) {
    var label = Parts.quiet(text);
    label.getStyleClass().setAll("label", "small", style);
    return label;
  }

  private static String dotOf(PeerView.State state) {
    return switch (state) {
      case CONNECTED -> "idle";
      case AWAY -> "suspended";
      case REVOKED, ENDED -> "ended";
    };
  }

  private String facts(PeerView peer) {
    var facts = new ArrayList<String>();
    facts.add(
        switch (peer.state()) {
          case CONNECTED -> "connected";
          case AWAY -> "away";
          case REVOKED -> "revoked: it is shut out until it is forgotten";
          case ENDED -> "it has ended everything with this world";
        });
    facts.add("known since " + Words.moment(peer.since(), clock.instant(), zone));
    if (!peer.place().isEmpty()) {
      facts.add(peer.place());
    }
    if (peer.waiting() > 0) {
      facts.add(Words.count(peer.waiting(), "message") + " waiting");
    }
    if (peer.given() > 0) {
      facts.add(Words.count(peer.given(), "object") + " given");
    }
    return String.join(" · ", facts);
  }
}
