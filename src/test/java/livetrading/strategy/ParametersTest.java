package livetrading.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

    private final Parameters parameters = Parameters.defaults(List.of(
            Parameter.integer("period", 14, 2, 100),
            Parameter.decimal("deviations", 2, 0.5, 5, 0.25),
            Parameter.choice("exit", "middle", "upper")));

    @Test
    void beginsWithTheDefaults() {
        assertThat(parameters.integer("period")).isEqualTo(14);
        assertThat(parameters.decimal("deviations")).isEqualTo(2);
        assertThat(parameters.choice("exit")).isEqualTo("middle");
    }

    @Test
    void takesWhatAPersonWrites() {
        Parameters changed = parameters.with(Map.of("period", "20", "deviations", "2.5", "exit", "upper"));
        assertThat(changed.toJson()).isEqualTo("{\"period\":20,\"deviations\":2.5,\"exit\":\"upper\"}");
        assertThat(parameters.toJson()).isEqualTo("{\"period\":14,\"deviations\":2,\"exit\":\"middle\"}");
    }

    @Test
    void isEqualToTheSameValues() {
        assertThat(parameters.with(Map.of("period", "14")))
                .isEqualTo(parameters)
                .hasSameHashCodeAs(parameters);
        assertThat(parameters.with(Map.of("period", "15"))).isNotEqualTo(parameters);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period | 1 | parameter period is a whole number from 2 to 100, not '1'",
                "period | 101 | parameter period is a whole number from 2 to 100, not '101'",
                "period | 14.5 | parameter period is a whole number from 2 to 100, not '14.5'",
                "deviations | 0.4 | parameter deviations is a number from 0.5 to 5, not '0.4'",
                "deviations | NaN | parameter deviations is a number from 0.5 to 5, not 'NaN'",
                "deviations | wide | parameter deviations: 'wide' is not a number",
                "exit | lower | parameter exit is one of middle, upper, not 'lower'",
                "speed | 1 | there is no parameter 'speed'; there are period, deviations, exit"
            })
    void refuses(String name, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.with(Map.of(name, value)))
                .withMessage(message);
    }

    @Test
    void refusesADefaultOutsideTheRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> Parameter.integer("period", 1, 2, 100));
    }
}
