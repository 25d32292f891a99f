package livetrading.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livetrading.market.MarketCalendar;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Points of the equity curve that are followed by another one of the same day: whoever looks back sees the last of each. */
@Component
@Order(2)
final class SurplusEquityPoints implements Surplus {

    private static final String TABLE = "equity_points";

    private final QuietReads reads;

    SurplusEquityPoints(QuietReads reads) {
        this.reads = reads;
    }

    record Point(long id, Instant at) {

        private LocalDate day() {
            return LocalDate.ofInstant(at, MarketCalendar.NEW_YORK);
        }
    }

    @Override
    public void remove(Retention retention, Instant thinnedBefore, Removal removal) {
        for (String mode : reads.texts("SELECT DISTINCT mode FROM equity_points ORDER BY mode")) {
            List<Point> points = reads
                    .list("SELECT id, at FROM equity_points WHERE mode = ? ORDER BY id", (row, i) -> point(row), mode)
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
            surplus(points, retention.thinnedBefore()).forEach(id -> removal.add(TABLE, id));
        }
        removal.finish(TABLE);
    }

    private static Optional<Point> point(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        return Optional.ofNullable(new InstantText().convertToEntityAttribute(row.getString(2)))
                .map(at -> new Point(id, at));
    }

    /**
     * Which points may go; the curve of days is the same without them.
     *
     * @param points of a mode, in the order in which they were stored
     */
    static List<Long> surplus(List<Point> points, Instant thinnedBefore) {
        List<Long> surplus = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            Point point = points.get(i);
            if (point.at().isBefore(thinnedBefore)
                    && point.day().equals(points.get(i + 1).day())) {
                surplus.add(point.id());
            }
        }
        return surplus;
    }
}
