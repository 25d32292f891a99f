package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** How a kind of alert is told over a channel, where somebody has chosen that. */
@Entity
@Table(name = "alert_routes")
public class AlertRoute {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private AlertKind kind;

    @SuppressWarnings("unused") // queries ask for it
    private String channel;

    @Enumerated(EnumType.STRING)
    private AlertHow how;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AlertRoute() {}

    AlertRoute(AlertKind kind, String channel, AlertHow how) {
        this.kind = kind;
        this.channel = channel;
        this.how = how;
    }

    public AlertKind kind() {
        return kind;
    }

    public AlertHow how() {
        return how;
    }
}
