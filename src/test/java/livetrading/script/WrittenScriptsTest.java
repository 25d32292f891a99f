package livetrading.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import livetrading.market.Bars;
import livetrading.market.Timeframe;
import livetrading.script.WrittenScripts.Written;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Series;
import livetrading.strategy.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts as people write them do what they say. */
class WrittenScriptsTest {

    private static final Bars BARS = Series.walk("TEST", 500, 80, 0.03, 21);

    /** One session of seven has no bar, the last one of a week among them. */
    private static final Bars GAPS = Series.without(Series.walk("TEST", 500, 80, 0.02, 22), 7);

    /** By then the beginning of a history has a weight below 1e-12 in a Wilder average of 14. */
    private static final int FORGOTTEN = 400;

    static Stream<Written> scripts() {
        return WrittenScripts.all().stream();
    }

    private static History history(Bars bars) {
        return new History(bars, Map.of(WrittenScripts.SPY, WrittenScripts.PEER));
    }

    @Test
    void areFortyAndMore() {
        assertThat(WrittenScripts.all()).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void decideAsPlainLoopsDo(Written written) {
        ScriptStrategy script = written.script();
        assertThat(script.warmUp(Parameters.defaults(script.parameters()))).isEqualTo(written.first());
        for (Bars bars : List.of(BARS, GAPS)) {
            boolean[] expected = written.stances(bars);
            assertThat(Scripts.signals(script, history(bars)).stances()).isEqualTo(expected);
            assertThat(expected).contains(true, false);
        }
    }

    /** Conditions, as a position may have been opened before a history begins that is shorter. */
    @ParameterizedTest
    @MethodSource("scripts")
    void decideTheSameWhenTheHistoryBeginsLater(Written written) {
        Bars bars = written.isForgetful() ? BARS : Series.walk("TEST", FORGOTTEN + 300, 80, 0.03, 23);
        Program program = program(written);
        double[] enter = conditions(program, bars).of(program.enter().term());
        int enough = written.first() + (written.isForgetful() ? 0 : FORGOTTEN);
        for (int later : new int[] {1, 2, 3, 4, 5, 17, 43, 110}) {
            Evaluation shorter = conditions(program, bars.from(later));
            assertSame(program.enter().term(), enter, shorter, later, enough);
            if (!program.leave().kind().isHeld()) {
                Term leave = program.leave().term();
                assertSame(leave, conditions(program, bars).of(leave), shorter, later, enough);
            }
        }
    }

    private static void assertSame(Term condition, double[] whole, Evaluation shorter, int later, int enough) {
        double[] values = shorter.of(condition);
        for (int t = enough; t < values.length; t++) {
            assertThat(Double.compare(values[t], whole[t + later]))
                    .as("bar %d of a history %d bars later", t, later)
                    .isZero();
        }
    }

    private static Program program(Written written) {
        try {
            return Compiler.program("name written\n" + written.lines());
        } catch (BadScript e) {
            throw new AssertionError(e);
        }
    }

    private static Evaluation conditions(Program program, Bars bars) {
        History history = history(bars);
        return new Evaluation(
                program, Parameters.defaults(program.inputs()), new Frame.Own(history.bars(), history.peers()));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void sayWhyOnEveryBar(Written written) {
        Signals signals = Scripts.signals(written.script(), history(BARS));
        for (int t = 0; t < signals.size(); t++) {
            assertThat(signals.reason(t))
                    .as("bar %d", t)
                    .isNotBlank()
                    .doesNotContain("NaN", "Infinity", "null", "Term", "[L");
        }
        assertThat(signals.lines()).allSatisfy(line -> {
            assertThat(line.name()).isNotBlank();
            assertThat(line.values()).hasSize(BARS.size());
        });
    }

    @Test
    void decideTheSameOnTwoThreads() throws Exception {
        List<ScriptStrategy> scripts = scripts().map(Written::script).toList();
        List<boolean[]> expected = scripts.stream()
                .map(script -> Scripts.signals(script, history(BARS)).stances())
                .toList();
        Callable<List<boolean[]>> again = () -> scripts.stream()
                .map(script -> Scripts.signals(script, history(BARS)).stances())
                .toList();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<List<boolean[]>> run : two.invokeAll(List.of(again, again, again, again))) {
                List<boolean[]> stances = run.get();
                for (int i = 0; i < stances.size(); i++) {
                    assertThat(Arrays.equals(stances.get(i), expected.get(i)))
                            .as(scripts.get(i).name())
                            .isTrue();
                }
            }
        }
    }

    /** It has less than the whole period in it, which another history shows otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"on week(open)", "on month(sum(volume, 2))", "on week(highest(high, 3))"})
    void doNotDecideOnALongerPeriodThatBeganBeforeTheHistory(String expression) {
        ScriptStrategy script = Scripts.script("name x\nlet x = %s\nenter x > 5\nleave x < 5".formatted(expression));
        int first = script.warmUp(Parameters.defaults(List.of()));
        double[] whole = Scripts.values(expression, BARS);
        for (int later = 1; later < 50; later++) {
            double[] values = Scripts.values(expression, BARS.from(later));
            for (int t = first; t < values.length; t++) {
                assertThat(values[t])
                        .as("bar %d of a history %d bars later", t, later)
                        .isCloseTo(whole[t + later], within(1e-12 * whole[t + later]));
            }
        }
    }

    @Test
    void onShorterBarsLongerPeriodsTakeMoreOfThem() {
        Program program = program(WrittenScripts.all().stream()
                .filter(written -> written.lines().startsWith("enter on week(close > sma(4))"))
                .findFirst()
                .orElseThrow());
        Parameters none = Parameters.defaults(List.of());
        // of five weeks, of which the first may have begun before the history
        assertThat(program.warmUp(none, Timeframe.DAY_1)).isEqualTo(5 * 5 - 1);
        assertThat(program.warmUp(none, Timeframe.HOUR_1)).isEqualTo(5 * 5 * 7 - 1);
    }
}
