package livetrading.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of the language, each with how it is written and what it is, for editors. */
public final class Vocabulary {

    /**
     * A word.
     *
     * @param form how it is written, for instance {@code rsi(series, bars)}
     * @param help what it is, in a line
     */
    public record Word(String word, Kind kind, String form, String help) {}

    /** What a word is. */
    public enum Kind {
        /** Begins a line. */
        STATEMENT,
        KEYWORD,
        SERIES,
        FUNCTION,
        /** Something that is known of the position. */
        POSITION;

        /** In small letters. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Word> REST = List.of(
            statement("name", "name Some words", "How the strategy is called on the screens"),
            statement("input", "input period = 14 (2..50)", "A parameter: its value and its range"),
            statement("let", "let trend = sma(200)", "A name for a number or a condition"),
            statement("enter", "enter condition", "When to be in the market; asked while there is no position"),
            statement("leave", "leave condition", "When to leave it; asked while there is a position"),
            keyword("and", "a and b", "Both hold"),
            keyword("or", "a or b", "One of them holds"),
            keyword("not", "not a", "It does not hold"),
            keyword("crosses", "a crosses above b", "It was not above on the bar before, and is now; below likewise"),
            keyword("above", "a crosses above b", "It was not above on the bar before, and is now"),
            keyword("below", "a crosses below b", "It was not below on the bar before, and is now"),
            keyword("on", "on week(expression)", "On the last complete hour, day, week or month"),
            keyword("step", "input loss = 10% (2%..40% step 1%)", "The step of an input"),
            function("if", "if(condition, a, b)", "a where the condition holds, else b"),
            function("peer", "peer(\"SPY\").close", "A series of another ticker"),
            function("abs", "abs(x)", "The value without its sign"),
            function("min", "min(a, b, ...)", "The smallest"),
            function("max", "max(a, b, ...)", "The largest"),
            function("log", "log(x)", "The natural logarithm"),
            function("sqrt", "sqrt(x)", "The square root"),
            function("floor", "floor(x)", "The next whole number below"),
            function("ceil", "ceil(x)", "The next whole number above"));

    private Vocabulary() {}

    /** All of them. */
    public static List<Word> words() {
        var words = new ArrayList<Word>(REST);
        Arrays.stream(Series.values())
                .map(series -> new Word(series.word(), Kind.SERIES, series.word(), help(series)))
                .forEach(words::add);
        Arrays.stream(Function.values())
                .map(function -> new Word(function.word(), Kind.FUNCTION, function.form(), function.words()))
                .forEach(words::add);
        Arrays.stream(Holding.values())
                .map(held -> new Word(held.word(), Kind.POSITION, held.word(), help(held)))
                .forEach(words::add);
        return words;
    }

    private static String help(Series series) {
        return series == Series.TYPICAL ? "A third of high, low and close" : "Of each bar";
    }

    private static String help(Holding held) {
        return switch (held) {
            case BARS_HELD -> "Bars that have closed since the purchase; in leave only";
            case ENTRY_PRICE -> "The open at which was bought, without costs; in leave only";
            case HIGHEST_SINCE_ENTRY -> "The highest high of the bars held; in leave only";
        };
    }

    private static Word statement(String word, String form, String help) {
        return new Word(word, Kind.STATEMENT, form, help);
    }

    private static Word keyword(String word, String form, String help) {
        return new Word(word, Kind.KEYWORD, form, help);
    }

    private static Word function(String word, String form, String help) {
        return new Word(word, Kind.FUNCTION, form, help);
    }
}
