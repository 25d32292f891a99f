package livetrading.app.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import livetrading.market.MarketCalendar;

/** Which daily backups are kept: the newest of each of the last 7 days, 5 weeks and 12 months that have one. */
final class BackupRetention {

    private static final int DAYS = 7;
    private static final int WEEKS = 5;
    private static final int MONTHS = 12;

    private BackupRetention() {}

    /** Those that need not be kept; never the newest. */
    static Set<Instant> surplus(Collection<Instant> made) {
        Set<Instant> surplus = new HashSet<>(made);
        surplus.removeAll(newest(made, DAYS, day -> day));
        surplus.removeAll(newest(
                made,
                WEEKS,
                day -> day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        surplus.removeAll(newest(made, MONTHS, YearMonth::from));
        return surplus;
    }

    private static List<Instant> newest(Collection<Instant> made, int periods, Function<LocalDate, Object> period) {
        Set<Object> seen = new HashSet<>();
        List<Instant> kept = new ArrayList<>();
        made.stream().sorted((a, b) -> b.compareTo(a)).forEach(at -> {
            if (seen.add(period.apply(LocalDate.ofInstant(at, MarketCalendar.NEW_YORK))) && seen.size() <= periods) {
                kept.add(at);
            }
        });
        return kept;
    }
}
