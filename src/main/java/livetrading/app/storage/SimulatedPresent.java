package livetrading.app.storage;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;

/** The day that the built-in market of a database has reached; it may move on at any moment. */
public final class SimulatedPresent {

    /** Where there is a time of a bar, it is the market's time, which has an index. */
    private static final String NEWEST = """
            SELECT substr(bar_time, 1, 10) FROM decisions
            WHERE mode = 'SIMULATED' AND bar_time IS NOT NULL ORDER BY market_time DESC LIMIT 1""";

    private SimulatedPresent() {}

    /** {@link LocalDate#EPOCH} when nothing was traded in it yet. */
    public static LocalDate of(JdbcTemplate sql) {
        return sql.queryForList(NEWEST, String.class).stream()
                .findFirst()
                .map(LocalDate::parse)
                .orElse(LocalDate.EPOCH);
    }
}
