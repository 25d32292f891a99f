package livetrading.study;

import java.nio.file.Path;
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

/** Measures what selection is worth, over a folder of daily prices; {@code scripts/selection-study} runs it. */
final class SelectionStudy {

    private static final int THREADS = 2;

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

    SelectionStudy(StudyPrices prices) {
        this.prices = prices;
        benchmarks = new StudyBenchmarks(prices);
        var longest = StudySetting.of("", "", Map.of(Setting.HISTORY_DAYS, LONGEST_HISTORY));
        from = new AccountBacktest(StudyAccount.settings(longest, prices), prices.byTicker())
                .defaultStart()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the prices in common are too short: a year of warm-up and three of evaluation are needed"));
    }

    public static void main(String... arguments) throws InterruptedException {
        List<String> all = List.of(arguments);
        if (all.size() < 2 || !all.getFirst().equals("--prices")) {
            System.err.println("usage: scripts/selection-study --prices DIR [--without-tuned]");
            System.exit(2);
        }
        try {
            var study = new SelectionStudy(StudyPrices.of(Path.of(all.get(1))));
            System.out.print(study.markdown(!all.contains("--without-tuned")));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
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

    private String markdown(boolean withTuned) throws InterruptedException {
        long begin = System.nanoTime();
        List<Played> played = new ArrayList<>(play(StudySettings.oneFactor(withTuned)));
        played.addAll(play(StudySettings.combined(bestFirst(played))));
        List<StudySetting> settings = played.stream().map(Played::setting).toList();
        List<LocalDate> sessions = played.getFirst().row().accounts().getFirst().dates();
        var result = new StudyResult(
                settings,
                Stream.concat(played.stream().map(Played::row), benchmarks(played.getFirst(), sessions))
                        .toList());
        var tables = new StudyTables(result);
        String words =
                "Tickers: %s. Prices of %s to %s; played from %s on (%d sessions). Settings tried: %d. Mean block: %.0f sessions.%n"
                        .formatted(
                                String.join(", ", symbols()),
                                prices.first(),
                                sessions.getLast(),
                                from,
                                sessions.size(),
                                result.tried(),
                                result.meanBlock());
        System.err.printf("played and measured in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
        return words + tables.rows() + tables.accidents() + tables.best() + years();
    }

    private List<String> symbols() {
        return prices.tickers().stream().map(Ticker::symbol).toList();
    }

    /** Two at a time, in their order. */
    List<Played> play(List<StudySetting> settings) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            var tasks = settings.stream().map(this::task).toList();
            var played = new ArrayList<Played>();
            for (Future<Played> done : threads.invokeAll(tasks)) {
                played.add(done.get());
            }
            return played;
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
            var played = new Played(setting, accounts);
            System.err.printf("%s: %s, %.1f s%n", setting.factor(), setting.name(), (System.nanoTime() - begin) / 1e9);
            return played;
        };
    }

    /** Those that are better than the defaults. */
    private static List<StudySetting> bestFirst(List<Played> played) {
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
    private String years() {
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
