package livetrading.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import livetrading.broker.BrokerException;
import livetrading.engine.Decider.Verdict;
import livetrading.ledger.Decision;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderJournal;
import livetrading.ledger.OwnHolding;
import livetrading.ledger.OwnHoldings;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
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

    private final Settlement settlement;
    private final OrderDesk orderDesk;
    private final OrderJournal journal;
    private final OwnHoldings holdings;
    private final Evaluation evaluation;
    private final Watch watch;
    private final DriftCheck drift;
    private final CashCheck cash;
    private final CycleRecord record;

    EngineCycle(
            Settlement settlement,
            OrderDesk orderDesk,
            OrderJournal journal,
            OwnHoldings holdings,
            Evaluation evaluation,
            Watch watch,
            DriftCheck drift,
            CashCheck cash,
            CycleRecord record) {
        this.settlement = settlement;
        this.orderDesk = orderDesk;
        this.journal = journal;
        this.holdings = holdings;
        this.evaluation = evaluation;
        this.watch = watch;
        this.drift = drift;
        this.cash = cash;
        this.record = record;
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
        Map<Ticker, ClientOrderId> strays = settlement.strays(venue);
        settlement.tidy(venue, settings.timeframe(), instructions);
        Map<Ticker, String> problems = evaluation.ensure(data, settings, mayTrade);
        Portfolio portfolio = venue.broker().portfolio();
        compare(desk(portfolio, venue.mode(), strays), venue.mode());
        // the comparison may have corrected our records
        Desk desk = desk(portfolio, venue.mode(), strays);
        Map<Ticker, Opinion> opinions = watch.opinions(desk, data, settings, problems);
        List<Decision> decisions = decide(venue, settings, desk, opinions, instructions, mayTrade);
        record(venue, settings, desk, strays, decisions);
        return report(venue.mode(), decisions);
    }

    private CycleReport report(Mode mode, List<Decision> decisions) {
        return new CycleReport(
                decisions,
                journal.open(mode).stream().map(JournaledOrder::ticker).collect(Collectors.toSet()),
                holdings.findByModeOrderByTicker(mode).stream()
                        .map(OwnHolding::ticker)
                        .collect(Collectors.toSet()));
    }

    /** What has been filled meanwhile is ours, and shown as such; the decisions are kept whatever the broker answers. */
    private void record(
            Venue venue,
            TradingSettings settings,
            Desk before,
            Map<Ticker, ClientOrderId> strays,
            List<Decision> decisions)
            throws BrokerException {
        Desk after = before;
        try {
            settlement.settle(venue, settings.timeframe());
            after = desk(venue.broker().portfolio(), venue.mode(), strays);
        } finally {
            record.store(venue, settings, after, decisions);
        }
    }

    private void compare(Desk desk, Mode mode) {
        drift.check(desk, mode);
        cash.check(desk, mode);
    }

    private Desk desk(Portfolio portfolio, Mode mode, Map<Ticker, ClientOrderId> strays) {
        return new Desk(portfolio, holdings.findByModeOrderByTicker(mode), journal.open(mode), strays);
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
        Instant lastBar = Settlement.lastBar(venue, settings.timeframe());
        Instant now = venue.marketData().now();
        exitsFirst(opinions, desk).forEach(entry -> {
            Optional<Verdict> closed = instructions
                    .closing(entry.getKey())
                    .flatMap(reason -> watch.opener(desk, entry.getKey())
                            .map(opener -> decider.close(entry.getKey(), opener, now, reason)));
            Verdict verdict =
                    closed.orElseGet(() -> decider.decide(entry.getKey(), entry.getValue(), mayTrade.getAsBoolean()));
            decisions.put(
                    entry.getKey(), record.decision(venue.mode(), lastBar, entry.getKey(), entry.getValue(), verdict));
        });
        return opinions.keySet().stream().map(decisions::get).toList();
    }

    /** An exit must not wait for entries that take their time at the broker. */
    private static List<Map.Entry<Ticker, Opinion>> exitsFirst(Map<Ticker, Opinion> opinions, Desk desk) {
        Comparator<Map.Entry<Ticker, Opinion>> held =
                Comparator.comparing(entry -> desk.own(entry.getKey()).isEmpty());
        return opinions.entrySet().stream().sorted(held).toList();
    }
}
