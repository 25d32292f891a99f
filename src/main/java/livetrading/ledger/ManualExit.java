package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that the position in a ticker is to be sold, whatever its strategy says; a sale at the broker says so
 * too, and a risk rule. Once it is sold the ticker stays out until its strategy has wanted to be out too: else the next check would buy
 * back what has just been sold.
 */
@Entity
@Table(name = "manual_exits")
public class ManualExit {

    /** In place of a user's name. */
    private static final String ELSEWHERE = "a sale elsewhere";

    private static final String SPLIT = "a split";

    private static final String RULE = "a risk rule";

    static final String CLOSED = "closed by hand, by ";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("unused") // queries ask for it
    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String ticker;

    private Instant askedAt;

    private String askedBy;

    private @Nullable Instant soldAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ManualExit() {}

    /** @param askedBy name of the user */
    public ManualExit(Mode mode, Ticker ticker, Instant askedAt, String askedBy) {
        this.mode = mode;
        this.ticker = ticker.symbol();
        this.askedAt = askedAt;
        this.askedBy = askedBy;
    }

    /** Of a position that is gone: it was sold without an order of the program. */
    static ManualExit soldElsewhere(Mode mode, Ticker ticker, Instant now) {
        var exit = new ManualExit(mode, ticker, now, ELSEWHERE);
        exit.soldAt = now;
        return exit;
    }

    /** Of a position whose exit was under way when a split changed its shares. */
    static ManualExit afterSplit(Mode mode, Ticker ticker, Instant now) {
        return new ManualExit(mode, ticker, now, SPLIT);
    }

    /** Of a position that a risk rule has closed. */
    static ManualExit closedByRule(Mode mode, Ticker ticker, Instant now) {
        var exit = new ManualExit(mode, ticker, now, RULE);
        exit.soldAt = now;
        return exit;
    }

    public String ticker() {
        return ticker;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** How the position is closed, and by whom, in words. */
    public String how() {
        return switch (askedBy) {
            case ELSEWHERE -> "sold elsewhere";
            case RULE -> "closed by a risk rule";
            case SPLIT -> "closed after a split, as was decided before it";
            default -> CLOSED + askedBy;
        };
    }

    /** Whether a risk rule has closed it. */
    public boolean isByRule() {
        return askedBy.equals(RULE);
    }

    /** Whether nothing is left to sell. */
    public boolean isSold() {
        return soldAt != null;
    }
}
