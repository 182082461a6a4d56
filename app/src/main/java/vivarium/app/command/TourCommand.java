package vivarium.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import vivarium.app.console.Console;
import vivarium.app.desktop.DesktopLauncher;
import vivarium.app.desktop.Tour;

/** {@code tour}: drives the real desktop through the main job and leaves pictures of each step. */
@Command(
    name = "tour",
    description = {
      "Drives the real desktop through the main job, on a world of its own and with no display, and"
          + " leaves a PNG picture of each step in a folder.",
    },
    footer = {
      "",
      "Examples:",
      "  vivarium tour pictures",
      "  vivarium tour --dark --size 1920x1080 pictures",
      "  vivarium tour --theme light,dark --size 1280x800,1920x1080 pictures"
    })
final class TourCommand implements Callable<Integer> {
  private final Console console;
  private final Supplier<DesktopLauncher> desktop;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      split = ",",
      description = "light or dark, or both with a comma; light if not given.")
  private List<Tour.Theme> themes = List.of(Tour.Theme.LIGHT);

  @Option(names = "--dark", description = "The same as --theme dark.")
  private boolean dark;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      split = ",",
      converter = SizeConverter.class,
      description = "How large the window is, one size or several; 1440x900 if not given.")
  private List<Tour.Size> sizes = List.of(new Tour.Size(1440, 900));

  @Parameters(
      paramLabel = "DIR",
      description = "The folder for the pictures; made if it is absent.")
  private Path pictures = Path.of("");

  TourCommand(Console console, Supplier<DesktopLauncher> desktop) {
    this.console = console;
    this.desktop = desktop;
  }

  @Override
  public Integer call() {
    var looks = dark ? List.of(Tour.Theme.DARK) : themes;
    desktop.get().tour(new Tour(pictures, looks, sizes), console::answer);
    return Exit.OK;
  }

  /** Reads a size. */
  static final class SizeConverter implements picocli.CommandLine.ITypeConverter<Tour.Size> {
    @Override
    public Tour.Size convert(String text) {
      try {
        return Tour.Size.parse(text);
      } catch (IllegalArgumentException malformed) {
        throw new TypeConversionException("'" + text + "': " + malformed.getMessage());
      }
    }
  }
}
