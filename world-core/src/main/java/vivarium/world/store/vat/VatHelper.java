package vivarium.world.store.vat;

import java.util.List;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.saved.VatTurn;

/** What a vat needs of its world. */
public interface VatHelper {
  /** The last turn saved in the world. */
  long savedTurn();

  /** Which moments of the world's history are left. */
  KeptMoments kept();

  /**
   * Waits until a vat has applied all its turns up to one.
   *
   * @throws vivarium.world.store.error.StoreException if that is not possible at the moment
   */
  void awaitApplied(VatCore vat, long turn);

  /**
   * Has a vat's database opened anew, because reading from it failed; returns when it was tried.
   */
  void repair(VatCore vat);

  /** A vat's turns after one, up to another, once more from the journal. */
  List<VatTurn> replay(String vat, long after, long upTo);

  /** Up to which turn a vat's history was thinned when its chunks were searched last, or 0. */
  long sweptUpTo(String identity);

  /** Says that a vat's chunks were searched when its history was thinned up to a turn. */
  void swept(String identity, long upTo);

  /** By which number the file with what was learnt about a vat is known, or 0. */
  long learnt(String identity);

  /** Says by which number that file is known from now on. */
  void learnt(String identity, long number);
}
