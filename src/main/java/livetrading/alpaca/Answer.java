package livetrading.alpaca;

import tools.jackson.databind.JsonNode;

/** What came of one call. */
sealed interface Answer {

    /** It succeeded and the answer could be read; a missing node where there was none. */
    record Ok(JsonNode body) implements Answer {}

    /**
     * Alpaca understood and said no: nothing has happened.
     *
     * @param status of HTTP, 400 to 499
     * @param message in Alpaca's words
     */
    record Denied(int status, String message, JsonNode body) implements Answer {

        boolean isUnauthorised() {
            return status == 401;
        }

        boolean isNotFound() {
            return status == 404;
        }
    }

    /**
     * Too many calls; in all likelihood nothing has happened.
     *
     * @param reason with the time at which it is tried again
     */
    record Throttled(String reason) implements Answer {}

    /** The call never left. */
    record NotSent(String reason) implements Answer {}

    /** Alpaca may or may not have acted on it. */
    record Unclear(String reason) implements Answer {}
}
