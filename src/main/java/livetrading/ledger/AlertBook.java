package livetrading.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes alerts down together with what they were made from, all of it or nothing: so each is made exactly once. */
@Component
public class AlertBook {

    private final Alerts alerts;
    private final AlertCauses causes;
    private final AlertCursors cursors;

    AlertBook(Alerts alerts, AlertCauses causes, AlertCursors cursors) {
        this.alerts = alerts;
        this.causes = causes;
        this.cursors = cursors;
    }

    /**
     * What became of the rows of a table that a channel had not seen.
     *
     * @param over beginnings of causes that are over
     * @param told causes that are told, for the first time or again
     */
    public record Entry(List<Alert> alerts, Collection<String> over, Collection<AlertCause> told) {}

    /** @param last id of the last row that was looked at */
    @Transactional
    public void take(String channel, String source, long last, Entry entry) {
        entry.over().forEach(start -> causes.over(channel, start));
        tell(entry.alerts(), entry.told());
        cursors.move(channel, source, last);
    }

    @Transactional
    public void tell(Collection<Alert> made, Collection<AlertCause> told) {
        told.forEach(causes::save);
        made.forEach(alerts::save);
    }

    /** Tells several in one. */
    @Transactional
    public void bundle(List<Alert> held, Alert together) {
        held.forEach(alert -> {
            alert.bundled();
            alerts.save(alert);
        });
        alerts.save(together);
    }
}
