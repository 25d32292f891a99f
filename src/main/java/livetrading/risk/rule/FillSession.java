package livetrading.risk.rule;

import java.time.LocalDate;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;
import livetrading.market.TradingDays;

/** The session in which an order that is decided after the close of a bar is filled, by the calendar of the exchanges. */
final class FillSession {

    private FillSession() {}

    static LocalDate of(Bars bars, int bar) {
        LocalDate date = bars.date(bar);
        Optional<Session> session = bars.timeframe().isDaily() ? Optional.empty() : MarketCalendar.session(date);
        boolean goesOn = session.filter(one -> TradingDays.byRules()
                        .end(bars.timeframe(), bars.time(bar))
                        .isBefore(one.close()))
                .isPresent();
        return goesOn ? date : MarketCalendar.sessionAfter(date).date();
    }
}
