package livetrading.standin.faults;

import java.util.Arrays;
import java.util.Locale;

/** Everything that can be made to go wrong by a rule; the comments name the settings and their defaults. */
public enum Fault {
    // the connection; after all of them but RESET_BEFORE_READ and KEEP_ALIVE_DROP the request has been carried out
    /** Answers late: ms (1000), jitter (0). */
    LATENCY,
    /** Closes the connection instead of answering. */
    RESPONSE_LOST,
    /** Closes the connection in the middle of the answer's body. */
    TRUNCATED_BODY,
    /** Never answers, and keeps the connection open. */
    STALL_HEADERS,
    /** Answers with the head only, and keeps the connection open. */
    STALL_BODY,
    /** Sends one byte of the body in so many ms (1000). */
    DRIP,
    /** Resets the connection when the head of the request arrives. */
    RESET_BEFORE_READ,
    /** Resets the connection instead of answering. */
    RESET_AFTER_ACCEPT,
    /** Closes a connection that has been used before, as the next request arrives on it. */
    KEEP_ALIVE_DROP,
    /** Waits for {@link FaultRule#release()} before the request is carried out, or {@link FaultRule#drop()}. */
    HOLD_BEFORE,
    /** Waits for {@link FaultRule#release()} with the answer. */
    HOLD_AFTER,
    /** Closes the connection at once, and carries the request out seconds (300) later. */
    CARRIED_OUT_LATE,

    // the answer's status
    /** Status: code (500), booked (false), body (the broker's JSON). */
    STATUS,
    STATUS_500_BEFORE,
    STATUS_500_AFTER,
    STATUS_502_HTML,
    STATUS_503,
    STATUS_504_AFTER,
    /** Too many requests: retryAfter (none), reset (none; seconds from now until X-RateLimit-Reset). */
    STATUS_429,
    STATUS_401,
    STATUS_403_BLOCKED,
    /** A refusal: status (403), code (40310000), message. */
    REFUSAL,
    /** Sends the client elsewhere: code (307), to (an address). */
    REDIRECT,

    // the answer's body; the request has been carried out
    MALFORMED_JSON,
    EMPTY_BODY,
    /** Leaves a field out: field (status). */
    MISSING_FIELD,
    /** Orders in a status that nobody knows: value (quantum_hold). */
    UNKNOWN_STATUS,
    /** Orders of a class that nobody knows: value (entangled). */
    UNKNOWN_ORDER_CLASS,
    NUMBERS_AS_STRINGS,
    STRINGS_AS_NUMBERS,
    /** The fields on day trading that were removed in July 2026. */
    LEGACY_PDT_FIELDS,

    // what reads show
    /** An order cannot be found until seconds (10) after it was booked. */
    SLOW_VISIBILITY,
    /** Positions and account as they were seconds (10) ago. */
    STALE_READS,
    /** The broker's clock is seconds (300) ahead. */
    CLOCK_SKEW,

    // the life of orders
    /** Fills in chunks (3), every (PT0S) one. */
    PARTIAL_FILLS,
    /** Fills a part (0.5) and takes the rest back. */
    PARTIAL_THEN_CANCEL,
    /** Fills a part (0.5); the rest stays open. */
    PARTIAL_THEN_REST,
    /** Nothing fills for the time after (PT5S). */
    FILL_LATE,
    /** The fill comes before the answer to the order: ms (200). */
    FILL_BEFORE_RESPONSE,
    /** A cancellation is taken (mode after) or refused (mode before), and the order fills. */
    FILL_RACES_CANCEL,
    CANCEL_NEVER_CONFIRMED,
    /** The order is taken, and rejected after (PT0S). */
    REJECT_ASYNC,
    REPLACE_REJECTED_ASYNC,
    REPLACE_RACES_FILL,
    BOTH_LEGS_FILL,
    /** An order for the day is set aside at the close, to go on at the next open. */
    DONE_FOR_DAY,

    // the streams
    DUPLICATE_EVENT,
    DROP_EVENT,
    /** Keeps an event back for seconds (10). */
    LATE_EVENT,
    /** Keeps events back until window (2) have come, and sends them last first. */
    OUT_OF_ORDER,
    UNKNOWN_EVENT,
    GARBAGE_FRAME,
    ERROR_FRAME,
    /** The keys are refused. */
    UNAUTHORIZED,
    /** No answer to the keys. */
    AUTH_SILENCE,
    HANDSHAKE_429,
    /** Another connection is open: error 406 on the stream of prices, an error message on the other. */
    CONNECTION_LIMIT,
    SLOW_CLIENT,

    // market data
    /** Leaves bars out: every nth (2). */
    MISSING_BARS,
    /** No bars of the last seconds (3600). */
    STALE_BARS,
    DUPLICATE_BAR,
    ZERO_VOLUME_PLACEHOLDER,
    ZERO_PRICE,
    /** The last bar's prices times factor (10). */
    SPIKE,
    /** Pages of limit (1) bars. */
    SHORT_PAGE,
    EMPTY_PAGE_WITH_TOKEN,
    REPEAT_TOKEN,
    /** Leaves out a symbol: symbol (the first). */
    SYMBOL_ABSENT,
    BID_ASK_ZERO,
    CROSSED_QUOTE;

    /** The name in the control interface: {@code responseLost}. */
    public String wire() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder wire = new StringBuilder(words[0]);
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            wire.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return wire.toString();
    }

    public static Fault named(String wire) {
        return Arrays.stream(values())
                .filter(fault -> fault.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no fault " + wire));
    }
}
