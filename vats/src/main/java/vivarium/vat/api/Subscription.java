package vivarium.vat.api;

/** Ends something that was begun by subscribing. Closing twice does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
