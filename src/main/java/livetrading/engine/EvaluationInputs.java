package livetrading.engine;

import java.util.Objects;
import java.util.stream.Collectors;
import livetrading.market.Bars;
import livetrading.strategy.Parameters;
import livetrading.strategy.StrategyCatalog;

/** A fingerprint of all that an evaluation is computed from; an evaluation is valid while it stays the same. */
final class EvaluationInputs {

    private EvaluationInputs() {}

    static String of(Bars history, TradingSettings settings) {
        String strategies = StrategyCatalog.all().stream()
                .map(strategy -> strategy.id() + Parameters.defaults(strategy.parameters()))
                .collect(Collectors.joining());
        int rules = Objects.hash(
                strategies,
                settings.costs(),
                settings.historyDays(),
                settings.metric().code(),
                settings.timeframe().code(),
                settings.initialCapital().stripTrailingZeros(),
                settings.fractionalShares());
        return "%016x-%08x".formatted(history.fingerprint(), rules);
    }
}
