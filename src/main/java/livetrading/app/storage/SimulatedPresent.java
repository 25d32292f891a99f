package livetrading.app.storage;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The day that the built-in market of a database has reached; it may move on at any moment. */
public final class SimulatedPresent {

    private SimulatedPresent() {}

    /** {@link LocalDate#EPOCH} when nothing was traded in it yet. */
    public static LocalDate of(JdbcTemplate sql) {
        return sql
                .queryForList(
                        "SELECT substr(max(bar_time), 1, 10) FROM decisions WHERE mode = 'SIMULATED'", String.class)
                .stream()
                .flatMap(day -> Optional.ofNullable(day).map(LocalDate::parse).stream())
                .findFirst()
                .orElse(LocalDate.EPOCH);
    }
}
