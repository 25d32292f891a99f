package livetrading.ui.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputTextTest {

    private static final String TEXT = """
            # input period = 14 is what others take
            name   Pullback of input period = 14
            input  period = 14 (2..50)   # bars
            input  periods = 3 (1..9)
            input  loss   = 10% (2%..40% step 1%)
            input  shift  = -0.5 (-3..3 step 0.25)
            """;

    @Test
    void changesTheValueAndNothingElse() {
        assertThat(InputText.with(TEXT, Map.of("period", new BigDecimal("20.0"))))
                .isEqualTo(TEXT.replace("input  period = 14", "input  period = 20"));
    }

    @Test
    void keepsPerCentWhereTheTextHasIt() {
        assertThat(InputText.with(TEXT, Map.of("loss", new BigDecimal("0.085"))))
                .contains("input  loss   = 8.5% (2%..40% step 1%)");
    }

    @Test
    void writesNegativeNumbersAndNought() {
        assertThat(InputText.with(TEXT, Map.of("shift", new BigDecimal("-1.250"))))
                .contains("input  shift  = -1.25 (-3..3");
        assertThat(InputText.with(TEXT, Map.of("shift", new BigDecimal("0.00"))))
                .contains("input  shift  = 0 (-3..3");
    }
}
