package livetrading.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The equity at the end of each New York day. What was read once is kept, so that however long a simulated market has
 * run, only the new points are read.
 */
@Component
public class EquityHistory {

    private final EquityPoints points;
    private final Map<Mode, Days> known = new EnumMap<>(Mode.class);

    EquityHistory(EquityPoints points) {
        this.points = points;
    }

    /**
     * @param at the last point of the day
     * @param equity in US dollars
     * @param exposure market value of what is held, as a fraction of the equity
     */
    public record Day(Instant at, double equity, double exposure) {

        public LocalDate date() {
            return LocalDate.ofInstant(at, MarketCalendar.NEW_YORK);
        }
    }

    /** The days of a mode, oldest first. */
    @Transactional(readOnly = true)
    public synchronized List<Day> of(Mode mode) {
        return List.copyOf(days(mode).list);
    }

    /** The same, the newest day with all its points. */
    @Transactional(readOnly = true)
    public synchronized List<Day> curve(Mode mode) {
        Days days = days(mode);
        List<Day> curve = new ArrayList<>(days.list);
        if (!curve.isEmpty()) {
            curve.removeLast();
            curve.addAll(days.newest);
        }
        return curve;
    }

    private Days days(Mode mode) {
        Days days = known.computeIfAbsent(mode, key -> new Days());
        if (!days.isStillStored()) {
            days = new Days();
            known.put(mode, days);
        }
        days.readNew(mode);
        return days;
    }

    private final class Days {

        private final List<Day> list = new ArrayList<>();
        private final List<Day> newest = new ArrayList<>();
        private long lastId;

        /** Points vanish when the simulated market starts anew, and their ids may be given again. */
        private boolean isStillStored() {
            return list.isEmpty()
                    || points.findById(lastId)
                            .map(EquityPoint::at)
                            .filter(list.getLast().at()::equals)
                            .isPresent();
        }

        private void readNew(Mode mode) {
            for (EquityPoints.Sample sample : points.samplesAfter(mode, lastId)) {
                Day day = new Day(sample.at(), sample.equity().doubleValue(), sample.exposure());
                if (!list.isEmpty() && list.getLast().date().equals(day.date())) {
                    list.removeLast();
                } else {
                    newest.clear();
                }
                list.add(day);
                newest.add(day);
                lastId = sample.id();
            }
        }
    }
}
