package livetrading.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.account.AccountBacktest;
import livetrading.account.AccountOutcome;
import livetrading.account.AccountSettings;
import livetrading.account.EvaluationRules;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.selection.Competitors;
import livetrading.settings.Setting;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.strategy.StrategyList;
import org.junit.jupiter.api.Test;

class SelectionStudyTest {

    private static final int BARS = 1500;
    private static final int YEAR = 252;

    private static Bars walk(String ticker, int bars, double drift, long seed) {
        var random = new Random(seed);
        long[] times = new long[bars];
        double[][] columns = new double[5][bars];
        LocalDate date = LocalDate.of(2012, 1, 3);
        double close = 50;
        for (int i = 0; i < bars; i++) {
            times[i] = MarketCalendar.startOfDay(date).toEpochMilli();
            date = MarketCalendar.sessionAfter(date).date();
            double open = close * Math.exp(0.003 * random.nextGaussian());
            close = open * Math.exp(drift + 0.012 * random.nextGaussian());
            columns[0][i] = open;
            columns[1][i] = Math.max(open, close) * 1.003;
            columns[2][i] = Math.min(open, close) / 1.003;
            columns[3][i] = close;
            columns[4][i] = 1e6;
        }
        return new Bars(
                new Ticker(ticker), Timeframe.DAY_1, times, columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    private static StudyPrices walks(int bars) {
        return StudyPrices.common(List.of(walk("AAA", bars, 0.0004, 1), walk("BBB", bars, 0.0002, 2)));
    }

    private static double[] noise(int size, double mean, long seed) {
        var random = new Random(seed);
        return random.doubles(size)
                .map(x -> mean + 0.01 * random.nextGaussian())
                .toArray();
    }

    @Test
    void pricesOfLaterChangeNoSessionBefore() throws InterruptedException {
        LocalDate from = walks(BARS).byTicker().get(new Ticker("AAA")).date(1000);

        for (StudySetting setting :
                List.of(StudySetting.defaults(), StudySetting.of("", "", Map.of(Setting.REEVALUATE_AFTER, "60")))) {
            double[] whole =
                    StudyCurve.of(StudyAccount.play(setting, walks(BARS), from)).equity();
            double[] cut = StudyCurve.of(StudyAccount.play(setting, walks(BARS - 217), from))
                    .equity();

            assertThat(cut).hasSize(whole.length - 217).isEqualTo(Arrays.copyOf(whole, cut.length));
            assertThat(Arrays.stream(cut).distinct().count()).as("it trades").isGreaterThan(50);
        }
    }

    @Test
    void everyRowIsThatOfItsSetting() throws InterruptedException {
        List<StudySetting> settings = List.of(
                StudySetting.of("repetition", "every 30 days", Map.of(Setting.REEVALUATE_AFTER, "30")),
                StudySetting.defaults(),
                StudySetting.of("history", "730 days", Map.of(Setting.HISTORY_DAYS, "730")));
        var study = new StudyPanel(walks(BARS + 300), 2);

        List<StudyRow> together =
                study.play(settings).stream().map(StudyPanel.Played::row).toList();

        assertThat(together).extracting(StudyRow::name).containsExactly("every 30 days", "defaults", "730 days");
        for (int i = 0; i < settings.size(); i++) {
            StudyRow alone = study.play(List.of(settings.get(i))).getFirst().row();
            assertThat(together.get(i).returns()).usingRecursiveComparison().isEqualTo(alone.returns());
            assertThat(together.get((i + 1) % settings.size()).returns().getFirst())
                    .isNotEqualTo(alone.returns().getFirst());
        }
    }

    @Test
    void aStanceIsFollowedFromTheNextOpenToTheOneAfterItsEnd() {
        Bars bars = walk("AAA", 10, 0, 3);
        boolean[] stances = new boolean[10];
        stances[4] = true;
        List<LocalDate> sessions = IntStream.range(2, 10).mapToObj(bars::date).toList();

        double[] equity = new Unselected(
                        sessions, Map.of(bars.ticker(), bars), Map.of(bars.ticker(), stances), 0.5, 0.001)
                .play()
                .equity();

        double shares = 0.5 / (bars.close()[4] * 1.001);
        double cash = 1 - shares * bars.open()[5] * 1.001;
        assertThat(equity[2]).as("the stance is known").isEqualTo(1);
        assertThat(equity[3]).as("bought").isCloseTo(cash + shares * bars.close()[5], within(1e-12));
        assertThat(equity[4]).as("sold").isCloseTo(cash + shares * bars.open()[6] * 0.999, within(1e-12));
        assertThat(equity[7]).isEqualTo(equity[4]);
    }

    /** Where the account back-test never leaves the strategy out, both play the same. */
    @Test
    void withoutSelectionItIsTheAccountOfTheBackTest() throws InterruptedException {
        StudyPrices prices = StudyPrices.common(List.of(walk("AAA", BARS, 0.002, 4), walk("BBB", BARS, 0.002, 5)));
        Strategy strategy = StrategyCatalog.find("momentum").orElseThrow();
        AccountSettings settings = StudyAccount.settings(StudySetting.defaults(), prices);
        EvaluationRules rules = settings.evaluation();
        var one = new AccountSettings(
                settings.tickers(),
                settings.capital(),
                new EvaluationRules(
                        Competitors.withDefaults(new StrategyList(List.of(strategy))),
                        rules.metric(),
                        rules.switchingMargin(),
                        rules.criteria(),
                        rules.backtest(),
                        rules.historyDays(),
                        rules.reevaluateAfterDays(),
                        rules.timeframe()),
                settings.limits());
        LocalDate from = prices.byTicker().get(new Ticker("AAA")).date(700);
        var result = ((AccountOutcome.Played) new AccountBacktest(one, prices.byTicker())
                        .run(Optional.of(from), Optional.of(LocalDate.of(2017, 10, 1)), 1, (session, done, all) -> {}))
                .result();
        StudyCurve selected = StudyCurve.of(result);

        StudyCurve alone = new StudyBenchmarks(prices).alone(strategy, selected.dates());

        assertThat(result.trades()).hasSizeGreaterThan(5);
        assertThat(result.selections())
                .allMatch(selection -> selection.strategy().isPresent());
        assertThat(alone.returns()).hasSameSizeAs(selected.returns());
        for (int i = 0; i < alone.returns().length; i++) {
            assertThat(alone.returns()[i]).as("session " + i).isCloseTo(selected.returns()[i], within(1e-3));
        }
        assertThat(alone.exposure()).isCloseTo(selected.exposure(), within(0.01));
        assertThat(alone.turnover()).isCloseTo(selected.turnover(), within(0.2));
    }

    @Test
    void aPlantedDifferenceIsFoundWhereBothAccountsHaveTheMarketInCommon() {
        double[] market = noise(8 * YEAR, 0.0003, 1);
        double[] own = noise(8 * YEAR, 0, 2);
        double[] other = noise(8 * YEAR, 0, 3);
        double[] plain = sum(market, own, 0);
        double[] better = sum(market, other, 0.0004);

        var resamples = new PairedResamples(
                List.of(List.of(plain), List.of(better), List.of(plain.clone()), List.of(plain, better)), 5);

        double difference = PairedResamples.sharpe(better) - PairedResamples.sharpe(plain);
        var interval = resamples.differenceInterval(1, 0);
        assertThat(resamples.difference(1, 0)).isEqualTo(difference);
        assertThat(interval.holdsZero()).isFalse();
        assertThat(interval.low()).isPositive().isLessThan(difference);
        assertThat(interval.high()).isGreaterThan(difference);
        assertThat(interval.high() - interval.low())
                .as("narrower than what is not paired")
                .isLessThan(0.5
                        * (resamples.interval(1).high() - resamples.interval(1).low()));
        assertThat(resamples.differenceInterval(2, 0)).isEqualTo(new PairedResamples.Interval(0, 0));
        assertThat(resamples.differenceInterval(0, 1).low()).isEqualTo(-interval.high(), within(1e-12));
        assertThat(resamples.difference(3, 0)).as("the average of both").isCloseTo(difference / 2, within(1e-12));
        assertThat(resamples.luck(List.of(1), 0)).isLessThan(0.02);
        assertThat(resamples.luck(List.of(2), 0)).isEqualTo(1);
    }

    private static double[] sum(double[] market, double[] own, double more) {
        return IntStream.range(0, market.length)
                .mapToDouble(i -> market[i] + 0.1 * own[i] + more)
                .toArray();
    }

    @Test
    void theBestOfNoiseIsNoBetterInTheOtherHalfAndOfSkillAlways() {
        double[] defaults = noise(8 * YEAR, 0, 100);
        List<double[]> noise =
                IntStream.range(0, 20).mapToObj(i -> noise(8 * YEAR, 0, i)).toList();
        List<double[]> skill = Stream.concat(noise.stream(), Stream.of(noise(8 * YEAR, 0.003, 50)))
                .toList();

        assertThat(HalvedYears.of(skill.stream().map(List::of).toList(), List.of(defaults))
                        .better())
                .isEqualTo(1);
        assertThat(HalvedYears.of(noise.stream().map(List::of).toList(), List.of(defaults))
                        .difference())
                .isCloseTo(0, within(0.5));
        assertThat(HalvedYears.of(List.of(List.of(defaults)), List.of(defaults)))
                .isEqualTo(new HalvedYears(0, 0));
    }

    @Test
    void aYearIsComparedWithTheNext() {
        Bars bars = walk("AAA", 5 * YEAR, 0, 6);
        List<LocalDate> dates =
                IntStream.range(0, bars.size()).mapToObj(bars::date).toList();
        List<double[]> always = Stream.of(0.001, 0.003, -0.002)
                .map(drift -> equity(dates, drift, 1))
                .toList();
        List<double[]> inTurn = Stream.of(0.001, 0.003, -0.002)
                .map(drift -> equity(dates, drift, -1))
                .toList();

        YearAfterYear lasting = YearAfterYear.of(dates, always, bars.close());
        YearAfterYear turning = YearAfterYear.of(dates, inTurn, bars.close());

        assertThat(lasting.pairs()).isEqualTo(4);
        assertThat(lasting.correlation()).isEqualTo(1, within(1e-12));
        assertThat(lasting.winner()).isGreaterThan(lasting.average());
        assertThat(turning.correlation()).isEqualTo(-1, within(1e-12));
        assertThat(turning.winner()).isLessThan(turning.average());
    }

    /** @param turn by which the drift of a year is multiplied in the next */
    private static double[] equity(List<LocalDate> dates, double drift, int turn) {
        var random = new Random(7);
        double[] equity = new double[dates.size()];
        equity[0] = 1;
        for (int i = 1; i < equity.length; i++) {
            double now = dates.get(i).getYear() % 2 == 0 ? drift : drift * turn;
            equity[i] = equity[i - 1] * (1 + now + 0.001 * random.nextGaussian());
        }
        return equity;
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> StudyPrices.common(List.of())).hasMessage("there is no price file in the folder");
        assertThatThrownBy(() -> new StudyPanel(walks(600), 1))
                .hasMessage("the prices in common are too short: a year of warm-up and three of evaluation are needed");
    }
}
