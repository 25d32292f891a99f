package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import livetrading.alpaca.AlpacaAccounts;
import livetrading.alpaca.BarStore;
import livetrading.alpaca.Connected;
import livetrading.standin.Standin;
import livetrading.standin.core.BookedOrder;
import livetrading.standin.core.Execution;
import org.springframework.context.support.GenericApplicationContext;

/** The whole program in mode PAPER beside a stand-in for Alpaca, both on the stand-in's clock. */
public final class PaperProgram implements AutoCloseable {

    static final List<String> TICKERS = List.of("AAPL", "MSFT");
    private static final BigDecimal CASH = new BigDecimal("100000");
    private static final int TRIES = 10;
    private static final Duration WHILE_CONNECTING = Duration.ofSeconds(2);
    private static final String BY_HAND = "web";
    private static final LocalDate FIRST_BAR = LocalDate.of(2023, 6, 1);
    private static final LocalDate LAST_BAR = LocalDate.of(2027, 3, 31);

    public final Standin alpaca;
    private final Path folder;
    private final boolean hasKeys;
    private final List<String> tickers;
    private final Consumer<GenericApplicationContext> outside;
    private Machine machine;

    /** Trades two tickers; a strategy that always wants to be long is active for both. */
    PaperProgram(Path folder, Instant now) {
        this(folder, now, true, TICKERS);
    }

    /** @param hasKeys whether the keys are in the environment */
    PaperProgram(Path folder, Instant now, boolean hasKeys, List<String> tickers) {
        this(folder, now, hasKeys, tickers, beans -> {});
    }

    /** @param outside registers what takes the place of something of the program */
    public PaperProgram(
            Path folder,
            Instant now,
            boolean hasKeys,
            List<String> tickers,
            Consumer<GenericApplicationContext> outside) {
        this.folder = folder;
        this.hasKeys = hasKeys;
        this.tickers = tickers;
        this.outside = outside;
        alpaca = Standin.start(0, 7, now);
        addPrices();
        machine = boot();
        machine.database()
                .update(
                        "UPDATE trading_config SET mode = 'PAPER', tickers = ?, check_interval_seconds = 60",
                        String.join(",", tickers));
    }

    private void addPrices() {
        for (String symbol : tickers) {
            alpaca.bars().walk(symbol, FIRST_BAR, LAST_BAR, "100", symbol.hashCode());
            alpaca.tape().price(symbol, "100");
        }
    }

    /** An account without a past, under the same keys and at the same time. */
    void newAccount(long seed) {
        Instant now = alpaca.clock().instant();
        alpaca.reset(CASH, seed);
        addPrices();
        alpaca.clock().moveTo(now);
    }

    private Machine boot() {
        return new Machine(folder, this::connect);
    }

    private void connect(GenericApplicationContext context) {
        outside.accept(context);
        context.registerBean(Machine.CLOCK, Clock.class, () -> Connected.clock(alpaca), bean -> bean.setPrimary(true));
        context.registerBean(
                "standinAccounts",
                AlpacaAccounts.class,
                () -> accounts(context.getBean(BarStore.class)),
                bean -> bean.setPrimary(true));
    }

    private AlpacaAccounts accounts(BarStore store) {
        return hasKeys ? Connected.accounts(alpaca, folder, store) : Connected.withoutKeys(alpaca, folder, store);
    }

    /** Ends the program and starts it again over the same data. */
    void restart() {
        whileItIsClosed(() -> {});
    }

    /** As above, with something between the two. */
    void whileItIsClosed(Runnable action) {
        machine.close();
        action.run();
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

    /** Goes to a later time without a step of the engine in between. */
    void skipTo(String time) {
        alpaca.clock().moveTo(Instant.parse(time));
    }

    /** Lets the time until then pass without a check, and goes on trading. */
    void startAt(String time) {
        machine.stop();
        skipTo(time);
        machine.start();
    }

    /** Lets time pass until the program listens to the stream; time here runs faster than connections are made. */
    void untilItListens() throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            pass(Duration.ofSeconds(15));
            if (alpaca.streams().awaitListeners("/stream", 1, WHILE_CONNECTING)) {
                return;
            }
        }
        throw new AssertionError("The program does not listen to the stream");
    }

    /** Lets time pass in steps of five seconds, each with a step of the engine. */
    void pass(Duration duration) {
        for (Duration left = duration; left.isPositive(); left = left.minusSeconds(5)) {
            alpaca.clock().advance(Duration.ofSeconds(5));
            machine.step();
        }
    }

    public Machine machine() {
        return machine;
    }

    public int number(String sql) {
        return Objects.requireNonNull(machine.database().queryForObject(sql, Integer.class));
    }

    List<String> texts(String sql) {
        return machine.database().queryForList(sql, String.class).stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Books what the broker has booked without a trade. */
    public void readActivities() {
        machine.bean(ActivityReading.class).look();
    }

    /** What has been noted of differences between the records and the account, the oldest first. */
    List<String> drift() {
        return texts("SELECT message FROM engine_events WHERE kind = 'DRIFT' ORDER BY id");
    }

    /** The reason of a ticker's last decision. */
    String lastReason(String ticker) {
        return last("reason", ticker);
    }

    /** The action of a ticker's last decision. */
    String lastAction(String ticker) {
        return last("action", ticker);
    }

    private String last(String column, String ticker) {
        return texts("SELECT %s FROM decisions WHERE ticker = '%s' ORDER BY id DESC LIMIT 1".formatted(column, ticker))
                .getFirst();
    }

    /** The shares of a ticker that the program thinks it owns. */
    BigDecimal own(String ticker) {
        return Objects.requireNonNull(machine.database()
                .queryForObject(
                        "SELECT coalesce(sum(quantity), 0) FROM own_holdings WHERE ticker = ?",
                        BigDecimal.class,
                        ticker));
    }

    /** The shares of a ticker that are in the account. */
    BigDecimal inAccount(String ticker) {
        return alpaca.account().holdings().qty(ticker);
    }

    /** The only order that the program has sent for a ticker. */
    BookedOrder order(String ticker) {
        List<BookedOrder> found =
                sent().stream().filter(order -> order.symbol().equals(ticker)).toList();
        assertThat(found).as(ticker).hasSize(1);
        return found.getFirst();
    }

    /** The orders at the broker that nobody gave by hand. */
    List<BookedOrder> sent() {
        return alpaca.journal().booked().stream()
                .filter(order -> !order.source().equals(BY_HAND))
                .toList();
    }

    /**
     * What the program has booked is what was executed, order by order and execution by execution, and what it thinks it
     * owns is in the account.
     */
    void assertBooksAgree() {
        assertThat(texts("SELECT execution_id FROM trade_history"))
                .containsExactlyInAnyOrderElementsOf(alpaca.journal().executions().stream()
                        .filter(execution -> !execution.order().source().equals(BY_HAND))
                        .map(Execution::activityId)
                        .toList());
        assertThat(texts("SELECT client_order_id FROM orders WHERE broker_order_id IS NOT NULL"))
                .containsExactlyInAnyOrderElementsOf(
                        sent().stream().map(BookedOrder::clientOrderId).toList());
        for (String ticker : tickers) {
            assertThat(own(ticker)).as(ticker).isEqualByComparingTo(inAccount(ticker));
        }
    }

    /** One step of the engine at a time. */
    public void stepAt(Instant time) {
        alpaca.clock().moveTo(time);
        machine.step();
    }

    @Override
    public void close() {
        machine.close();
        alpaca.close();
    }
}
