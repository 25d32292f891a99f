package livetrading.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

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
        NavigableMap<LocalDate, Double> equity = new TreeMap<>();
        double[] values = account.curve().values();
        for (int i = 0; i < values.length; i++) {
            equity.put(account.curve().dates().get(i), values[i]);
        }
        return account.trades().stream()
                .flatMapToDouble(trade -> capacity(account, trade, equity.floorEntry(trade.entry())))
                .min();
    }

    /** @param equity on the day of the entry, or the last one before */
    private static DoubleStream capacity(
            ReportColumn account, ReportTrade trade, Map.@Nullable Entry<LocalDate, Double> equity) {
        Double volume = account.dollarVolumes().get(trade.ticker());
        return volume == null || equity == null || trade.cost() <= 0
                ? DoubleStream.empty()
                : DoubleStream.of(PART_OF_VOLUME * volume / (trade.cost() / equity.getValue()));
    }
}
