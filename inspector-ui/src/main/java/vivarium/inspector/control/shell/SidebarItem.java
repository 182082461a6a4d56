package vivarium.inspector.control.shell;

import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.RootView;
import vivarium.inspector.viewmodel.VatView;

/** One line of the sidebar. */
sealed interface SidebarItem {
  /** What stays the same when the figures change. */
  String key();

  /** The object to open; null for a vat, which is no object. */
  @Nullable ObjectRef ref();

  /** A vat. */
  record Vat(VatView view) implements SidebarItem {
    @Override
    public String key() {
      return view.name();
    }

    @Override
    public @Nullable ObjectRef ref() {
      return null;
    }
  }

  /** An object below it. */
  record Root(RootView view) implements SidebarItem {
    static Root gatekeeper(VatView vat) {
      return new Root(new RootView("gatekeeper", vat.gatekeeper(), ObjectKind.GATEKEEPER, -1));
    }

    @Override
    public String key() {
      return view.ref().vat() + "/" + view.label();
    }

    @Override
    public ObjectRef ref() {
      return view.ref();
    }
  }
}
