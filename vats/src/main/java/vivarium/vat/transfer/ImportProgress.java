package vivarium.vat.transfer;

/** Told how far an import is; may stop it. */
@FunctionalInterface
public interface ImportProgress {
  /** Always goes on. */
  ImportProgress NONE = (done, total) -> true;

  /**
   * @param done bytes read so far
   * @param total bytes that there were to read when the import began
   * @return whether to go on
   */
  boolean report(long done, long total);
}
