package livetrading.alpaca;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import livetrading.broker.BrokerException;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import tools.jackson.databind.JsonNode;

/** The bars of one ticker while pages of them come in; a bar that comes again replaces the one before. */
final class BarColumns {

    private static final int FIELDS = 5;

    private final NavigableMap<Long, double[]> rows = new TreeMap<>();

    /** @throws BrokerException when a bar lacks a time or a price */
    void add(JsonNode bar) throws BrokerException {
        boolean placeholder = Json.decimal(bar, "n").map(BigDecimal::signum).orElse(1) == 0
                && Json.decimal(bar, "v").map(BigDecimal::signum).orElse(1) == 0;
        if (placeholder) {
            return;
        }
        Instant time = Json.requiredInstant(bar, "t");
        rows.put(time.toEpochMilli(), new double[] {
            Json.requiredDecimal(bar, "o").doubleValue(),
            Json.requiredDecimal(bar, "h").doubleValue(),
            Json.requiredDecimal(bar, "l").doubleValue(),
            Json.requiredDecimal(bar, "c").doubleValue(),
            Json.decimal(bar, "v").orElse(BigDecimal.ZERO).doubleValue()
        });
    }

    /** @throws IllegalArgumentException when a bar cannot be, for instance with a price of 0 */
    Bars bars(Ticker ticker, Timeframe timeframe, LongPredicate wanted) {
        long[] times =
                rows.keySet().stream().mapToLong(Long::longValue).filter(wanted).toArray();
        double[][] columns = new double[FIELDS][times.length];
        for (int i = 0; i < times.length; i++) {
            double[] row = rows.get(times[i]);
            for (int field = 0; field < FIELDS; field++) {
                columns[field][i] = row == null ? Double.NaN : row[field];
            }
        }
        return new Bars(ticker, timeframe, times, columns[0], columns[1], columns[2], columns[3], columns[4]);
    }
}
