package livetrading.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import livetrading.account.AccountBacktest;
import livetrading.account.AccountResult;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.settings.Setting;

/** One watch list over which the settings of the study are played. */
final class StudyPanel {

    /** When a year of evaluation ends is an accident: accounts that begin a quarter apart even it out. */
    private static final int STARTS = 4;

    private static final long DAYS_BETWEEN_STARTS = 91;

    /** How often strategies are drawn by lot. */
    private static final int SEEDS = 20;

    /** Each ticker has so many days for evaluations behind it at the start. */
    private static final String LONGEST_HISTORY = "1095";

    private final StudyPrices prices;
    private final LocalDate from;
    private final StudyBenchmarks benchmarks;
    private final int threads;
    private final List<Played> played = new ArrayList<>();

    StudyPanel(StudyPrices prices, int threads) {
        this.prices = prices;
        this.threads = threads;
        benchmarks = new StudyBenchmarks(prices);
        var longest = StudySetting.of("", "", Map.of(Setting.HISTORY_DAYS, LONGEST_HISTORY));
        from = new AccountBacktest(StudyAccount.settings(longest, prices), prices.byTicker())
                .defaultStart()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the prices in common are too short: a year of warm-up and three of evaluation are needed"));
    }

    /** A setting played by accounts that begin one after the other. */
    record Played(StudySetting setting, List<AccountResult> accounts) {

        StudyRow row() {
            return new StudyRow(setting.factor(), setting.name(), together(StudyCurve::of));
        }

        List<StudyCurve> together(Function<AccountResult, StudyCurve> curve) {
            return StudyCurve.together(accounts.stream().map(curve).toList());
        }
    }

    /** Plays more settings; the defaults have to be the first of all. */
    void add(List<StudySetting> settings) throws InterruptedException {
        played.addAll(play(settings));
    }

    /** Those played so far that are better than the defaults. */
    List<StudySetting> bestFirst() {
        double defaults = sharpe(played.getFirst());
        return played.stream()
                .filter(one -> sharpe(one) > defaults)
                .sorted(Comparator.comparingDouble(one -> -sharpe(one)))
                .map(Played::setting)
                .toList();
    }

    private static double sharpe(Played played) {
        return PairedResamples.sharpe(played.row().returns());
    }

    /** All that was played, measured beside what is played without selection. */
    StudyResult result() {
        return new StudyResult(
                played.stream().map(Played::setting).toList(),
                Stream.concat(played.stream().map(Played::row), benchmarks(played.getFirst(), sessions()))
                        .toList());
    }

    private List<LocalDate> sessions() {
        return played.getFirst().row().accounts().getFirst().dates();
    }

    /** What was played, in a sentence. */
    String words(StudyResult result) {
        List<LocalDate> sessions = sessions();
        return "Tickers: %s. Prices of %s to %s; played from %s on (%d sessions). Settings tried: %d. Mean block: %.0f sessions.%n"
                .formatted(
                        String.join(", ", symbols()),
                        prices.first(),
                        sessions.getLast(),
                        from,
                        sessions.size(),
                        result.tried(),
                        result.meanBlock());
    }

    private List<String> symbols() {
        return prices.tickers().stream().map(Ticker::symbol).toList();
    }

    /** Some at a time, in their order. */
    List<Played> play(List<StudySetting> settings) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            var tasks = settings.stream().map(this::task).toList();
            var all = new ArrayList<Played>();
            for (Future<Played> done : pool.invokeAll(tasks)) {
                all.add(done.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Callable<Played> task(StudySetting setting) {
        return () -> {
            long begin = System.nanoTime();
            var accounts = new ArrayList<AccountResult>();
            for (int start = 0; start < STARTS; start++) {
                accounts.add(StudyAccount.play(setting, prices, from.plusDays(start * DAYS_BETWEEN_STARTS)));
            }
            System.err.printf("%s: %s, %.1f s%n", setting.factor(), setting.name(), (System.nanoTime() - begin) / 1e9);
            return new Played(setting, accounts);
        };
    }

    private Stream<StudyRow> benchmarks(Played defaults, List<LocalDate> sessions) {
        String group = "without selection";
        Stream<StudyRow> held = Stream.of(
                new StudyRow(
                        group,
                        "buy and hold, equal parts",
                        defaults.together(result -> StudyCurve.held(result, result.benchmark(), 1))),
                new StudyRow(
                        group,
                        "buy and hold at the exposure of the defaults",
                        defaults.together(
                                result -> StudyCurve.held(result, result.sameExposure(), result.averageExposure()))));
        Stream<StudyRow> alone = benchmarks.strategies().stream()
                .map(strategy ->
                        new StudyRow(group, strategy.name() + " alone", List.of(benchmarks.alone(strategy, sessions))));
        var byLot = new StudyRow(
                group,
                "drawn by lot each year, %d times".formatted(SEEDS),
                LongStream.rangeClosed(1, SEEDS)
                        .mapToObj(seed -> benchmarks.byLot(seed, sessions))
                        .toList());
        return Stream.of(held, alone, Stream.of(byLot)).flatMap(rows -> rows);
    }

    /** Over all years of which there are prices after the warm-up of the first. */
    String years() {
        var tickers = new ArrayList<>(symbols());
        var years = new ArrayList<YearAfterYear>();
        prices.byTicker().forEach((ticker, bars) -> years.add(years(ticker, bars)));
        years.add(
                YearAfterYear.mean(years.stream().mapToInt(YearAfterYear::pairs).sum(), years));
        tickers.add("all");
        return StudyTables.years(tickers, years);
    }

    private YearAfterYear years(Ticker ticker, Bars bars) {
        List<LocalDate> dates = IntStream.range(StudyCurve.SESSIONS_PER_YEAR, bars.size())
                .mapToObj(bars::date)
                .toList();
        return YearAfterYear.of(
                dates,
                benchmarks.strategies().stream()
                        .map(strategy ->
                                benchmarks.alone(strategy, ticker, dates).equity())
                        .toList(),
                bars.from(StudyCurve.SESSIONS_PER_YEAR).close());
    }
}
