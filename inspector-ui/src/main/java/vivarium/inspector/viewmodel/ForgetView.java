package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * What is lost if an object is forgotten for good.
 *
 * @param ref the object
 * @param title what it is called
 * @param versions how many turns changed it
 * @param holders who in its vat refers to it
 * @param losses what other vats hold of it; a sentence for each
 */
public record ForgetView(
    ObjectRef ref, String title, int versions, Holders holders, List<String> losses) {
  public ForgetView {
    losses = List.copyOf(losses);
  }
}
