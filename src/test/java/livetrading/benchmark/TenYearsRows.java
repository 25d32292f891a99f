package livetrading.benchmark;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import livetrading.benchmark.TenYearsAccount.Deal;
import livetrading.benchmark.TenYearsAccount.Held;
import livetrading.market.Session;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;

/** What the program and the built-in market write down of an account. */
final class TenYearsRows implements AutoCloseable {

    private static final String MODE = "SIMULATED";

    private final Connection connection;
    private final PriceWalks prices;
    private final SplittableRandom random = new SplittableRandom(7);
    private final List<String> strategies =
            StrategyCatalog.all().stream().map(Strategy::id).toList();
    private final List<ManyRows> all = new ArrayList<>();
    private final ManyRows trades;
    private final ManyRows orders;
    private final ManyRows events;
    private final ManyRows decisions;
    private final ManyRows points;
    private final ManyRows marketOrders;
    private final ManyRows marketFills;
    private final ManyRows alerts;
    private final ManyRows acted;
    private int deals;

    TenYearsRows(Connection connection, PriceWalks prices) throws SQLException {
        this.connection = connection;
        this.prices = prices;
        trades = rows("trade_history", """
                timestamp, ticker, strategy, side, quantity, price, fees, realized_profit, order_id, client_order_id,
                execution_id, mode, recorded_at, modelled_price""");
        orders = rows("orders", """
                client_order_id, mode, ticker, strategy, parameters, side, quantity, bar_time, history_start, peers,
                reason, state, state_reason, broker_order_id, filled_quantity, average_fill_price, created_at,
                updated_at, timeframe""");
        events = rows("order_events", "client_order_id, at, state, message");
        decisions = rows("decisions", """
                decided_at, bar_time, mode, ticker, strategy, stance, action, reason, price, client_order_id""");
        points = rows("equity_points", "mode, at, equity, cash, buying_power, market_value");
        marketOrders = rows("simulated_orders", """
                client_order_id, broker_order_id, order_number, ticker, side, quantity, state, state_reason""");
        marketFills = rows("simulated_fills", "execution_id, client_order_id, quantity, price, fees, at");
        alerts = rows("alerts", """
                channel, at, kind, message, state, attempts, next_try, sent_at, severity, ticker, created_at""");
        acted = rows("risk_actions", "mode, ticker, rule, action, bar_time, acted_at, reason, client_order_id");
    }

    private ManyRows rows(String table, String columns) throws SQLException {
        ManyRows rows = new ManyRows(connection, table, columns);
        all.add(rows);
        return rows;
    }

    void point(int session, double cash, double worth) throws SQLException {
        points.add(
                MODE,
                prices.session(session).close(),
                TenYears.money(cash + worth),
                TenYears.money(cash),
                TenYears.money(cash),
                TenYears.money(worth));
    }

    void decision(int ticker, int session, Optional<Side> side, boolean isHeld) throws SQLException {
        Session now = prices.session(session);
        boolean isLong = side.map(one -> one == Side.BUY).orElse(isHeld);
        decisions.add(
                now.close(),
                TenYears.bar(now),
                MODE,
                MuchData.ticker(ticker),
                strategy(ticker),
                isLong ? "LONG" : "OUT",
                side.map(Side::name).orElse("HOLD"),
                reason(isLong),
                TenYears.money(prices.close(ticker, session)),
                side.map(one -> order(ticker, one, now)).orElse(null));
    }

    private String strategy(int ticker) {
        return strategies.get(ticker % strategies.size());
    }

    private String reason(boolean isLong) {
        return isLong
                ? "RSI(14) %d.%d has not reached 70".formatted(random.nextInt(30, 70), random.nextInt(10))
                : "RSI(14) %d.%d is not below 30".formatted(random.nextInt(30, 90), random.nextInt(10));
    }

    private static String order(int ticker, Side side, Session decided) {
        return ClientOrderId.of(Mode.SIMULATED, new Ticker(MuchData.ticker(ticker)), side, TenYears.bar(decided))
                .value();
    }

    /**
     * @param isRemembered whether what is only to be looked up is still known
     * @return the client order id
     */
    String deal(Deal deal, boolean isRemembered) throws SQLException {
        deals++;
        Session decided = prices.session(deal.session() - 1);
        Instant at = prices.session(deal.session()).open();
        String order = order(deal.ticker(), deal.side(), decided);
        order(deal, decided, order, at);
        trade(deal, order, at);
        if (isRemembered) {
            remember(deal, decided, order, at);
        }
        return order;
    }

    private void order(Deal deal, Session decided, String order, Instant at) throws SQLException {
        String ticker = MuchData.ticker(deal.ticker());
        orders.add(
                order,
                MODE,
                ticker,
                strategy(deal.ticker()),
                "{}",
                deal.side().name(),
                deal.shares(),
                TenYears.bar(decided),
                TenYears.bar(prices.session(0)),
                "",
                reason(deal.side() == Side.BUY),
                "FILLED",
                "",
                "sim-1-" + deals,
                deal.shares(),
                TenYears.money(deal.price()),
                decided.close(),
                at,
                "1Day");
        marketOrders.add(order, "sim-1-" + deals, deals, ticker, deal.side().name(), deal.shares(), "FILLED", "");
    }

    private void trade(Deal deal, String order, Instant at) throws SQLException {
        String execution = "sim-1-%d-1".formatted(deals);
        BigDecimal price = TenYears.money(deal.price());
        BigDecimal fees = TenYears.money(deal.fees());
        trades.add(
                at,
                MuchData.ticker(deal.ticker()),
                strategy(deal.ticker()),
                deal.side().name(),
                deal.shares(),
                price,
                fees,
                deal.side() == Side.SELL ? TenYears.money(deal.profit()) : null,
                "sim-1-" + deals,
                order,
                execution,
                MODE,
                at,
                TenYears.money(deal.modelled()));
        marketFills.add(execution, order, deal.shares(), price, fees, at);
    }

    private void remember(Deal deal, Session decided, String order, Instant at) throws SQLException {
        String ticker = MuchData.ticker(deal.ticker());
        String words = "%s %d %s".formatted(deal.side(), deal.shares(), ticker);
        events.add(order, decided.close(), "INTENDED", words);
        events.add(order, decided.close().plusSeconds(1), "ACCEPTED", "");
        events.add(order, at, "FILLED", "");
        boolean isPurchase = deal.side() == Side.BUY;
        alerts.add(
                "channel-1",
                at,
                isPurchase ? "TRADE_OPENED" : "TRADE_CLOSED",
                words,
                "SENT",
                1,
                at,
                at,
                "NORMAL",
                ticker,
                at);
        if (!isPurchase && deals % 4 == 0) {
            acted.add(
                    MODE,
                    ticker,
                    "stop-loss",
                    "CLOSE",
                    TenYears.bar(decided),
                    decided.close(),
                    "close 12.3 % below its entry",
                    order);
        }
    }

    void position(int ticker, Held held) throws SQLException {
        int last = prices.sessions() - 1;
        double close = prices.close(ticker, last);
        try (var own = new ManyRows(connection, "own_holdings", "mode, ticker, quantity, cost, entry_order");
                var positions = new ManyRows(connection, "positions", """
                        mode, ticker, quantity, own_quantity, average_price, last_price, market_value, unrealized_profit,
                        strategy, owner, updated_at, previous_close""");
                var market =
                        new ManyRows(connection, "simulated_holdings", "ticker, quantity, average_price, last_price")) {
            String name = MuchData.ticker(ticker);
            own.add(MODE, name, held.shares(), TenYears.money(held.cost()), held.entry());
            positions.add(
                    MODE,
                    name,
                    held.shares(),
                    held.shares(),
                    TenYears.money(held.price()),
                    TenYears.money(close),
                    TenYears.money(held.shares() * close),
                    TenYears.money(held.shares() * close - held.cost()),
                    strategy(ticker),
                    "PROGRAM",
                    prices.session(last).close(),
                    TenYears.money(prices.close(ticker, last - 1)));
            market.add(name, held.shares(), TenYears.money(held.price()), TenYears.money(close));
        }
    }

    /** The market stands at the close of the last session, which was checked. */
    void end(double cash) throws SQLException {
        Session last = prices.session(prices.sessions() - 1);
        try (var account = new ManyRows(
                        connection,
                        "simulated_account",
                        "id, run, placement, session_date, checked, capital, cash, order_count");
                var news = new ManyRows(connection, "engine_events", "at, kind, message, mode, market_at")) {
            account.add(1, 1, "ten-years", last.date().toString(), 1, TenYears.CAPITAL, TenYears.money(cash), deals);
            news.add(last.close(), "STOP", "Trading stopped", MODE, last.close());
        }
    }

    @Override
    public void close() throws SQLException {
        for (ManyRows rows : all) {
            rows.close();
        }
    }
}
