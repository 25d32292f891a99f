package livetrading.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The decisions of a day as they are stored, whatever somebody has written over them. */
@Component
public class PastDecisions {

    /** No decision is repeated for longer. */
    private static final Duration LONGEST = Decision.LONGEST;

    private final JdbcTemplate sql;

    public PastDecisions(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * A stored decision; what is null in the database is empty.
     *
     * @param decidedAt by the machine's clock, as it is stored
     * @param inputs id of what it was made from; empty of earlier versions
     */
    public record Row(
            long id,
            String mode,
            String ticker,
            String decidedAt,
            String barTime,
            String strategy,
            String stance,
            String action,
            String reason,
            String price,
            String order,
            String refusal,
            OptionalLong inputs) {}

    /**
     * The decisions that were made, or repeated, on a day of the market in New York, the oldest first.
     *
     * @param mode as it is stored; empty for all
     */
    public List<Row> of(LocalDate day, Optional<String> mode, Optional<String> ticker) {
        Instant begin = MarketCalendar.startOfDay(day);
        Instant end = MarketCalendar.startOfDay(day.plusDays(1));
        List<Object> values = new ArrayList<>(
                List.of(InstantText.of(begin.minus(LONGEST)), InstantText.of(end), InstantText.of(begin)));
        mode.ifPresent(values::add);
        ticker.ifPresent(values::add);
        return sql.query(
                "SELECT id, mode, ticker, decided_at, bar_time, strategy, stance, action, reason, price,"
                        + " client_order_id, refusal, inputs_id FROM decisions"
                        + " WHERE market_time >= ? AND market_time < ? AND coalesce(market_until, market_time) >= ?"
                        + (mode.isPresent() ? " AND mode = ?" : "")
                        + (ticker.isPresent() ? " AND ticker = ?" : "")
                        + " ORDER BY id",
                (row, number) -> row(row),
                values.toArray());
    }

    /** The closes on which decisions on a ticker were made, in US dollars, by the beginning of the bar. */
    public Map<Instant, Double> closes(Mode mode, String ticker) {
        var closes = new HashMap<Instant, Double>();
        sql.query(
                "SELECT bar_time, price FROM decisions WHERE mode = ? AND ticker = ? AND bar_time IS NOT NULL"
                        + " AND price > 0",
                row -> {
                    Instant bar = new InstantText().convertToEntityAttribute(row.getString(1));
                    if (bar != null) {
                        closes.put(bar, row.getDouble(2));
                    }
                },
                mode.name(),
                ticker);
        return closes;
    }

    private static Row row(ResultSet row) throws SQLException {
        long inputs = row.getLong(13);
        return new Row(
                row.getLong(1),
                text(row.getString(2)),
                text(row.getString(3)),
                text(row.getString(4)),
                text(row.getString(5)),
                text(row.getString(6)),
                text(row.getString(7)),
                text(row.getString(8)),
                text(row.getString(9)),
                text(row.getString(10)),
                text(row.getString(11)),
                text(row.getString(12)),
                inputs == 0 ? OptionalLong.empty() : OptionalLong.of(inputs));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
