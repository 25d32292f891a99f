package livetrading.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import livetrading.market.Period;
import livetrading.strategy.History;
import livetrading.strategy.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that stand alone. */
class ConditionTest {

    private static BadScript bad(String text) {
        return catchThrowableOfType(BadScript.class, () -> Condition.read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            on week(close>sma(close,20))                  | on week(close > sma(20))
            (on week( close > sma(20) ))                  | on week(close > sma(20))
            on month(sma(10) > sma(10)[1])                | on month(sma(10) > sma(10)[1])
            on week(macd > 0) and not on day(close < 5%)  | on week(macd(12, 26, 9) > 0) and (not on day(close < 0.05))
            on week(close - open * 2 > -3)[1]             | on week((close - (open * 2)) > -3)[1]
            on week(if(close > open, high, -low) >= 1e-9) | on week(if(close > open, high, -low) >= 1.0E-9)
            on week(max(open, close, 3) crosses above min(low, 1e20)) | on week(max(max(open, close), 3) crosses above min(low, 100000000000000000000))
            on week(peer("SPY").close > sma(peer("SPY").close, 5)) | on week(peer("SPY").close > sma(peer("SPY").close, 5))
            """)
    void hasOneTextHoweverItIsWritten(String written, String text) throws BadScript {
        Condition condition = Condition.read(written);
        assertThat(condition.text()).isEqualTo(text);
        assertThat(Condition.read(text).text()).isEqualTo(text);
        assertThat(Condition.read(text)).isEqualTo(condition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            on week(close > smaa(20))        | 17 | there is no 'smaa'; did you mean sma
            on week(close)                   | 1  | a condition belongs here, and this is a series; compare it
            on week(close > sma(20)          | 24 | 'the end' stands where ')' belongs
            on week(close > sma(n))          | 21 | there is no 'n'
            input n = 5 (1..9)               | 1  | this is one condition, which has no line 'input'
            on week(close > 5) leave close   | 20 | 'leave' is not expected here
            on week(close > 5) enter 1 > 2   | 20 | 'enter' is not expected here
            on week(close > 5) close         | 20 | 'close' is not expected here
            close > entry_price              | 1  | this is asked of the bars alone, so bars_held, entry_price
            on week(close > 0)               | 9  | this always holds: a price is more than 0
            on fortnight(close > 3)          | 4  | there is no 'on fortnight'
            on week(close + 1e400 > 3)       | 17 | this number is too large
            ~~                               | 1  | 'the end' stands where a value belongs
            """)
    void whatIsWrongIsSaidWhereItStands(String text, int column, String message) {
        BadScript bad = bad(text);
        assertThat(bad.problems().getFirst().sentence()).startsWith(message);
        assertThat(bad.problems().getFirst().place().column()).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on week(%s > 3)", "on week(close > 3%s)"})
    void whatIsTooLongIsRefused(String form) {
        String sum = " + close".repeat(40).substring(form.contains("(%s") ? 3 : 0);
        assertThat(bad(form.formatted(sum)).problems().getFirst().message())
                .isEqualTo("this condition is too long: it may have 200 characters");
        assertThat(bad("#".repeat(1_000_000)).getMessage()).contains("1,000,000 characters");
    }

    @Test
    void whatItsOwnTextWouldNestTooDeeplyIsRefused() {
        BadScript bad = bad("-(".repeat(56) + "mom(1)" + ")".repeat(56) + " - 1 - 1 - 1 > 3");
        assertThat(bad.problems().getFirst().message()).isEqualTo("this is nested too deeply");
    }

    @Test
    void holdsWhereItIsDefinedAndTrue() throws BadScript {
        var bars = Series.of(10, 11, 12, 13, 14, 15, 16, 9, 8, 12, 20, 21);
        Condition condition = Condition.read("on week(close > 11.5)");
        assertThat(condition.periods()).isEqualTo(List.of(Period.WEEK));
        Condition.Outcome outcome = condition.over(History.of(bars));
        // bar 0 is a Friday, which completes a week; bars 5 and 10 are the next ones
        assertThat(outcome.holds())
                .containsExactly(false, false, false, false, false, true, true, true, true, true, true, true);
        assertThat(outcome.reasons().apply(4)).isEqualTo("of the last complete week close 10.00 is not > 11.5");
    }
}
