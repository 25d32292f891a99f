package livetrading.engine;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import livetrading.account.Rounding;
import livetrading.account.RuleAct;
import livetrading.account.RulesAtClose;
import livetrading.account.WashableLosses;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.Orders;
import livetrading.ledger.RiskActions;
import livetrading.ledger.TaxRecords;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Portfolio;
import livetrading.risk.rule.AccountAtClose;
import livetrading.risk.rule.RuleList;
import livetrading.risk.rule.RuleType;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/** Gathers what the risk rules look at: bars, fills, orders and equity points, nothing that a restart would lose. */
@Component
class RuleInputs {

    private final DrawdownHistory equity;
    private final Orders orders;
    private final RiskActions actions;
    private final PastTrades trades;
    private final PositionEntry entries;
    private final TickerSignals tickerSignals;
    private final TaxRecords taxes;
    private final DeviationRecords deviations;
    private final Clock clock;

    RuleInputs(
            DrawdownHistory equity,
            Orders orders,
            RiskActions actions,
            PastTrades trades,
            PositionEntry entries,
            TickerSignals tickerSignals,
            TaxRecords taxes,
            DeviationRecords deviations,
            Clock clock) {
        this.equity = equity;
        this.orders = orders;
        this.actions = actions;
        this.trades = trades;
        this.entries = entries;
        this.tickerSignals = tickerSignals;
        this.taxes = taxes;
        this.deviations = deviations;
        this.clock = clock;
    }

    /** The rules as they look at an account after the last completed bars. */
    LiveRules after(Venue venue, TradingSettings settings, AccountSnapshot snapshot, Prices prices) {
        Set<RuleAct> acts = new LinkedHashSet<>();
        RulesAtClose atClose = settings.riskRules().rules().isEmpty()
                ? new RulesAtClose(RuleList.NONE, new double[0], List.of(), 0, ticker -> List.of(), acts::add)
                : new RulesAtClose(
                        settings.riskRules(),
                        equity(venue, settings, snapshot, prices),
                        held(settings.timeframe(), snapshot, prices),
                        entries(venue, settings),
                        ticker -> WashableLosses.in(taxes.of(venue.mode(), ticker)),
                        acts::add);
        return new LiveRules(
                settings.rules(),
                deviations.paused(venue.mode()),
                atClose,
                acts,
                snapshot,
                prices,
                ticker -> tickerSignals.opener(snapshot, ticker),
                entries,
                trades,
                actions,
                venue.mode(),
                clock);
    }

    private static boolean asks(TradingSettings settings, RuleType type) {
        return settings.riskRules().rules().stream()
                .anyMatch(rule -> rule.rule().type() == type);
    }

    /** At the closes of all sessions before this one, and at the last close. */
    private double[] equity(Venue venue, TradingSettings settings, AccountSnapshot snapshot, Prices prices) {
        double now = equityAtClose(snapshot.portfolio(), prices);
        if (!asks(settings, RuleType.DRAWDOWN) && !asks(settings, RuleType.DAY_LOSS)) {
            return new double[] {now};
        }
        LocalDate today = LocalDate.ofInstant(venue.marketData().now(), MarketCalendar.NEW_YORK);
        DoubleStream before = equity.of(venue.mode()).stream()
                .filter(day -> day.date().isBefore(today))
                .mapToDouble(EquityHistory.Day::equity);
        return DoubleStream.concat(before, DoubleStream.of(now)).toArray();
    }

    /**
     * Cash and what is held, each at its last close where that is known: the same however often it is asked between two
     * closes, as a back-test would have it.
     */
    private static double equityAtClose(Portfolio portfolio, Prices prices) {
        BigDecimal change = BigDecimal.ZERO;
        for (Holding holding : portfolio.holdings().values()) {
            BigDecimal close = prices.of(holding.ticker())
                    .map(bars -> Rounding.valuation(bars.lastClose()))
                    .orElse(holding.lastPrice());
            change = change.add(holding.quantity().multiply(close.subtract(holding.lastPrice())));
        }
        return portfolio.account().equity().add(change).doubleValue();
    }

    private static List<Holding> byTicker(Portfolio portfolio) {
        return portfolio.holdings().values().stream()
                .sorted(Comparator.comparing(Holding::ticker))
                .toList();
    }

    private static List<AccountAtClose.Held> held(Timeframe timeframe, AccountSnapshot snapshot, Prices prices) {
        List<AccountAtClose.Held> held = new ArrayList<>();
        for (Holding holding : byTicker(snapshot.portfolio())) {
            Bars bars = bars(holding.ticker(), timeframe, prices);
            held.add(new AccountAtClose.Held(
                    bars, bars.size() - 1, holding.marketValue().doubleValue()));
        }
        for (JournaledOrder order : snapshot.purchases()) {
            Bars bars = bars(new Ticker(order.ticker()), timeframe, prices);
            double price = bars.isEmpty() ? Double.NaN : bars.lastClose();
            double shares = order.quantity().subtract(order.filledQuantity()).doubleValue();
            held.add(new AccountAtClose.Held(bars, bars.size() - 1, shares * price));
        }
        return held;
    }

    /** A user's own shares need not be watched: there are no bars of them then. */
    private static Bars bars(Ticker ticker, Timeframe timeframe, Prices prices) {
        return prices.of(ticker).orElseGet(() -> {
            double[] none = {};
            return new Bars(ticker, timeframe, new long[0], none, none, none, none, none);
        });
    }

    private int entries(Venue venue, TradingSettings settings) {
        if (!asks(settings, RuleType.ENTRIES_PER_DAY)) {
            return 0;
        }
        Instant lastBar = OrderReconciliation.lastBar(venue, settings.timeframe());
        LocalDate session = LocalDate.ofInstant(lastBar, MarketCalendar.NEW_YORK);
        return orders.countEntries(venue.mode(), MarketCalendar.startOfDay(session));
    }
}
