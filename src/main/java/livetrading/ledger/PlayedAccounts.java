package livetrading.ledger;

import java.time.Clock;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The back-test of each account as it was played last. */
@Component
public class PlayedAccounts {

    private final JdbcTemplate sql;
    private final Clock clock;

    PlayedAccounts(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Takes the place of the one before.
     *
     * @param inputs a hash of all that it follows from
     */
    @Transactional
    public void store(Mode mode, String inputs, byte[] account) {
        sql.update(
                "INSERT OR REPLACE INTO played_accounts (mode, inputs, played_at, account) VALUES (?, ?, ?, ?)",
                mode.name(),
                inputs,
                InstantText.of(clock.instant()),
                account);
    }

    /** Empty when it was played last with other inputs. */
    static Optional<byte[]> find(JdbcTemplate sql, Mode mode, String inputs) {
        return sql
                .query(
                        "SELECT account FROM played_accounts WHERE mode = ? AND inputs = ?",
                        (row, number) -> row.getBytes(1),
                        mode.name(),
                        inputs)
                .stream()
                .findFirst();
    }
}
