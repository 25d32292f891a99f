package livetrading.market;

import java.util.Locale;
import java.util.regex.Pattern;

/** The symbol under which a stock is traded, for example {@code AAPL} or {@code BRK.B}. */
public record Ticker(String symbol) implements Comparable<Ticker> {

    private static final Pattern SYMBOL = Pattern.compile("[A-Z][A-Z0-9.-]{0,9}");

    /** @throws IllegalArgumentException unless the symbol has 1 to 10 characters: A to Z, then also digits, dot and dash */
    public Ticker {
        if (!SYMBOL.matcher(symbol).matches()) {
            throw new IllegalArgumentException(
                    "'" + symbol + "' is not a ticker: 1 to 10 letters, digits, dots or dashes, a letter first");
        }
    }

    /** Reads what a person typed: surrounding blanks and lower case are forgiven. */
    public static Ticker of(String text) {
        return new Ticker(text.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Ticker other) {
        return symbol.compareTo(other.symbol);
    }

    @Override
    public String toString() {
        return symbol;
    }
}
