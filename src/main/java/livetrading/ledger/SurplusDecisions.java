package livetrading.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** So much of the past is looked at before it is removed: what is to go is kept in memory until then. */
    private static final Duration AT_ONCE = Duration.ofDays(30);

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
        List<Decided> all = decided();
        Instant end = retention.thinnedBefore();
        Instant next;
        for (Instant start = later(thinnedBefore, oldest(all)); start.isBefore(end) && removal.goesOn(); start = next) {
            next = start.plus(AT_ONCE).isBefore(end) ? start.plus(AT_ONCE) : end;
            List<Long> surplus = new ArrayList<>();
            for (Decided decided : all) {
                surplus(decided, InstantText.of(start), InstantText.of(next), surplus);
            }
            // rows of one ticker lie far apart: in their own order, those of a batch lie on a few pages
            surplus.stream().sorted().forEach(id -> removal.add(TABLE, id));
        }
        removal.finish(TABLE);
    }

    private Instant oldest(List<Decided> all) {
        return all.stream()
                .flatMap(decided ->
                        rows(" >= '' ORDER BY market_time LIMIT 1", decided.mode(), decided.ticker()).stream())
                .map(first -> instant(first.time()))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void surplus(Decided decided, String start, String end, List<Long> surplus) {
        var thinned = new ThinnedDecisions();
        List<Read> part = lastBefore(decided, start);
        while (!part.isEmpty()) {
            part.forEach(read -> thinned.next(read.row()).ifPresent(row -> surplus.add(row.id())));
            part = after(decided, part.getLast(), end);
        }
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
        return LocalDate.ofInstant(instant(time), MarketCalendar.NEW_YORK);
    }

    private static Instant instant(String time) {
        return InstantText.read(time);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
