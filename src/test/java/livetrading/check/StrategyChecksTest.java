package livetrading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import livetrading.market.Bars;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Series;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** What strategies do that may not be saved, and what is said of it. */
@Timeout(60)
class StrategyChecksTest {

    private static final Bars GIVEN = Series.walk("GOOG", 400, 100, 0.02, 71);

    private static final StrategyChecks CHECKS = checks(Duration.ofSeconds(1), Duration.ofSeconds(5));

    private static StrategyChecks checks(Duration limit, Duration series) {
        return new StrategyChecks(
                List.of(GIVEN),
                Map.of(),
                List.of(StrategyCatalog.find("sma-crossover").orElseThrow()),
                new StrategyChecks.Patience(limit, series));
    }

    /** What decides. */
    private interface Rule {
        boolean isLong(Bars bars, int t) throws Exception;
    }

    /** A strategy that follows a rule and else does all as it should. */
    private static class Ruled implements Strategy {

        private final int warmUp;
        private final Rule rule;

        Ruled(int warmUp, Rule rule) {
            this.warmUp = warmUp;
            this.rule = rule;
        }

        @Override
        public String id() {
            return "ruled";
        }

        @Override
        public String name() {
            return "Ruled";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public int warmUp(Parameters parameters) {
            return warmUp;
        }

        @Override
        public Signals signals(History history, Parameters parameters) {
            boolean[] stances = new boolean[history.bars().size()];
            for (int t = warmUp; t < stances.length; t++) {
                try {
                    stances[t] = rule.isLong(history.bars(), t);
                } catch (Exception e) {
                    throw new IllegalStateException(e.getMessage(), e);
                }
            }
            return answer(stances);
        }

        Signals answer(boolean[] stances) {
            return new Signals(stances, List.of(), bar -> "as the rule says");
        }
    }

    private static Ruled rising() {
        return new Ruled(10, StrategyChecksTest::rose);
    }

    private static boolean rose(Bars bars, int t) {
        return bars.close()[t] > bars.close()[t - 10];
    }

    private static void assertFound(Strategy strategy, Check check, Verdict verdict, String... words)
            throws InterruptedException {
        assertFound(CHECKS.of(strategy), check, verdict, words);
    }

    private static void assertFound(CheckReport report, Check check, Verdict verdict, String... words) {
        CheckResult result = report.result(check);
        assertThat(result.verdict()).as(result.sentence()).isEqualTo(verdict);
        assertThat(result.sentence()).contains(List.of(words)).endsWith(".");
    }

    @Test
    void nothingIsSaidAgainstOneThatDoesAllAsItShould() throws Exception {
        CheckReport report = CHECKS.of(rising());
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.results()).extracting(CheckResult::check).containsExactly(Check.values());
        assertFound(report, Check.CAUSAL, Verdict.PASSED, "each of " + (400 + 2 * 2148) + " bars");
        assertThat(report.result(Check.CAUSAL).series())
                .containsExactly(
                        "GOOG, 400 bars of 1Day from 2015-01-02",
                        "random walk 1, 2148 bars of 1Day from 2010-01-04",
                        "random walk 2, 2148 bars of 1Day from 2001-06-01");
        assertThat(report.result(Check.FAST).series())
                .singleElement()
                .asString()
                .contains("10000 bars");
    }

    @Test
    void aReportComesBackFromJson() throws Exception {
        CheckReport report = CHECKS.of(new Ruled(0, (bars, t) -> true));
        var json = new JsonMapper();
        String text = json.writeValueAsString(report);
        assertThat(text).contains("\"check\":\"CAUSAL\"").doesNotContain("refusals");
        assertThat(json.readValue(text, CheckReport.class)).isEqualTo(report);
    }

    @Test
    void aLookAtALaterBarIsRefusedWithItsDay() throws Exception {
        assertFound(
                new Ruled(10, (bars, t) -> rose(bars, Math.min(t + 1, bars.size() - 1))),
                Check.CAUSAL,
                Verdict.REFUSED,
                "with the prices up to that bar, and ",
                "when later ones were known (GOOG)");
    }

    @Test
    void slowOnesAreLookedAtOnFewerBarsFromTheEnd() throws Exception {
        CheckReport report =
                checks(Duration.ofSeconds(10), Duration.ofMillis(1)).of(rising());
        assertFound(
                report,
                Check.CAUSAL,
                Verdict.PASSED,
                "in the time that there was: ",
                "of 2148 (random walk 1), the last ");
    }

    @Test
    void failuresAreSaidWithTheHistory() throws Exception {
        assertFound(
                new Ruled(0, (bars, t) -> 1 / (bars.size() - 7) > 1),
                Check.ANSWERS,
                Verdict.REFUSED,
                "It failed on the 7 bars from 2015-01-02 to 2015-01-12 (GOOG): IllegalStateException, / by zero.");
        CheckReport report = CHECKS.of(new Ruled(0, (bars, t) -> {
            throw new StackOverflowError();
        }));
        assertFound(report, Check.ANSWERS, Verdict.REFUSED, "StackOverflowError");
        assertFound(report, Check.TRADES, Verdict.WARNING, "not checked to the end");
        assertThat(report.verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    @SuppressWarnings({"NullAway", "DataFlowIssue"}) // as foreign code does
    void answersThatAreNoneAreRefused() throws Exception {
        assertFound(answering(stances -> null), Check.ANSWERS, Verdict.REFUSED, "nothing (null)");
        assertFound(
                answering(stances -> new Signals(null, List.of(), bar -> "x")),
                Check.ANSWERS,
                Verdict.REFUSED,
                "gave no stances for 400 bars");
        assertFound(
                answering(stances -> new Signals(new boolean[stances.length + 1], List.of(), bar -> "x")),
                Check.ANSWERS,
                Verdict.REFUSED,
                "gave 401 stances for 400 bars of GOOG");
        assertFound(
                answering(stances -> new Signals(stances, List.of(), bar -> null)),
                Check.ANSWERS,
                Verdict.REFUSED,
                "when it was asked for the reason of ");
        var line = new Signals.Line("Average", new double[3], true);
        assertFound(
                answering(stances -> new Signals(stances, List.of(line), bar -> "x")),
                Check.ANSWERS,
                Verdict.REFUSED,
                "line Average has 3 values for 400 bars");
        assertFound(new Ruled(-1, (bars, t) -> false), Check.ANSWERS, Verdict.REFUSED, "warm-up takes -1 bars");
    }

    private static Strategy answering(Function<boolean[], Signals> answer) {
        return new Ruled(10, StrategyChecksTest::rose) {
            @Override
            Signals answer(boolean[] stances) {
                return answer.apply(stances);
            }
        };
    }

    @Test
    void oneThatCannotBeMadeIsRefused() throws Exception {
        Supplier<Strategy> none = () -> {
            throw new NoClassDefFoundError("org/ta4j/core/Bar");
        };
        CheckReport report = CHECKS.of(none);
        assertFound(
                report, Check.ANSWERS, Verdict.REFUSED, "It failed when it was made: NoClassDefFoundError, org/ta4j");
        assertThat(report.results()).hasSize(Check.values().length);
    }

    @Test
    void oneThatStopsWhenInterruptedIsStopped() throws Exception {
        var ended = new CountDownLatch(1);
        CheckReport report = checks(Duration.ofMillis(100), Duration.ofSeconds(1))
                .of(new Ruled(0, (bars, t) -> {
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        ended.countDown();
                    }
                    return true;
                }));
        assertFound(report, Check.FAST, Verdict.REFUSED, "no answer within 0.2 s, and was interrupted");
        assertFound(report, Check.CAUSAL, Verdict.WARNING, "not checked to the end");
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void oneThatNeverEndsIsGivenUp() throws Exception {
        var end = new AtomicBoolean();
        CheckReport report = checks(Duration.ofMillis(100), Duration.ofSeconds(1))
                .of(new Ruled(0, (bars, t) -> {
                    while (!end.get()) {
                        Thread.onSpinWait();
                    }
                    return true;
                }));
        end.set(true);
        assertFound(report, Check.FAST, Verdict.REFUSED, "does not stop when it is interrupted", "occupy a processor");
    }

    @Test
    void oneThatTakesTooLongForManyBarsIsRefused() throws Exception {
        CheckReport report = checks(Duration.ofMillis(200), Duration.ofMillis(250))
                .of(new Ruled(10, (bars, t) -> {
                    if (bars.size() > 5000) {
                        new CountDownLatch(1).await();
                    }
                    return rose(bars, t);
                }));
        assertFound(report, Check.FAST, Verdict.REFUSED, "10000 bars: It gave no answer within 0.2 s");
        assertThat(report.result(Check.CAUSAL).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void whoeverWaitsMayBeInterrupted() throws Exception {
        var asked = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                CHECKS.of(new Ruled(0, (bars, t) -> {
                    asked.countDown();
                    new CountDownLatch(1).await();
                    return true;
                }));
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        asked.await();
        waiting.interrupt();
        waiting.join();
        assertThat(interrupted).isTrue();
    }

    @Test
    void stancesDuringTheWarmUpAreRefused() throws Exception {
        assertFound(
                answering(stances -> {
                    Arrays.fill(stances, 0, Math.min(stances.length, 10), true);
                    return new Signals(stances, List.of(), bar -> "x");
                }),
                Check.BEGINNINGS,
                Verdict.REFUSED,
                "On 2015-01-02, bar 1 of a history, it was long",
                "after 10 bars (GOOG)");
    }

    @Test
    void aWarmUpThatIsTooShortIsWarnedOfWithTheBarsItTakes() throws Exception {
        CheckReport report =
                CHECKS.of(new Ruled(10, (bars, t) -> bars.close()[t] > bars.close()[Math.max(0, t - 200)]));
        assertFound(
                report,
                Check.BEGINNINGS,
                Verdict.WARNING,
                "difference for up to 200 bars, although its warm-up takes 10 bars");
        assertThat(report.verdict()).isEqualTo(Verdict.WARNING);
    }

    @Test
    void positionsFromBeforeTheBeginningAreNoDifference() throws Exception {
        assertFound(
                StrategyCatalog.find("bollinger-bands").orElseThrow(),
                Check.BEGINNINGS,
                Verdict.PASSED,
                "positions from before had ended after at most");
    }

    @Test
    void anotherAnswerWhenAskedAgainIsRefused() throws Exception {
        var asked = new AtomicInteger();
        assertFound(
                answering(stances -> {
                    if (stances.length == 400 && asked.incrementAndGet() > 2) {
                        stances[350] = !stances[350];
                    }
                    return new Signals(stances, List.of(), bar -> "x");
                }),
                Check.REPEATABLE,
                Verdict.REFUSED,
                "when it was asked again (GOOG)");
    }

    @Test
    void whoeverWritesToThePricesIsRefusedAndChangesNone() throws Exception {
        double[] before = GIVEN.close().clone();
        assertFound(
                new Ruled(10, (bars, t) -> {
                    bars.close()[0] *= 1.01;
                    return rose(bars, t);
                }),
                Check.REPEATABLE,
                Verdict.REFUSED,
                "changes the prices that it is given (GOOG)");
        assertThat(Arrays.equals(GIVEN.close(), before)).isTrue();
    }

    /** Two that meet within it answer otherwise; it is told by its own copy, so that series do not meet. */
    @Test
    void anotherAnswerToTwoThreadsIsRefused() throws Exception {
        Supplier<Strategy> meeting = () -> {
            var barrier = new CyclicBarrier(2);
            var before = new AtomicInteger();
            return answering(stances -> {
                boolean isFirst = before.getAndIncrement() == 0;
                boolean haveMet = (!isFirst || stances.length == 400) && meets(barrier, stances);
                return new Signals(haveMet ? new boolean[stances.length] : stances, List.of(), bar -> "x");
            });
        };
        assertFound(CHECKS.of(meeting), Check.REPEATABLE, Verdict.REFUSED, "another thread asked it as well");
    }

    private static boolean meets(CyclicBarrier barrier, boolean[] stances) {
        try {
            barrier.await(1, TimeUnit.MILLISECONDS);
            return stances.length > 0;
        } catch (TimeoutException | BrokenBarrierException e) {
            barrier.reset();
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void neverAlwaysAndHardlyEverInTheMarketAreWarnings() throws Exception {
        assertFound(
                new Ruled(5, (bars, t) -> false), Check.TRADES, Verdict.WARNING, "never wanted to be in the market");
        assertFound(new Ruled(5, (bars, t) -> true), Check.TRADES, Verdict.WARNING, "always in the market");
        assertFound(
                new Ruled(
                        5,
                        (bars, t) -> bars.date(t).getDayOfYear() == 60
                                && bars.date(t).getYear() % 3 == 0),
                Check.TRADES,
                Verdict.WARNING,
                "hardly ever trades: ",
                "too few to judge it by");
    }

    @Test
    void whatEarnsAsAnotherOneIsWarnedOf() throws Exception {
        assertFound(
                new Ruled(50, (bars, t) -> mean(bars, t, 20) > mean(bars, t, 50)),
                Check.LIKENESS,
                Verdict.WARNING,
                "It is nearly SMA Crossover: their daily returns have a correlation of 0.99");
    }

    private static double mean(Bars bars, int t, int n) {
        return Arrays.stream(bars.close(), t - n + 1, t + 1).average().orElseThrow();
    }
}
