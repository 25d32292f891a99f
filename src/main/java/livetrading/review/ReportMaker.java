package livetrading.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import livetrading.account.AccountProgress;
import livetrading.backtest.EqualParts;
import livetrading.engine.ProgramVersion;
import livetrading.ledger.EquityHistory.Day;
import livetrading.ledger.ReportRecords;
import livetrading.ledger.SettingsInForce;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.performance.DatedCurve;
import livetrading.performance.RiskFree;
import livetrading.portfolio.Mode;
import livetrading.report.Report;
import livetrading.report.ReportBenchmark;
import livetrading.report.ReportSide;
import livetrading.review.RecordedStrategies.GoneException;
import livetrading.settings.Setting;
import livetrading.settings.SettingTexts;
import livetrading.settings.SettingWords;
import livetrading.settings.SettingsCheck;
import livetrading.settings.TradingSettings;
import livetrading.strategy.Strategies;

/** Makes reports from what is stored: in the program, and over the database of one that may be running. */
public final class ReportMaker {

    private final ReportRecords records;
    private final ReportPrices prices;
    private final SettingsCheck check;
    private final Strategies strategies;
    private final Clock clock;

    /** @param strategies all that are known now */
    public ReportMaker(
            ReportRecords records, ReportPrices prices, SettingsCheck check, Strategies strategies, Clock clock) {
        this.records = records;
        this.prices = prices;
        this.check = check;
        this.strategies = strategies;
        this.clock = clock;
    }

    /**
     * The report of an account. Takes seconds to minutes, for the account is played again.
     *
     * @param from first New York day; absent for that on which the account began
     * @param to last day; absent for the last one that is known
     * @return empty when nothing is known of the account in the period
     * @throws InterruptedException when the thread is interrupted while strategies are evaluated
     */
    public Optional<Report> of(Mode mode, Optional<LocalDate> from, Optional<LocalDate> to, AccountProgress progress)
            throws InterruptedException {
        List<Day> points = records.points(mode);
        if (points.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = from.orElse(points.getFirst().date());
        LocalDate last = to.orElse(points.getLast().date());
        PeriodPerformance period =
                PeriodPerformance.of(lastOfDays(points), records.flows(mode), first, last, RiskFree.ZERO);
        return period.hasReturns()
                ? Optional.of(report(mode, first, last, points, period, progress))
                : Optional.empty();
    }

    private static List<Day> lastOfDays(List<Day> points) {
        Map<LocalDate, Day> days = new TreeMap<>();
        points.forEach(point -> days.put(point.date(), point));
        return List.copyOf(days.values());
    }

    private Report report(
            Mode mode,
            LocalDate from,
            LocalDate to,
            List<Day> points,
            PeriodPerformance period,
            AccountProgress progress)
            throws InterruptedException {
        List<String> notes = new ArrayList<>();
        period.worthless()
                .ifPresent(day ->
                        notes.add("On %s nothing was left of the account: the figures begin after it.".formatted(day)));
        List<SettingsInForce> inForce = records.inForce(mode);
        Optional<RecordedSchedule> schedule = schedule(inForce, points.getFirst(), notes);
        ReportBacktest.Played played = schedule.isEmpty()
                ? new ReportBacktest.Played(Optional.empty(), Optional.empty())
                : new ReportBacktest(records, prices).play(mode, schedule.get(), equity(points), from, to, progress);
        played.reason().ifPresent(notes::add);
        Optional<TradingSettings> settings = schedule.map(known -> known.at(to));
        List<Ticker> tickers = settings.map(TradingSettings::tickers).orElse(List.of());
        return new Report(
                account(mode),
                from,
                to,
                clock.instant(),
                new ProgramVersion().text(),
                settings.map(TradingSettings::riskFree).orElse(RiskFree.ZERO),
                new ReportSide(
                        period.curve(),
                        period.days().stream().mapToDouble(Day::exposure).toArray(),
                        records.trades(mode, from, to)),
                played.side(),
                benchmark(mode, tickers, period.curve()),
                !tickers.isEmpty() && tickers.stream().allMatch(ticker -> prices.isReal(mode, ticker)),
                parameters(inForce, to),
                notes);
    }

    private Optional<RecordedSchedule> schedule(List<SettingsInForce> inForce, Day first, List<String> notes) {
        if (inForce.isEmpty()) {
            notes.add("There is no back-test beside it: with which settings it traded was not written down.");
            return Optional.empty();
        }
        try {
            RecordedSchedule schedule =
                    RecordedSchedule.of(inForce, check, strategies, BigDecimal.valueOf(first.equity()));
            if (schedule.isAssumed()) {
                notes.add(
                        "With which settings it traded at first was not written down: the back-test is with those of %s."
                                .formatted(schedule.begin()));
            }
            return Optional.of(schedule);
        } catch (GoneException gone) {
            notes.add("There is no back-test beside it: %s.".formatted(gone.words()));
            return Optional.empty();
        }
    }

    private static NavigableMap<Instant, Double> equity(List<Day> points) {
        NavigableMap<Instant, Double> equity = new TreeMap<>();
        points.forEach(point -> equity.put(point.at(), point.equity()));
        return equity;
    }

    private Optional<ReportBenchmark> benchmark(Mode mode, List<Ticker> tickers, DatedCurve account) {
        List<Bars> bars = tickers.stream()
                .flatMap(ticker -> prices.daily(mode, ticker).stream())
                .toList();
        EqualParts parts = EqualParts.of(bars, account.dates());
        if (parts.tickers().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> volumes = bars.parallelStream()
                .collect(Collectors.toConcurrentMap(
                        one -> one.ticker().symbol(), one -> dollarVolume(one, account.first(), account.last())));
        return Optional.of(new ReportBenchmark(
                "Buy and hold of the watch list", DatedCurve.of(account.dates(), parts.growth()), volumes));
    }

    /** The median of the sessions from one day to another, in US dollars; 0 without any. */
    private static double dollarVolume(Bars bars, LocalDate from, LocalDate to) {
        double[] volumes = IntStream.range(
                        bars.indexOf(MarketCalendar.startOfDay(from)),
                        bars.indexOf(MarketCalendar.startOfDay(to.plusDays(1))))
                .mapToDouble(i -> bars.close()[i] * bars.volume()[i])
                .sorted()
                .toArray();
        return volumes.length == 0 ? 0 : volumes[volumes.length / 2];
    }

    private static Map<String, String> parameters(List<SettingsInForce> inForce, LocalDate to) {
        Map<String, String> parameters = new LinkedHashMap<>();
        inForce.stream()
                .filter(row -> !row.firstSession().isAfter(to))
                .reduce((one, later) -> later)
                .or(() -> inForce.stream().findFirst())
                .map(SettingsInForce::inForce)
                .ifPresent(last -> {
                    SettingTexts texts = SettingTexts.ofLines(last.settings());
                    Arrays.stream(Setting.values())
                            .filter(setting -> !texts.of(setting).isEmpty())
                            .forEach(setting ->
                                    parameters.put(setting.title(), SettingWords.words(setting, texts.of(setting))));
                    put(parameters, "Risk rules", last.riskRules());
                    put(parameters, "Strategies", last.strategies());
                    put(parameters, "Pinned", last.pins());
                });
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, String lines) {
        if (!lines.isBlank()) {
            parameters.put(name, String.join("; ", lines.lines().toList()));
        }
    }

    private static String account(Mode mode) {
        return switch (mode) {
            case LIVE -> "Live account";
            case PAPER -> "Paper account";
            case SIMULATED -> "Simulated account";
        };
    }
}
