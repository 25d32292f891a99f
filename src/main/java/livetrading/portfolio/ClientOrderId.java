package livetrading.portfolio;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import livetrading.market.Ticker;

/**
 * Our own name for an order, by which it can be found when the broker's answer was lost.
 *
 * <p>It follows from the decision alone (mode, ticker, side and the bar on whose close it was decided), so the same
 * decision taken again after a crash names the same order and cannot become a second one.
 */
public record ClientOrderId(String value) {

    /** With this all ids begin that the program makes. */
    public static final String PREFIX = "lt-";

    private static final Pattern MADE =
            Pattern.compile(PREFIX + "([a-z]+)-([A-Z][A-Z0-9.-]{0,9})-(buy|sell)-(-?\\d{1,12})");
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,48}");

    /** @throws IllegalArgumentException unless the id has 1 to 48 letters, digits, dots, colons, dashes or underscores */
    public ClientOrderId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not a client order id");
        }
    }

    public static ClientOrderId of(Mode mode, Ticker ticker, Side side, Instant barTime) {
        return new ClientOrderId("%s%s-%s-%s-%d"
                .formatted(
                        PREFIX,
                        mode.name().toLowerCase(Locale.ROOT),
                        ticker,
                        side.name().toLowerCase(Locale.ROOT),
                        barTime.getEpochSecond()));
    }

    /** Whether an id that the broker tells is one of the program's. */
    public static boolean isOurs(String id) {
        return id.startsWith(PREFIX) && FORM.matcher(id).matches();
    }

    /** The decision from which it follows. */
    public record Decision(Mode mode, Ticker ticker, Side side, Instant barTime) {}

    /** What was decided; empty when the id was not made by {@link #of}. */
    public Optional<Decision> decision() {
        Matcher matcher = MADE.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Stream.of(Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(matcher.group(1)))
                .findFirst()
                .map(mode -> new Decision(
                        mode,
                        new Ticker(matcher.group(2)),
                        Side.valueOf(matcher.group(3).toUpperCase(Locale.ROOT)),
                        Instant.ofEpochSecond(Long.parseLong(matcher.group(4)))));
    }

    /** The ticker that it names; empty when it was not made by {@link #of}. */
    public Optional<Ticker> ticker() {
        return decision().map(Decision::ticker);
    }

    @Override
    public String toString() {
        return value;
    }
}
