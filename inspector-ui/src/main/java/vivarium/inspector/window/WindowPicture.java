package vivarium.inspector.window;

import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * A picture of a window as a person sees it: its scene with the pop-ups over it. Works without a
 * display. Used on the user-interface thread only.
 */
public final class WindowPicture {
  /** The window as it is now. */
  public static WritableImage take(Stage stage) {
    var scene = stage.getScene();
    var picture = scene.snapshot(null);
    for (var window : Window.getWindows()) {
      if (window instanceof PopupWindow popup && popup.isShowing() && belongsTo(popup, stage)) {
        drawOver(picture, popup, scene);
      }
    }
    return picture;
  }

  private static boolean belongsTo(PopupWindow popup, Stage stage) {
    var owner = popup.getOwnerWindow();
    return owner == stage || (owner instanceof PopupWindow parent && belongsTo(parent, stage));
  }

  private static void drawOver(WritableImage picture, PopupWindow popup, Scene below) {
    var parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    var root = popup.getScene().getRoot();
    var over = root.snapshot(parameters, null);
    var bounds = root.localToScene(root.getBoundsInLocal());
    double sceneX = below.getWindow().getX() + below.getX();
    double sceneY = below.getWindow().getY() + below.getY();
    int x = (int) Math.round(popup.getX() + popup.getScene().getX() + bounds.getMinX() - sceneX);
    int y = (int) Math.round(popup.getY() + popup.getScene().getY() + bounds.getMinY() - sceneY);
    blend(picture, over, x, y);
  }

  private static void blend(WritableImage picture, Image over, int left, int top) {
    var reader = over.getPixelReader();
    var below = picture.getPixelReader();
    var writer = picture.getPixelWriter();
    int fromX = Math.max(0, -left);
    int fromY = Math.max(0, -top);
    int toX = Math.min((int) over.getWidth(), (int) picture.getWidth() - left);
    int toY = Math.min((int) over.getHeight(), (int) picture.getHeight() - top);
    for (int y = fromY; y < toY; y++) {
      for (int x = fromX; x < toX; x++) {
        var color = reader.getColor(x, y);
        if (color.getOpacity() > 0) {
          var ground = below.getColor(left + x, top + y);
          var opaque = Color.color(color.getRed(), color.getGreen(), color.getBlue());
          writer.setColor(left + x, top + y, ground.interpolate(opaque, color.getOpacity()));
        }
      }
    }
  }

  private WindowPicture() {}
}
