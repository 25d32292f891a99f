package livetrading.app.start;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import livetrading.check.CheckReport;
import livetrading.check.CheckResult;
import livetrading.check.StrategyChecks;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.simulated.GeneratedPrices;
import livetrading.strategy.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy of a jar has to stand before it is offered. It is checked on prices of the built-in market, which are
 * there before any other, and not for being like another one, which is no reason to refuse it.
 */
final class JarCheck implements Function<Supplier<Strategy>, Optional<String>> {

    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    private static final List<Ticker> CHECKED_ON = List.of(new Ticker("ALFA"), new Ticker("BRAV"));
    private static final Ticker PEER = new Ticker("CHAR");

    /** Made for the first jar: most programs have none. */
    private @Nullable StrategyChecks checks;

    /** @return why it must not be offered, without the full stop */
    @Override
    public Optional<String> apply(Supplier<Strategy> strategy) {
        try {
            return refusal(checks().of(strategy));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the program was stopped while it was checked");
        }
    }

    private static Optional<String> refusal(CheckReport report) {
        String words = report.refusals().stream().map(CheckResult::sentence).collect(Collectors.joining(" "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words.replaceFirst("\\.$", ""));
    }

    private StrategyChecks checks() {
        StrategyChecks known = checks;
        if (known == null) {
            var prices = new GeneratedPrices(GeneratedPrices.DEFAULT_SEED);
            known = new StrategyChecks(
                    CHECKED_ON.stream().map(ticker -> bars(prices, ticker)).toList(),
                    Map.of(PEER, bars(prices, PEER)),
                    List.of());
            checks = known;
        }
        return known;
    }

    private static Bars bars(GeneratedPrices prices, Ticker ticker) {
        return prices.bars(ticker, LAST).orElseThrow();
    }
}
