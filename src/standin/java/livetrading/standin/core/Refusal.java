package livetrading.standin.core;

import java.util.Map;

/** The broker says no, with the status, code and words that it uses. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final transient Map<String, Object> extras;

    private Refusal(int status, int code, String message, Map<String, Object> extras) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.extras = extras;
    }

    public static Refusal of(int status, int code, String message) {
        return new Refusal(status, code, message, Map.of());
    }

    /** The request makes no sense. */
    public static Refusal invalid(String message) {
        return of(422, 40010001, message);
    }

    /** The request makes sense, but not for this order or asset. */
    public static Refusal unprocessable(String message) {
        return of(422, 42210000, message);
    }

    public static Refusal forbidden(String message) {
        return of(403, 40310000, message);
    }

    public static Refusal notFound(String message) {
        return of(404, 40410000, message);
    }

    public static Refusal unauthorized() {
        return of(401, 40110000, "unauthorized.");
    }

    public static Refusal tooManyRequests() {
        return of(429, 42910000, "too many requests.");
    }

    public Refusal with(Map<String, Object> more) {
        return new Refusal(status, code, message(), more);
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    /** Fields of the answer beside code and message. */
    public Map<String, Object> extras() {
        return extras;
    }
}
