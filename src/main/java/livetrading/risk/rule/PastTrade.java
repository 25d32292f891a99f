package livetrading.risk.rule;

/**
 * A trade that is over, as rules look back at it.
 *
 * @param exitBar index, in the bars of the ticker that is asked about, of the bar at whose open it was sold
 * @param returned profit over the cost of the entry, as a fraction; one that is no number counts as a loss
 * @param stopped whether a rule that limits a loss has ended it
 */
public record PastTrade(int exitBar, double returned, boolean stopped) {

    boolean lost() {
        return !(returned >= 0);
    }
}
