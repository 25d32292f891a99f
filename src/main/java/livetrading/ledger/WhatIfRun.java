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
import java.util.OptionalDouble;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;

/** An account that was played over past prices, and looked at. */
@Entity
@Table(name = "what_if_runs")
public class WhatIfRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("unused") // queries ask for it
    @Enumerated(EnumType.STRING)
    private Mode mode;

    @SuppressWarnings("unused") // for those who look into the database
    private Instant at;

    private String settings;

    private String firstSession;

    private String lastSession;

    private @Nullable Double sharpe;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected WhatIfRun() {}

    /**
     * @param mode whose prices were played
     * @param settings a line for each that decides about the result
     * @param sharpe of one session, not annual
     */
    public WhatIfRun(
            Mode mode,
            Instant at,
            String settings,
            LocalDate firstSession,
            LocalDate lastSession,
            OptionalDouble sharpe) {
        this.mode = mode;
        this.at = at;
        this.settings = settings;
        this.firstSession = firstSession.toString();
        this.lastSession = lastSession.toString();
        this.sharpe = sharpe.isPresent() ? sharpe.getAsDouble() : null;
    }

    /** Whether it is of the same settings over the same sessions: a second look at it is none. */
    public boolean isSameAs(WhatIfRun other) {
        return settings.equals(other.settings)
                && firstSession.equals(other.firstSession)
                && lastSession.equals(other.lastSession);
    }

    /** Of one session, not annual. */
    public OptionalDouble sharpe() {
        return sharpe == null ? OptionalDouble.empty() : OptionalDouble.of(sharpe);
    }
}
