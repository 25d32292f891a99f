package livetrading.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.PastFills;
import livetrading.ledger.PastFills.PastFill;
import livetrading.ledger.Trades;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.risk.rule.RuleType;
import org.springframework.stereotype.Component;

/**
 * The trades of each mode that are over, put together from the fills: after a start all of them, later those of tickers with
 * a new fill. That somebody has edited a fill is seen with the next one of its ticker.
 */
@Component
class ClosedTrades {

    private final Trades trades;
    private final PastFills fills;
    private final OwnHoldings holdings;
    private final Map<Mode, Book> books = new ConcurrentHashMap<>();

    ClosedTrades(Trades trades, PastFills fills, OwnHoldings holdings) {
        this.trades = trades;
        this.fills = fills;
        this.holdings = holdings;
    }

    /**
     * A trade that is over.
     *
     * @param soldAt its last sale, by the market's clock
     * @param returned profit over the notional of the purchase, as a fraction; NaN when it is not known
     * @param stopped whether a rule that limits a loss has ended it
     */
    record Closed(String ticker, Instant soldAt, double returned, boolean stopped) {}

    /**
     * What is over in a mode at a moment.
     *
     * @param first fill of the mode, by which one knows whether it was started anew
     * @param newest fill of all modes that was looked at
     * @param held what is held is not over
     * @param byExit those of all tickers in order of time
     */
    record Book(long first, long newest, Set<String> held, Map<String, List<Closed>> byTicker, List<Closed> byExit) {

        /** Those of a ticker, by their exits, the last one last. */
        List<Closed> of(Ticker ticker) {
            return byTicker.getOrDefault(ticker.symbol(), List.of());
        }

        private static Book of(long first, long newest, Set<String> held, Map<String, List<Closed>> byTicker) {
            return new Book(
                    first,
                    newest,
                    held,
                    byTicker,
                    byTicker.values().stream()
                            .flatMap(List::stream)
                            .sorted(Comparator.comparing(Closed::soldAt))
                            .toList());
        }
    }

    /** What is over now. */
    Book of(Mode mode) {
        // asked before the fills are read: what comes in between is read again the next time
        long newest = trades.newest();
        long first = fills.first(mode);
        Set<String> held = Set.copyOf(holdings.tickers(mode));
        Book known = books.get(mode);
        if (known != null
                && known.first() == first
                && known.newest() == newest
                && known.held().equals(held)) {
            return known;
        }
        Book book = known == null || known.first() != first
                ? Book.of(first, newest, held, all(mode, held))
                : Book.of(first, newest, held, renewed(mode, known, held));
        books.put(mode, book);
        return book;
    }

    private Map<String, List<Closed>> all(Mode mode, Set<String> held) {
        return fills.of(mode).stream()
                .collect(Collectors.groupingBy(
                        PastFill::ticker,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), ticker -> closed(ticker, held))));
    }

    private Map<String, List<Closed>> renewed(Mode mode, Book known, Set<String> held) {
        var changed = new HashSet<>(fills.tickersAfter(mode, known.newest()));
        held.stream().filter(ticker -> !known.held().contains(ticker)).forEach(changed::add);
        known.held().stream().filter(ticker -> !held.contains(ticker)).forEach(changed::add);
        var byTicker = new TreeMap<>(known.byTicker());
        changed.forEach(ticker -> byTicker.put(ticker, closed(fills.of(mode, ticker), held)));
        return byTicker;
    }

    private static List<Closed> closed(List<PastFill> fills, Set<String> held) {
        List<Closed> closed = new ArrayList<>();
        List<PastFill> position = new ArrayList<>();
        for (PastFill fill : fills) {
            if (fill.side() == Side.BUY && beginsAnother(position, fill)) {
                closed(position).ifPresent(closed::add);
                position.clear();
            }
            position.add(fill);
        }
        if (!position.isEmpty() && !held.contains(position.getFirst().ticker())) {
            closed(position).ifPresent(closed::add);
        }
        return List.copyOf(closed);
    }

    /** A position is bought by one order, so that another one begins another position. */
    private static boolean beginsAnother(List<PastFill> position, PastFill purchase) {
        return !position.isEmpty() && !position.getFirst().clientOrderId().equals(purchase.clientOrderId());
    }

    private static Optional<Closed> closed(List<PastFill> position) {
        BigDecimal notional = BigDecimal.ZERO;
        double profit = 0;
        Optional<PastFill> lastSale = Optional.empty();
        for (PastFill fill : position) {
            if (fill.side() == Side.BUY) {
                notional = notional.add(fill.quantity().multiply(fill.price()));
            } else {
                BigDecimal realized = fill.profit();
                profit += realized == null ? Double.NaN : realized.doubleValue();
                lastSale = Optional.of(fill);
            }
        }
        double returned = notional.signum() == 0 ? Double.NaN : profit / notional.doubleValue();
        return lastSale.map(sale -> new Closed(
                sale.ticker(),
                sale.at(),
                returned,
                sale.exitRules().filter(RuleType::anyStop).isPresent()));
    }
}
