package livetrading.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackupRetentionTest {

    private static final Instant SATURDAY = Instant.parse("2026-11-28T22:00:00Z");

    @Test
    void twoYearsOfDaysLeaveSevenDaysFiveWeeksAndTwelveMonths() {
        Set<Instant> kept = new HashSet<>(days(730));
        kept.removeAll(BackupRetention.surplus(days(730)));

        assertThat(kept)
                .containsAll(days(7))
                // Sundays end weeks, and the last days of months end months
                .contains(at("2026-11-22"), at("2026-11-15"), at("2026-11-08"), at("2026-11-01"))
                .contains(at("2026-10-31"), at("2026-09-30"), at("2026-02-28"), at("2025-12-31"))
                .doesNotContain(at("2026-11-20"), at("2026-10-25"), at("2025-11-30"))
                // the 22nd is both a day and a Sunday
                .hasSize(7 + 3 + 11);
    }

    @Test
    void whatIsNewestStaysHoweverOldItIs() {
        List<Instant> old = List.of(at("2020-03-02"), at("2020-03-02").minusSeconds(60));

        assertThat(BackupRetention.surplus(old)).containsExactly(old.getLast());
        assertThat(BackupRetention.surplus(List.of())).isEmpty();
    }

    private static List<Instant> days(int count) {
        return Stream.iterate(SATURDAY, at -> at.minus(Duration.ofDays(1)))
                .limit(count)
                .toList();
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T22:00:00Z");
    }
}
