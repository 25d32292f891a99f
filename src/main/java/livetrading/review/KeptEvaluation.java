package livetrading.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.account.AccountSettings;
import livetrading.account.EvaluatedReturns;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;

/** What the evaluation that an account began with promises, as long as nothing that it rests on is another one. */
final class KeptEvaluation {

    private Optional<Known> last = Optional.empty();

    /** @param prices fingerprints of the bars up to the session */
    private record Basis(AccountSettings settings, LocalDate session, Map<Ticker, Long> prices) {}

    private record Known(Basis basis, List<Double> returns) {}

    /** @see EvaluatedReturns#of */
    synchronized List<Double> of(AccountSettings settings, Map<Ticker, Bars> prices, LocalDate session) {
        var basis = new Basis(settings, session, fingerprints(prices, session));
        Optional<Known> known = last.filter(one -> one.basis().equals(basis));
        if (known.isEmpty()) {
            known = Optional.of(new Known(
                    basis,
                    Arrays.stream(EvaluatedReturns.of(settings, prices, session))
                            .boxed()
                            .toList()));
            last = known;
        }
        return known.get().returns();
    }

    private static Map<Ticker, Long> fingerprints(Map<Ticker, Bars> prices, LocalDate session) {
        var fingerprints = new HashMap<Ticker, Long>();
        prices.forEach((ticker, bars) -> fingerprints.put(
                ticker, bars.fingerprint(0, bars.indexOf(MarketCalendar.startOfDay(session.plusDays(1))))));
        return fingerprints;
    }
}
