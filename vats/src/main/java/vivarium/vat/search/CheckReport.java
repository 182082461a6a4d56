package vivarium.vat.search;

import java.util.List;

/**
 * What a check of a world found.
 *
 * @param vats one for each vat, by name
 * @param complete whether the check ran to its end
 */
public record CheckReport(List<VatCheck> vats, boolean complete) {
  public CheckReport {
    vats = List.copyOf(vats);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return vats.stream().allMatch(vat -> vat.findings().isEmpty());
  }

  /**
   * One vat.
   *
   * @param vat its name
   * @param objects how many objects were checked, with their maps and parts
   * @param references how many references were followed
   * @param chunks how many chunks byte vectors name
   * @param bytes how many bytes were read and compared with their checksums
   * @param findings what is wrong, the first {@value ClosureCheck#FINDINGS_MAX}
   * @param found how many things are wrong
   */
  public record VatCheck(
      String vat,
      long objects,
      long references,
      long chunks,
      long bytes,
      List<Finding> findings,
      long found) {
    public VatCheck {
      findings = List.copyOf(findings);
    }
  }

  /**
   * One thing that is wrong.
   *
   * @param id the object it was found in, or 0 if it is in none
   * @param name where that object is, such as {@code lobby traits point}, or an empty text
   * @param problem what is wrong, in one plain sentence
   */
  public record Finding(long id, String name, String problem) {}
}
