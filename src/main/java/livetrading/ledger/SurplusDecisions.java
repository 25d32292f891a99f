package livetrading.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import livetrading.market.MarketCalendar;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Decisions that only repeat others, ticker by ticker. */
@Component
@Order(1)
final class SurplusDecisions implements Surplus {

    private static final String TABLE = "decisions";

    /** More than a session has once it is thinned. */
    private static final int COMPARED = 200;

    private static final String ROWS = """
            SELECT id, market_time, bar_time, strategy, stance, action, reason, price, client_order_id FROM decisions
            WHERE mode = ? AND ticker = ? AND market_time
            """;

    private final QuietReads reads;

    SurplusDecisions(QuietReads reads) {
        this.reads = reads;
    }

    private record Decided(String mode, String ticker) {}

    /** @param time as it is stored */
    private record Read(String time, ThinnedDecisions.Row row) {}

    @Override
    public void remove(Retention retention, Instant thinnedBefore, Removal removal) {
        String until = InstantText.of(retention.thinnedBefore());
        for (Decided decided : decided()) {
            var thinned = new ThinnedDecisions();
            List<Read> part = lastBefore(decided, InstantText.of(thinnedBefore));
            while (!part.isEmpty() && removal.goesOn()) {
                part.forEach(read -> thinned.next(read.row()).ifPresent(surplus -> removal.add(TABLE, surplus.id())));
                part = after(decided, part.getLast(), until);
            }
        }
        removal.finish(TABLE);
    }

    private List<Decided> decided() {
        return reads.list(
                "SELECT DISTINCT mode, ticker FROM decisions ORDER BY mode, ticker",
                (row, i) -> new Decided(text(row, 1), text(row, 2)));
    }

    /** What the first ones that are looked at are compared with; without any, the first of all. */
    private List<Read> lastBefore(Decided decided, String time) {
        List<Read> before = rows(
                " < ? ORDER BY market_time DESC, id DESC LIMIT " + COMPARED, decided.mode(), decided.ticker(), time);
        return before.isEmpty()
                ? rows(" >= ? ORDER BY market_time, id LIMIT 1", decided.mode(), decided.ticker(), time)
                : before.reversed();
    }

    private List<Read> after(Decided decided, Read last, String until) {
        return rows(
                " >= ? AND (market_time > ? OR id > ?) AND market_time < ? ORDER BY market_time, id LIMIT "
                        + Removal.ROWS,
                decided.mode(),
                decided.ticker(),
                last.time(),
                last.time(),
                last.row().id(),
                until);
    }

    private List<Read> rows(String which, Object... values) {
        return reads.list(ROWS + which, (row, i) -> decision(row), values);
    }

    private static Read decision(ResultSet row) throws SQLException {
        String time = text(row, 2);
        return new Read(
                time,
                new ThinnedDecisions.Row(
                        row.getLong(1),
                        day(time),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        text(row, 6),
                        ThinnedDecisions.Row.words(text(row, 7)),
                        row.getString(8) != null,
                        row.getString(9) != null));
    }

    private static LocalDate day(String time) {
        Instant at = new InstantText().convertToEntityAttribute(time);
        return LocalDate.ofInstant(at == null ? Instant.EPOCH : at, MarketCalendar.NEW_YORK);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
