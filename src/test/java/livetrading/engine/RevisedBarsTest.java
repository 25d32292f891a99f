package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F161: bars are others when a day is decided again than when it was decided. */
class RevisedBarsTest extends AtPaperProgram {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String LAST = "timeframe = '1Day' AND ticker = 'AAPL'";

    @BeforeEach
    void decide() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));
        assertThat(program.own("AAPL")).isPositive();
    }

    private List<ReplayedDecision> ofApple() throws InterruptedException {
        return Replayed.of(program.machine(), DAY).stream()
                .filter(one -> one.row().ticker().equals("AAPL"))
                .toList();
    }

    @Test
    void f161_aSplitChangesAllBarsAndTheDecisionIsMadeAgainFromThoseOfThen() throws Exception {
        assertThat(ofApple())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.words()).isEqualTo("the same"));
        split();

        assertThat(ofApple()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.isSame()).as(one.words()).isTrue();
            assertThat(one.words())
                    .matches(".*of the \\d+ bars of AAPL \\d+ were revised since and those of then are taken,"
                            + " the last of them of 2026-11-20: [0-9./]+ then, [0-9./E]+ now.*");
        });
    }

    @Test
    void f161_afterTwoSplitsTheBarsBeforeBothAreFound() throws Exception {
        split();
        program.skipTo("2026-11-25T09:00:00Z");
        program.alpaca.broker().split("AAPL", "2");
        program.skipTo("2026-11-25T16:00:00Z");
        program.pass(Duration.ofMinutes(3));

        assertThat(program.number("SELECT count(*) FROM replaced_bars WHERE ticker = 'AAPL'"))
                .isEqualTo(2);
        assertThat(ofApple()).isNotEmpty().allMatch(ReplayedDecision::isSame);
    }

    private void split() {
        program.skipTo("2026-11-24T09:00:00Z");
        program.alpaca.broker().split("AAPL", "3");
        program.skipTo("2026-11-24T16:00:00Z");
        program.pass(Duration.ofMinutes(3));
    }

    @Test
    void f161_whereTheOldValuesWereNotKeptTheCloseOfADecisionTellsWhatDiffers() throws Exception {
        program.machine()
                .database()
                .update("UPDATE price_bars SET close = 123.25, high = 500 WHERE " + LAST
                        + " AND time = (SELECT max(time) FROM price_bars WHERE " + LAST + ")");

        assertThat(ofApple())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.words())
                        .matches(
                                ".*of the \\d+ bars of AAPL some were revised since: the close of 2026-11-20 was [0-9.]+, and is"
                                        + " 123.25 now.*"));
    }

    @Test
    void f161_barsThatAreGoneAreNamed() throws Exception {
        program.machine().database().update("DELETE FROM price_bars WHERE " + LAST + " AND time % 7 = 0");
        program.machine().database().update("DELETE FROM price_bars WHERE ticker = 'MSFT'");

        assertThat(Replayed.of(program.machine(), DAY))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.words())
                        .containsPattern("of AAPL there were \\d+ bars, and are \\d+ now|the bars of MSFT are gone"));
    }
}
