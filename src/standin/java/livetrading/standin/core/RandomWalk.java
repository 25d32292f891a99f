package livetrading.standin.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Bars made up: one after the other, each beginning where the one before ended. */
final class RandomWalk {

    private static final double DAILY_STEP = 0.015;
    private static final double STEP = 0.001;

    private final Random random;
    private BigDecimal price;

    RandomWalk(long seed, BigDecimal price) {
        this.random = new Random(seed);
        this.price = price;
    }

    List<Bar> days(Collection<TradingDay> days) {
        return days.stream()
                .map(day -> next(BarLength.startOf(day.date()), DAILY_STEP))
                .toList();
    }

    List<Bar> within(Collection<TradingDay> days, BarLength length) {
        List<Bar> bars = new ArrayList<>();
        for (TradingDay day : days) {
            for (Instant at = day.opensAt(); at.isBefore(day.closesAt()); at = length.end(at)) {
                bars.add(next(at, STEP));
            }
        }
        return bars;
    }

    private Bar next(Instant at, double step) {
        BigDecimal open = price;
        BigDecimal close = cents(open.doubleValue() * (1 + step * random.nextGaussian()));
        BigDecimal reach = cents(open.doubleValue() * step / 2 * random.nextDouble());
        price = close;
        return new Bar(
                at,
                open,
                open.max(close).add(reach),
                open.min(close).subtract(reach),
                close,
                BigDecimal.valueOf(100_000L + random.nextInt(900_000)),
                1_000L + random.nextInt(9_000),
                cents((open.doubleValue() + close.doubleValue()) / 2));
    }

    private static BigDecimal cents(double value) {
        return Money.plain(BigDecimal.valueOf(Math.max(value, 0.01)).setScale(2, RoundingMode.HALF_EVEN));
    }
}
