package livetrading.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import livetrading.account.AccountBacktest;
import livetrading.account.AccountMark;
import livetrading.account.AccountOutcome;
import livetrading.account.AccountProgress;
import livetrading.account.FollowedAccount;
import livetrading.engine.Venue;
import livetrading.engine.Venues;
import livetrading.ledger.Decisions;
import livetrading.ledger.EquityPoints;
import livetrading.ledger.EquityPoints.Sample;
import livetrading.ledger.HoldingChanges;
import livetrading.ledger.Orders;
import livetrading.ledger.RiskActions;
import livetrading.ledger.SettingsInForce;
import livetrading.ledger.SettingsInForceRows;
import livetrading.ledger.Trades;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.review.AccountComparison.Outcome;
import livetrading.review.RecordedStrategies.GoneException;
import livetrading.settings.SettingsCheck;
import livetrading.strategy.Strategies;
import org.springframework.stereotype.Component;

/** Plays the account of a mode from the day on which trading began, and lays what it did in truth beside it. */
@Component
class AccountComparisons {

    /** Trading and the screens have the other processors. */
    private static final int THREADS = 1;

    private final Venues venues;
    private final SettingsInForceRows rows;
    private final SettingsCheck check;
    private final Strategies strategies;
    private final EquityPoints points;
    private final Trades trades;
    private final Orders orders;
    private final Decisions decisions;
    private final RiskActions actions;
    private final HoldingChanges changes;
    private final AccountActivities activities;
    private final Map<Mode, KeptEvaluation> evaluations = new ConcurrentHashMap<>();

    AccountComparisons(
            Venues venues,
            SettingsInForceRows rows,
            SettingsCheck check,
            Strategies strategies,
            EquityPoints points,
            Trades trades,
            Orders orders,
            Decisions decisions,
            RiskActions actions,
            HoldingChanges changes,
            AccountActivities activities) {
        this.venues = venues;
        this.rows = rows;
        this.check = check;
        this.strategies = strategies;
        this.points = points;
        this.trades = trades;
        this.orders = orders;
        this.decisions = decisions;
        this.actions = actions;
        this.changes = changes;
        this.activities = activities;
    }

    /**
     * Takes seconds to minutes.
     *
     * @throws CancellationException when the thread is interrupted between two sessions
     * @throws InterruptedException when it is interrupted while strategies are evaluated
     */
    Outcome of(Mode mode, AccountProgress progress) throws InterruptedException {
        Optional<Venue> venue = venues.of(mode);
        List<SettingsInForce> inForce = rows.findByModeOrderById(mode);
        List<Sample> sampled = points.samplesAfter(mode, 0);
        if (venue.isEmpty() || inForce.isEmpty() || sampled.isEmpty()) {
            return new Outcome.Impossible("Nothing was traded in this mode yet");
        }
        try {
            return compare(account(mode, venue.get().marketData(), inForce, sampled), progress);
        } catch (GoneException e) {
            return new Outcome.Impossible("It cannot be played again: " + e.words());
        }
    }

    private TradedAccount account(Mode mode, MarketData data, List<SettingsInForce> inForce, List<Sample> sampled)
            throws GoneException {
        NavigableMap<Instant, Double> equity = TradedAccount.equity(sampled);
        RecordedSchedule schedule = RecordedSchedule.of(
                        inForce,
                        check,
                        strategies,
                        BigDecimal.valueOf(equity.firstEntry().getValue()))
                .whereChecked(mode, equity, data.days());
        Map<Ticker, Bars> prices = schedule.prices(ticker -> data.stored(ticker, Timeframe.DAY_1));
        return new TradedAccount(
                mode,
                schedule,
                prices,
                sampled,
                trades.findByModeOrderByTickerAscTimestampAscIdAsc(mode),
                changes.findByModeOrderById(mode),
                activities.flows(mode, LocalDate.ofInstant(equity.lastKey(), MarketCalendar.NEW_YORK)),
                RecordedDecisions.elected(mode, decisions, prices.keySet()),
                data.days());
    }

    private Outcome compare(TradedAccount account, AccountProgress progress) throws InterruptedException {
        LocalDate from = account.schedule().begin();
        var backtest = new AccountBacktest(account.schedule().schedule(), account.prices());
        var deals = LiveDeals.of(account.trades(), from.plusDays(1));
        FollowedAccount followed =
                backtest.decisionsAlong(account.toFollow(deals), from, account.last(), THREADS, half(progress, 0));
        AccountOutcome outcome =
                backtest.run(Optional.of(from), Optional.of(account.last()), THREADS, half(progress, 1));
        return switch (outcome) {
            case AccountOutcome.Impossible(String reason) -> new Outcome.Impossible(sentence(reason));
            case AccountOutcome.Played(var result) ->
                new Outcome.Compared(comparison(account, deals, followed, result.marks()));
        };
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static AccountProgress half(AccountProgress progress, int before) {
        return (session, done, all) -> {
            if (Thread.interrupted()) {
                throw new CancellationException("nobody waits for the account of " + session + " any more");
            }
            progress.played(session, before * all + done, 2 * all);
        };
    }

    private AccountComparison comparison(
            TradedAccount account, LiveDeals deals, FollowedAccount followed, List<AccountMark> marks) {
        RecordedSchedule schedule = account.schedule();
        LocalDate to = marks.getLast().date();
        LaidCurves curves = LaidCurves.of(account, marks);
        var compared =
                new ComparedDeals(deals, followed, to, account.prices().keySet(), causes(account, deals, followed));
        return new AccountComparison(
                account.mode(),
                schedule.begin(),
                to,
                schedule.isAssumed(),
                curves.dates(),
                curves.live(),
                curves.backtest(),
                compared.comparison(),
                compared.strategies(),
                ExecutionCosts.of(account.trades(), schedule.begin(), schedule),
                evaluated(account));
    }

    private List<Double> evaluated(TradedAccount account) {
        RecordedSchedule schedule = account.schedule();
        return evaluations
                .computeIfAbsent(account.mode(), mode -> new KeptEvaluation())
                .of(schedule.inForce().firstEntry().getValue().settings(), account.prices(), schedule.begin());
    }

    private RecordedCauses causes(TradedAccount account, LiveDeals deals, FollowedAccount followed) {
        NavigableMap<LocalDate, AccountMark> marks = new TreeMap<>();
        followed.marks().forEach(mark -> marks.put(mark.date(), mark));
        var decided = new RecordedDecisions(account.mode(), decisions, actions);
        return new RecordedCauses(
                account.mode(),
                new RecordedOrders(account.mode(), orders, deals),
                decided,
                new PriceRevisions(decided, account.prices(), marks.navigableKeySet()),
                marks,
                account.equity());
    }
}
