package livetrading.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes rows into the database as the engine would have left them. */
public final class LedgerRows {

    private static final List<String> TABLES = List.of(
            "trade_history",
            "round_trips",
            "decisions",
            "positions",
            "equity_points",
            "settings_in_force",
            "strategy_evaluations",
            "best_strategies",
            "strategy_pins",
            "implausible_prices",
            "engine_events",
            "orders",
            "order_events",
            "own_holdings",
            "holding_changes",
            "what_if_runs",
            "research_results",
            "risk_rules",
            "risk_groups",
            "risk_actions",
            "risk_releases",
            "manual_orders",
            "activities",
            "configuration_history");

    private final JdbcTemplate database;
    private int number;

    LedgerRows(JdbcTemplate database) {
        this.database = database;
    }

    public void clear() {
        TABLES.forEach(table -> database.update("delete from " + table));
        database.update("update trading_state set is_active = 0");
        database.update("update trading_config set mode = 'SIMULATED', tickers = 'ALFA,BRAV', max_positions = 5,"
                + " risk_per_trade = 0.02, initial_capital = 100000, slippage_bps = 5,"
                + " timeframe = '1Day', confirmation = ''");
    }

    public void equity(String date, double equity, double cash) {
        database.update(
                "insert into equity_points (mode, at, equity, cash, buying_power, market_value)"
                        + " values ('SIMULATED', ?, ?, ?, ?, ?)",
                date + "T21:00:00.000Z",
                equity,
                cash,
                cash,
                equity - cash);
    }

    public void position(String ticker, int quantity, double average, double last) {
        database.update(
                "insert into positions (mode, ticker, quantity, own_quantity, average_price, last_price, market_value,"
                        + " unrealized_profit, strategy, owner, updated_at)"
                        + " values ('SIMULATED', ?, ?, ?, ?, ?, ?, ?, 'rsi', 'PROGRAM', '2026-11-20T21:00:00.000Z')",
                ticker,
                quantity,
                quantity,
                average,
                last,
                quantity * last,
                quantity * (last - average));
    }

    /** Ten shares that the program bought. */
    public void holding(String ticker) {
        database.update(
                "insert into own_holdings (mode, ticker, quantity, cost, entry_order) values ('SIMULATED', ?, 10, 1000, 'first')",
                ticker);
    }

    public void buy(String date, String ticker, String strategy) {
        trade(date, ticker, strategy, "BUY", null);
    }

    public void sell(String date, String ticker, String strategy, double profit) {
        trade(date, ticker, strategy, "SELL", profit);
    }

    /** An order to buy 13 shares, with two events. */
    public void orderOf(String client, String date, String ticker, String state, String stateReason) {
        database.update(
                "insert into orders (client_order_id, mode, ticker, strategy, parameters, side, quantity, bar_time,"
                        + " history_start, peers, reason, state, state_reason, broker_order_id, filled_quantity,"
                        + " average_fill_price, created_at, updated_at) values (?, 'SIMULATED', ?, 'rsi', '{}', 'BUY',"
                        + " 13, ?, '2018-01-02T05:00:00.000Z', '', 'RSI(14) 28.4 is below 30', ?, ?, 'broker-7', 0,"
                        + " null, ?, ?)",
                client,
                ticker,
                date + "T05:00:00.000Z",
                state,
                stateReason,
                date + "T21:00:01.000Z",
                date + "T21:00:02.000Z");
        event(client, date + "T21:00:01.000Z", "INTENDED", "BUY 13 " + ticker);
        event(client, date + "T21:00:02.000Z", state, stateReason);
    }

    private void event(String client, String at, String state, String message) {
        database.update(
                "insert into order_events (client_order_id, at, state, message) values (?, ?, ?, ?)",
                client,
                at,
                state,
                message);
    }

    /** Says that the last decision led to an order. */
    public void decided(String client) {
        database.update("update decisions set client_order_id = ? where id = (select max(id) from decisions)", client);
    }

    private void trade(String date, String ticker, String strategy, String side, @Nullable Double profit) {
        number++;
        database.update(
                "insert into trade_history (timestamp, ticker, strategy, side, quantity, price, fees, realized_profit,"
                        + " order_id, client_order_id, execution_id, mode, recorded_at)"
                        + " values (?, ?, ?, ?, 10, 41.5, 1.25, ?, ?, ?, ?, 'SIMULATED', '2026-11-20T21:00:00.000Z')",
                date + "T14:30:00.000Z",
                ticker,
                strategy,
                side,
                profit,
                "order-" + number,
                "client-" + number,
                "execution-" + number);
    }

    public void decision(String date, String ticker, String action, String reason) {
        database.update(
                "insert into decisions (decided_at, bar_time, mode, ticker, strategy, stance, action, reason, price)"
                        + " values (?, ?, 'SIMULATED', ?, 'rsi', 'OUT', ?, ?, 41.5)",
                date + "T21:00:00.000Z",
                date + "T05:00:00.000Z",
                ticker,
                action,
                reason);
    }

    public void evaluation(String ticker, String strategy, @Nullable Double score) {
        database.update(
                "insert into strategy_evaluations (ticker, strategy, score, metric, sharpe_ratio, total_return,"
                        + " max_drawdown, win_rate, profit_factor, trades, parameters, evaluated_at, window_start,"
                        + " window_end) values (?, ?, ?, 'sharpe', ?, 0.12, -0.05, 0.6, 1.7, 9, '{}',"
                        + " '2026-11-20T21:00:00.000Z', '2025-11-20T05:00:00.000Z', '2026-11-20T05:00:00.000Z')",
                ticker,
                strategy,
                score,
                score);
    }

    public void best(String ticker, @Nullable String strategy, @Nullable Double score, String reason) {
        database.update(
                "insert into best_strategies (ticker, strategy, score, metric, reason, evaluated_at, parameters,"
                        + " history_start, window_start, window_end, buy_and_hold_return, peers, inputs)"
                        + " values (?, ?, ?, 'sharpe', ?, '2026-11-20T21:00:00.000Z', '{}',"
                        + " '2024-11-20T05:00:00.000Z', '2025-11-20T05:00:00.000Z', '2026-11-20T05:00:00.000Z',"
                        + " 0.08, '', 'hash')",
                ticker,
                strategy,
                score,
                reason);
    }

    /** What somebody pinned by hand. */
    public void pin(String ticker, String strategy) {
        database.update(
                "insert into strategy_pins (ticker, strategy, pinned_at, pinned_by)"
                        + " values (?, ?, '2026-11-21T15:00:00.000Z', 'admin')",
                ticker,
                strategy);
    }

    /** How far the winner of a ticker can be trusted; the row has to be there. */
    public void trust(String ticker, double deflatedSharpe, double overfitting, double low, double high) {
        database.update(
                "update best_strategies set probabilistic_sharpe = 0.93, deflated_sharpe = ?, overfitting = ?,"
                        + " sharpe_low = ?, sharpe_high = ? where ticker = ?",
                deflatedSharpe,
                overfitting,
                low,
                high,
                ticker);
    }
}
