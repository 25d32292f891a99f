package livetrading.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import livetrading.broker.BrokerOrder;
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

/** Books fills that cost a dollar each, an hour after another, each of an order of its own. */
final class RandomFills {

    static final Instant BEGIN = Instant.parse("2026-11-20T05:00:00Z");

    private static final TradingPlan PLAN = new TradingPlan("rsi", "{}", BEGIN, "");

    private final OrderJournal journal;
    private final Random random;
    private int number;

    RandomFills(Machine machine, Random random) {
        this.journal = machine.bean(OrderJournal.class);
        this.random = random;
    }

    /** Purchases and sales of two modes and tickers; some sell more than is held. */
    void book(int fills) {
        for (int i = 0; i < fills; i++) {
            book(
                    random.nextBoolean() ? Mode.PAPER : Mode.SIMULATED,
                    new Ticker(random.nextBoolean() ? "ALFA" : "BETA"),
                    random.nextInt(5) < 2 ? Side.BUY : Side.SELL,
                    String.valueOf(1 + random.nextInt(4)),
                    String.valueOf(10 + random.nextInt(5)));
        }
    }

    void book(Mode mode, Ticker ticker, Side side, String quantity, String price) {
        number++;
        again(mode, ticker, side, quantity, price);
    }

    /** The broker tells of the last fill twice. */
    void again(Mode mode, Ticker ticker, Side side, String quantity, String price) {
        Instant bar = BEGIN.plusSeconds(60L * number);
        var intent = new OrderIntent(
                ClientOrderId.of(mode, ticker, side, bar),
                ticker,
                side,
                new BigDecimal(quantity),
                "rsi",
                bar,
                "because " + number);
        journal.intend(mode, intent, PLAN, Timeframe.DAY_1, Optional.empty(), BEGIN);
        Fill fill = new Fill(
                "x" + number,
                new BigDecimal(quantity),
                new BigDecimal(price),
                BigDecimal.ONE,
                BEGIN.plusSeconds(3600L * number));
        var known = new BrokerOrder(intent.clientOrderId(), "b-" + number, new OrderState.Filled(), List.of(fill));
        journal.follow(intent.clientOrderId().value(), known, BEGIN);
        journal.follow(intent.clientOrderId().value(), known, BEGIN);
    }
}
