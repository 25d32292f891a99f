package livetrading.script;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;

/** Daily bars as foreign programs read them. */
final class ForeignBars {

    private ForeignBars() {}

    /** With the times at which the session of each opened and closed. */
    static String csv(Bars bars) {
        return IntStream.range(0, bars.size())
                .mapToObj(t -> row(bars, t))
                .collect(Collectors.joining("\n", "Opened,Open,High,Low,Close,Volume,Closed\n", "\n"));
    }

    private static String row(Bars bars, int t) {
        Session session = MarketCalendar.session(bars.date(t)).orElseThrow();
        return "%d,%s,%s,%s,%s,%s,%d"
                .formatted(
                        session.open().toEpochMilli(),
                        bars.open()[t],
                        bars.high()[t],
                        bars.low()[t],
                        bars.close()[t],
                        bars.volume()[t],
                        session.close().toEpochMilli());
    }
}
