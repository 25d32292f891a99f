package livetrading.notice;

import livetrading.ledger.Alert;

/** How loudly an alert is told. */
enum Urgency {
    /** Without a sound where the channel can do that. */
    SILENT,
    NORMAL,
    /** It shall wake somebody. */
    URGENT;

    static Urgency of(Alert alert) {
        return switch (alert.how()) {
            case OFF, SILENT -> SILENT;
            case DIGEST, NORMAL -> NORMAL;
            case URGENT -> URGENT;
        };
    }
}
