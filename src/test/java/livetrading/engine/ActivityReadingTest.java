package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;

/** Dividends, interest, fees, deposits and withdrawals at Alpaca are booked here, each once. */
class ActivityReadingTest extends AtPaperProgram {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private void look() {
        program.machine().bean(ActivityReading.class).look();
    }

    private void anHourLater() {
        program.alpaca.clock().advance(Duration.ofHours(1));
        look();
    }

    private String book(String type, LocalDate date, String amount) {
        return program.alpaca.bookings().book(type, date, amount, "");
    }

    private List<String> booked() {
        return program.texts(
                "SELECT type || ' ' || day || ' ' || amount FROM activities WHERE is_void = 0 ORDER BY day, id");
    }

    @Test
    void f166_booksEachOnceOverPagesRepeatedReadsAndRestarts() {
        for (int i = 0; i < 250; i++) {
            book("DIV", FIRST.plusDays(i), "1.5");
        }
        look();
        look();
        anHourLater();
        program.restart();
        look();

        assertThat(booked()).hasSize(250).doesNotHaveDuplicates();
        assertThat(program.number("SELECT round(sum(amount)) FROM activities")).isEqualTo(375);
    }

    @Test
    void f166_goesOnWhereAReadWasBroken() {
        for (int i = 0; i < 250; i++) {
            book("INT", FIRST.plusDays(i), "0.1");
        }
        program.alpaca
                .faults()
                .add(Match.on("GET", "/v2/account/activities").nth(2).times(50), Fault.STATUS_500_BEFORE);
        look();
        assertThat(booked()).hasSize(100);

        program.alpaca.faults().clear();
        program.restart();
        look();
        assertThat(booked()).hasSize(250).doesNotHaveDuplicates();
        // it went on with what was not booked yet, less the days in which something may be told late
        assertThat(program.alpaca.journal().requests("GET", "/v2/account/activities"))
                .last()
                .satisfies(request -> assertThat(request.query()).contains("after=2026-"));
    }

    @Test
    void f167_booksWhatIsToldLateAndTakesBackWhatWasTakenBack() {
        String dividend = book("DIV", LocalDate.of(2026, 11, 20), "12.34");
        look();
        book("FEE", LocalDate.of(2026, 11, 3), "-0.07");
        anHourLater();
        assertThat(booked()).containsExactly("FEE 2026-11-03 -0.07", "DIV 2026-11-20 12.34");

        program.alpaca.bookings().cancel(dividend);
        anHourLater();
        assertThat(booked()).containsExactly("FEE 2026-11-03 -0.07");
        assertThat(program.number("SELECT count(*) FROM activities")).isEqualTo(2);
    }

    @Test
    void f168_keepsWhatNobodyKnowsYetUnderItsName() {
        book("ZZTOP", LocalDate.of(2026, 11, 20), "-3");
        book("CSW", LocalDate.of(2026, 11, 20), "-1000");
        program.alpaca.bookings().book("DIVNRA", LocalDate.of(2026, 11, 19), "-0.45", "BRK.B/X");
        look();

        assertThat(booked())
                .containsExactlyInAnyOrder("DIVNRA 2026-11-19 -0.45", "ZZTOP 2026-11-20 -3", "CSW 2026-11-20 -1000");
        assertThat(program.machine()
                        .database()
                        .queryForObject("SELECT amount FROM activities WHERE type = 'CSW'", BigDecimal.class))
                .isEqualByComparingTo("-1000");
    }

    @Test
    void isAskedForOnceAnHourAndNeverInTheSimulatedMarket() {
        look();
        int before = asked();
        look();
        assertThat(asked()).isEqualTo(before);
        program.machine().database().update("UPDATE trading_config SET mode = 'SIMULATED'");
        anHourLater();
        assertThat(asked()).isEqualTo(before);
    }

    private int asked() {
        return program.alpaca
                .journal()
                .requests("GET", "/v2/account/activities")
                .size();
    }
}
