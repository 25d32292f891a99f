package livetrading.review;

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
import livetrading.account.KnownSelections;
import livetrading.engine.Foreground;
import livetrading.ledger.Decisions;
import livetrading.ledger.Orders;
import livetrading.ledger.PlayedAccounts;
import livetrading.ledger.RiskActions;
import livetrading.portfolio.Mode;
import livetrading.review.AccountComparison.Outcome;
import livetrading.review.RecordedStrategies.GoneException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Plays the account of a mode from the day on which trading began, and lays what it did in truth beside it. */
@Component
class AccountComparisons {

    private static final Logger LOG = LoggerFactory.getLogger(AccountComparisons.class);

    /** Trading and the screens have the other processors. */
    private static final int THREADS = 1;

    private final TradedAccounts accounts;
    private final Orders orders;
    private final Decisions decisions;
    private final RiskActions actions;
    private final PlayedAccounts played;
    private final Foreground foreground;
    private final Map<Mode, KnownSelections> selections = new ConcurrentHashMap<>();
    private final Map<Mode, KeptEvaluation> evaluations = new ConcurrentHashMap<>();

    AccountComparisons(
            TradedAccounts accounts,
            Orders orders,
            Decisions decisions,
            RiskActions actions,
            PlayedAccounts played,
            Foreground foreground) {
        this.accounts = accounts;
        this.orders = orders;
        this.decisions = decisions;
        this.actions = actions;
        this.played = played;
        this.foreground = foreground;
    }

    /**
     * Takes seconds to minutes.
     *
     * @throws CancellationException when the thread is interrupted between two sessions
     * @throws InterruptedException when it is interrupted while strategies are evaluated
     */
    Outcome of(Mode mode, AccountProgress progress) throws InterruptedException {
        try {
            Optional<TradedAccount> account = accounts.of(mode);
            return account.isEmpty()
                    ? new Outcome.Impossible("Nothing was traded in this mode yet")
                    : compare(account.get(), progress);
        } catch (GoneException e) {
            return new Outcome.Impossible("It cannot be played again: " + e.words());
        }
    }

    private Outcome compare(TradedAccount account, AccountProgress progress) throws InterruptedException {
        LocalDate from = account.schedule().begin();
        KnownSelections known = selections.computeIfAbsent(account.mode(), mode -> new KnownSelections());
        known.forgetUnasked();
        var backtest = new AccountBacktest(account.schedule().schedule(), account.prices(), known);
        var deals = LiveDeals.of(account.trades(), from.plusDays(1));
        FollowedAccount followed =
                backtest.decisionsAlong(account.toFollow(deals), from, account.last(), THREADS, half(progress, 0));
        AccountOutcome outcome =
                backtest.run(Optional.of(from), Optional.of(account.last()), THREADS, half(progress, 1));
        return switch (outcome) {
            case AccountOutcome.Impossible(String reason) -> new Outcome.Impossible(sentence(reason));
            case AccountOutcome.Played(var result) -> {
                keep(account, PlayedAccount.of(result));
                yield new Outcome.Compared(comparison(account, deals, followed, result.marks()));
            }
        };
    }

    /** For reports, which then need not play it again. */
    private void keep(TradedAccount account, PlayedAccount played) {
        try {
            this.played.store(
                    account.mode(),
                    PlayedInputs.of(account.schedule(), account.prices(), account.last()),
                    played.packed());
        } catch (DataAccessException e) {
            LOG.warn("The back-test of the account could not be kept; a report plays it again", e);
        }
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private AccountProgress half(AccountProgress progress, int before) {
        return new AccountProgress() {

            @Override
            public void played(LocalDate session, int done, int all) {
                if (Thread.interrupted()) {
                    throw new CancellationException("nobody waits for the account of " + session + " any more");
                }
                foreground.giveWay();
                progress.played(session, before * all + done, 2 * all);
            }

            @Override
            public void evaluates() {
                foreground.giveWay();
            }
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
                account.equity(),
                foreground);
    }
}
