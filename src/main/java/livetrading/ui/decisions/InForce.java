package livetrading.ui.decisions;

import java.time.Instant;
import java.util.Optional;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;
import livetrading.portfolio.Mode;
import livetrading.ui.format.Formats;
import org.springframework.data.domain.Limit;

/** Finds the decision on a ticker that was in force at a time of the market. */
final class InForce {

    private final Decisions decisions;

    InForce(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Empty when none had been made by then, or it is forgotten. */
    Optional<Decision> at(Mode mode, String ticker, Instant time) {
        return decisions.lastUntil(mode, ticker, time, Limit.of(2)).stream()
                .filter(decision -> !knownFrom(decision).isAfter(time))
                .findFirst();
    }

    /** In the simulated market, a decision on the bar of a day can be made only when the day's session has ended. */
    private static Instant knownFrom(Decision decision) {
        Instant time = decision.marketTime();
        return Formats.isDay(time)
                ? MarketCalendar.session(time.atZone(MarketCalendar.NEW_YORK).toLocalDate())
                        .map(Session::close)
                        .orElse(time)
                : time;
    }
}
