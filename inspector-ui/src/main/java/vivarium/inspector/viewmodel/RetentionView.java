package vivarium.inspector.viewmodel;

/**
 * How much of the history is kept. Ages are words such as {@code 90s}, {@code 30m}, {@code 2h},
 * {@code 14d}, {@code 8w} or {@code forever}.
 *
 * @param every up to which age every turn is kept
 * @param hourly up to which age one moment of each hour is kept
 * @param daily up to which age one moment of each day is kept
 * @param weekly up to which age one moment of each week is kept
 * @param thinnedUpTo up to which turn the history is thinned; 0 if it is nowhere
 * @param moments how many moments are left up to there
 */
public record RetentionView(
    String every, String hourly, String daily, String weekly, long thinnedUpTo, int moments) {
  /** The same facts with other ages. */
  public RetentionView withAges(
      String newEvery, String newHourly, String newDaily, String newWeekly) {
    return new RetentionView(newEvery, newHourly, newDaily, newWeekly, thinnedUpTo, moments);
  }
}
