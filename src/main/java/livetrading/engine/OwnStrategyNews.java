package livetrading.engine;

import livetrading.ledger.EventKind;
import org.springframework.stereotype.Component;

/** Tells of strategies of users that compete from now on or no longer, and of jars of them that are trusted. */
@Component
public class OwnStrategyNews {

    private final EventLog events;

    OwnStrategyNews(EventLog events) {
        this.events = events;
    }

    /**
     * @param name of the strategy
     * @param user who says so
     */
    public void competes(String name, String user) {
        events.add(EventKind.STRATEGY, "%s competes for all tickers, by %s".formatted(name, user));
    }

    /**
     * @param name of the strategy
     * @param user who says so
     */
    public void isWithdrawn(String name, String user) {
        events.add(EventKind.STRATEGY, "%s does not compete any more, by %s".formatted(name, user));
    }

    /**
     * @param jar name of the file
     * @param sha256 of its bytes
     * @param user who says so
     */
    public void isTrusted(String jar, String sha256, String user) {
        events.add(EventKind.STRATEGY, "%s, SHA-256 %s, is trusted, by %s".formatted(jar, sha256, user));
    }

    /**
     * @param jar name of the file
     * @param sha256 of its bytes
     * @param user who says so
     */
    public void isTrustedNoMore(String jar, String sha256, String user) {
        events.add(EventKind.STRATEGY, "%s, SHA-256 %s, is trusted no more, by %s".formatted(jar, sha256, user));
    }
}
