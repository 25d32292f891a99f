package livetrading.simulated;

import java.util.List;
import livetrading.market.Ticker;

/**
 * The temper of a generated ticker.
 *
 * @param firstPrice in US dollars
 * @param beta by how much it follows the common factor
 * @param deviation of its own daily shocks: 0.01 is 1 %
 * @param trend its drift a session in a rising phase
 * @param swing deviation of its swings around the rest, 0 for none
 * @param swingHalfLife in sessions
 */
record TickerProfile(
        Ticker ticker,
        double firstPrice,
        double beta,
        double deviation,
        double trend,
        double swing,
        double swingHalfLife) {

    /** The ticker that {@link #FOLLOWER} is cointegrated with. */
    static final Ticker LEADER = new Ticker("DELT");

    static final Ticker FOLLOWER = new Ticker("ECHO");

    /** All that go their own way: some trend, some swing, some do neither. */
    static final List<TickerProfile> ALL = List.of(
            trending("ALFA", 60, 1.0, 0.009, 0.0012),
            trending("BRAV", 45, 1.2, 0.013, 0.0015),
            swinging("CHAR", 55, 0.7, 0.009, 0.025, 6),
            trending("DELT", 40, 0.9, 0.012, 0.0006),
            trending("FOXT", 28, 1.4, 0.017, 0.0018),
            swinging("GOLF", 75, 0.5, 0.008, 0.020, 8),
            trending("HOTL", 35, 1.1, 0.014, 0));

    private static TickerProfile trending(
            String symbol, double firstPrice, double beta, double deviation, double trend) {
        return new TickerProfile(new Ticker(symbol), firstPrice, beta, deviation, trend, 0, 1);
    }

    private static TickerProfile swinging(
            String symbol, double firstPrice, double beta, double deviation, double swing, double halfLife) {
        return new TickerProfile(new Ticker(symbol), firstPrice, beta, deviation, 0, swing, halfLife);
    }
}
