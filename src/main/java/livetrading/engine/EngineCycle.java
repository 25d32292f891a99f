package livetrading.engine;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import livetrading.broker.BrokerException;
import livetrading.engine.Decider.Verdict;
import livetrading.ledger.CycleBook;
import livetrading.ledger.Decision;
import livetrading.ledger.EquityPoint;
import livetrading.ledger.Mandate;
import livetrading.ledger.OrderBook;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.Position;
import livetrading.market.MarketCalendar;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Portfolio;
import livetrading.risk.RiskDesk;
import org.springframework.stereotype.Component;

/**
 * One check of all tickers: settles what is under way, evaluates what lacks an evaluation, forms an opinion on every
 * ticker, decides, sends, and stores what was decided and why.
 */
@Component
class EngineCycle {

    private final OrderDesk orderDesk;
    private final OrderBook orderBook;
    private final OwnHoldings holdings;
    private final Evaluation evaluation;
    private final Watch watch;
    private final DriftCheck drift;
    private final CycleBook book;
    private final Clock clock;

    EngineCycle(
            OrderDesk orderDesk,
            OrderBook orderBook,
            OwnHoldings holdings,
            Evaluation evaluation,
            Watch watch,
            DriftCheck drift,
            CycleBook book,
            Clock clock) {
        this.orderDesk = orderDesk;
        this.orderBook = orderBook;
        this.holdings = holdings;
        this.evaluation = evaluation;
        this.watch = watch;
        this.drift = drift;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Runs one cycle at the venue's present.
     *
     * @param mayTrade asked again before each order: trading may be stopped while the cycle runs
     * @throws BrokerException when the broker does not say what is owned; nothing has been decided then
     */
    CycleReport run(Venue venue, TradingSettings settings, Instructions instructions, BooleanSupplier mayTrade)
            throws BrokerException, InterruptedException {
        MarketData data = venue.marketData();
        tidy(venue, instructions);
        Map<Ticker, String> problems = evaluation.ensure(data, settings, mayTrade);
        Portfolio portfolio = venue.broker().portfolio();
        drift.check(desk(portfolio, venue.mode()), venue.mode());
        // the check may have corrected our books
        Desk desk = desk(portfolio, venue.mode());
        Map<Ticker, Opinion> opinions = watch.opinions(desk, data, settings, problems);
        List<Decision> decisions = decide(venue, settings, desk, opinions, instructions, mayTrade);
        // what has been filled meanwhile is ours, and shown as such
        settle(venue);
        Portfolio after = venue.broker().portfolio();
        store(venue.mode(), data.now(), desk(after, venue.mode()), after, decisions);
        return new CycleReport(
                decisions,
                orderBook.open(venue.mode()).size(),
                holdings.findByModeOrderByTicker(venue.mode()).size());
    }

    private Desk desk(Portfolio portfolio, Mode mode) {
        return new Desk(portfolio, holdings.findByModeOrderByTicker(mode), orderBook.open(mode));
    }

    boolean hasOpenOrders(Venue venue) {
        return !orderBook.open(venue.mode()).isEmpty();
    }

    /**
     * Takes over what the broker says of the orders under way, and cancels them where that is asked for.
     *
     * @return how many orders are still to be cancelled
     */
    int tidy(Venue venue, Instructions instructions) throws BrokerException {
        settle(venue);
        if (instructions.isClosing() && orderDesk.cancelEntries(venue.broker(), venue.mode()) > 0) {
            // what is waiting for the open must not be bought only to be sold again
            settle(venue);
        }
        if (!instructions.isCancelling()) {
            return 0;
        }
        int asked = orderDesk.cancelOpen(venue.broker(), venue.mode());
        settle(venue);
        return asked == 0 ? 0 : orderBook.open(venue.mode()).size();
    }

    /** Takes over what the broker says of the orders under way, and drops those that were never sent. */
    void settle(Venue venue) throws BrokerException {
        orderDesk.settle(venue.broker(), venue.mode(), lastBar(venue));
    }

    /** The beginning of the daily bar of the last closed session. */
    private static Instant lastBar(Venue venue) {
        return MarketCalendar.startOfDay(
                MarketCalendar.lastClosedSession(venue.marketData().now()).date());
    }

    private List<Decision> decide(
            Venue venue,
            TradingSettings settings,
            Desk desk,
            Map<Ticker, Opinion> opinions,
            Instructions instructions,
            BooleanSupplier mayTrade) {
        var account = desk.portfolio().account();
        var risk = new RiskDesk(
                settings.riskLimits(), venue.mode(), account.equity(), account.buyingPower(), desk.occupied());
        var decider = new Decider(desk, risk, orderDesk, venue.broker(), venue.mode(), instructions);
        var decisions = new HashMap<Ticker, Decision>();
        exitsFirst(opinions, desk).forEach(entry -> {
            Optional<Mandate> toClose =
                    instructions.isClosing() ? watch.opener(desk, entry.getKey()) : Optional.empty();
            Verdict verdict = toClose.map(opener -> decider.close(entry.getKey(), opener, clock.instant()))
                    .orElseGet(() -> decider.decide(entry.getKey(), entry.getValue(), mayTrade.getAsBoolean()));
            decisions.put(entry.getKey(), decision(venue, entry.getKey(), entry.getValue(), verdict));
        });
        return opinions.keySet().stream().map(decisions::get).toList();
    }

    /** An exit must not wait for entries that take their time at the broker. */
    private static List<Map.Entry<Ticker, Opinion>> exitsFirst(Map<Ticker, Opinion> opinions, Desk desk) {
        Comparator<Map.Entry<Ticker, Opinion>> held =
                Comparator.comparing(entry -> desk.own(entry.getKey()).isEmpty());
        return opinions.entrySet().stream().sorted(held).toList();
    }

    private Decision decision(Venue venue, Ticker ticker, Opinion opinion, Verdict verdict) {
        Optional<Opinion.Stance> stance =
                opinion instanceof Opinion.Stance known ? Optional.of(known) : Optional.empty();
        return new Decision(
                clock.instant(),
                stance.map(Opinion.Stance::barTime).orElseGet(() -> lastBar(venue)),
                venue.mode(),
                ticker.symbol(),
                stance.map(known -> known.mandate().strategy()).orElse(null),
                stance.map(known -> known.wantsLong() ? "LONG" : "OUT").orElse(null),
                verdict.action().name(),
                verdict.reason(),
                stance.map(Opinion.Stance::price).orElse(null),
                verdict.intended().orElse(null));
    }

    private void store(Mode mode, Instant marketTime, Desk desk, Portfolio portfolio, List<Decision> decisions) {
        Instant now = clock.instant();
        List<Position> positions = portfolio.holdings().values().stream()
                .map(holding -> position(mode, desk, holding, now))
                .toList();
        book.store(mode, decisions, positions, new EquityPoint(mode, marketTime, portfolio), now);
    }

    private Position position(Mode mode, Desk desk, Holding holding, Instant now) {
        BigDecimal own = desk.own(holding.ticker()).map(OwnHolding::quantity).orElse(BigDecimal.ZERO);
        String strategy =
                watch.opener(desk, holding.ticker()).map(Mandate::strategy).orElse(null);
        return new Position(mode, holding, own, strategy, now);
    }
}
