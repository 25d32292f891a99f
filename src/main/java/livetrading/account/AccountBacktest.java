package livetrading.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/**
 * Plays the whole program over daily prices of the past: evaluations and their repetition, selection, signals, sizing and
 * limits, fills at the next open. It makes the decisions that live trading makes, by the same calls, so that over the
 * simulated market both give the same trades to the cent.
 */
public final class AccountBacktest {

    private static final int LEAST_SESSIONS = 2;

    private final AccountSchedule schedule;

    /** Those that it begins with. */
    private final AccountSettings settings;

    private final Map<Ticker, Bars> prices = new LinkedHashMap<>();
    private final KnownSelections known;

    /**
     * @param prices daily bars of tickers of the watch list; those of other tickers are not looked at
     * @throws IllegalArgumentException when bars are not daily
     */
    public AccountBacktest(AccountSettings settings, Map<Ticker, Bars> prices) {
        this(AccountSchedule.of(settings), prices);
    }

    /**
     * With settings that change.
     *
     * @param prices daily bars of tickers that are ever on the watch list
     * @throws IllegalArgumentException when bars are not daily
     */
    public AccountBacktest(AccountSchedule schedule, Map<Ticker, Bars> prices) {
        this(schedule, prices, new KnownSelections());
    }

    /**
     * One that is played again and again.
     *
     * @param prices as above
     * @param known what was selected before, where an account is played more than once
     * @throws IllegalArgumentException when bars are not daily
     */
    public AccountBacktest(AccountSchedule schedule, Map<Ticker, Bars> prices, KnownSelections known) {
        this.schedule = schedule;
        this.known = known;
        settings = schedule.first();
        for (Ticker ticker : schedule.tickers()) {
            Optional.ofNullable(prices.get(ticker))
                    .filter(bars -> !bars.isEmpty())
                    .ifPresent(bars -> this.prices.put(ticker, daily(bars)));
        }
    }

    private static Bars daily(Bars bars) {
        if (!bars.timeframe().isDaily()) {
            throw new IllegalArgumentException("the bars of %s are of %s, not of days"
                    .formatted(bars.ticker(), bars.timeframe().code()));
        }
        return bars;
    }

    /**
     * @param from the session after whose close the first decisions are made, or the first one after this date; by default
     *     the first at which as many tickers as possible have enough prices behind them
     * @param to the last session; by default that of the last price
     * @param threads that evaluate at the same time, at least 1; the result does not depend on them
     * @throws InterruptedException when the thread is interrupted; nothing is left running
     */
    public AccountOutcome run(Optional<LocalDate> from, Optional<LocalDate> to, int threads, AccountProgress progress)
            throws InterruptedException {
        return play(from, to, threads, progress, (evaluation, sessions) -> {
            var run = new AccountRun(schedule, prices, evaluation);
            run.play(sessions, progress);
            return outcome(run, sessions);
        });
    }

    /**
     * What would have been bought and sold in each session had all before happened as it did in truth: it decides after each
     * close from what was held in truth. What was done and is not among it, or is among it and was not done, differs for a
     * cause of its own, not because something else differed before.
     *
     * @return nothing when there are no two sessions
     */
    public FollowedAccount decisionsAlong(
            ActualAccount actual, LocalDate from, LocalDate to, int threads, AccountProgress progress)
            throws InterruptedException {
        List<LocalDate> sessions = sessions(from, Optional.of(to));
        if (sessions.size() < LEAST_SESSIONS) {
            return new FollowedAccount(List.of(), List.of());
        }
        try (var evaluation = new AccountEvaluation(settings.evaluation(), known, threads, progress)) {
            var run = new AccountRun(schedule, prices, evaluation);
            run.follow(new ActualFills(actual));
            run.play(sessions, progress);
            return new FollowedAccount(run.expected(), run.marks());
        }
    }

    /** The same with the settings of the beginning, and says where the return came from, which takes about three times as long: all strategies are played on. */
    public AccountOutcome runAttributed(
            Optional<LocalDate> from, Optional<LocalDate> to, int threads, AccountProgress progress)
            throws InterruptedException {
        return play(from, to, threads, progress, (evaluation, sessions) -> {
            var run = new AttributedRun(settings, prices, evaluation);
            run.play(sessions, progress);
            return switch (outcome(run.account(), sessions)) {
                case AccountOutcome.Played(AccountResult result) ->
                    new AccountOutcome.Played(
                            result.with(run.attribution(result.metrics().totalReturn())));
                case AccountOutcome.Impossible impossible -> impossible;
            };
        });
    }

    private interface Play {

        AccountOutcome of(AccountEvaluation evaluation, List<LocalDate> sessions) throws InterruptedException;
    }

    private AccountOutcome play(
            Optional<LocalDate> from, Optional<LocalDate> to, int threads, AccountProgress progress, Play play)
            throws InterruptedException {
        Optional<LocalDate> begin = from.or(
                () -> defaultStart().filter(date -> to.map(date::isBefore).orElse(true)));
        if (begin.isEmpty()) {
            return new AccountOutcome.Impossible(to.map("until %s "::formatted).orElse("") + tooShort());
        }
        List<LocalDate> sessions = sessions(begin.get(), to);
        if (sessions.size() < LEAST_SESSIONS) {
            return new AccountOutcome.Impossible("there are no two sessions with prices from %s%s"
                    .formatted(begin.get(), to.map(end -> " to " + end).orElse(" on")));
        }
        try (var evaluation = new AccountEvaluation(settings.evaluation(), known, threads, progress)) {
            return play.of(evaluation, sessions);
        }
    }

    private AccountOutcome outcome(AccountRun run, List<LocalDate> sessions) {
        return run.selections().isEmpty()
                ? new AccountOutcome.Impossible("until %s %s".formatted(sessions.getLast(), tooShort()))
                : new AccountOutcome.Played(new AccountMeasurement(settings, prices, valued(run)).of(run));
    }

    /** The sessions in which it traded. */
    private static List<LocalDate> valued(AccountRun run) {
        return run.marks().stream().map(AccountMark::date).toList();
    }

    /** The session after whose close the first decisions are made by default; empty without enough prices. */
    public Optional<LocalDate> defaultStart() {
        return start().find();
    }

    private StartDate start() {
        return new StartDate(
                prices.keySet(),
                ticker -> Optional.ofNullable(prices.get(ticker)).flatMap(this::ready),
                (ticker, date) -> Optional.ofNullable(prices.get(ticker))
                        .filter(bars -> bars.date(bars.size() - 1).isAfter(date))
                        .isPresent());
    }

    private Optional<LocalDate> ready(Bars bars) {
        return StartDate.ready(
                bars.size(), bars::date, warmUp(), settings.evaluation().historyDays());
    }

    private List<LocalDate> sessions(LocalDate from, Optional<LocalDate> to) {
        return prices.values().stream()
                .flatMap(bars -> IntStream.range(0, bars.size()).mapToObj(bars::date))
                .filter(date -> !date.isBefore(from)
                        && to.map(end -> !date.isAfter(end)).orElse(true))
                .distinct()
                .sorted()
                .toList();
    }

    private String tooShort() {
        return prices.isEmpty()
                ? "there are no prices of %s".formatted(names(settings.tickers()))
                : "no ticker has enough prices: %d bars of warm-up and %d days of evaluation are needed before the first decision"
                        .formatted(warmUp(), settings.evaluation().historyDays());
    }

    private int warmUp() {
        return settings.evaluation().competitors().requiredWarmUp(Timeframe.DAY_1);
    }

    private static String names(Collection<Ticker> tickers) {
        return tickers.stream().map(Ticker::symbol).collect(Collectors.joining(", "));
    }
}
