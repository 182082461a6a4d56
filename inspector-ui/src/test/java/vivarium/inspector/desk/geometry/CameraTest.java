package vivarium.inspector.desk.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CameraTest {
  private static final double WIDTH = 800;
  private static final double HEIGHT = 600;

  @Test
  void returnsToTheSamePoint_whenGoingToTheScreenAndBack() {
    var camera = new Camera(-120, 45, 0.7);
    var back = camera.toDesk(camera.toScreen(new Point(17, -300)));
    assertThat(back.x()).isCloseTo(17, within(1e-9));
    assertThat(back.y()).isCloseTo(-300, within(1e-9));
  }

  @Test
  void keepsTheDeskUnderThePointer_whenZooming() {
    var pointer = new Point(333, 222);
    var camera = new Camera(10, 20, 1);
    var under = camera.toDesk(pointer);
    var zoomed = camera.zoomedAt(pointer, 2);
    assertThat(zoomed.zoom()).isEqualTo(2);
    assertThat(zoomed.toDesk(pointer).distance(under)).isLessThan(1e-9);
  }

  @Test
  void keepsTheDeskUnderThePointer_whenZoomingBeyondTheLimit() {
    var pointer = new Point(333, 222);
    var camera = new Camera(10, 20, 1);
    var zoomed = camera.zoomedAt(pointer, 100);
    assertThat(zoomed.zoom()).isEqualTo(Camera.ZOOM_MAX);
    assertThat(zoomed.toDesk(pointer).distance(camera.toDesk(pointer))).isLessThan(1e-9);
  }

  @Test
  void movesTheDeskWithTheHand_whenDraggedAtAnyZoom() {
    var camera = new Camera(0, 0, 0.5).dragged(50, -20);
    assertThat(camera.toScreen(new Point(0, 0))).isEqualTo(new Point(50, -20));
  }

  @Test
  void seesAllOfABox_whenFitting() {
    var box = new Box(-2000, -100, 5000, 3000);
    var camera = Camera.fitting(box, WIDTH, HEIGHT, 32);
    assertThat(camera.visible(WIDTH, HEIGHT).contains(box)).isTrue();
    assertThat(camera.zoom()).isLessThan(1);
  }

  @Test
  void isNeverLargerThanLife_whenFittingALittleBox() {
    assertThat(Camera.fitting(new Box(0, 0, 10, 10), WIDTH, HEIGHT, 32).zoom()).isEqualTo(1);
  }

  @Test
  void staysWhereItIs_whenRevealingWhatIsSeenAlready() {
    var camera = new Camera(0, 0, 1);
    assertThat(camera.revealing(new Box(100, 100, 200, 200), WIDTH, HEIGHT, 32)).isEqualTo(camera);
  }

  @Test
  void movesJustEnough_whenRevealingABoxBeyondTheEdge() {
    var camera = new Camera(0, 0, 1);
    var revealed = camera.revealing(new Box(750, 100, 200, 200), WIDTH, HEIGHT, 32);
    assertThat(revealed).isEqualTo(new Camera(182, 0, 1));
  }

  @Test
  void showsTheCorner_whenRevealingABoxTooLargeForTheScreen() {
    var box = new Box(500, 500, 5000, 5000);
    var seen = new Camera(0, 0, 1).revealing(box, WIDTH, HEIGHT, 32).visible(WIDTH, HEIGHT);
    assertThat(seen.contains(box.corner())).isTrue();
  }

  @Test
  void endsAtTheOtherCamera_whenTheWholeWayIsGone() {
    var there = new Camera(500, -80, 0.25);
    var arrived = new Camera(0, 0, 1).towards(there, 1);
    assertThat(arrived.x()).isCloseTo(there.x(), within(1e-9));
    assertThat(arrived.zoom()).isCloseTo(there.zoom(), within(1e-9));
  }
}
