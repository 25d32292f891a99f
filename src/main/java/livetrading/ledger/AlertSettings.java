package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When nobody wants to be told, and who is to miss the program when it is silent; one row, as text that anybody may edit. */
@Entity
@Table(name = "alert_settings")
public class AlertSettings {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    private @Nullable String quietFrom;

    private @Nullable String quietUntil;

    private @Nullable String zone;

    private @Nullable String pingAddress;

    private int quietOff;

    /** Nothing is set. */
    public AlertSettings() {}

    /**
     * @param quietFrom time of day, for instance {@code 22:00}; empty without quiet hours
     * @param zone for instance {@code Europe/Berlin}
     * @param pingAddress empty for none
     */
    public AlertSettings(String quietFrom, String quietUntil, String zone, String pingAddress) {
        this.quietFrom = quietFrom;
        this.quietUntil = quietUntil;
        this.zone = zone;
        this.pingAddress = pingAddress;
    }

    /**
     * Changes the quiet hours.
     *
     * @param on whether they are kept; what is off stays written down
     */
    public AlertSettings quiet(boolean on, String from, String until, String inZone) {
        quietOff = on ? 0 : 1;
        quietFrom = from;
        quietUntil = until;
        zone = inZone;
        return this;
    }

    /** @param address empty for none */
    public AlertSettings ping(String address) {
        pingAddress = address;
        return this;
    }

    /** Whether quiet hours that are written down are to be kept. */
    public boolean isQuietOn() {
        return quietOff == 0;
    }

    public String quietFrom() {
        return text(quietFrom);
    }

    public String quietUntil() {
        return text(quietUntil);
    }

    public String zone() {
        return text(zone);
    }

    public Optional<String> pingAddress() {
        return Optional.of(text(pingAddress)).filter(address -> !address.isEmpty());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
