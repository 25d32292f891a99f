package livetrading.library;

/** Nothing was changed; the message is a sentence without its full stop. */
public final class StrategyRefused extends Exception {

    StrategyRefused(String message) {
        super(message);
    }
}
