package livetrading.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of scripts that are none. */
class ScriptProblemsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            close > sma(x)             | 19 | there is no 'x'
            clos > sma(5)              | 7  | there is no 'clos'; did you mean close
            close > smaa(5)            | 15 | there is no 'smaa'; did you mean sma
            close > sma()              | 15 | sma needs more in its brackets; write sma(series, bars)
            close > sma(0)             | 19 | bars of sma is a whole number of bars from 1 to 5000, and this is 0
            close > sma(2.5)           | 19 | bars of sma is a whole number of bars from 1 to 5000, and this is 2.5
            close > sma(open)          | 15 | sma needs more in its brackets
            close > close[-1]          | 21 | x[n] is the value n bars ago, and the future cannot be written; n is 0 or more
            close[close] > 1           | 13 | the number of bars in x[n] is a whole number from 0 to 5000
            rsi(14) > 120              | 7  | this never holds: the value lies between 0 and 100
            close > 0                  | 7  | this always holds: a price is more than 0
            -close - 3 > 5             | 7  | this never holds: the value is at most -3
            close + 1e400 > 3          | 15 | this number is too large
            close > close              | 7  | this never holds: both sides are the same
            close                      | 7  | enter needs a condition, and this is a series; compare it
            close > open and low       | 24 | a condition belongs here, and this is a series
            (close > open) > low       | 8  | a number belongs here, and this is a condition
            low < close < high         | 19 | two comparisons in a row have no meaning; write a < b and b < c
            close = 5                  | 13 | '=' is not expected here; write == to compare
            close > open && low > 3    | 20 | '&&' has no meaning here; write and
            close > open $             | 20 | '$' has no meaning here
            bars_held > 5              | 7  | enter is asked while there is no position
            on minute(close > sma(3))  | 10 | there is no 'on minute'; there are on hour, on day, on week and on month
            on week(vwap > close)      | 7  | another on, what restarts with each session
            peer("SPY").price > 5      | 7  | 'price' is no series of a ticker
            peer("S P Y!").close > 5   | 7  | 'S P Y!' is no ticker
            close crosses open         | 21 | 'open' stands where above or below belongs
            macd(26, 12, 9) > 0        | 7  | the fast average of macd goes over 26 bars, which has to be less than the 12
            if(close > open, 1) > 0    | 7  | if takes three values
            close > (open              | 1  | 'leave' stands where ')' belongs
            """)
    void isSaidWhereItStands(String condition, int column, String message) {
        String source = "name  test\nenter " + condition + "\nleave close < sma(20)\n";
        BadScript bad = catchThrowableOfType(BadScript.class, () -> ScriptStrategy.read("test", source));
        assertThat(bad.problems().getFirst().sentence()).startsWith(message);
        assertThat(bad.problems().getFirst().place().column()).isEqualTo(column);
    }

    @Test
    void allProblemsAreSaidAtOnceEachWithItsLineAndACaret() {
        String source = "name test\ninput unused = 5 (1..10)\nlet x = foo(3)\nenter close > smaa(5)\nleave 5";
        BadScript bad = catchThrowableOfType(BadScript.class, () -> ScriptStrategy.read("test", source));
        assertThat(bad.problems()).extracting(each -> each.place().line()).containsExactly(3, 4, 5);
        assertThat(bad.problems().get(1).pointedOut(source))
                .isEqualTo(
                        "line 4, column 15: there is no 'smaa'; did you mean sma%n    enter close > smaa(5)%n                  ^^^^^^^"
                                .formatted());
    }

    @Test
    void whatIsTooLongOrTooDeepIsRefused() {
        assertProblem("#".repeat(1_000_000), "this script has 1,000,000 characters; it may have 20,000");
        assertProblem(
                "name x\nenter " + "(".repeat(500) + "close" + ")".repeat(500) + " > 3", "this is nested too deeply");
        assertProblem(
                "name x\nenter close > " + "open + ".repeat(1500) + " 1",
                "this script has more than 2,000 words and signs");
        assertProblem("", "the script has no line 'name'");
        assertProblem("name x\nlet a = b\nlet b = a\nenter a > 1\nleave a < 1", "'a' is defined by itself");
    }

    @Test
    void whatIsDefinedAndNotUsedIsSaid() {
        String source = "name test\ninput many = 5 (1..10)\nlet x = sma(3)\nenter close > sma(5)\nleave close < sma(5)";
        BadScript bad = catchThrowableOfType(BadScript.class, () -> ScriptStrategy.read("test", source));
        assertThat(bad.problems())
                .extracting(ScriptProblem::message)
                .containsExactly("'many' is not used", "'x' is not used");
    }

    @Test
    void namesOfTheLanguageCannotBeTaken() {
        assertProblem("name x\nlet close = 5\nenter open > close\nleave open < 5", "'close' is a series of the bars");
        assertProblem(
                "name x\ninput rsi = 5 (1..9)\nenter open > rsi\nleave open < 5",
                "'rsi' is a function of the language");
    }

    private static void assertProblem(String source, String message) {
        BadScript bad = catchThrowableOfType(BadScript.class, () -> ScriptStrategy.read("test", source));
        assertThat(bad.problems().getFirst().message()).isEqualTo(message);
    }
}
