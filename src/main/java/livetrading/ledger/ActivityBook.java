package livetrading.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import livetrading.broker.CashActivity;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books what the broker tells of money without a trade, each of its ids once, however often it is told. */
@Component
public class ActivityBook {

    /** So long after its date an activity may still be told: what is newer is read again. */
    private static final int LATE_DAYS = 60;

    private final Activities activities;

    ActivityBook(Activities activities) {
        this.activities = activities;
    }

    /** From which day on the broker is to be asked; empty for all that there is. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> readFrom(Mode mode) {
        return activities.newestDay(mode).flatMap(ActivityBook::parsed).map(day -> day.minusDays(LATE_DAYS));
    }

    /** Somebody may have written anything there. */
    private static Optional<LocalDate> parsed(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Books a page.
     *
     * @return how many of it are new or other than they were
     */
    @Transactional
    public int book(Mode mode, List<CashActivity> page, Instant now) {
        Map<String, Activity> known =
                activities
                        .findByModeAndActivityIdIn(
                                mode, page.stream().map(CashActivity::id).toList())
                        .stream()
                        .collect(Collectors.toMap(Activity::activityId, Function.identity()));
        int changed = 0;
        for (CashActivity told : page) {
            Activity next = new Activity(mode, told, now);
            Activity before = known.get(told.id());
            if (before == null) {
                // a page may have one twice
                known.put(told.id(), activities.save(next));
                changed++;
            } else if (!before.isLike(next)) {
                before.become(next);
                activities.save(before);
                changed++;
            }
        }
        return changed;
    }
}
