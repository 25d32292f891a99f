package livetrading.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import livetrading.ledger.SurplusEquityPoints.Point;
import org.junit.jupiter.api.Test;

/** Which points of an equity curve may go. */
class SurplusEquityPointsTest {

    private static final Instant THEN = Instant.parse("2026-03-02T05:00:00Z");

    @Test
    void theLastOfEachDayInNewYorkStaysAndWhatIsYoungerThanAsked() {
        List<Point> points = points(
                "2026-02-27T14:30:00Z",
                "2026-02-27T20:55:00Z",
                "2026-02-28T04:59:00Z",
                "2026-02-28T05:01:00Z",
                "2026-03-01T15:00:00Z",
                "2026-03-02T04:59:00Z",
                "2026-03-02T15:00:00Z",
                "2026-03-02T15:05:00Z");

        assertThat(SurplusEquityPoints.surplus(points, THEN)).containsExactly(0L, 1L, 4L);
    }

    /** Also where the clock was put back in between. */
    @Test
    void theCurveOfDaysIsTheSameWithoutThem() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            List<Point> points = new ArrayList<>();
            Instant at = Instant.parse("2026-02-01T15:00:00Z");
            for (int id = 0; id < 150; id++) {
                at = at.plus(Duration.ofMinutes(random.nextInt(40) == 0 ? -3_000 : random.nextInt(600)));
                points.add(new Point(id, at));
            }
            var surplus = new HashSet<>(SurplusEquityPoints.surplus(points, THEN));
            List<Point> left = points.stream()
                    .filter(point -> !surplus.contains(point.id()))
                    .toList();

            assertThat(days(left)).as("seed %d", seed).isEqualTo(days(points));
            assertThat(surplus).isNotEmpty();
        }
    }

    /** A point takes the place of the one before, if that is of the same day. */
    private static List<Point> days(List<Point> points) {
        ZoneId newYork = ZoneId.of("America/New_York");
        List<Point> days = new ArrayList<>();
        for (Point point : points) {
            if (!days.isEmpty()
                    && days.getLast()
                            .at()
                            .atZone(newYork)
                            .toLocalDate()
                            .equals(point.at().atZone(newYork).toLocalDate())) {
                days.removeLast();
            }
            days.add(point);
        }
        return days;
    }

    private static List<Point> points(String... times) {
        List<Point> points = new ArrayList<>();
        for (String time : times) {
            points.add(new Point(points.size(), Instant.parse(time)));
        }
        return points;
    }
}
