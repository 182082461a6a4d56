package vivarium.inspector.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import vivarium.inspector.viewmodel.DeskHost;
import vivarium.inspector.viewmodel.DeskPort;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.window.DeskPlace;

/** Stands for the desk: remembers what it was asked. */
public final class FakeDesk implements DeskPort {
  private final List<String> asked = new ArrayList<>();
  private final StackPane node = new StackPane(new Label("the desk"));
  private final DeskHost host;

  public FakeDesk(DeskHost host) {
    this.host = host;
    node.setFocusTraversable(true);
  }

  /** What it was asked, in order, such as {@code open home #4}. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** The window around it. */
  public DeskHost host() {
    return host;
  }

  public DeskPlace place() {
    return new DeskPlace(node, this);
  }

  @Override
  public void open(ObjectRef ref) {
    asked.add("open " + name(ref));
  }

  /** What is of the past says of when it is. */
  private static String name(ObjectRef ref) {
    return ref.isPast() ? ref.label() + " as of " + ref.moment() : ref.label();
  }

  @Override
  public void openBeside(ObjectRef ref, ObjectRef neighbour) {
    asked.add("open " + name(ref) + " beside " + name(neighbour));
  }

  @Override
  public void leavePast() {
    asked.add("leave past");
  }

  @Override
  public void reveal(ObjectRef ref, String slotName) {
    asked.add("reveal " + name(ref) + " " + slotName);
  }

  @Override
  public void change(ObjectRef ref, String slotName) {
    asked.add("change " + name(ref) + " " + slotName);
  }

  @Override
  public void evaluator(ObjectRef ref) {
    asked.add("evaluator " + ref.label());
  }

  @Override
  public void claim(Consumer<ObjectRef> claimed) {}

  @Override
  public void close() {
    asked.add("close");
  }

  @Override
  public void focus() {
    asked.add("focus");
    node.requestFocus();
  }
}
