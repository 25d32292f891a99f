package livetrading.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EventKind;
import livetrading.portfolio.Mode;
import org.junit.jupiter.api.Test;

/** Words that somebody wrote into the database, and that the program does not know, break no page. */
class UnknownWordsViewTest extends ViewTest {

    @Test
    void ofADecision() {
        rows().decision("2019-05-01", "ALFA", "HOLD", "flat, RSI(14) 41.2 is not below 30");
        database().update("UPDATE decisions SET action = 'DANCE', stance = 'MAYBE'");

        open("decisions");

        assertThat(words()).contains("1 decision");
    }

    @Test
    void ofAnEvent() {
        Instant noon = Instant.parse("2026-11-22T12:00:00Z");
        bean(EngineEvents.class).save(new EngineEvent(noon, Mode.PAPER, noon, EventKind.DRIFT, "3 shares are missing"));
        database().update("UPDATE engine_events SET kind = 'RUMOUR'");

        open("system");

        assertThat(words()).contains("Events and reconciliation");
    }
}
