package livetrading.standin.faults;

/**
 * Something to which a fault can happen; parts that it does not have are empty.
 *
 * @param method of a request; {@code EVENT} for an event of a stream
 * @param path of a request, with its leading slash; the event's name for an event
 */
public record Occasion(String method, String path, String symbol, String clientOrderId) {

    public static Occasion request(String method, String path) {
        return new Occasion(method, path, "", "");
    }

    public static Occasion event(String name, String symbol, String clientOrderId) {
        return new Occasion("EVENT", name, symbol, clientOrderId);
    }
}
