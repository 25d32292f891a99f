package livetrading.tax;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.portfolio.Side;

/** What is bought and sold of one ticker, in the order in which it is written down. */
final class Account {

    static final Ticker TICKER = new Ticker("XYZ");

    private final List<TaxTrade> trades = new ArrayList<>();
    private final List<ShareChange> changes = new ArrayList<>();

    /** @param amount for all of them, in US dollars */
    Account buy(String date, int shares, double amount) {
        return trade(date, Side.BUY, shares, amount);
    }

    Account sell(String date, int shares, double amount) {
        return trade(date, Side.SELL, shares, amount);
    }

    private Account trade(String date, Side side, int shares, double amount) {
        BigDecimal price = BigDecimal.valueOf(amount / shares);
        trades.add(new TaxTrade(
                "order-" + trades.size(), time(date), side, BigDecimal.valueOf(shares), price, BigDecimal.ZERO));
        return this;
    }

    Account split(String date, String ratio, int left) {
        changes.add(new ShareChange(time(date), new BigDecimal(ratio), BigDecimal.valueOf(left)));
        return this;
    }

    /** One after the other on a day. */
    private Instant time(String date) {
        return LocalDate.parse(date)
                .atTime(10, 0)
                .atZone(MarketCalendar.NEW_YORK)
                .toInstant()
                .plusSeconds(trades.size());
    }

    TickerTaxes taxes() {
        return TickerTaxes.of(TICKER, trades, changes);
    }
}
