package vivarium.world.store;

import java.util.List;

/**
 * What a look at every byte of a vat found.
 *
 * @param objects how many objects were read
 * @param entries how many entries were read
 * @param turns how many turns were read
 * @param formerContents how many former contents were read
 * @param chunks how many chunks were read
 * @param bytes how many bytes that was
 * @param complete whether it ran to its end
 * @param findings what is wrong, one sentence each; empty if all is well
 */
public record VerifyReport(
    long objects,
    long entries,
    long turns,
    long formerContents,
    long chunks,
    long bytes,
    boolean complete,
    List<String> findings) {
  public VerifyReport {
    findings = List.copyOf(findings);
  }
}
