package livetrading.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.RiskReleases;
import livetrading.ledger.Trade;
import livetrading.ledger.Trades;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.risk.rule.EntryRule;
import livetrading.risk.rule.PastTrade;
import livetrading.risk.rule.RuleType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The trades that are over, as risk rules look back at them: all from the fills, so that a restart changes nothing. */
@Component
public class PastTrades {

    private final Trades trades;
    private final Orders orders;
    private final OwnHoldings holdings;
    private final RiskReleases releases;

    PastTrades(Trades trades, Orders orders, OwnHoldings holdings, RiskReleases releases) {
        this.trades = trades;
        this.orders = orders;
        this.holdings = holdings;
        this.releases = releases;
    }

    /**
     * A trade that is over.
     *
     * @param soldAt its last sale, by the market's clock
     * @param returned profit over the notional of the purchase, as a fraction; NaN when it is not known
     * @param stopped whether a rule that limits a loss has ended it
     */
    public record Closed(Instant soldAt, double returned, boolean stopped) {}

    /** Those of a ticker, by their exits, the last one last. */
    public List<Closed> of(Mode mode, Ticker ticker) {
        return closed(mode, ticker, trades.findByModeAndTickerOrderByTimestampAscIdAsc(mode, ticker.symbol()));
    }

    private List<Closed> closed(Mode mode, Ticker ticker, List<Trade> all) {
        List<Closed> closed = new ArrayList<>();
        List<Trade> fills = new ArrayList<>();
        for (Trade fill : all) {
            if (fill.side() == Side.BUY && beginsAnother(fills, fill)) {
                closed(fills).ifPresent(closed::add);
                fills.clear();
            }
            fills.add(fill);
        }
        if (holdings.findByModeAndTicker(mode, ticker.symbol()).isEmpty()) {
            closed(fills).ifPresent(closed::add);
        }
        return closed;
    }

    /** A position is bought by one order, so that another one begins another position. */
    private static boolean beginsAnother(List<Trade> fills, Trade purchase) {
        return !fills.isEmpty() && !fills.getFirst().clientOrderId().equals(purchase.clientOrderId());
    }

    private Optional<Closed> closed(List<Trade> fills) {
        BigDecimal notional = BigDecimal.ZERO;
        double profit = 0;
        Optional<Trade> lastSale = Optional.empty();
        for (Trade fill : fills) {
            if (fill.side() == Side.BUY) {
                notional = notional.add(fill.quantity().multiply(fill.price()));
            } else {
                BigDecimal realized = fill.realizedProfit();
                profit += realized == null ? Double.NaN : realized.doubleValue();
                lastSale = Optional.of(fill);
            }
        }
        double returned = notional.signum() == 0 ? Double.NaN : profit / notional.doubleValue();
        return lastSale.map(sale -> new Closed(sale.timestamp(), returned, isStopped(sale)));
    }

    private boolean isStopped(Trade sale) {
        return orders.findById(sale.clientOrderId())
                .flatMap(JournaledOrder::exitRules)
                .filter(RuleType::anyStop)
                .isPresent();
    }

    /**
     * Those of a ticker, or of all, that each rule may look at: all since a user ended its last lock. The fills of the ticker
     * are read when the first rule asks, and once for all of them.
     *
     * @param bars of the ticker, as its strategy sees them
     */
    Function<EntryRule, List<PastTrade>> asSeenBy(Mode mode, Bars bars) {
        return new Function<>() {

            private @Nullable List<Closed> ofTicker;

            @Override
            public List<PastTrade> apply(EntryRule rule) {
                if (rule.looksAtAccount()) {
                    return seen(mode, bars, rule, ofAccount(mode, bars));
                }
                if (ofTicker == null) {
                    ofTicker = of(mode, bars.ticker());
                }
                return seen(mode, bars, rule, ofTicker.stream());
            }
        };
    }

    private List<PastTrade> seen(Mode mode, Bars bars, EntryRule rule, Stream<Closed> all) {
        Instant since =
                releases.last(mode, bars.ticker().symbol(), rule.type().id()).orElse(Instant.MIN);
        return all.filter(closed -> closed.soldAt().isAfter(since))
                .map(closed -> new PastTrade(exitBar(bars, closed.soldAt()), closed.returned(), closed.stopped()))
                .toList();
    }

    /** The last ones of all tickers; those of one bar in the order of their tickers, as a back-test has them. */
    private Stream<Closed> ofAccount(Mode mode, Bars bars) {
        Comparator<Closed> byBar = Comparator.comparingInt(closed -> exitBar(bars, closed.soldAt()));
        // a sort keeps what is equal in its order, which is that of the tickers
        List<Closed> all = trades.findByModeOrderByTickerAscTimestampAscIdAsc(mode).stream()
                .collect(Collectors.groupingBy(Trade::ticker, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(fills -> closed(mode, new Ticker(fills.getKey()), fills.getValue()).stream())
                .sorted(byBar)
                .toList();
        return all.subList(Math.max(0, all.size() - EntryRule.MOST_OF_ACCOUNT), all.size()).stream();
    }

    /** Counted by the calendar where the bars do not reach back so far. */
    static int exitBar(Bars bars, Instant soldAt) {
        if (bars.isEmpty() || !soldAt.isBefore(bars.time(0))) {
            return PositionEntry.bar(bars, soldAt);
        }
        int sessions = 0;
        var first = bars.date(0);
        for (var date = LocalDate.ofInstant(soldAt, MarketCalendar.NEW_YORK);
                date.isBefore(first);
                date = date.plusDays(1)) {
            sessions += MarketCalendar.isSession(date) ? 1 : 0;
        }
        return -Math.max(1, sessions);
    }
}
