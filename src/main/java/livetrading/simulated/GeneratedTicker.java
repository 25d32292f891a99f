package livetrading.simulated;

import java.time.LocalDate;

/**
 * Makes daily bars of a path of closes. Open, high and low lie on a Brownian bridge from one close to the next: the open
 * after a twentieth of the day's variance, the extremes drawn from their exact distribution on the bridge.
 */
final class GeneratedTicker {

    private static final double OVERNIGHT = 0.05;
    private static final double VOLUME_NOISE = 0.25;
    private static final double FIRST_VOLUME_DOLLARS = 100_000_000;

    private final LogPath path;
    private final Noise noise;
    private final double usualDeviation;
    private final double usualVolume;
    private final PriceColumns columns = new PriceColumns();

    GeneratedTicker(LogPath path, Noise noise) {
        this.path = path;
        this.noise = noise;
        this.usualDeviation = path.deviation();
        this.usualVolume = FIRST_VOLUME_DOLLARS / StrictMath.exp(path.level());
    }

    PriceColumns columns() {
        return columns;
    }

    void step(LocalDate date, MarketFactor factor) {
        double before = path.level();
        path.step(factor);
        double close = path.level();
        double variance = path.deviation() * path.deviation();
        double bridge = StrictMath.sqrt(OVERNIGHT * (1 - OVERNIGHT) * variance);
        double open = before + OVERNIGHT * (close - before) + bridge * noise.gaussian();
        double reach = reach(open, close, (1 - OVERNIGHT) * variance);
        double depth = reach(open, close, (1 - OVERNIGHT) * variance);
        columns.add(
                date,
                price(open),
                price((open + close + reach) / 2),
                price((open + close - depth) / 2),
                price(close),
                volume(close - before));
    }

    /** Twice the distance of the bridge's extreme from the middle of its ends (Karatzas and Shreve, 1991, 2.8). */
    private double reach(double open, double close, double variance) {
        double distance = close - open;
        return StrictMath.sqrt(distance * distance - 2 * variance * StrictMath.log(noise.uniform()));
    }

    /** More is traded in restless times, and most on the days that move. */
    private double volume(double change) {
        double unrest = path.deviation() / usualDeviation;
        double move = Math.abs(change) / path.deviation();
        double surprise = StrictMath.exp(VOLUME_NOISE * noise.gaussian());
        return Math.rint(usualVolume * unrest * (0.7 + 0.4 * move) * surprise);
    }

    private static double price(double logPrice) {
        return Math.rint(StrictMath.exp(logPrice) * 100) / 100;
    }
}
