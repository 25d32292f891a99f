package livetrading.review;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import livetrading.engine.PaperProgram;
import livetrading.library.ProvidedStrategies;
import livetrading.portfolio.Mode;
import livetrading.standin.core.Bar;
import livetrading.standin.core.BarLength;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import livetrading.standin.core.TradingDay;

/** An account at the stand-in for Alpaca that a strategy trades often, session after session, at the prices of its bars. */
final class BrokerAccount implements AutoCloseable {

    static final List<String> TICKERS = List.of("AAPL", "MSFT", "IBM");

    /** Prices of the last 15 minutes are told later. */
    private static final Duration AFTER_CLOSE = Duration.ofMinutes(20);

    private static final Instant MONDAY = Instant.parse("2026-09-14T12:00:00Z");

    final Changeable changeable = new Changeable();
    final PaperProgram program;
    private boolean checksAfterClose = true;
    private LocalDate date = LocalDate.ofInstant(MONDAY, TradingDay.NEW_YORK);

    BrokerAccount(Path folder) {
        program = new PaperProgram(
                folder,
                MONDAY,
                true,
                TICKERS,
                beans -> beans.registerBean(
                        "changeable",
                        ProvidedStrategies.class,
                        () -> new ProvidedStrategies(List.of(changeable)),
                        bean -> bean.setPrimary(true)));
        TICKERS.forEach(program.alpaca.assets()::list);
        set("risk_per_trade = 0.1, check_interval_seconds = 300");
        TICKERS.forEach(ticker -> program.machine()
                .database()
                .update(
                        "INSERT INTO strategy_pins (mode, ticker, strategy, pinned_at, pinned_by)"
                                + " VALUES ('PAPER', ?, ?, '2026-09-14T12:00:00.000Z', 'me')",
                        ticker,
                        Changeable.ID));
        program.machine().start();
    }

    /** No strategy is pinned from now on: the best of all is elected. */
    void elects() {
        program.machine().database().update("DELETE FROM strategy_pins");
        set("minimum_trades = 1, beat_buy_and_hold = 0, reevaluate_after_days = 60");
    }

    void set(String columns) {
        program.machine().database().update("UPDATE trading_config SET " + columns);
    }

    /** From now on it decides in the middle of sessions alone. */
    void checkWithinSessionsOnly() {
        checksAfterClose = false;
    }

    /** Lets so many sessions pass. */
    void sessions(int count) {
        for (int i = 0; i < count; i++) {
            session();
        }
    }

    private void session() {
        TradingDay day = program.alpaca.calendar().day(date).orElseThrow();
        prices(bar -> bar.open(), day);
        program.stepAt(day.opensAt().plusSeconds(60));
        prices(bar -> bar.open().add(bar.close()).divide(BigDecimal.TWO), day);
        program.stepAt(day.opensAt().plus(Duration.ofHours(3)));
        program.stepAt(day.opensAt().plus(Duration.ofHours(3)).plusSeconds(5));
        prices(bar -> bar.close(), day);
        if (checksAfterClose) {
            program.stepAt(day.closesAt().plus(AFTER_CLOSE));
            program.stepAt(day.closesAt().plus(AFTER_CLOSE).plusSeconds(310));
        } else {
            program.alpaca.clock().moveTo(day.closesAt().plus(AFTER_CLOSE));
        }
        date = program.alpaca.calendar().nextOpen(day.closesAt()).date();
    }

    private void prices(Function<Bar, BigDecimal> price, TradingDay day) {
        Instant midnight = day.date().atStartOfDay(TradingDay.NEW_YORK).toInstant();
        for (String symbol : TICKERS) {
            Bar bar = program.alpaca
                    .bars()
                    .known(symbol, BarLength.DAY, midnight, midnight, Instant.MAX, Optional.empty())
                    .getFirst();
            program.alpaca.tape().price(symbol, price.apply(bar).toPlainString());
        }
    }

    /** One share becomes so many in the night. */
    void split(String symbol, String ratio) {
        program.alpaca.broker().split(symbol, ratio);
    }

    /** Money comes or goes in the night, and the program books that. */
    void flow(String type, String amount) {
        program.alpaca.bookings().book(type, date, amount, "");
        program.readActivities();
    }

    /** The user sells all shares of a ticker with another program, while the market is open. */
    void sellElsewhere(String symbol) {
        TradingDay day = program.alpaca.calendar().day(date).orElseThrow();
        program.stepAt(day.opensAt().plusSeconds(60));
        BigDecimal held = program.alpaca.account().holdings().qty(symbol);
        program.alpaca.broker().orderByHand(Ticket.market(Side.SELL, symbol, held.toPlainString(), ""));
        for (int minutes = 5; minutes <= 30; minutes += 5) {
            program.stepAt(day.opensAt().plus(Duration.ofMinutes(minutes)).plusSeconds(60));
        }
    }

    /** For so many sessions the strategy that trades does not want to be in, as if somebody had changed its code. */
    void keepOut(int sessions) {
        until("SELECT count(*) = 0 FROM (SELECT ticker FROM own_holdings UNION ALL"
                + " SELECT ticker FROM orders WHERE state = 'ACCEPTED')");
        changeable.stayOut(true);
        sessions(sessions);
        changeable.stayOut(false);
    }

    /** Goes on until a query gives something else than 0. */
    void until(String query) {
        for (int i = 0; i < 10 && program.number(query) == 0; i++) {
            session();
        }
        if (program.number(query) == 0) {
            throw new AssertionError("never: " + query);
        }
    }

    DeviationFindings found() throws InterruptedException {
        DeviationWatch.Finding finding =
                program.machine().bean(DeviationWatch.class).judge(Mode.PAPER, (session, done, all) -> {});
        return ((DeviationWatch.Finding.Found) finding).findings();
    }

    @Override
    public void close() {
        program.close();
    }
}
