package livetrading.ledger;

import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What was to be told or looked up and is older than anybody asks for. It stays where a position or an order under way
 * began with it, where a channel for alerts has not come past it, and where it is the last of its kind, from which is told
 * what is so now.
 */
@Component
@Order(3)
final class SurplusHistory implements Surplus {

    /** As many marks as a chart has, and as many rows as a page looks through for what happened last. */
    private static final int LAST_ONES = 500;

    /** Up to where each channel has told a table; one that was taken away tells nothing any more. */
    private static final String TOLD = """
            id <= coalesce(
                (SELECT min(c.last_id) FROM alert_cursors c WHERE c.source = '%1$s' AND (c.channel NOT LIKE 'channel-%%'
                    OR c.channel IN (SELECT 'channel-' || a.id FROM alert_channels a))),
                (SELECT max(id) FROM %1$s))
            """;

    private static final String NO_LAST_ONE = """
            id NOT IN (SELECT id FROM
                (SELECT id, row_number() OVER (PARTITION BY %s ORDER BY id DESC) AS place FROM %s) placed
                WHERE place <= %d)
            """;

    private static final String ORDER_EVENTS = """
            SELECT id FROM order_events WHERE at < ? AND %s AND id < (SELECT max(id) FROM order_events)
            AND client_order_id NOT IN (SELECT client_order_id FROM orders
                WHERE state NOT IN ('FILLED', 'CANCELLED', 'EXPIRED', 'REJECTED'))
            AND client_order_id NOT IN (SELECT entry_order FROM own_holdings)
            ORDER BY id
            """.formatted(TOLD.formatted("order_events"));

    private static final String ENGINE_EVENTS = """
            SELECT id FROM engine_events WHERE at < ? AND %s
            AND %s
            ORDER BY id
            """.formatted(
                    TOLD.formatted("engine_events"), NO_LAST_ONE.formatted("mode, kind", "engine_events", LAST_ONES));

    private static final String RISK_ACTIONS = """
            SELECT id FROM risk_actions WHERE acted_at < ? AND %s
            AND %s
            AND NOT EXISTS (SELECT 1 FROM own_holdings o WHERE o.mode = risk_actions.mode AND o.ticker = risk_actions.ticker)
            ORDER BY id
            """.formatted(
                    TOLD.formatted("risk_actions"), NO_LAST_ONE.formatted("mode, rule", "risk_actions", LAST_ONES));

    private static final String ALERTS = """
            SELECT id FROM alerts WHERE coalesce(created_at, at) < ? AND state NOT IN ('WAITING', 'HELD')
            AND id NOT IN (SELECT max(id) FROM alerts GROUP BY channel, state)
            AND (event_id IS NULL OR id NOT IN (SELECT max(id) FROM alerts WHERE event_id IS NOT NULL GROUP BY channel))
            ORDER BY id
            """;

    private final QuietReads reads;

    SurplusHistory(QuietReads reads) {
        this.reads = reads;
    }

    @Override
    public void remove(Retention retention, Instant thinnedBefore, Removal removal) {
        String before = InstantText.of(retention.forgottenBefore());
        remove("order_events", ORDER_EVENTS, before, removal);
        remove("engine_events", ENGINE_EVENTS, before, removal);
        remove("risk_actions", RISK_ACTIONS, before, removal);
        remove("alerts", ALERTS, before, removal);
    }

    private void remove(String table, String surplus, String before, Removal removal) {
        List<Long> ids = reads.ids(surplus, before);
        ids.forEach(id -> removal.add(table, id));
        removal.finish(table);
    }
}
