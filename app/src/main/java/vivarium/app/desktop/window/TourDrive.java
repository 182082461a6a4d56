package vivarium.app.desktop.window;
import java.util.function.Consumer;
import vivarium.app.desktop.Tour;
final class TourDrive { TourDrive(Tour t, Consumer<String> c) {} void run() {} }
