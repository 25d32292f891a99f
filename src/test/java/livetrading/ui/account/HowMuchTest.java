package livetrading.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class HowMuchTest {

    private static final BigDecimal HELD = new BigDecimal("15");

    @Test
    void takesSharesAndPerCent() {
        assertThat(of("5")).isEqualTo("5");
        assertThat(of(" 50 % ")).isEqualTo("7");
        assertThat(of("100%")).isEqualTo("15");
        assertThat(of("15")).isEqualTo("15");
    }

    @Test
    void takesNoMoreThanIsHeldAndMoreThanNothing() {
        assertThat(of("0")).isEqualTo("It has to be more than 0");
        assertThat(of("0 %")).isEqualTo("It has to be more than 0");
        assertThat(of("15.5")).isEqualTo("No more than 15 shares are held");
        assertThat(of("101 %")).isEqualTo("No more than 100 % can be sold");
        assertThat(of("1 %")).isEqualTo("That is less than one share");
        assertThat(of("-1")).startsWith("Write how many shares");
        // half a share more than one to some, fifteen to others
        assertThat(of("1,5")).startsWith("Write how many shares");
        assertThat(of("all")).startsWith("Write how many shares");
    }

    @Test
    void takesPartsOfSharesOnlyWhereTheyCanBeSold() {
        assertThat(of("1.5")).isEqualTo("Only whole shares can be sold");
        assertThat(HowMuch.of("1.5", HELD, true).shares()).hasValue(new BigDecimal("1.5"));
        assertThat(HowMuch.of("50 %", HELD, true).shares()).hasValue(new BigDecimal("7.5"));
        assertThat(HowMuch.of("50 %", new BigDecimal("0.25"), false).shares()).hasValue(new BigDecimal("0.125"));
    }

    /** What it is understood as, or what is wrong with it. */
    private static String of(String text) {
        HowMuch much = HowMuch.of(text, HELD, false);
        return much.shares().map(BigDecimal::toPlainString).orElse(much.problem());
    }
}
