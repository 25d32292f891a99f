package livetrading.risk.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import livetrading.market.Ticker;

/** Tickers under one name, which is in lower case so that it is not taken for a ticker. */
public record RuleGroup(String name, Set<Ticker> tickers) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    /** @throws IllegalArgumentException for a name that is none, or without a ticker */
    public RuleGroup {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "'%s' is no name of a group: up to 30 small letters, digits and dashes, a letter first"
                            .formatted(name));
        }
        tickers = Set.copyOf(tickers);
        if (tickers.isEmpty()) {
            throw new IllegalArgumentException("the group '%s' has no ticker".formatted(name));
        }
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * Reads {@code tech: AAPL, MSFT}.
     *
     * @throws IllegalArgumentException for anything else
     */
    static RuleGroup parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'group %s' has to be like 'group tech: AAPL,MSFT'".formatted(text));
        }
        Set<Ticker> tickers = new LinkedHashSet<>();
        for (String symbol : text.substring(colon + 1).split(",", -1)) {
            tickers.add(Ticker.of(symbol));
        }
        return new RuleGroup(text.substring(0, colon).strip(), tickers);
    }
}
