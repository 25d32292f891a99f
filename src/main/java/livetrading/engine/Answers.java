package livetrading.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import livetrading.market.Ticker;

/** What the circumstances of a check answered, by ticker and question; that there was nothing is not written down. */
final class Answers {

    private final Map<String, Map<String, String>> all;

    Answers() {
        this(Map.of());
    }

    /** @param known of each ticker by its questions */
    Answers(Map<String, Map<String, String>> known) {
        all = new TreeMap<>(known);
    }

    /** The first answer stays: within a check each question has one. */
    void put(Ticker ticker, String question, String answer) {
        all.computeIfAbsent(ticker.symbol(), key -> new TreeMap<>()).putIfAbsent(question, answer);
    }

    Optional<String> of(Ticker ticker, String question) {
        return Optional.ofNullable(all.getOrDefault(ticker.symbol(), Map.of()).get(question));
    }

    Map<String, Map<String, String>> all() {
        return all;
    }
}
