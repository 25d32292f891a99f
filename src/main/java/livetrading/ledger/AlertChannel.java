package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import livetrading.market.OutsideText;
import org.jspecify.annotations.Nullable;

/** A way to reach somebody that a user has added. What is secret about it is not here. */
@Entity
@Table(name = "alert_channels")
public class AlertChannel {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String type;

    private String title;

    private String settings;

    private int enabled;

    @SuppressWarnings("unused") // people ask for it
    private Instant createdAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AlertChannel() {}

    /** One that is switched off and has no settings yet. */
    public AlertChannel(String type, Instant now) {
        this.type = type;
        this.title = type;
        this.settings = "{}";
        this.createdAt = now;
    }

    /** @param settings JSON of texts by the names of their fields */
    public void change(String title, String settings) {
        this.title = title;
        this.settings = settings;
    }

    public void turn(boolean on) {
        enabled = on ? 1 : 0;
    }

    /** 0 for one that is not stored yet. */
    public long id() {
        return id == null ? 0 : id;
    }

    public String type() {
        return OutsideText.line(type);
    }

    public String title() {
        return OutsideText.line(title);
    }

    /** JSON of texts by the names of their fields. */
    public String settings() {
        return settings;
    }

    public boolean isEnabled() {
        return enabled != 0;
    }
}
