package livetrading.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills a database with what years of trading leave behind, always the same for the same sizes: {@code main} with the
 * path of a database file, which is made when it is missing, and the numbers of fills, decisions and tickers.
 */
final class MuchData {

    /**
     * How much of it.
     *
     * @param fills each with an order of its own and three events of that order; the program makes a round trip of two
     * @param decisions spread evenly over a year
     * @param tickers each evaluated with all strategies
     */
    record Size(int fills, int decisions, int tickers) {}

    static final Size LARGE = new Size(100_000, 500_000, 500);

    static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final int DAYS = 252;
    private static final int LETTERS = 26;

    private final Connection connection;
    private final Size size;
    private final SplittableRandom random = new SplittableRandom(42);
    /** Bought last, and sold next. */
    private int quantity;

    private final List<Session> sessions = new ArrayList<>();
    private final List<String> strategies =
            StrategyCatalog.all().stream().map(Strategy::id).toList();

    MuchData(Connection connection, Size size) {
        this.connection = connection;
        this.size = size;
        for (LocalDate day = LAST_DAY; sessions.size() < DAYS; day = day.minusDays(1)) {
            MarketCalendar.session(day).ifPresent(sessions::addFirst);
        }
    }

    public static void main(String[] arguments) throws SQLException, LiquibaseException {
        Size size = arguments.length < 4
                ? LARGE
                : new Size(
                        Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        fill(Path.of(arguments[0]), size);
    }

    /** Adds to what is there already, in the mode SIMULATED; a database can be filled only once. */
    static void fill(Path database, Size size) throws SQLException, LiquibaseException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            migrate(connection);
            connection.setAutoCommit(false);
            MuchData data = new MuchData(connection, size);
            data.configuration();
            data.tradesAndOrders();
            data.decisions();
            data.evaluations();
            data.equity();
            connection.commit();
        }
    }

    static void migrate(Connection connection) throws LiquibaseException {
        SpringLiquibase liquibase = new SpringLiquibase();
        liquibase.setDataSource(new SingleConnectionDataSource(connection, true));
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.setChangeLog("classpath:/db/changelog/db.changelog-master.yaml");
        liquibase.setAnalyticsEnabled(false);
        liquibase.afterPropertiesSet();
    }

    /** For instance {@code AAB}. */
    static String ticker(int number) {
        return Stream.iterate(number, rest -> rest / LETTERS)
                .limit(3)
                .map(rest -> String.valueOf((char) ('A' + rest % LETTERS)))
                .reduce("", (end, letter) -> letter + end);
    }

    void configuration() throws SQLException {
        String all = String.join(
                ",",
                IntStream.range(0, size.tickers()).mapToObj(MuchData::ticker).toList());
        try (PreparedStatement statement = connection.prepareStatement("update trading_config set tickers = ?")) {
            statement.setString(1, all);
            statement.executeUpdate();
        }
    }

    private void tradesAndOrders() throws SQLException {
        try (var trades = new ManyRows(connection, "trade_history", """
                        timestamp, ticker, strategy, side, quantity, price, fees, realized_profit, order_id,
                        client_order_id, execution_id, mode, recorded_at""");
                var orders = new ManyRows(connection, "orders", """
                        client_order_id, mode, ticker, strategy, parameters, side, quantity, bar_time, history_start,
                        peers, reason, state, state_reason, broker_order_id, filled_quantity, average_fill_price,
                        created_at, updated_at""");
                var events = new ManyRows(connection, "order_events", "client_order_id, at, state, message")) {
            for (int i = 0; i < size.fills(); i++) {
                fill(i, trades, orders, events);
            }
        }
    }

    private void fill(int number, ManyRows trades, ManyRows orders, ManyRows events) throws SQLException {
        Session session = sessionOf(number, size.fills());
        boolean isSale = number % 2 == 1;
        String side = isSale ? "SELL" : "BUY";
        String ticker = ticker(number / 2 % size.tickers());
        String strategy = strategies.get(number / 2 % strategies.size());
        Instant filledAt = within(session);
        Instant decidedAt = filledAt.minusSeconds(60);
        Instant barTime = MarketCalendar.startOfDay(session.date().minusDays(1));
        String client = "lt-simulated-%s-%s-%d".formatted(ticker, side.toLowerCase(Locale.ROOT), number);
        BigDecimal price = cents(10, 400);
        quantity = isSale ? quantity : random.nextInt(1, 200);
        trades.add(
                filledAt,
                ticker,
                strategy,
                side,
                quantity,
                price,
                cents(0, 3),
                isSale ? profit() : null,
                "broker-" + number,
                client,
                "execution-" + number,
                "SIMULATED",
                filledAt);
        orders.add(
                client,
                "SIMULATED",
                ticker,
                strategy,
                "{}",
                side,
                quantity,
                barTime,
                MarketCalendar.startOfDay(LocalDate.of(2024, 1, 2)),
                "",
                "RSI(14) 28.4 is below 30",
                "FILLED",
                "",
                "broker-" + number,
                quantity,
                price,
                decidedAt,
                filledAt);
        events.add(client, decidedAt, "INTENDED", side + " " + quantity + " " + ticker + ": RSI(14) 28.4 is below 30");
        events.add(client, decidedAt.plusSeconds(1), "ACCEPTED", "");
        events.add(client, filledAt, "FILLED", "");
    }

    private void decisions() throws SQLException {
        try (var rows = new ManyRows(
                connection,
                "decisions",
                "decided_at, bar_time, mode, ticker, strategy, stance, action, reason, price, client_order_id")) {
            for (int i = 0; i < size.decisions(); i++) {
                Session session = sessionOf(i, size.decisions());
                int kind = random.nextInt(1000);
                String action = kind < 950 ? "HOLD" : kind < 970 ? "REFUSED" : kind < 999 ? "BUY" : "ERROR";
                String ticker = ticker(i % size.tickers());
                rows.add(
                        within(session),
                        MarketCalendar.startOfDay(session.date()),
                        "SIMULATED",
                        ticker,
                        strategies.get(i % size.tickers() % strategies.size()),
                        kind < 500 ? "OUT" : "LONG",
                        action,
                        "%s: RSI(14) %d.%d is not below 30".formatted(action, 30 + kind % 60, kind % 10),
                        cents(10, 400),
                        action.equals("BUY") ? "lt-simulated-%s-buy-%d".formatted(ticker, i) : null);
            }
        }
    }

    void evaluations() throws SQLException {
        Instant at = sessions.getLast().close();
        Instant start = MarketCalendar.startOfDay(sessions.getFirst().date());
        try (var results = new ManyRows(connection, "strategy_evaluations", """
                        ticker, strategy, score, metric, sharpe_ratio, total_return, max_drawdown, win_rate,
                        profit_factor, trades, parameters, evaluated_at, window_start, window_end,
                        deflated_sharpe""");
                var winners = new ManyRows(connection, "best_strategies", """
                        ticker, strategy, score, metric, reason, evaluated_at, parameters, history_start,
                        window_start, window_end, buy_and_hold_return, peers, inputs""")) {
            for (int i = 0; i < size.tickers(); i++) {
                for (String strategy : strategies) {
                    double sharpe = random.nextDouble(-1, 2);
                    results.add(
                            ticker(i),
                            strategy,
                            sharpe,
                            "sharpe",
                            sharpe,
                            sharpe / 5,
                            -0.1,
                            0.55,
                            1.3,
                            random.nextInt(5, 60),
                            "{}",
                            at,
                            start,
                            at,
                            random.nextDouble());
                }
                String winner = strategies.get(i % strategies.size());
                winners.add(
                        ticker(i), winner, 1.2, "sharpe", "best of 11", at, "{}", start, start, at, 0.08, "", "inputs");
            }
        }
    }

    private void equity() throws SQLException {
        double equity = 100_000;
        try (var rows =
                new ManyRows(connection, "equity_points", "mode, at, equity, cash, buying_power, market_value")) {
            for (Session session : sessions) {
                equity *= 1 + random.nextDouble(-0.01, 0.0105);
                rows.add("SIMULATED", session.close(), equity, equity / 2, equity / 2, equity / 2);
            }
        }
    }

    private Session sessionOf(int number, int of) {
        return sessions.get((int) ((long) number * sessions.size() / of));
    }

    private Instant within(Session session) {
        long length = Duration.between(session.open(), session.close()).toSeconds();
        return session.open().plusSeconds(random.nextLong(60, length));
    }

    private BigDecimal cents(int from, int to) {
        return BigDecimal.valueOf(random.nextInt(from * 100, to * 100), 2);
    }

    /** Somewhat more gains than losses, and a few large ones of both. */
    private BigDecimal profit() {
        double usual = (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.48) * 120;
        return BigDecimal.valueOf(Math.round(usual * (random.nextInt(100) == 0 ? 800 : 100)), 2);
    }
}
