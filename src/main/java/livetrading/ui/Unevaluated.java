package livetrading.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.engine.CurrentSettings;
import livetrading.engine.EngineStatus;
import livetrading.engine.EngineStatus.Phase;
import livetrading.engine.SettingsResult.Invalid;
import livetrading.engine.SettingsResult.Valid;
import livetrading.engine.TradingSettings;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.market.Ticker;
import org.springframework.stereotype.Component;

/** Says of the configured tickers without an evaluation why they have none. */
@Component
final class Unevaluated {

    private static final String ERROR = "ERROR";

    private final CurrentSettings current;
    private final BestStrategies best;
    private final Decisions decisions;

    Unevaluated(CurrentSettings current, BestStrategies best, Decisions decisions) {
        this.current = current;
        this.best = best;
        this.decisions = decisions;
    }

    /** The reasons by ticker, in the order of the configuration; empty while that is not valid. */
    SequencedMap<String, String> reasons(EngineStatus status) {
        var evaluated = Set.copyOf(best.tickers());
        List<String> missing = configured().stream()
                .filter(ticker -> !evaluated.contains(ticker))
                .toList();
        var reasons = new LinkedHashMap<String, String>();
        if (!missing.isEmpty()) {
            Map<String, String> problems = decisions.latest(status.mode(), missing).stream()
                    .filter(decision -> decision.action().equals(ERROR))
                    .collect(Collectors.toMap(Decision::ticker, Decision::reason));
            missing.forEach(ticker -> reasons.put(
                    ticker, Optional.ofNullable(problems.get(ticker)).orElseGet(() -> waiting(status))));
        }
        return reasons;
    }

    private List<String> configured() {
        return switch (current.read()) {
            case Valid(TradingSettings settings) ->
                settings.tickers().stream().map(Ticker::symbol).toList();
            case Invalid invalid -> List.of();
        };
    }

    private static String waiting(EngineStatus status) {
        if (status.evaluation().isPresent()) {
            return "waits for its evaluation, which is under way";
        }
        return status.phase() == Phase.STOPPED
                ? "trading is stopped: it is evaluated as soon as trading is started"
                : "is evaluated at the next check";
    }
}
