package vivarium.app;

/** Starts Vivarium. */
public final class Main {
  public static void main(String[] arguments) {
    System.out.println("hello");
  }

  private Main() {}
}
