package livetrading.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import livetrading.ledger.RetentionRuns;
import livetrading.ledger.Storage;
import livetrading.ledger.SurplusRows;
import livetrading.ledger.TableSize;
import livetrading.ledger.TableSizes;
import livetrading.market.MarketCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Removes what nobody needs any more while the market is closed, once a backup has all of it, and notes how large each
 * table is then.
 */
@Component
class NightlyThinning {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyThinning.class);

    private static final Duration BETWEEN_TRIES = Duration.ofHours(1);

    /** What is decided before the open must not wait. */
    private static final Duration BEFORE_OPEN = Duration.ofHours(1);

    private static final int SIZES_KEPT_DAYS = 400;

    private final DailyBackup backup;
    private final SurplusRows surplus;
    private final RetentionRuns runs;
    private final Storage storage;
    private final TableSizes sizes;
    private final Clock clock;
    private Instant nextTry = Instant.MIN;

    NightlyThinning(
            DailyBackup backup,
            SurplusRows surplus,
            RetentionRuns runs,
            Storage storage,
            TableSizes sizes,
            Clock clock) {
        this.backup = backup;
        this.surplus = surplus;
        this.runs = runs;
        this.storage = storage;
        this.sizes = sizes;
        this.clock = clock;
    }

    /** Does it if it was not done since the last close. What a new program takes is measured at once. */
    void look() {
        Instant now = clock.instant();
        if (sizes.count() == 0) {
            measure(LocalDate.ofInstant(now, MarketCalendar.NEW_YORK));
        }
        if (isNight(now) && !now.isBefore(nextTry) && !isDone(now) && backup.isMade(now)) {
            nextTry = now.plus(BETWEEN_TRIES);
            surplus.remove(this::goesOn)
                    .ifPresent(run -> LOG.info(
                            "Removed what nobody needs any more: {}; no transaction took longer than {} ms",
                            run.removed(),
                            run.longest().toMillis()));
            measure(LocalDate.ofInstant(now, MarketCalendar.NEW_YORK));
        }
    }

    private boolean isDone(Instant now) {
        return runs.findFirstByOrderByIdDesc()
                .filter(last -> !last.endedAt().isBefore(DailyBackup.lastDue(now)))
                .isPresent();
    }

    private boolean goesOn() {
        return !Thread.currentThread().isInterrupted() && isNight(clock.instant());
    }

    private static boolean isNight(Instant now) {
        return MarketCalendar.session(LocalDate.ofInstant(now, MarketCalendar.NEW_YORK))
                .filter(session -> !now.isBefore(session.open().minus(BEFORE_OPEN)) && now.isBefore(session.close()))
                .isEmpty();
    }

    private void measure(LocalDate day) {
        if (!sizes.existsByDay(day.toString())) {
            List<TableSize> measured = storage.tables(day);
            sizes.saveAll(measured);
            sizes.deleteByDayLessThan(day.minusDays(SIZES_KEPT_DAYS).toString());
        }
    }
}
