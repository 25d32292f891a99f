package livetrading.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what nobody needs any more from all tables. */
@Component
public class SurplusRows {

    private static final Duration RUNS_KEPT = Duration.ofDays(366);

    private final List<Surplus> tables;
    private final RetentionRuns runs;
    private final EngineStates states;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SurplusRows(
            List<Surplus> tables,
            RetentionRuns runs,
            EngineStates states,
            JdbcTemplate sql,
            TransactionTemplate transaction,
            Clock clock) {
        this.tables = List.copyOf(tables);
        this.runs = runs;
        this.states = states;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Ages are counted back from the last check that succeeded: a clock that is wrong by years, with which nothing can be
     * traded, makes nothing old. A thousand rows go in a transaction, each of which may be the last one: what is left goes another time.
     *
     * @param mayGoOn asked before each transaction
     * @return what was removed; empty when it did not come to its end
     */
    public Optional<RetentionRun> remove(BooleanSupplier mayGoOn) {
        Instant now = clock.instant();
        Retention retention = Retention.at(lastCheck(now));
        Instant before = runs.findFirstByOrderByIdDesc()
                .map(RetentionRun::thinnedUntil)
                .filter(until -> !until.isAfter(retention.thinnedBefore()))
                .orElse(Instant.EPOCH);
        var removal = new Removal(sql, transaction, mayGoOn);
        tables.forEach(table -> table.remove(retention, before, removal));
        if (!removal.goesOn()) {
            return Optional.empty();
        }
        runs.deleteByEndedAtBefore(now.minus(RUNS_KEPT));
        return Optional.of(runs.save(
                new RetentionRun(clock.instant(), retention.thinnedBefore(), removal.removed(), removal.longest())));
    }

    private Instant lastCheck(Instant now) {
        return states.findById(EngineStates.ONLY)
                .map(EngineState::lastCheck)
                .map(last -> last.isBefore(now) ? last : now)
                .orElse(Instant.EPOCH);
    }
}
