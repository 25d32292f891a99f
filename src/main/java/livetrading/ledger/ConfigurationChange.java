package livetrading.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import livetrading.settings.SettingTexts;
import org.jspecify.annotations.Nullable;

/** A configuration that came into force, and the one that it replaced. */
@Entity
@Table(name = "configuration_history")
public class ConfigurationChange {

    /** How a configuration came into the database. */
    public enum Origin {
        /** Saved on the Configuration page. */
        PAGE,
        /** Found there: written by the installation, or by somebody with a database tool. */
        DATABASE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant changedAt;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "settings_before")
    private @Nullable String before;

    @Column(name = "settings_after")
    private String after;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ConfigurationChange() {}

    ConfigurationChange(Instant changedAt, Origin origin, Optional<SettingTexts> before, SettingTexts after) {
        this.changedAt = changedAt;
        this.origin = origin;
        this.before = before.map(SettingTexts::lines).orElse(null);
        this.after = after.lines();
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Origin origin() {
        return origin;
    }

    /** The configuration that was replaced; none for the first one of all. */
    public Optional<SettingTexts> before() {
        return Optional.ofNullable(before).map(SettingTexts::ofLines);
    }

    public SettingTexts after() {
        return SettingTexts.ofLines(after);
    }

    boolean leadsTo(SettingTexts settings) {
        return after().equals(SettingTexts.ofLines(settings.lines()));
    }
}
