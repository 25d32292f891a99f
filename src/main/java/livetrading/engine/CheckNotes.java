package livetrading.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livetrading.ledger.Decision;
import livetrading.market.Ticker;

/** What a check is decided from, as it goes on: positions may be sold first, and all others be decided on later. */
final class CheckNotes {

    private final Prices prices;
    private final List<Round> rounds = new ArrayList<>();

    CheckNotes(Prices prices) {
        this.prices = prices;
    }

    Prices prices() {
        return prices;
    }

    /** Those in which anything was decided. */
    List<Round> rounds() {
        return rounds.stream().filter(round -> !round.signals().isEmpty()).toList();
    }

    Round round(Basis basis, Circumstances now, CheckSignals signals) {
        var answers = new Answers();
        var round = new Round(
                basis, new NotedCircumstances(now, answers), answers, signals, new LinkedHashMap<>(signals.all()));
        rounds.add(round);
        return round;
    }

    /** @param signals of the tickers that are decided on in it */
    record Round(
            Basis basis,
            Circumstances circumstances,
            Answers answers,
            CheckSignals computed,
            Map<Ticker, SignalResult> signals) {

        void leaveOut(Ticker ticker) {
            signals.remove(ticker);
        }

        /** The decisions in the order of the signals. */
        List<Decision> decide(LiveRules rules, Clock clock) {
            return List.copyOf(new CycleDecisions(basis, circumstances, rules)
                    .decide(signals, clock::instant)
                    .values());
        }
    }
}
