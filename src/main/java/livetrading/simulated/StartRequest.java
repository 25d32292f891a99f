package livetrading.simulated;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import livetrading.account.Rounding;
import livetrading.market.Ticker;

/**
 * For what a replay is started.
 *
 * @param warmUpBars bars before the evaluation
 * @param evaluationDays calendar days after the warm-up
 * @param capital in US dollars
 */
record StartRequest(Collection<Ticker> tickers, int warmUpBars, int evaluationDays, BigDecimal capital) {

    /** @throws IllegalArgumentException unless the capital is positive and the lengths are not negative */
    StartRequest {
        if (warmUpBars < 0 || evaluationDays < 0 || capital.signum() <= 0) {
            throw new IllegalArgumentException(
                    "a start with %d bars, %d days and a capital of %s".formatted(warmUpBars, evaluationDays, capital));
        }
        tickers = List.copyOf(new TreeSet<>(tickers));
    }

    /** A short name, which differs when the request differs or one of its tickers begins on another date. */
    String name(PriceFolder folder) {
        String begins = tickers.stream()
                .map(ticker -> ticker + "@" + folder.source(ticker).map(PriceSource.Recorded::first))
                .collect(Collectors.joining(" "));
        String text = "%s %d %d %s".formatted(begins, warmUpBars, evaluationDays, Rounding.amount(capital));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
