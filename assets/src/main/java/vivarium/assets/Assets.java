package vivarium.assets;

/**
 * Names of resources, absolute, for {@code Assets.class.getResource(name)}.
 *
 * <p>Folders end in a slash.
 */
public final class Assets {
  /** The world's own library and sample, in its own language. */
  public static final String WORLD = "/vivarium/assets/world/";

  /** Pages of the handbook, Markdown. */
  public static final String HANDBOOK = "/vivarium/assets/handbook/";

  /** How everything looks, whatever the colours: imports one file per control. */
  public static final String STYLE = "/vivarium/assets/style/vivarium.css";

  /** The colour of each role by day. */
  public static final String STYLE_LIGHT = "/vivarium/assets/style/light.css";

  /** The colour of each role by night. */
  public static final String STYLE_DARK = "/vivarium/assets/style/dark.css";

  /** The window's icon, once per size; {@code %d} stands for one of {@link #iconSizes}. */
  public static final String ICON = "/vivarium/assets/icons/vivarium-%d.png";

  /** Sizes of {@link #ICON}, in pixels; those that desktops ask for. */
  public static int[] iconSizes() {
    return new int[] {16, 32, 48, 128, 256};
  }

  private Assets() {}
}
