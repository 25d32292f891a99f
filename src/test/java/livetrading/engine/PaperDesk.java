package livetrading.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import livetrading.alpaca.AlpacaAccounts;
import livetrading.alpaca.BarStore;
import livetrading.alpaca.Connected;
import livetrading.alpaca.standin.Standin;
import org.springframework.context.support.GenericApplicationContext;

/** The whole program in mode PAPER beside a stand-in for Alpaca, both on the stand-in's clock. */
final class PaperDesk implements AutoCloseable {

    private static final LocalDate FIRST_BAR = LocalDate.of(2023, 6, 1);
    private static final LocalDate LAST_BAR = LocalDate.of(2026, 12, 24);

    final Standin alpaca;
    private final Path folder;
    private Machine machine;

    /** Trades two tickers; a strategy that always wants to be long is in office for both. */
    PaperDesk(Path folder, Instant now) {
        this.folder = folder;
        alpaca = Standin.start(7);
        for (String symbol : List.of("AAPL", "MSFT")) {
            alpaca.bars().walk(symbol, FIRST_BAR, LAST_BAR, "100", symbol.hashCode());
            alpaca.tape().price(symbol, "100");
        }
        alpaca.clock().moveTo(now);
        machine = boot();
        machine.database()
                .update("UPDATE trading_config SET mode = 'PAPER', tickers = 'AAPL,MSFT', check_interval_seconds = 60");
    }

    private Machine boot() {
        return new Machine(folder, this::connect);
    }

    private void connect(GenericApplicationContext context) {
        context.registerBean(Machine.CLOCK, Clock.class, () -> Connected.clock(alpaca), bean -> bean.setPrimary(true));
        context.registerBean(
                "standinAccounts",
                AlpacaAccounts.class,
                () -> Connected.accounts(alpaca, folder, context.getBean(BarStore.class)),
                bean -> bean.setPrimary(true));
    }

    /** Ends the program and starts it again over the same data. */
    void restart() {
        machine.close();
        machine = boot();
    }

    /** Starts trading with strategies that want to hold a ticker, or to be out of it. */
    void wantsToHold(boolean hold) {
        machine.start();
        pass(Duration.ofSeconds(61));
        machine.database()
                .update(
                        "UPDATE best_strategies SET strategy = 'rsi', parameters = ?",
                        hold ? "{\"lower\":98,\"upper\":99}" : "{\"lower\":1,\"upper\":2}");
    }

    /** Lets time pass in steps of five seconds, each with a step of the engine. */
    void pass(Duration duration) {
        for (Duration left = duration; left.isPositive(); left = left.minusSeconds(5)) {
            alpaca.clock().advance(Duration.ofSeconds(5));
            machine.step();
        }
    }

    Machine machine() {
        return machine;
    }

    int number(String sql) {
        return Objects.requireNonNull(machine.database().queryForObject(sql, Integer.class));
    }

    List<String> texts(String sql) {
        return machine.database().queryForList(sql, String.class).stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    @Override
    public void close() {
        machine.close();
        alpaca.close();
    }
}
