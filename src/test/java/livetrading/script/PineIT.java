package livetrading.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import livetrading.ForeignProgram;
import livetrading.market.Bars;
import livetrading.market.SharedData;
import livetrading.standin.wire.Json;
import livetrading.strategy.History;
import livetrading.strategy.Series;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Conditions and strategies that are written in Pine, the most common language for this, and run by PineTS, hold on the
 * same bars as in the language of strategies; weeks and months that PineTS makes of the days itself are among them.
 */
class PineIT {

    private static final String PINE_TS = "pinets@0.9.34";
    private static final int CONDITIONS = 30;

    /** Until then averages that never forget still know with which bar each of both begins them. */
    private static final int ALIKE = 100;

    private static final List<String> STRATEGIES =
            List.of("pullback", "connors-rsi2", "golden-cross-weekly", "trailing-trend");

    @Test
    void theSameOnARandomWalk() throws Exception {
        agrees(Series.walk("WALK", 1200, 40, 0.02, 15));
    }

    @Test
    void theSameOnTwentyYearsOfIbm() throws Exception {
        agrees(SharedData.prices("daily-1998-2021", "IBM"));
    }

    private static void agrees(Bars bars) throws Exception {
        assertConditions(bars, plots("conditions.pine", bars));
        assertStrategies(bars, plots("strategies.pine", bars));
    }

    private static void assertConditions(Bars bars, Map<String, boolean[]> plots) {
        var different = new TreeMap<String, List<Integer>>();
        plots.forEach((condition, expected) -> {
            double[] values = Scripts.values("if(%s, 1, 0)".formatted(condition), bars);
            List<Integer> differ = IntStream.range(ALIKE, compared(bars))
                    .filter(t -> (values[t] == 1) != expected[t])
                    .boxed()
                    .toList();
            if (!differ.isEmpty()) {
                different.put(condition, differ);
            }
            assertThat(IntStream.range(ALIKE, compared(bars)).filter(t -> expected[t]))
                    .as(condition)
                    .isNotEmpty();
        });
        assertThat(different).isEmpty();
        assertThat(plots).hasSizeGreaterThan(CONDITIONS);
    }

    private static void assertStrategies(Bars bars, Map<String, boolean[]> plots) {
        assertThat(plots).containsOnlyKeys(STRATEGIES);
        plots.forEach((id, expected) -> {
            boolean[] stances = Scripts.signals(Scripts.script(Gallery.source(id)), History.of(bars))
                    .stances();
            List<Integer> differ = IntStream.range(0, compared(bars))
                    .filter(t -> stances[t] != expected[t])
                    .boxed()
                    .toList();
            assertThat(differ).as(id).isEmpty();
            assertThat(stances).as(id).contains(true);
        });
    }

    /** All bars but the last: on it PineTS takes the week and the month in progress for complete. */
    private static int compared(Bars bars) {
        return bars.size() - 1;
    }

    /** Where what a script of Pine plots is 1, by the title of the plot. */
    private static Map<String, boolean[]> plots(String script, Bars bars) throws IOException, InterruptedException {
        var pine = ForeignProgram.of(PINE_TS, "pinets.mjs");
        Path prices = pine.file(bars.ticker() + ".csv", ForeignBars.csv(bars));
        Path source = Path.of("src", "test", "resources", "foreign", script).toAbsolutePath();
        return Json.read(pine.output(prices.toString(), source.toString())).properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, plot -> holds(plot.getValue())));
    }

    private static boolean[] holds(JsonNode values) {
        boolean[] holds = new boolean[values.size()];
        for (int t = 0; t < holds.length; t++) {
            holds[t] = values.get(t).doubleValue(0) == 1;
        }
        return holds;
    }
}
