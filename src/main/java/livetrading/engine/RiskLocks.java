package livetrading.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.EventKind;
import livetrading.ledger.ManualExit;
import livetrading.ledger.ManualExits;
import livetrading.ledger.Orders;
import livetrading.ledger.RiskRelease;
import livetrading.ledger.RiskReleases;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.MarketData;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.market.TradingDays;
import livetrading.portfolio.Mode;
import livetrading.risk.rule.AccountAtClose;
import livetrading.risk.rule.AccountState;
import livetrading.risk.rule.Blackout;
import livetrading.risk.rule.DayLoss;
import livetrading.risk.rule.Drawdown;
import livetrading.risk.rule.EntryRule;
import livetrading.risk.rule.Lock;
import livetrading.risk.rule.LossLimit;
import livetrading.risk.rule.RuleBook;
import livetrading.risk.rule.RuleType;
import livetrading.risk.rule.WashSale;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/** Says which locks of risk rules hold now, as the next check will find them, and ends one where a user wants it. */
@Component
public class RiskLocks {

    /** No rule looks further back than 250 bars, nor over more of them than that. */
    private static final Duration LOOKS_BACK = Duration.ofDays(2 * 400);

    private final PastTrades trades;
    private final RiskReleases releases;
    private final ManualExits exits;
    private final Orders orders;
    private final DrawdownHistory equity;
    private final DeferrableLosses losses;
    private final Venues venues;
    private final EngineControl control;
    private final EventLog events;

    RiskLocks(
            PastTrades trades,
            RiskReleases releases,
            ManualExits exits,
            Orders orders,
            DrawdownHistory equity,
            DeferrableLosses losses,
            Venues venues,
            EngineControl control,
            EventLog events) {
        this.trades = trades;
        this.releases = releases;
        this.exits = exits;
        this.orders = orders;
        this.equity = equity;
        this.losses = losses;
        this.venues = venues;
        this.control = control;
        this.events = events;
    }

    /**
     * The locks that hold, those of the account first.
     *
     * @param unpriced tickers of which nobody can say now, for want of prices
     */
    record Found(List<RiskLock> locks, Set<String> unpriced) {}

    /** Those of the account first. */
    public List<RiskLock> now(TradingSettings settings) {
        return find(settings).locks();
    }

    Found find(TradingSettings settings) {
        PastTrades.Past past = trades.of(settings.mode());
        List<RiskLock> locks = new ArrayList<>(ofAccount(settings));
        for (ManualExit exit : exits.findByModeOrderByTicker(settings.mode())) {
            if (exit.isByRule()) {
                locks.add(closedByRule(past, exit));
            }
        }
        washSales(settings, past).forEach(locks::add);
        Set<String> unpriced = new HashSet<>();
        Optional<MarketData> data = venues.of(settings.mode()).map(Venue::marketData);
        settings.tickers()
                .forEach(ticker -> data.flatMap(prices -> ofTicker(settings, past, prices, ticker))
                        .ifPresentOrElse(locks::addAll, () -> unpriced.add(ticker.symbol())));
        return new Found(locks, unpriced);
    }

    private Stream<RiskLock> washSales(TradingSettings settings, PastTrades.Past past) {
        return settings.riskRules().rules().stream()
                .flatMap(rule -> rule.rule() instanceof WashSale sale && sale.then() == WashSale.Then.BLOCK
                        ? losses.now(settings.mode(), sale).stream()
                        : Stream.empty())
                .filter(loss -> settings.tickers().contains(loss.ticker()))
                .map(loss -> new RiskLock(
                        loss.ticker().symbol(),
                        RuleType.WASH_SALE.id(),
                        past.lastSale(loss.ticker()),
                        Optional.of(loss.until()),
                        loss.reason(),
                        RiskLock.Kind.PASSES));
    }

    private List<RiskLock> ofAccount(TradingSettings settings) {
        double[] points = equity.of(settings.mode()).stream()
                .mapToDouble(EquityHistory.Day::equity)
                .toArray();
        var account = new AccountAtClose(points, List.of(), 0);
        return settings.riskRules().rules().stream()
                .flatMap(rule -> rule.rule() instanceof LossLimit limit ? Stream.of(limit) : Stream.empty())
                .filter(limit -> points.length > 0 && limit.state(account) != AccountState.ACTIVE)
                .map(limit -> new RiskLock(
                        DrawdownHistory.WHOLE_ACCOUNT,
                        limit.type().id(),
                        Optional.empty(),
                        Optional.empty(),
                        limit.reason(account),
                        switch (limit) {
                            case Drawdown drawdown -> RiskLock.Kind.LOOKS_BACK;
                            case DayLoss session -> RiskLock.Kind.PASSES;
                        }))
                .toList();
    }

    private RiskLock closedByRule(PastTrades.Past past, ManualExit exit) {
        String rules = orders.of(past.mode(), exit.ticker()).reversed().stream()
                .flatMap(order -> order.exitRules().stream())
                .findFirst()
                .orElse("");
        return new RiskLock(
                exit.ticker(),
                rules,
                past.lastSale(new Ticker(exit.ticker())),
                Optional.empty(),
                "its position was closed by the rule: none is opened before its strategy has been out",
                RiskLock.Kind.CLOSED_BY_RULE);
    }

    /** Empty without prices: nothing is bought then, and for that reason. */
    private Optional<List<RiskLock>> ofTicker(
            TradingSettings settings, PastTrades.Past past, MarketData data, Ticker ticker) {
        RuleBook book = settings.riskRules().of(ticker);
        if (book.rules().stream().noneMatch(EntryRule.class::isInstance)) {
            return Optional.of(List.of());
        }
        Optional<Instant> last = past.lastSale(ticker);
        try {
            Bars bars = data.bars(
                    ticker, settings.timeframe(), last.orElseGet(data::now).minus(LOOKS_BACK));
            return Optional.of(book.lock(bars, bars.size() - 1, past.asSeenBy(bars)).stream()
                    .flatMap(lock -> lock.causes().stream())
                    .map(cause -> lock(settings.timeframe(), data.days(), bars, last, cause))
                    .toList());
        } catch (MissingPricesException e) {
            return Optional.empty();
        }
    }

    private static RiskLock lock(
            Timeframe timeframe, TradingDays days, Bars bars, Optional<Instant> since, Lock.Cause cause) {
        return new RiskLock(
                bars.ticker().symbol(),
                cause.rule().type().id(),
                since,
                Optional.of(cause.rule()
                        .lastDay()
                        .map(day -> days.lastClosed(MarketCalendar.startOfDay(day.plusDays(1)))
                                .close())
                        .orElseGet(() -> end(timeframe, days, bars, cause.until()))),
                cause.reason(),
                cause.rule() instanceof Blackout ? RiskLock.Kind.PASSES : RiskLock.Kind.LOOKS_BACK);
    }

    /** The close of a bar that may be still to come. */
    private static Instant end(Timeframe timeframe, TradingDays days, Bars bars, int bar) {
        Instant end = days.end(timeframe, bars.time(Math.min(bar, bars.size() - 1)));
        for (int coming = bars.size(); coming <= bar; coming++) {
            end = timeframe.isDaily()
                    ? days.closingAfter(end).close()
                    : days.end(
                            timeframe,
                            days.closingAfter(end).contains(end)
                                    ? end
                                    : days.closingAfter(end).open());
        }
        return end;
    }

    /**
     * Ends a lock: its rule does not lock again because of what it has seen so far, only because of what comes after.
     *
     * @param user who says so
     */
    public void release(Mode mode, RiskLock lock, String user) {
        switch (lock.kind()) {
            case CLOSED_BY_RULE -> control.allowEntry(mode, new Ticker(lock.ticker()), user);
            case PASSES -> throw new IllegalArgumentException("the lock of %s ends with time".formatted(lock.rule()));
            case LOOKS_BACK -> {
                Instant now = venues.of(mode).orElseThrow().marketData().now();
                releases.save(new RiskRelease(mode, lock.ticker(), lock.rule(), now, user));
                String whose = lock.ticker().isEmpty() ? "The account" : lock.ticker();
                String words = "%s: the lock of the rule %s is ended, by %s".formatted(whose, lock.rule(), user);
                events.store(events.event(EventKind.RELEASE, words).because(lock.cause(mode)));
            }
        }
    }
}
