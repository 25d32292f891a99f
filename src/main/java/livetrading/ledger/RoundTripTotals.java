package livetrading.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.OptionalDouble;
import livetrading.market.MarketCalendar;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds round trips up in the database. Money is in US dollars. */
@Component
@Transactional(readOnly = true)
public class RoundTripTotals {

    private static final String CHOSEN = "WITH chosen AS (SELECT * FROM round_trips WHERE %s) ";

    private static final String SUMS = """
            SELECT count(*) AS trips, count(closed_at) AS closed,
                coalesce(sum(profit), 0) AS profit, coalesce(sum(fees), 0) AS fees,
                sum(slippage) AS slippage, sum(modelled) AS modelled,
                coalesce(sum(CASE WHEN closed_at IS NOT NULL AND profit > 0 THEN 1 ELSE 0 END), 0) AS wins,
                coalesce(sum(CASE WHEN closed_at IS NOT NULL AND profit < 0 THEN 1 ELSE 0 END), 0) AS losses,
                coalesce(sum(CASE WHEN closed_at IS NOT NULL AND profit > 0 THEN profit ELSE 0 END), 0) AS gained,
                coalesce(sum(CASE WHEN closed_at IS NOT NULL AND profit < 0 THEN profit ELSE 0 END), 0) AS lost,
                avg(CASE WHEN closed_at IS NOT NULL THEN profit END) AS expectancy,
                max(CASE WHEN closed_at IS NOT NULL AND profit > 0 THEN profit END) AS largest_win,
                min(CASE WHEN closed_at IS NOT NULL AND profit < 0 THEN profit END) AS largest_loss,
                avg(held_seconds) AS mean_held
            FROM chosen""";

    private static final String MEDIAN = """
            SELECT avg(held_seconds) FROM (SELECT held_seconds FROM chosen WHERE held_seconds IS NOT NULL
                ORDER BY held_seconds LIMIT %d OFFSET %d) AS middle""";

    /** As windows of row numbers it would take four times as long. */
    private static final String OUTCOMES =
            "SELECT profit > 0 FROM chosen WHERE closed_at IS NOT NULL AND profit <> 0" + " ORDER BY closed_at, id";

    private final NamedParameterJdbcTemplate sql;

    RoundTripTotals(JdbcTemplate sql) {
        this.sql = new NamedParameterJdbcTemplate(sql);
    }

    /**
     * What a set of round trips comes to. What is open counts only in {@code trips}, {@code profit}, {@code fees} and
     * slippage.
     *
     * @param wins number of those with a profit; those with neither profit nor loss are no losses either
     * @param lost sum of the losses, at most 0
     * @param expectancy mean profit of one
     * @param slippage by how much fills were worse than modelled
     * @param slippageBp the same in basis points of what was modelled
     * @param meanHeld in seconds, as {@code medianHeld}
     * @param winStreak the most wins in a row, by the time of the exit
     */
    public record Totals(
            long trips,
            long closed,
            double profit,
            double fees,
            OptionalDouble slippage,
            OptionalDouble slippageBp,
            long wins,
            long losses,
            double gained,
            double lost,
            OptionalDouble expectancy,
            OptionalDouble largestWin,
            OptionalDouble largestLoss,
            OptionalDouble meanHeld,
            OptionalDouble medianHeld,
            long winStreak,
            long lossStreak) {

        /** Share of those with a profit among those with a profit or a loss. */
        public OptionalDouble winRate() {
            return ratio((double) wins, (double) (wins + losses));
        }

        /** The profits over the losses. */
        public OptionalDouble profitFactor() {
            return ratio(gained, -lost);
        }

        public OptionalDouble averageWin() {
            return ratio(gained, (double) wins);
        }

        public OptionalDouble averageLoss() {
            return ratio(lost, (double) losses);
        }

        private static OptionalDouble ratio(double one, double other) {
            return other == 0 ? OptionalDouble.empty() : OptionalDouble.of(one / other);
        }
    }

    /** The longest rows of equal outcomes. */
    private static final class Streaks {

        private long wins;
        private long losses;
        private long row;
        private boolean hasWon;

        void add(boolean wins) {
            row = row > 0 && wins == hasWon ? row + 1 : 1;
            hasWon = wins;
            if (wins) {
                this.wins = Math.max(this.wins, row);
            } else {
                losses = Math.max(losses, row);
            }
        }
    }

    public Totals totals(RoundTripFilter filter) {
        var values = new MapSqlParameterSource("mode", filter.mode().name());
        String chosen = CHOSEN.formatted(condition(filter, values));
        Streaks streaks = new Streaks();
        sql.query(chosen + OUTCOMES, values, row -> {
            streaks.add(row.getBoolean(1));
        });
        return Objects.requireNonNull(sql.queryForObject(chosen + SUMS, values, (row, number) -> {
            long closed = row.getLong("closed");
            return totals(row, closed, median(chosen, values, closed), streaks);
        }));
    }

    private OptionalDouble median(String chosen, MapSqlParameterSource values, long closed) {
        if (closed == 0) {
            return OptionalDouble.empty();
        }
        String middle = MEDIAN.formatted(2 - closed % 2, (closed - 1) / 2);
        return OptionalDouble.of(Objects.requireNonNull(sql.queryForObject(chosen + middle, values, Double.class)));
    }

    private static Totals totals(ResultSet row, long closed, OptionalDouble median, Streaks streaks)
            throws SQLException {
        OptionalDouble slippage = optional(row, "slippage");
        double modelled = row.getDouble("modelled");
        return new Totals(
                row.getLong("trips"),
                closed,
                row.getDouble("profit"),
                row.getDouble("fees"),
                slippage,
                slippage.isPresent() && modelled > 0
                        ? OptionalDouble.of(slippage.getAsDouble() / modelled * 10_000)
                        : OptionalDouble.empty(),
                row.getLong("wins"),
                row.getLong("losses"),
                row.getDouble("gained"),
                row.getDouble("lost"),
                optional(row, "expectancy"),
                optional(row, "largest_win"),
                optional(row, "largest_loss"),
                optional(row, "mean_held"),
                median,
                streaks.wins,
                streaks.losses);
    }

    private static OptionalDouble optional(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The same as {@link RoundTripFilter#predicate}. */
    static String condition(RoundTripFilter filter, MapSqlParameterSource values) {
        var all = new StringBuilder("mode = :mode");
        filter.ticker().ifPresent(ticker -> {
            all.append(" AND ticker = :ticker");
            values.addValue("ticker", ticker);
        });
        filter.strategy().ifPresent(strategy -> {
            all.append(" AND strategy = :strategy");
            values.addValue("strategy", strategy);
        });
        filter.from().map(MarketCalendar::startOfDay).ifPresent(start -> {
            all.append(" AND (closed_at IS NULL OR closed_at >= :start)");
            values.addValue("start", InstantText.of(start));
        });
        filter.to().map(date -> MarketCalendar.startOfDay(date.plusDays(1))).ifPresent(end -> {
            all.append(" AND (closed_at < :end OR (closed_at IS NULL AND opened_at < :end))");
            values.addValue("end", InstantText.of(end));
        });
        return all.toString();
    }
}
