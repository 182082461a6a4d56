package vivarium.inspector.control.inspect;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.Holder;
import vivarium.inspector.viewmodel.Holders;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.inspect.InspectorModel;

/** Who references the object, and why it is alive. */
final class ReferencesView extends VBox {
  private final InspectorModel model;
  private final Consumer<ObjectRef> follow;
  private final ListView<Holder> list;
  private final StackPane place = new StackPane();
  private final Label summary = new Label();
  private final VBox way = new VBox();

  ReferencesView(InspectorModel model, Consumer<ObjectRef> follow) {
    this.model = model;
    this.follow = follow;
    getStyleClass().add("facet-view");
    summary.getStyleClass().addAll("quiet", "facet-summary");
    list =
        Views.list(
            "Objects that reference it",
            holder -> Views.row(holder.kind(), holder.title(), holder.through()),
            holder -> follow.accept(holder.ref()));
    list.setPlaceholder(Message.empty(Feather.LINK, "Nothing references this object."));
    way.getStyleClass().add("way");
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(summary, place, way);
    model.holdersProperty().subscribe(this::show);
    model.wayProperty().subscribe(this::showWay);
  }

  private void show(Loadable<Holders> holders) {
    if (holders instanceof Loadable.Loaded<Holders>(var found)) {
      summary.setText(summary(found));
      list.getItems().setAll(found.first());
      place.getChildren().setAll(list);
    } else {
      summary.setText("");
      place.getChildren().setAll(Message.of(holders));
    }
  }

  private static String summary(Holders found) {
    var all =
        Words.count(found.total(), "object")
            + (found.total() == 1 ? " references it" : " reference it");
    return found.first().size() < found.total()
        ? all + "; here are the first " + Words.count(found.first().size())
        : all;
  }

  private void showWay(Loadable<List<PathStep>> found) {
    switch (found) {
      case Loadable.Idle<List<PathStep>> _ -> {
        var ask = new Button("Why is it alive?", Icon.of(Feather.HELP_CIRCLE));
        ask.setId("why-alive");
        ask.setOnAction(_ -> model.findWay());
        way.getChildren().setAll(ask);
      }
      case Loadable.Loading<List<PathStep>> _ ->
          way.getChildren().setAll(Message.loading("Looking for a way from the gatekeeper…"));
      case Loadable.Unavailable<List<PathStep>>(var message) ->
          way.getChildren().setAll(Message.trouble(message));
      case Loadable.Loaded<List<PathStep>>(var steps) -> showSteps(steps);
    }
  }

  private void showSteps(List<PathStep> steps) {
    var title = new Label("IT IS ALIVE BECAUSE");
    title.getStyleClass().add("section-title");
    way.getChildren().setAll(title);
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      var kind = i == 0 ? ObjectKind.GATEKEEPER : ObjectKind.SLOTS;
      var label = i == 0 ? "the gatekeeper of " + step.label() : "holds it as " + step.label();
      var line = new Button(label, KindIcon.of(kind));
      line.getStyleClass().addAll("ghost", "way-step");
      line.setMaxWidth(Double.MAX_VALUE);
      line.setOnAction(_ -> follow.accept(step.ref()));
      VBox.setMargin(line, new javafx.geometry.Insets(0, 0, 0, Math.min(i, 8) * 12.0));
      way.getChildren().add(line);
    }
  }
}
