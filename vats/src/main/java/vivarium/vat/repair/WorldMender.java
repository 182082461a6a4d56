package vivarium.vat.repair;

import java.util.ArrayList;
import java.util.List;
import vivarium.vat.search.CheckReport.Finding;
import vivarium.vat.search.ClosureCheck;
import vivarium.world.store.WorldStore;
import vivarium.world.store.repair.Loss;
import vivarium.world.store.repair.Mender;

/** Mends what the objects of a rebuilt world refer to. */
public final class WorldMender implements Mender {
  @Override
  public List<String> findings(WorldStore world) {
    var sentences = new ArrayList<String>();
    for (var vat : new ClosureCheck(world).check(_ -> true).vats()) {
      vat.findings().forEach(finding -> sentences.add(sentence(vat.vat(), finding)));
    }
    return sentences;
  }

  private static String sentence(String vat, Finding finding) {
    var object =
        finding.id() == 0
            ? ""
            : "#%d%s: "
                .formatted(
                    finding.id(), finding.name().isEmpty() ? "" : " (" + finding.name() + ")");
    return "Vat '%s': %s%s".formatted(vat, object, finding.problem());
  }

  @Override
  public List<String> mend(WorldStore world, List<Loss> losses) {
    var done = new ArrayList<String>();
    for (var vat : world.vats()) {
      var lost = losses.stream().filter(loss -> loss.vat().equals(vat)).toList();
      done.addAll(new VatMender(world, vat, lost).run());
    }
    return done;
  }
}
