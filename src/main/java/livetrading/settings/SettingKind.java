package livetrading.settings;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a setting takes, and in which range. */
public sealed interface SettingKind {

    /** Whether it is stored as a number. */
    default boolean isNumber() {
        return switch (this) {
            case Tickers t -> false;
            case Choice c -> false;
            case Choices c -> false;
            case Condition c -> false;
            case Decimal d -> true;
            case Fraction f -> true;
            case WholeNumber w -> true;
            case Switch s -> true;
        };
    }

    /** Names of tickers, separated by commas or blanks. */
    record Tickers(int most) implements SettingKind {}

    /**
     * One of some words.
     *
     * @param title how a word is shown
     */
    record Choice(List<String> words, UnaryOperator<String> title) implements SettingKind {

        public Choice {
            words = List.copyOf(words);
        }

        static Choice of(List<String> words) {
            return new Choice(words, word -> word);
        }
    }

    /** At least one of some words, separated by commas. */
    record Choices(List<String> words) implements SettingKind {

        public Choices {
            words = List.copyOf(words);
        }

        /** The words in a text, right or wrong. */
        public static List<String> in(String text) {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /** A condition in the language of strategies, or nothing. */
    record Condition() implements SettingKind {}

    /** A number with decimals. */
    record Decimal(Range range) implements SettingKind {}

    /** A fraction, which people write in per cent; the range is in per cent. */
    record Fraction(Range range) implements SettingKind {}

    record WholeNumber(Range range) implements SettingKind {}

    /** On (1) or off (0). */
    record Switch() implements SettingKind {

        static final Range RANGE = new Range("0", "1", "");
    }
}
