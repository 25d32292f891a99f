package livetrading.ui.strategies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.engine.EngineStatus;
import livetrading.engine.EngineStatus.Phase;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.portfolio.Action;
import livetrading.ui.account.KnownTickers;
import org.springframework.stereotype.Component;

/** Says of the configured tickers without an evaluation why they have none. */
@Component
final class Unevaluated {

    private final KnownTickers tickers;
    private final Decisions decisions;

    Unevaluated(KnownTickers tickers, Decisions decisions) {
        this.tickers = tickers;
        this.decisions = decisions;
    }

    /** The reasons by ticker, in the order of the configuration; empty while that is not valid. */
    SequencedMap<String, String> reasons(EngineStatus status) {
        var evaluated = Set.copyOf(tickers.evaluated());
        List<String> missing = tickers.configured().stream()
                .filter(ticker -> !evaluated.contains(ticker))
                .toList();
        var reasons = new LinkedHashMap<String, String>();
        if (!missing.isEmpty()) {
            Map<String, String> problems = decisions.latest(status.mode(), missing).stream()
                    .filter(decision -> decision.action() == Action.ERROR)
                    .collect(Collectors.toMap(Decision::ticker, Decision::reason));
            missing.forEach(ticker -> reasons.put(
                    ticker, Optional.ofNullable(problems.get(ticker)).orElseGet(() -> waiting(status))));
        }
        return reasons;
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
