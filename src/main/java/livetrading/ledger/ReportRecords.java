package livetrading.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import livetrading.ledger.EquityHistory.Day;
import livetrading.ledger.SettingsInForce.InForce;
import livetrading.market.MarketCalendar;
import livetrading.performance.Flow;
import livetrading.portfolio.Mode;
import livetrading.report.ReportTrade;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a report of an account is made from; it is read in the program, and from a database that the program runs over. */
@Component
@Transactional(readOnly = true)
public class ReportRecords {

    private static final String POINTS =
            "SELECT at, equity, market_value FROM equity_points WHERE mode = ? ORDER BY id";

    /** What is open has the profit at the last price that is known. */
    private static final String TRADES = """
            SELECT trip.ticker, trip.opened_at, trip.closed_at, trip.cost, trip.fees,
                CASE WHEN trip.closed_at IS NOT NULL THEN trip.profit
                    ELSE coalesce(trip.profit, 0) + coalesce(own.quantity * now.last_price - own.cost, 0) END AS profit
            FROM round_trips trip
                LEFT JOIN own_holdings own
                    ON own.mode = trip.mode AND own.ticker = trip.ticker AND trip.closed_at IS NULL
                LEFT JOIN positions now ON now.mode = own.mode AND now.ticker = own.ticker
            WHERE trip.mode = ? AND trip.opened_at < ? AND (trip.closed_at IS NULL OR trip.closed_at >= ?)
            ORDER BY trip.opened_at, trip.id""";

    private static final String IN_FORCE = """
            SELECT mode, noted_at, since, first_session, settings, risk_rules, strategies, strategies_dropped, pins,
                entries_paused, assumed
            FROM settings_in_force WHERE mode = ? ORDER BY id""";

    private static final String ACTIVITIES =
            "SELECT type, day, amount FROM activities WHERE mode = ? AND is_void = 0 AND amount <> 0 ORDER BY day, id";

    private record Booked(String type, Flow flow) {}

    private final JdbcTemplate sql;

    public ReportRecords(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** The account at each of its checks, oldest first; of days long ago only the last is left. */
    public List<Day> points(Mode mode) {
        List<Day> points = new ArrayList<>();
        sql.query(
                POINTS,
                (RowCallbackHandler) row -> {
                    double equity = row.getDouble("equity");
                    points.add(new Day(
                            Instant.parse(row.getString("at")),
                            equity,
                            equity == 0 ? 0 : row.getDouble("market_value") / equity));
                },
                mode.name());
        return points;
    }

    /** The round trips that were open on a day from {@code from} to {@code to}, in order of entry. */
    public List<ReportTrade> trades(Mode mode, LocalDate from, LocalDate to) {
        // an account trades at few moments of a day, and a hundred thousand times are slow to read
        Map<String, LocalDate> days = new HashMap<>();
        return sql.query(
                TRADES,
                (row, number) -> trade(row, instant -> days.computeIfAbsent(instant, ReportRecords::day)),
                mode.name(),
                InstantText.of(MarketCalendar.startOfDay(to.plusDays(1))),
                InstantText.of(MarketCalendar.startOfDay(from)));
    }

    private static ReportTrade trade(ResultSet row, Function<String, LocalDate> day) throws SQLException {
        return new ReportTrade(
                row.getString("ticker"),
                day.apply(row.getString("opened_at")),
                Optional.ofNullable(row.getString("closed_at")).map(day),
                number(row, "cost"),
                number(row, "profit"),
                number(row, "fees"));
    }

    private static LocalDate day(String instant) {
        return LocalDate.ofInstant(Instant.parse(instant), MarketCalendar.NEW_YORK);
    }

    private static double number(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? 0 : value.doubleValue();
    }

    /** What was deposited and withdrawn. */
    public List<Flow> flows(Mode mode) {
        return sql
                .query(
                        ACTIVITIES,
                        (row, number) -> new Booked(
                                row.getString("type"),
                                new Flow(LocalDate.parse(row.getString("day")), number(row, "amount"))),
                        mode.name())
                .stream()
                .filter(one -> ActivityKind.of(one.type()) == ActivityKind.FLOW)
                .map(Booked::flow)
                .toList();
    }

    /** With what a mode traded, in order of time. */
    public List<SettingsInForce> inForce(Mode mode) {
        return sql.query(IN_FORCE, (row, number) -> inForce(row), mode.name());
    }

    private static SettingsInForce inForce(ResultSet row) throws SQLException {
        Instant since = Instant.parse(row.getString("since"));
        return new SettingsInForce(
                Mode.valueOf(row.getString("mode")),
                Instant.parse(row.getString("noted_at")),
                since,
                SettingsInForce.session(row.getString("first_session"), since),
                new InForce(
                        row.getString("settings"),
                        row.getString("risk_rules"),
                        row.getString("strategies"),
                        row.getInt("strategies_dropped"),
                        row.getString("pins"),
                        row.getInt("entries_paused") != 0),
                row.getInt("assumed") != 0);
    }

    /** The back-test of a mode that was played last, with these inputs. */
    public Optional<byte[]> played(Mode mode, String inputs) {
        return PlayedAccounts.find(sql, mode, inputs);
    }
}
