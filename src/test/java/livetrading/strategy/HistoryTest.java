package livetrading.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import livetrading.market.Bars;
import org.junit.jupiter.api.Test;

/** What strategies share over the same bars is computed once. */
class HistoryTest {

    private static final Bars BARS = Series.walk("TEST", 300, 30, 0.02, 5);

    /** Counts how often it is asked. */
    private static final class Counting extends BuiltIn {

        private final AtomicInteger asked = new AtomicInteger();

        Counting() {
            super("counting", "Counting");
        }

        @Override
        public int warmUp(Parameters parameters) {
            return 0;
        }

        @Override
        public Signals signals(History history, Parameters parameters) {
            asked.incrementAndGet();
            return new Signals(new boolean[history.bars().size()], List.of(), bar -> "out");
        }
    }

    @Test
    void theSignalsOfAStrategyAreComputedOnceForAllThatAreMadeOfThem() {
        var rule = new Counting();
        var vote = new AdaptiveMachineLearning(List.of(rule));
        History history = History.of(BARS);
        Parameters none = Parameters.defaults(List.of());

        Signals first = history.signals(rule, none);
        history.signals(vote, Parameters.defaults(vote.parameters()));

        assertThat(history.signals(rule, none)).isSameAs(first);
        assertThat(rule.asked).hasValue(1);
    }

    @Test
    void otherParametersHaveSignalsOfTheirOwn() {
        Strategy momentum = StrategyCatalog.find("momentum").orElseThrow();
        Parameters standard = Parameters.defaults(momentum.parameters());
        Parameters longer = standard.with(Map.of("period", "100"));
        History history = History.of(BARS);

        assertThat(history.signals(momentum, longer).stances())
                .isEqualTo(momentum.signals(History.of(BARS), longer).stances())
                .isNotEqualTo(history.signals(momentum, standard).stances());
    }
}
