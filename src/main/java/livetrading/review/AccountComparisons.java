package livetrading.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import livetrading.account.AccountBacktest;
import livetrading.account.AccountMark;
import livetrading.account.AccountOutcome;
import livetrading.account.AccountProgress;
import livetrading.account.EvaluatedReturns;
import livetrading.account.FollowedAccount;
import livetrading.deviation.Cause;
import livetrading.deviation.Deal;
import livetrading.deviation.DealComparison;
import livetrading.deviation.DealDifference;
import livetrading.engine.Venue;
import livetrading.engine.Venues;
import livetrading.ledger.Decisions;
import livetrading.ledger.EquityPoints;
import livetrading.ledger.Orders;
import livetrading.ledger.RiskActions;
import livetrading.ledger.SettingsInForce;
import livetrading.ledger.SettingsInForceRows;
import livetrading.ledger.Trade;
import livetrading.ledger.Trades;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
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

    AccountComparisons(
            Venues venues,
            SettingsInForceRows rows,
            SettingsCheck check,
            Strategies strategies,
            EquityPoints points,
            Trades trades,
            Orders orders,
            Decisions decisions,
            RiskActions actions) {
        this.venues = venues;
        this.rows = rows;
        this.check = check;
        this.strategies = strategies;
        this.points = points;
        this.trades = trades;
        this.orders = orders;
        this.decisions = decisions;
        this.actions = actions;
    }

    /** What an account is played with. */
    private record Ground(
            Mode mode,
            RecordedSchedule schedule,
            Map<Ticker, Bars> prices,
            NavigableMap<Instant, Double> equity,
            List<Trade> trades) {}

    /**
     * Takes seconds to minutes.
     *
     * @throws CancellationException when the thread is interrupted between two sessions
     * @throws InterruptedException when it is interrupted while strategies are evaluated
     */
    Outcome of(Mode mode, AccountProgress progress) throws InterruptedException {
        Optional<Venue> venue = venues.of(mode);
        List<SettingsInForce> inForce = rows.findByModeOrderById(mode);
        NavigableMap<Instant, Double> equity = new TreeMap<>();
        points.samplesAfter(mode, 0)
                .forEach(point -> equity.put(point.at(), point.equity().doubleValue()));
        if (venue.isEmpty() || inForce.isEmpty() || equity.isEmpty()) {
            return new Outcome.Impossible("Nothing was traded in this mode yet");
        }
        try {
            return compare(ground(mode, venue.get().marketData(), inForce, equity), progress);
        } catch (GoneException e) {
            return new Outcome.Impossible("It cannot be played again: " + e.words());
        }
    }

    private Ground ground(
            Mode mode, MarketData data, List<SettingsInForce> inForce, NavigableMap<Instant, Double> equity)
            throws GoneException {
        RecordedSchedule schedule = RecordedSchedule.of(
                        inForce,
                        check,
                        strategies,
                        BigDecimal.valueOf(equity.firstEntry().getValue()))
                .whereChecked(mode, equity, data.days());
        Map<Ticker, Bars> prices = schedule.prices(ticker -> data.stored(ticker, Timeframe.DAY_1));
        return new Ground(mode, schedule, prices, equity, trades.findByModeOrderByTickerAscTimestampAscIdAsc(mode));
    }

    private Outcome compare(Ground ground, AccountProgress progress) throws InterruptedException {
        LocalDate from = ground.schedule().begin();
        LocalDate last = date(ground.equity().lastKey());
        var backtest = new AccountBacktest(ground.schedule().schedule(), ground.prices());
        var deals = LiveDeals.of(ground.trades(), from.plusDays(1));
        FollowedAccount followed = backtest.decisionsAlong(
                deals.toFollow(ground.prices().keySet()), from, last, THREADS, half(progress, 0));
        AccountOutcome outcome = backtest.run(Optional.of(from), Optional.of(last), THREADS, half(progress, 1));
        return switch (outcome) {
            case AccountOutcome.Impossible(String reason) -> new Outcome.Impossible(sentence(reason));
            case AccountOutcome.Played(var result) ->
                new Outcome.Compared(comparison(ground, deals, followed, result.marks()));
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
            Ground ground, LiveDeals deals, FollowedAccount followed, List<AccountMark> marks) {
        RecordedSchedule schedule = ground.schedule();
        LocalDate from = schedule.begin();
        LocalDate to = marks.getLast().date();
        Map<LocalDate, Double> days = new TreeMap<>();
        ground.equity().forEach((at, value) -> days.put(date(at), value));
        List<AccountMark> common =
                marks.stream().filter(mark -> days.containsKey(mark.date())).toList();
        List<LocalDate> dates = common.stream().map(AccountMark::date).toList();
        List<Double> live = growth(dates.stream().map(days::get).toList());
        RecordedCauses causes = causes(ground, deals, followed);
        DealComparison compared = deals(ground, causes, deals, followed, to);
        return new AccountComparison(
                ground.mode(),
                from,
                to,
                schedule.isAssumed(),
                dates,
                live,
                growth(common.stream().map(mark -> mark.equity().doubleValue()).toList()),
                compared,
                strategies(compared, causes),
                ExecutionCosts.of(ground.trades(), from, schedule),
                boxed(EvaluatedReturns.of(
                        schedule.inForce().firstEntry().getValue().settings(), ground.prices(), from)));
    }

    private static Map<DealDifference, String> strategies(DealComparison compared, RecordedCauses causes) {
        Map<DealDifference, String> strategies = new HashMap<>();
        compared.unexplained()
                .forEach(difference ->
                        causes.strategy(difference).ifPresent(strategy -> strategies.put(difference, strategy)));
        return strategies;
    }

    private RecordedCauses causes(Ground ground, LiveDeals deals, FollowedAccount followed) {
        return new RecordedCauses(
                ground.mode(),
                orders,
                decisions,
                actions,
                deals,
                deal -> closeBefore(ground.prices(), deal),
                followed.marks(),
                ground.equity());
    }

    private static DealComparison deals(
            Ground ground, RecordedCauses causes, LiveDeals deals, FollowedAccount followed, LocalDate to) {
        List<Deal> live = deals.deals().stream()
                .filter(deal -> !deal.session().isAfter(to))
                .toList();
        List<Deal> decided = followed.decided().stream().map(LiveDeals::deal).toList();
        DealComparison found = DealComparison.of(live, decided)
                .explained(difference -> ground.prices().containsKey(difference.ticker())
                        ? causes.of(difference)
                        : Optional.of(new Cause(Cause.Kind.DATA, "no prices of it are stored any more")));
        return found.explained(difference -> difference.cause().or(() -> instead(difference, found)));
    }

    /** Room and money that another entry should have taken, and for a recorded cause did not. */
    private static Optional<Cause> instead(DealDifference entry, DealComparison found) {
        return found.differences().stream()
                .filter(other -> entry.kind() == DealDifference.Kind.ONLY_LIVE
                        && entry.side() == Side.BUY
                        && other.kind() == DealDifference.Kind.ONLY_BACKTEST
                        && other.side() == Side.BUY
                        && other.session().equals(entry.session())
                        && other.isExplained())
                .findFirst()
                .map(other -> new Cause(
                        Cause.Kind.EARLIER_DIFFERENCE,
                        "in place of %s, which was not bought".formatted(other.ticker())));
    }

    private static Optional<Double> closeBefore(Map<Ticker, Bars> prices, Deal deal) {
        return Optional.ofNullable(prices.get(deal.ticker()))
                .map(bars -> bars.first(bars.indexOf(MarketCalendar.startOfDay(deal.session()))))
                .filter(bars -> !bars.isEmpty())
                .map(Bars::lastClose);
    }

    private static List<Double> growth(List<Double> values) {
        return values.stream().map(value -> value / values.getFirst()).toList();
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, MarketCalendar.NEW_YORK);
    }
}
