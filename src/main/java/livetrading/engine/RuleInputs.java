package livetrading.engine;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import livetrading.account.Rounding;
import livetrading.account.RuleAct;
import livetrading.account.RulesAtClose;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.Orders;
import livetrading.ledger.RiskAction;
import livetrading.ledger.RiskActions;
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
    private final Clock clock;

    RuleInputs(DrawdownHistory equity, Orders orders, RiskActions actions, Clock clock) {
        this.equity = equity;
        this.orders = orders;
        this.actions = actions;
        this.clock = clock;
    }

    /** What decisions on an account have in common, what its rules look at included. */
    Basis of(Venue venue, TradingSettings settings, AccountSnapshot snapshot) {
        return new Basis(
                venue.mode(),
                settings.timeframe(),
                settings.riskLimits(),
                settings.rules(),
                snapshot,
                equityBefore(venue, settings),
                entries(venue, settings),
                OrderReconciliation.lastBar(venue, settings.timeframe()),
                venue.marketData().now());
    }

    /** The rules as they look at an account after the last completed bars; what they do is written down. */
    LiveRules after(Basis basis, Prices prices, Circumstances circumstances) {
        return LiveRules.of(
                basis,
                prices,
                circumstances,
                acted -> actions.note(new RiskAction(
                        basis.mode(),
                        acted.ticker(),
                        acted.act().rule().type().id(),
                        acted.act().action(),
                        acted.bar(),
                        clock.instant(),
                        acted.act().reason(),
                        acted.order())));
    }

    /** @param acts to which is added what rules do */
    static RulesAtClose atClose(Basis basis, Prices prices, Circumstances circumstances, Set<RuleAct> acts) {
        RuleList rules = basis.rules().list();
        return rules.rules().isEmpty()
                ? new RulesAtClose(RuleList.NONE, new double[0], List.of(), 0, ticker -> List.of(), acts::add)
                : new RulesAtClose(
                        rules,
                        DoubleStream.concat(
                                        DoubleStream.of(basis.equityBefore()),
                                        DoubleStream.of(
                                                equityAtClose(basis.snapshot().portfolio(), prices)))
                                .toArray(),
                        held(basis.timeframe(), basis.snapshot(), prices),
                        basis.entries(),
                        circumstances::washableLosses,
                        acts::add);
    }

    private static boolean asks(TradingSettings settings, RuleType type) {
        return settings.riskRules().rules().stream()
                .anyMatch(rule -> rule.rule().type() == type);
    }

    /** At the ends of all sessions before this one. */
    private double[] equityBefore(Venue venue, TradingSettings settings) {
        if (!asks(settings, RuleType.DRAWDOWN) && !asks(settings, RuleType.DAY_LOSS)) {
            return new double[0];
        }
        LocalDate today = LocalDate.ofInstant(venue.marketData().now(), MarketCalendar.NEW_YORK);
        return equity.of(venue.mode()).stream()
                .filter(day -> day.date().isBefore(today))
                .mapToDouble(EquityHistory.Day::equity)
                .toArray();
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
