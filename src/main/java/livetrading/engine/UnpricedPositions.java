package livetrading.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livetrading.ledger.Decisions;
import livetrading.ledger.Decisions.PriceSeen;
import livetrading.ledger.EventKind;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Raises an alarm for a position whose prices are gone or have stopped: its strategy cannot sell it any more, and its
 * value stands still.
 */
@Component
class UnpricedPositions {

    /** Prices that cannot be had for a moment are no alarm. */
    private static final int CHECKS = 2;

    /** No weekend with holidays is longer. */
    private static final Duration STOPPED = Duration.ofDays(6);

    private static final String CAUSE = "PRICES ";

    private final Decisions decisions;
    private final EventLog events;
    private final Map<String, Integer> checks = new HashMap<>();
    private @Nullable Set<String> told;

    UnpricedPositions(Decisions decisions, EventLog events) {
        this.decisions = decisions;
        this.events = events;
    }

    /** Looks at all that the program holds; each position is told once until its prices are back, or it is sold. */
    void check(Venue venue, AccountSnapshot snapshot, Prices prices) {
        Instant now = venue.marketData().now();
        if (told == null) {
            told = new HashSet<>(events.lasting(EventKind.ALARM, CAUSE));
        }
        Set<String> over = new HashSet<>(told);
        for (Ticker ticker : snapshot.owned()) {
            String cause = CAUSE + ticker;
            if (prices.of(ticker).isEmpty() && prices.isLoading(ticker)) {
                over.remove(cause);
                continue;
            }
            Optional<String> problem = problem(ticker, prices, now);
            if (problem.isEmpty()) {
                checks.remove(cause);
            } else if (checks.merge(cause, 1, Integer::sum) >= CHECKS && told.add(cause)) {
                events.alarm(cause, alarm(venue, snapshot, ticker, problem.get(), now));
            }
            problem.ifPresent(lasts -> over.remove(cause));
        }
        over.forEach(cause -> isOver(cause, snapshot));
        told.removeAll(over);
    }

    private void isOver(String cause, AccountSnapshot snapshot) {
        checks.remove(cause);
        String ticker = cause.substring(CAUSE.length());
        boolean isHeld =
                snapshot.owned().stream().anyMatch(owned -> owned.symbol().equals(ticker));
        events.isOver(
                cause,
                isHeld
                        ? ticker + " has prices again; its strategy watches the position"
                        : ticker + " has no prices, but is not held any more");
    }

    private static Optional<String> problem(Ticker ticker, Prices prices, Instant now) {
        Optional<Bars> bars = prices.of(ticker);
        if (bars.isEmpty()) {
            return Optional.of(prices.problem(ticker).orElse("there are no prices of " + ticker));
        }
        int last = bars.get().size() - 1;
        return bars.get().time(last).isBefore(now.minus(STOPPED))
                ? Optional.of("the last price of %s is of %s"
                        .formatted(ticker, bars.get().date(last)))
                : Optional.empty();
    }

    private String alarm(Venue venue, AccountSnapshot snapshot, Ticker ticker, String problem, Instant now) {
        BigDecimal shares = snapshot.own(ticker).orElseThrow().quantity();
        return "%s: %s shares are held that no strategy can sell: %s. %s. Close the position by hand, or see to its prices"
                .formatted(
                        ticker,
                        shares.stripTrailingZeros().toPlainString(),
                        problem,
                        decisions.prices(venue.mode(), ticker.symbol(), Limit.of(1)).stream()
                                .findFirst()
                                .map(last -> value(last, shares, now))
                                .orElse("What they are worth is not known"));
    }

    private static String value(PriceSeen last, BigDecimal shares, Instant now) {
        BigDecimal value = shares.multiply(last.price()).setScale(2, RoundingMode.HALF_EVEN);
        LocalDate day = LocalDate.ofInstant(last.barTime(), MarketCalendar.NEW_YORK);
        long age = ChronoUnit.DAYS.between(day, LocalDate.ofInstant(now, MarketCalendar.NEW_YORK));
        return String.format(
                Locale.ROOT, "Their value of $%,.2f is of %s, %d day%s old", value, day, age, age == 1 ? "" : "s");
    }
}
