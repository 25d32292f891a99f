package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;

/** With what a mode traded from a session on, until the next of these. */
@Entity
@Table(name = "settings_in_force")
public class SettingsInForce {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @SuppressWarnings("unused") // for those who look into the database
    private Instant notedAt;

    private Instant since;

    private String firstSession;

    private String settings;

    private String riskRules;

    private String strategies;

    private int strategiesDropped;

    private String pins;

    private int entriesPaused;

    private int assumed;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SettingsInForce() {}

    /**
     * @param notedAt by the machine's clock
     * @param since by the market's clock
     * @param firstSession the first whose close is decided with it
     * @param assumed whether nobody had written down what was in force before
     */
    public SettingsInForce(
            Mode mode, Instant notedAt, Instant since, LocalDate firstSession, InForce inForce, boolean assumed) {
        this.mode = mode;
        this.notedAt = notedAt;
        this.since = since;
        this.firstSession = firstSession.toString();
        this.settings = inForce.settings();
        this.riskRules = inForce.riskRules();
        this.strategies = inForce.strategies();
        this.strategiesDropped = inForce.strategiesDropped();
        this.pins = inForce.pins();
        this.entriesPaused = inForce.entriesPaused() ? 1 : 0;
        this.assumed = assumed ? 1 : 0;
    }

    /**
     * What is in force, as text that can be compared and read again.
     *
     * @param settings {@code column=value}, one a line
     * @param riskRules groups and rules that are obeyed, one a line as in a file of rules
     * @param strategies ids of those that compete, with their versions, one a line
     * @param strategiesDropped how many were tried and do not compete
     * @param pins {@code ticker=strategy}, one a line
     * @param entriesPaused whether no position is opened
     */
    public record InForce(
            String settings,
            String riskRules,
            String strategies,
            int strategiesDropped,
            String pins,
            boolean entriesPaused) {}

    public InForce inForce() {
        return new InForce(settings, riskRules, strategies, strategiesDropped, pins, entriesPaused != 0);
    }

    public Mode mode() {
        return mode;
    }

    /** By the market's clock. */
    public Instant since() {
        return since;
    }

    /** The first session whose close is decided with it; what somebody has written over it is the day of {@link #since}. */
    public LocalDate firstSession() {
        return session(firstSession, since);
    }

    static LocalDate session(String text, Instant since) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return LocalDate.ofInstant(since, MarketCalendar.NEW_YORK);
        }
    }

    /** Whether nobody had written down what was in force before, so that it stands for all that was. */
    public boolean isAssumed() {
        return assumed != 0;
    }
}
