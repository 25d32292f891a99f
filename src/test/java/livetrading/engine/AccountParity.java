package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import livetrading.account.AccountBacktest;
import livetrading.account.AccountInForce;
import livetrading.account.AccountOutcome;
import livetrading.account.AccountResult;
import livetrading.account.AccountSchedule;
import livetrading.account.AccountSelection;
import livetrading.account.AccountSettings;
import livetrading.account.AccountTrade;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.settings.SettingsResult;
import livetrading.strategy.Strategies;

/** Compares what a machine did on the simulated market with the back-test of its account. */
public final class AccountParity {

    private AccountParity() {}

    /** One fill. */
    private record Execution(
            LocalDate date,
            String ticker,
            String side,
            String strategy,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal fees) {}

    /** A position from its purchase to its sale; of an open one there is neither an end nor a profit. */
    private record Trip(
            String ticker,
            String strategy,
            LocalDate entry,
            BigDecimal entryPrice,
            BigDecimal shares,
            BigDecimal fees,
            String why,
            String exit,
            BigDecimal profit) {}

    /** An account at the close of a session. */
    private record Point(LocalDate date, BigDecimal equity, BigDecimal cash) {}

    /**
     * Every fill, every round trip, every equity point and what was selected last are those of the back-test, to the cent.
     *
     * @param machine at the close of a session
     * @return what the back-test gave
     */
    public static AccountResult assertThatItHolds(Machine machine) throws Exception {
        return assertThatItHolds(machine, new TreeMap<>());
    }

    /**
     * The same where settings were changed.
     *
     * @param changes by the first session in which they were in force; without any, those of now have always been
     */
    static AccountResult assertThatItHolds(Machine machine, NavigableMap<LocalDate, AccountInForce> changes)
            throws Exception {
        AccountResult expected = backtest(machine, changes);
        assertThat(points(machine)).containsExactlyElementsOf(points(expected));
        assertThat(executions(machine)).containsExactlyInAnyOrderElementsOf(executions(expected));
        assertThat(trips(machine)).containsExactlyInAnyOrderElementsOf(trips(expected));
        assertThat(active(machine)).isEqualTo(active(expected));
        return expected;
    }

    /** What is in force at a machine now, without its pins. */
    static AccountSettings settings(Machine machine) {
        return ((SettingsResult.Valid) machine.bean(CurrentSettings.class).read())
                .settings()
                .account(machine.bean(Strategies.class));
    }

    private static AccountResult backtest(Machine machine, NavigableMap<LocalDate, AccountInForce> changes)
            throws Exception {
        AccountSchedule schedule =
                changes.isEmpty() ? AccountSchedule.of(settings(machine)) : new AccountSchedule(changes);
        Set<Ticker> tickers = new LinkedHashSet<>(settings(machine).tickers());
        changes.values().forEach(change -> tickers.addAll(change.settings().tickers()));
        List<Point> points = points(machine);
        var outcome = new AccountBacktest(schedule, prices(machine, tickers))
                .run(
                        Optional.of(points.getFirst().date()),
                        Optional.of(points.getLast().date()),
                        2,
                        (session, done, all) -> {});
        return ((AccountOutcome.Played) outcome).result();
    }

    private static Map<Ticker, Bars> prices(Machine machine, Collection<Ticker> tickers) throws MissingPricesException {
        var data = machine.bean(Venues.class).of(Mode.SIMULATED).orElseThrow().marketData();
        var prices = new HashMap<Ticker, Bars>();
        for (Ticker ticker : tickers) {
            prices.put(ticker, data.bars(ticker, Timeframe.DAY_1, Instant.EPOCH));
        }
        return prices;
    }

    /** That of the last equity point; long ago without one. */
    static LocalDate lastSession(Machine machine) {
        List<Point> points = points(machine);
        return points.isEmpty() ? LocalDate.EPOCH : points.getLast().date();
    }

    private static List<Point> points(Machine machine) {
        return machine.database()
                .query(
                        "SELECT at, equity, cash FROM equity_points ORDER BY at",
                        (row, i) -> new Point(
                                date(row.getString(1)), plain(row.getBigDecimal(2)), plain(row.getBigDecimal(3))));
    }

    private static List<Point> points(AccountResult result) {
        return result.marks().stream()
                .map(mark -> new Point(mark.date(), plain(mark.equity()), plain(mark.cash())))
                .toList();
    }

    private static LocalDate date(String instant) {
        return LocalDate.ofInstant(Instant.parse(instant), MarketCalendar.NEW_YORK);
    }

    private static List<Execution> executions(Machine machine) {
        return machine.database()
                .query(
                        "SELECT timestamp, ticker, side, strategy, quantity, price, fees FROM trade_history",
                        (row, i) -> new Execution(
                                date(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                plain(row.getBigDecimal(5)),
                                plain(row.getBigDecimal(6)),
                                plain(row.getBigDecimal(7))));
    }

    private static List<Execution> executions(AccountResult result) {
        var executions = new ArrayList<Execution>();
        for (AccountTrade trade : result.trades()) {
            executions.add(of(trade, trade.entry(), "BUY", trade.entryPrice(), trade.entryFees()));
            trade.exit()
                    .ifPresent(exit -> executions.add(of(
                            trade,
                            exit.date(),
                            "SELL",
                            exit.price(),
                            trade.fees().subtract(trade.entryFees()))));
        }
        return executions;
    }

    private static Execution of(AccountTrade trade, LocalDate date, String side, BigDecimal price, BigDecimal fees) {
        return new Execution(
                date,
                trade.ticker().symbol(),
                side,
                trade.strategy(),
                plain(trade.shares()),
                plain(price),
                plain(fees));
    }

    private static List<Trip> trips(Machine machine) {
        return machine.database()
                .query(
                        "SELECT ticker, strategy, opened_at, entry_price, shares, fees, why_in, closed_at, exit_price,"
                                + " why_out, coalesce(profit, 0) FROM round_trips",
                        (row, i) -> new Trip(
                                row.getString(1),
                                row.getString(2),
                                date(row.getString(3)),
                                plain(row.getBigDecimal(4)),
                                plain(row.getBigDecimal(5)),
                                cents(row.getBigDecimal(6)),
                                row.getString(7),
                                row.getString(8) == null
                                        ? ""
                                        : exit(date(row.getString(8)), row.getBigDecimal(9), row.getString(10)),
                                cents(row.getBigDecimal(11))));
    }

    private static List<Trip> trips(AccountResult result) {
        return result.trades().stream()
                .map(trade -> new Trip(
                        trade.ticker().symbol(),
                        trade.strategy(),
                        trade.entry(),
                        plain(trade.entryPrice()),
                        plain(trade.shares()),
                        cents(trade.fees()),
                        trade.entryReason(),
                        trade.exit()
                                .map(exit -> exit(exit.date(), exit.price(), exit.reason()))
                                .orElse(""),
                        cents(trade.isOpen() ? BigDecimal.ZERO : trade.profit())))
                .toList();
    }

    private static String exit(LocalDate date, BigDecimal price, String why) {
        return "%s at %s: %s".formatted(date, plain(price).toPlainString(), why);
    }

    private static BigDecimal cents(BigDecimal money) {
        return money.setScale(2, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** What was selected last for each ticker, and with which score. */
    private static Map<String, String> active(Machine machine) {
        var active = new HashMap<String, String>();
        machine.database().query("SELECT ticker, strategy, reason FROM best_strategies", row -> {
            active.put(row.getString(1), row.getString(2) + ": " + row.getString(3));
        });
        return active;
    }

    private static Map<String, String> active(AccountResult result) {
        var active = new HashMap<String, String>();
        for (AccountSelection selection : result.selections()) {
            active.put(
                    selection.ticker().symbol(),
                    selection.strategy().map(strategy -> strategy.id()).orElse(null) + ": " + selection.reason());
        }
        return active;
    }
}
