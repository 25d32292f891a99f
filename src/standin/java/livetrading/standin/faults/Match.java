package livetrading.standin.faults;

import java.util.regex.Pattern;

/**
 * When a fault happens; empty texts match everything.
 *
 * @param method HTTP method, {@code EVENT} for events of a stream
 * @param path matches the whole path of a request, or the name of an event
 * @param nth the first matching occasion that counts, from 1
 * @param times how often at most
 * @param probability of each occasion
 */
public record Match(
        String method, Pattern path, String symbol, String clientOrderId, int nth, int times, double probability) {

    private static final Pattern ANYTHING = Pattern.compile(".*");

    public Match {
        if (nth < 1 || times < 1 || !(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("A rule that never applies");
        }
    }

    public static Match always() {
        return new Match("", ANYTHING, "", "", 1, Integer.MAX_VALUE, 1);
    }

    public static Match on(String method, String pathRegex) {
        return new Match(method, Pattern.compile(pathRegex), "", "", 1, Integer.MAX_VALUE, 1);
    }

    /** An event of the trade updates, such as {@code fill}. */
    public static Match event(String nameRegex) {
        return on("EVENT", nameRegex);
    }

    /** The submission of an order. */
    public static Match submit() {
        return on("POST", "/v2/orders");
    }

    public Match symbol(String value) {
        return new Match(method, path, value, clientOrderId, nth, times, probability);
    }

    public Match clientOrderId(String value) {
        return new Match(method, path, symbol, value, nth, times, probability);
    }

    public Match nth(int value) {
        return new Match(method, path, symbol, clientOrderId, value, times, probability);
    }

    public Match times(int value) {
        return new Match(method, path, symbol, clientOrderId, nth, value, probability);
    }

    public Match once() {
        return times(1);
    }

    public Match probability(double value) {
        return new Match(method, path, symbol, clientOrderId, nth, times, value);
    }

    boolean fits(Occasion occasion) {
        return (method.isEmpty() || method.equals(occasion.method()))
                && path.matcher(occasion.path()).matches()
                && (symbol.isEmpty() || symbol.equals(occasion.symbol()))
                && (clientOrderId.isEmpty() || clientOrderId.equals(occasion.clientOrderId()));
    }
}
