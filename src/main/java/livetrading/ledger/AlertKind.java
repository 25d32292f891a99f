package livetrading.ledger;

import java.util.Arrays;
import java.util.List;

/** What an alert is about, and how people are told of it who have not chosen otherwise. */
public enum AlertKind {
    TRADE_OPENED("Trade opened", AlertHow.NORMAL),
    TRADE_CLOSED("Trade closed", AlertHow.NORMAL),
    ENTRY_REFUSED("Entry refused by a rule", AlertHow.OFF),
    ORDER_TROUBLE("Order refused or stuck", AlertHow.OFF),
    RULE_ACTED("Rule acted", AlertHow.OFF),
    LOCK("Lock set or lifted", AlertHow.OFF),
    HALT("Halt", AlertHow.URGENT),
    /** What was halted goes on. Whoever was told of a halt waits for it. */
    GOES_ON("All clear", AlertHow.NORMAL),
    ALARM("Alarm", AlertHow.URGENT),
    /** Channels have told it for as long as there were any; an update must not make them silent. */
    DRIFT("Drift", AlertHow.NORMAL),
    EXTERNAL_TRADE("External trade", AlertHow.NORMAL),
    STRATEGY("Strategy changed", AlertHow.OFF),
    EVALUATION("Evaluation failed", AlertHow.OFF),
    BACKUP("Backup failed", AlertHow.URGENT),
    DISK_LOW("Disk low", AlertHow.URGENT),
    CLOCK_OFF("Clock off", AlertHow.URGENT),
    DEVIATION("Live deviates from its back-test", AlertHow.URGENT),
    DAILY("Daily summary", AlertHow.DIGEST),
    WEEKLY("Weekly report", AlertHow.OFF),
    /** Several that could wait, of more than one kind. */
    DIGEST("Digest", AlertHow.NORMAL),
    /** Says that alerts arrive; it always passes. */
    TEST("Test", AlertHow.NORMAL),
    /** A word in the database that this version of the program does not know. */
    OTHER("Other", AlertHow.NORMAL);

    private final String title;
    private final AlertHow usual;

    AlertKind(String title, AlertHow usual) {
        this.title = title;
        this.usual = usual;
    }

    public String title() {
        return title;
    }

    /** For whoever has not chosen. */
    public AlertHow usual() {
        return usual;
    }

    /** Those of which one chooses how they are told. */
    public static List<AlertKind> routed() {
        return Arrays.stream(values())
                .filter(kind -> kind != DIGEST && kind != TEST && kind != OTHER)
                .toList();
    }
}
