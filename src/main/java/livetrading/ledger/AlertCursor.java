package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** How far a channel has told what a table holds. */
@Entity
@Table(name = "alert_cursors")
public class AlertCursor {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("unused") // queries ask for it
    private String channel;

    @SuppressWarnings("unused") // queries ask for it
    private String source;

    private long lastId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AlertCursor() {}

    AlertCursor(String channel, String source, long lastId) {
        this.channel = channel;
        this.source = source;
        this.lastId = lastId;
    }

    public long lastId() {
        return lastId;
    }
}
