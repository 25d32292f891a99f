package livetrading.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import livetrading.account.WashableLosses;
import livetrading.ledger.TaxRecords;
import livetrading.market.MarketCalendar;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.market.TradingDays;
import livetrading.portfolio.Mode;
import livetrading.risk.rule.WashSale;
import org.springframework.stereotype.Component;

/** Of which tickers a purchase would defer a loss for the tax office if it were decided now. */
@Component
public class DeferrableLosses {

    /** A day more than the law looks at, for the times of day. */
    private static final Duration WINDOW = Duration.ofDays(32);

    private final TaxRecords taxes;
    private final Venues venues;

    DeferrableLosses(TaxRecords taxes, Venues venues) {
        this.taxes = taxes;
        this.venues = venues;
    }

    /**
     * One ticker.
     *
     * @param until the first close after which an entry defers nothing any more
     * @param reason with the numbers
     */
    public record Deferrable(Ticker ticker, Instant until, String reason) {}

    /** By the tickers; those about which the rule says nothing are left out. */
    public List<Deferrable> now(Mode mode, WashSale rule) {
        return venues.of(mode).map(Venue::marketData).stream()
                .flatMap(data -> taxes.soldSince(mode, data.now().minus(WINDOW)).stream()
                        .flatMap(ticker -> now(mode, rule, data, ticker)))
                .toList();
    }

    private Stream<Deferrable> now(Mode mode, WashSale rule, MarketData data, Ticker ticker) {
        TradingDays days = data.days();
        return rule
                .deferral(
                        WashableLosses.in(taxes.of(mode, ticker)),
                        days.closingAfter(data.now()).date())
                .map(deferral -> new Deferrable(ticker, closeBefore(days, deferral.freeFrom()), deferral.reason()))
                .stream();
    }

    /** What is decided after it is filled in the first session from some day on. */
    private static Instant closeBefore(TradingDays days, LocalDate day) {
        LocalDate filled = days.closingAfter(MarketCalendar.startOfDay(day)).date();
        return days.lastClosed(MarketCalendar.startOfDay(filled)).close();
    }
}
