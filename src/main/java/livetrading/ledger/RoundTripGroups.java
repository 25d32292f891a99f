package livetrading.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import livetrading.portfolio.Mode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds the profits of round trips that are over up in the database, by what they have in common. */
@Component
@Transactional(readOnly = true)
public class RoundTripGroups {

    private static final String GROUPS = """
            SELECT %s AS name, count(*) AS trips, sum(profit) AS profit FROM round_trips
            WHERE %s AND closed_at IS NOT NULL AND profit IS NOT NULL GROUP BY 1 ORDER BY 1""";

    /** The text of a time up to the hour. */
    private static final String HOUR = "substr(%s, 1, 13)";

    private static final String CHANGES = """
            SELECT hour, sum(change) AS change FROM (
                SELECT %s AS hour, 1 AS change FROM round_trips WHERE mode = :mode
                UNION ALL
                SELECT %s AS hour, -1 AS change FROM round_trips WHERE mode = :mode AND closed_at IS NOT NULL) AS changes
            GROUP BY hour ORDER BY hour""".formatted(HOUR.formatted("opened_at"), HOUR.formatted("closed_at"));

    /** Reasons differ by their numbers, which say how much and not why. */
    private static final Pattern NUMBERS = Pattern.compile("-?#[#.,]*(?<![.,])");

    private final NamedParameterJdbcTemplate sql;

    RoundTripGroups(JdbcTemplate sql) {
        this.sql = new NamedParameterJdbcTemplate(sql);
    }

    /** How long a round trip lasted, nights and weekends included. */
    public enum Length {
        HOUR("1 hour", Duration.ofHours(1)),
        DAY("1 day", Duration.ofDays(1)),
        THREE_DAYS("3 days", Duration.ofDays(3)),
        WEEK("1 week", Duration.ofDays(7)),
        MONTH("1 month", Duration.ofDays(30)),
        QUARTER("3 months", Duration.ofDays(91)),
        YEAR("1 year", Duration.ofDays(365)),
        LONGER("longer", Duration.ZERO);

        private final String words;
        private final Duration below;

        Length(String words, Duration below) {
            this.words = words;
            this.below = below;
        }

        /** For instance {@code up to 1 week}. */
        public String words() {
            return this == LONGER ? words : "up to " + words;
        }
    }

    /**
     * The profit of some round trips.
     *
     * @param profit in US dollars, fees deducted
     */
    public record Group<K>(K key, long trips, double profit) {}

    /** By the UTC hour in which they were opened, in order of time. */
    public List<Group<Instant>> entryHours(RoundTripFilter filter) {
        return groups(HOUR.formatted("opened_at"), filter).stream()
                .map(one -> new Group<>(hour(one.key()), one.trips(), one.profit()))
                .toList();
    }

    /** The shortest first; those that there are none of are left out. */
    public List<Group<Length>> lengths(RoundTripFilter filter) {
        Length[] all = Length.values();
        String cases = IntStream.range(0, all.length - 1)
                .mapToObj(i -> "WHEN held_seconds < %d THEN %d".formatted(all[i].below.toSeconds(), i))
                .collect(Collectors.joining(" ", "CASE ", " ELSE %d END".formatted(all.length - 1)));
        return groups(cases, filter).stream()
                .map(one -> new Group<>(all[Integer.parseInt(one.key())], one.trips(), one.profit()))
                .toList();
    }

    /** By why they were opened, numbers left out; the greatest profit first. */
    public List<Group<String>> reasons(RoundTripFilter filter) {
        String masked = IntStream.rangeClosed(0, 9)
                .boxed()
                .reduce("why_in", (inner, digit) -> "replace(%s, '%d', '#')".formatted(inner, digit), String::concat);
        Map<String, Group<String>> found = new TreeMap<>();
        for (Group<String> one : groups(masked, filter)) {
            String reason = NUMBERS.matcher(one.key()).replaceAll("…");
            found.merge(
                    reason,
                    new Group<>(reason, one.trips(), one.profit()),
                    (a, b) -> new Group<>(reason, a.trips() + b.trips(), a.profit() + b.profit()));
        }
        return found.values().stream()
                .sorted((a, b) -> Double.compare(b.profit(), a.profit()))
                .toList();
    }

    private List<Group<String>> groups(String key, RoundTripFilter filter) {
        var values = new MapSqlParameterSource("mode", filter.mode().name());
        String condition = RoundTripTotals.condition(filter, values);
        return sql.query(
                GROUPS.formatted(key, condition),
                values,
                (row, number) -> new Group<>(row.getString("name"), row.getLong("trips"), row.getDouble("profit")));
    }

    /**
     * How many positions were open at some moments.
     *
     * @param moments in order of time
     */
    public int[] positions(Mode mode, List<Instant> moments) {
        record Change(Instant hour, int by) {}
        List<Change> changes = sql.query(
                CHANGES,
                new MapSqlParameterSource("mode", mode.name()),
                (row, number) -> new Change(hour(row.getString("hour")), row.getInt("change")));
        int[] open = new int[moments.size()];
        int next = 0;
        int now = 0;
        for (int i = 0; i < open.length; i++) {
            for (; next < changes.size() && !changes.get(next).hour().isAfter(moments.get(i)); next++) {
                now += changes.get(next).by();
            }
            open[i] = now;
        }
        return open;
    }

    private static Instant hour(String text) {
        return Instant.parse(text + ":00:00Z");
    }
}
