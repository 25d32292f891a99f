package livetrading.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import livetrading.engine.ClosedTrades.Closed;
import livetrading.ledger.RiskReleases;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.risk.rule.EntryRule;
import livetrading.risk.rule.PastTrade;
import org.springframework.stereotype.Component;

/** The trades that are over, as risk rules look back at them: all from the fills, so that a restart changes nothing. */
@Component
class PastTrades {

    private final ClosedTrades closed;
    private final RiskReleases releases;

    PastTrades(ClosedTrades closed, RiskReleases releases) {
        this.closed = closed;
        this.releases = releases;
    }

    /** What is over now, for those who ask about many tickers. */
    Past of(Mode mode) {
        return new Past(mode, closed.of(mode), releases);
    }

    /** What was over at a moment. */
    record Past(Mode mode, ClosedTrades.Book closed, RiskReleases releases) {

        /** When a ticker was sold last, by the market's clock; empty while its only position is held. */
        Optional<Instant> lastSale(Ticker ticker) {
            List<Closed> all = closed.of(ticker);
            return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().soldAt());
        }

        /**
         * Those of a ticker, or of all, that each rule may look at: all since a user ended its last lock.
         *
         * @param bars of the ticker, as its strategy sees them
         */
        Function<EntryRule, List<PastTrade>> asSeenBy(Bars bars) {
            var exits = new ExitBars(bars);
            return rule -> rule.looksAtAccount()
                    ? seen(bars, rule, exits, lastOnes(closed.byExit(), exits))
                    : seen(bars, rule, exits, closed.of(bars.ticker()).stream());
        }

        private List<PastTrade> seen(Bars bars, EntryRule rule, ExitBars exits, Stream<Closed> all) {
            Instant since = releases.last(
                            mode, bars.ticker().symbol(), rule.type().id())
                    .orElse(Instant.MIN);
            return all.filter(trade -> trade.soldAt().isAfter(since))
                    .map(trade -> new PastTrade(exits.of(trade.soldAt()), trade.returned(), trade.stopped()))
                    .toList();
        }
    }

    /** The last ones of all tickers; those of one bar in the order of their tickers, as a back-test has them. */
    private static Stream<Closed> lastOnes(List<Closed> all, ExitBars exits) {
        List<Closed> last = new ArrayList<>();
        int bar = Integer.MAX_VALUE;
        for (Closed trade : all.reversed()) {
            int next = exits.of(trade.soldAt());
            if (last.size() >= EntryRule.MOST_OF_ACCOUNT && next < bar) {
                break;
            }
            bar = next;
            last.addFirst(trade);
        }
        // a sort keeps what is equal in its order, which is that of time
        last.sort(Comparator.<Closed>comparingInt(trade -> exits.of(trade.soldAt()))
                .thenComparing(Closed::ticker));
        return last.subList(Math.max(0, last.size() - EntryRule.MOST_OF_ACCOUNT), last.size()).stream();
    }
}
