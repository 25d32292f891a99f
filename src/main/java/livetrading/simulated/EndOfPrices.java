package livetrading.simulated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import livetrading.market.Ticker;

/** Says in words why the built-in market cannot go on. */
final class EndOfPrices {

    private EndOfPrices() {}

    static String of(Set<Ticker> tickers, PriceLibrary prices) {
        if (tickers.isEmpty()) {
            return "no ticker is watched";
        }
        TreeMap<LocalDate, List<String>> ends = new TreeMap<>();
        List<String> reasons = new ArrayList<>();
        for (Ticker ticker : tickers) {
            Optional<LocalDate> last = prices.lastDate(ticker);
            last.ifPresentOrElse(
                    date -> ends.computeIfAbsent(date, d -> new ArrayList<>()).add(ticker.symbol()),
                    () -> reasons.add(prices.absence(ticker)));
        }
        ends.forEach((date, symbols) ->
                reasons.add("the prices of %s end on %s".formatted(String.join(", ", symbols), date)));
        return String.join("; ", reasons);
    }
}
