package livetrading.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import livetrading.portfolio.Side;

/**
 * An account that buys each ticker a hundred times and sells it two to nineteen sessions later, whatever the prices do. Its
 * equity follows from its fills and from the prices.
 */
final class TenYearsAccount implements AutoCloseable {

    private static final int TRIPS = 100;

    /** Sessions from one purchase of a ticker to the next. */
    private static final double CYCLE = 24.9;

    /** Tickers that are bought once more, and held at the end. */
    private static final int HELD = 20;

    /** A position is such a part of the equity. */
    private static final int PART = 400;

    private static final double SLIPPAGE = 5e-4;
    private static final double COMMISSION = 1e-4;

    /**
     * An order that is decided at the close of a session and filled at the next open.
     *
     * @param session in which it is filled
     * @param modelled the open
     * @param profit of a sale
     */
    record Deal(
            int ticker,
            Side side,
            int session,
            int shares,
            double price,
            double modelled,
            double fees,
            double profit) {}

    /** What is held of a ticker. */
    record Held(int shares, double cost, String entry) {

        static final Held NOTHING = new Held(0, 0, "");

        double price() {
            return cost / shares;
        }
    }

    private final PriceWalks prices;
    private final int first;
    private final TenYearsRows rows;
    private final Held[] held;
    private double cash;
    private double equity;

    /** @param first number of the session in which it begins */
    TenYearsAccount(Connection connection, PriceWalks prices, int first, double capital) throws SQLException {
        this.prices = prices;
        this.first = first;
        this.rows = new TenYearsRows(connection, prices);
        held = new Held[TenYears.TICKERS];
        Arrays.fill(held, Held.NOTHING);
        cash = capital;
        equity = capital;
    }

    /** @param isRemembered whether what is only to be looked up is still known */
    void play(int session, boolean isRemembered) throws SQLException {
        double worth = 0;
        for (int ticker = 0; ticker < held.length; ticker++) {
            Optional<Side> side = decided(ticker, session - 1);
            if (side.isPresent()) {
                fill(ticker, side.get(), session, isRemembered);
            }
            worth += held[ticker].shares() * prices.close(ticker, session);
        }
        equity = cash + worth;
        rows.point(session, cash, worth);
        for (int ticker = 0; ticker < held.length; ticker++) {
            rows.decision(ticker, session, decided(ticker, session), held[ticker].shares() > 0);
        }
    }

    private void fill(int ticker, Side side, int session, boolean isRemembered) throws SQLException {
        double open = prices.open(ticker, session);
        boolean isPurchase = side == Side.BUY;
        double price = TenYears.money(open * (isPurchase ? 1 + SLIPPAGE : 1 - SLIPPAGE))
                .doubleValue();
        Held before = held[ticker];
        int shares = isPurchase ? (int) Math.max(1, equity / PART / price) : before.shares();
        double value = shares * price;
        double fees = value * COMMISSION;
        var deal = new Deal(ticker, side, session, shares, price, open, fees, value - fees - before.cost());
        String order = rows.deal(deal, isRemembered);
        cash += isPurchase ? -value - fees : value - fees;
        held[ticker] = isPurchase ? new Held(shares, value + fees, order) : Held.NOTHING;
    }

    /** What is decided on a ticker at the close of a session; empty for nothing. */
    private Optional<Side> decided(int ticker, int session) {
        int day = session - first;
        if (day >= lastDay() - 2) {
            return day == lastDay() - 2 && ticker < HELD ? Optional.of(Side.BUY) : Optional.empty();
        }
        int begin = ticker * 7 % 25;
        int trip = (int) ((day - begin) / CYCLE);
        for (int one = Math.max(0, trip - 1); one <= trip + 1 && one < TRIPS; one++) {
            int bought = begin + (int) (one * CYCLE);
            if (day == bought) {
                return Optional.of(Side.BUY);
            }
            if (day == bought + 2 + (ticker * 31 + one * 17) % 18) {
                return Optional.of(Side.SELL);
            }
        }
        return Optional.empty();
    }

    private int lastDay() {
        return prices.sessions() - 1 - first;
    }

    /** What is owned at the end, and where the built-in market stands. */
    void end() throws SQLException {
        for (int ticker = 0; ticker < held.length; ticker++) {
            if (held[ticker].shares() > 0) {
                rows.position(ticker, held[ticker]);
            }
        }
        rows.end(cash);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
