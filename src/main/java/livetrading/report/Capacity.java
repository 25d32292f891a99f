package livetrading.report;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * How large an account could grow before its entries become a noticeable part of the market: the equity at which the first
 * of them would take 1 % of the median daily dollar volume of its ticker. An estimate; it knows nothing of the depth of a
 * book.
 */
final class Capacity {

    private static final double PART_OF_VOLUME = 0.01;

    private Capacity() {}

    /** In US dollars; absent without trades whose ticker has a volume. */
    static OptionalDouble of(ReportColumn account) {
        return account.trades().stream()
                .flatMapToDouble(trade -> capacity(account, trade))
                .min();
    }

    private static DoubleStream capacity(ReportColumn account, ReportTrade trade) {
        Double volume = account.dollarVolumes().get(trade.ticker());
        OptionalDouble equity = account.valueOn(trade.entry());
        return volume == null || equity.isEmpty() || trade.cost() <= 0
                ? DoubleStream.empty()
                : DoubleStream.of(PART_OF_VOLUME * volume / (trade.cost() / equity.getAsDouble()));
    }
}
