package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.broker.BrokerOrder;
import livetrading.ledger.ModeHistory;
import livetrading.ledger.OrderJournal;
import livetrading.ledger.TradingPlan;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.OrderState;
import livetrading.portfolio.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the journal makes of an answer that contradicts what it knows. */
class OrderJournalTest extends OnOneMachine {

    private static final Instant BAR = Instant.parse("2026-11-20T05:00:00Z");
    private static final TradingPlan PLAN = new TradingPlan("rsi", "{}", BAR, "");
    private static final OrderIntent INTENT = new OrderIntent(
            ClientOrderId.of(Mode.PAPER, new Ticker("ALFA"), Side.BUY, BAR),
            new Ticker("ALFA"),
            Side.BUY,
            BigDecimal.TEN,
            "rsi",
            BAR,
            "because");
    private static final String ID = INTENT.clientOrderId().value();

    private OrderJournal journal;

    @BeforeEach
    void oneOrder() {
        machine.bean(ModeHistory.class).forget(Mode.PAPER);
        journal = machine.bean(OrderJournal.class);
        journal.intend(Mode.PAPER, INTENT, PLAN, Timeframe.DAY_1, Optional.empty(), BAR);
    }

    @Test
    void anAnswerFromBeforeTheEndChangesNothing() {
        answer(new OrderState.Filled(), "4", "6");
        answer(new OrderState.PartiallyFilled(), "4");

        assertThat(order()).isEqualTo("FILLED 10");
        assertThat(events()).containsExactly("INTENDED", "FILLED");
    }

    @Test
    void aFillThatOnlyALateAnswerTellsOfIsBooked() {
        answer(new OrderState.Cancelled("by the user"), "4");
        answer(new OrderState.PartiallyFilled(), "4", "1");

        assertThat(order()).isEqualTo("CANCELLED 5");
        assertThat(number("SELECT sum(quantity) FROM trade_history")).isEqualByComparingTo("5");
    }

    @Test
    void whatWasFilledAlthoughItWasCancelledIsFilled() {
        answer(new OrderState.Cancelled("by the user"), "4");
        answer(new OrderState.Filled(), "4", "6");

        assertThat(order()).isEqualTo("FILLED 10");
    }

    @Test
    void whatTheBrokerHadIsNotMarkedAsUnsent() {
        answer(new OrderState.Accepted());
        journal.mark(ID, new OrderState.Unsent(), BAR);

        assertThat(order()).isEqualTo("ACCEPTED 0");
        assertThat(journal.intend(Mode.PAPER, INTENT, PLAN, Timeframe.DAY_1, Optional.empty(), BAR))
                .isEmpty();
    }

    @Test
    void whatTheBrokerHasOpenIsFollowedAgainWhateverTheRecordsSay() {
        for (String wrong : List.of("CANCELLED", "FILLED", "REJECTED", "written by hand")) {
            machine.database().update("UPDATE orders SET state = ?", wrong);
            journal.followAgain(ID, known(new OrderState.Accepted()), BAR);

            assertThat(order()).as(wrong).isEqualTo("ACCEPTED 0");
        }
    }

    @Test
    void anOrderWithAStateThatThereIsNotIsNeitherFollowedNorSentAgain() {
        machine.database().update("UPDATE orders SET state = 'written by hand'");

        assertThat(journal.open(Mode.PAPER)).isEmpty();
        assertThat(journal.intend(Mode.PAPER, INTENT, PLAN, Timeframe.DAY_1, Optional.empty(), BAR))
                .isEmpty();
    }

    private void answer(OrderState state, String... quantities) {
        journal.follow(ID, known(state, quantities), BAR);
    }

    private static BrokerOrder known(OrderState state, String... quantities) {
        List<Fill> fills = List.of(quantities).stream()
                .map(quantity ->
                        new Fill("x" + quantity, new BigDecimal(quantity), BigDecimal.TEN, BigDecimal.ZERO, BAR))
                .toList();
        return new BrokerOrder(INTENT.clientOrderId(), "b-1", state, fills);
    }

    private static String order() {
        BigDecimal filled = number("SELECT filled_quantity FROM orders");
        return "%s %s"
                .formatted(
                        texts("SELECT state FROM orders").getFirst(),
                        filled.stripTrailingZeros().toPlainString());
    }

    private static List<@Nullable String> events() {
        return texts("SELECT state FROM order_events ORDER BY id");
    }

    private static List<@Nullable String> texts(String sql) {
        return machine.database().queryForList(sql, String.class);
    }

    private static BigDecimal number(String sql) {
        return new BigDecimal(texts(sql).getFirst());
    }
}
