package livetrading.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import livetrading.market.Timeframe;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;

class CompetitorsTest {

    private final Competitors all = Competitors.withDefaults(StrategyCatalog.BUILT_IN);

    @Test
    void theLongestWarmUpIsThatOfTheLearningStrategy() {
        assertThat(all.longestWarmUp(Timeframe.DAY_1)).isEqualTo(553);
    }

    @Test
    void theLongestWarmUpIsThatOfTheParametersThatCompete() {
        assertThat(new Competitors(List.of(competitor("rsi"), momentum("300"))).longestWarmUp(Timeframe.DAY_1))
                .isEqualTo(301);
    }

    @Test
    void findsWhatIsStored() {
        for (Competitor one : all.list()) {
            assertThat(all.find(one.id())).hasValue(one);
        }
        assertThat(all.find("gone")).isEmpty();
    }

    @Test
    void refusesTwoThatCouldNotBeToldApart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Competitors(List.of(momentum("20"), momentum("30"))));
    }

    /** A strategy with the parameters that it has unless told otherwise. */
    static Competitor competitor(String id) {
        return Competitor.withDefaults(StrategyCatalog.find(id).orElseThrow());
    }

    static Competitor momentum(String period) {
        Competitor standard = competitor("momentum");
        return new Competitor(standard.strategy(), standard.parameters().with(Map.of("period", period)));
    }
}
