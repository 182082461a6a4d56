package vivarium.vat.history;

import org.jspecify.annotations.Nullable;
import vivarium.vat.past.PastMoment;
import vivarium.world.object.MemoryAccess.Contents;
import vivarium.world.object.ObjectKind;

/** One of the two states of a vat that are compared: one that was, or one that would be. */
interface Side {
  /** What an object holds there, or null if it is not there. */
  @Nullable Contents contentsOf(long id);

  /** A value there, in a few words. */
  String title(Object value);

  /** An object there, in a few words. */
  String title(ObjectKind kind, long id);

  /** A moment that was. */
  static Side of(PastMoment moment) {
    return new Side() {
      @Override
      public @Nullable Contents contentsOf(long id) {
        return moment.contentsOf(id);
      }

      @Override
      public String title(Object value) {
        return moment.title(value);
      }

      @Override
      public String title(ObjectKind kind, long id) {
        return moment.title(kind, id);
      }
    };
  }
}
