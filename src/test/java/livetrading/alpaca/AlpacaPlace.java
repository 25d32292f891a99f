package livetrading.alpaca;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import livetrading.broker.Broker;
import livetrading.broker.TradingPlace;
import livetrading.market.MarketCalendar;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.standin.Standin;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;

/** An account at a stand-in for Alpaca, over real HTTP. */
final class AlpacaPlace implements TradingPlace {

    private static final List<Ticker> TICKERS = List.of(AAPL, MSFT);

    /** The feed is late by a quarter of an hour. */
    private static final Duration UNTIL_COMPLETE = Duration.ofMinutes(30);

    private static final Instant EVENING = Instant.parse("2026-11-23T21:30:00Z");
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final KeptBars store = new KeptBars();
    private final Standin alpaca = Standin.start(7);
    private Alpaca account;

    AlpacaPlace() {
        for (Ticker ticker : TICKERS) {
            alpaca.bars()
                    .walk(
                            ticker.symbol(),
                            LocalDate.of(2025, 11, 1),
                            LocalDate.of(2026, 12, 24),
                            "100",
                            ticker.hashCode());
            alpaca.tape().price(ticker.symbol(), "100");
        }
        alpaca.clock().moveTo(EVENING);
        account = Connected.to(alpaca, store);
    }

    @Override
    public Broker broker() {
        return account.broker();
    }

    @Override
    public MarketData marketData() {
        return account.marketData();
    }

    @Override
    public void nextSession() {
        Instant now = alpaca.clock().instant();
        alpaca.clock().moveTo(MarketCalendar.nextSession(now).close().plus(UNTIL_COMPLETE));
        // as before every check
        Instant start = now.minus(A_YEAR);
        account.marketData()
                .fetch(TICKERS.stream().collect(Collectors.toMap(one -> one, one -> start)), Timeframe.DAY_1);
    }

    @Override
    public void restart() {
        account.close();
        account = Connected.to(alpaca, store);
    }

    @Override
    public void split(Ticker ticker) {
        alpaca.broker().split(ticker.symbol(), "2");
    }

    @Override
    public boolean buyByHand(Ticker ticker, String quantity) {
        alpaca.broker().orderByHand(Ticket.market(Side.BUY, ticker.symbol(), quantity, "by hand"));
        return true;
    }

    @Override
    public boolean fillHalves() {
        alpaca.faults().add(Match.always(), Fault.PARTIAL_THEN_CANCEL);
        return true;
    }

    @Override
    public void close() {
        account.close();
        alpaca.close();
    }
}
