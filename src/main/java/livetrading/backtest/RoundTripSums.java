package livetrading.backtest;

import java.util.List;
import java.util.OptionalDouble;

/** Sums over round trips: profits and losses of the closed ones, and the traded amount of all. Used once. */
final class RoundTripSums {

    private int closed;
    private int winners;
    private int losers;
    private double gains;
    private double losses;
    private double returned;
    private double returnedByWinners;
    private double returnedByLosers;
    private double lowestReturn;
    private int barsHeldByClosed;
    private int barsHeld;
    private double traded;

    /** @param bars the number of bars of the back-test */
    RoundTripSums(List<RoundTrip> roundTrips, int bars) {
        for (RoundTrip one : roundTrips) {
            barsHeld += one.barsHeld(bars);
            traded += one.tradedNotional();
            if (!one.open()) {
                closed++;
                barsHeldByClosed += one.barsHeld(bars);
                returned += one.returnFraction();
                if (one.profit() > 0) {
                    addWinner(one);
                } else if (one.profit() < 0) {
                    addLoser(one);
                }
            }
        }
    }

    private void addWinner(RoundTrip one) {
        winners++;
        gains += one.profit();
        returnedByWinners += one.returnFraction();
    }

    private void addLoser(RoundTrip one) {
        losers++;
        losses -= one.profit();
        returnedByLosers += one.returnFraction();
        lowestReturn = Math.min(lowestReturn, one.returnFraction());
    }

    int closed() {
        return closed;
    }

    OptionalDouble winRate() {
        return average(winners, closed);
    }

    OptionalDouble profitFactor() {
        return losses > 0 ? OptionalDouble.of(gains / losses) : OptionalDouble.empty();
    }

    OptionalDouble expectancy() {
        return average(returned, closed);
    }

    OptionalDouble averageWin() {
        return average(returnedByWinners, winners);
    }

    OptionalDouble averageLoss() {
        return average(returnedByLosers, losers);
    }

    OptionalDouble averageBarsHeld() {
        return average(barsHeldByClosed, closed);
    }

    OptionalDouble largestLoss() {
        return losers > 0 ? OptionalDouble.of(lowestReturn) : OptionalDouble.empty();
    }

    /** Bars at whose close there was a position, the open one included. */
    int barsHeld() {
        return barsHeld;
    }

    /** The notional of all entries and exits, in US dollars. */
    double traded() {
        return traded;
    }

    private static OptionalDouble average(double sum, int count) {
        return count > 0 ? OptionalDouble.of(sum / count) : OptionalDouble.empty();
    }
}
