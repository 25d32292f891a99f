package livetrading.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import livetrading.backtest.RoundTrip;
import livetrading.market.Ticker;

/** The trades of an account, in order of entry. A position is bought and sold whole. */
final class TradeBook {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Ticker, Entry> open = new HashMap<>();

    /** A side of a trade: what was filled at the open of a session. */
    record Side(int session, LocalDate date, BigDecimal price, BigDecimal fees, String reason) {}

    private static final class Entry {

        private final Ticker ticker;
        private final String strategy;
        private final BigDecimal shares;
        private final Side bought;
        private Optional<Side> sold = Optional.empty();

        Entry(Ticker ticker, String strategy, BigDecimal shares, Side bought) {
            this.ticker = ticker;
            this.strategy = strategy;
            this.shares = shares;
            this.bought = bought;
        }

        private BigDecimal fees() {
            return bought.fees().add(sold.map(Side::fees).orElse(BigDecimal.ZERO));
        }

        /** @param last price of a share where it is not sold */
        private AccountTrade trade(BigDecimal last) {
            BigDecimal price = sold.map(Side::price).orElse(last);
            BigDecimal profit = Rounding.amount(shares.multiply(price))
                    .subtract(Rounding.amount(shares.multiply(bought.price())))
                    .subtract(fees());
            return new AccountTrade(
                    ticker,
                    strategy,
                    bought.date(),
                    bought.price(),
                    bought.reason(),
                    shares,
                    bought.fees(),
                    fees(),
                    profit,
                    sold.map(side -> new AccountTrade.Exit(side.date(), side.price(), side.reason())));
        }

        private RoundTrip roundTrip(BigDecimal last) {
            AccountTrade trade = trade(last);
            return new RoundTrip(
                    bought.session(),
                    bought.price().doubleValue(),
                    sold.map(Side::session).orElse(RoundTrip.NO_EXIT),
                    sold.map(Side::price).orElse(last).doubleValue(),
                    shares.doubleValue(),
                    trade.profit().doubleValue(),
                    trade.returnFraction(),
                    trade.isOpen());
        }
    }

    void bought(Ticker ticker, String strategy, BigDecimal shares, Side side) {
        var entry = new Entry(ticker, strategy, shares, side);
        entries.add(entry);
        open.put(ticker, entry);
    }

    /** @return profit over the cost of the entry, as a fraction */
    double sold(Ticker ticker, Side side) {
        Entry entry = Objects.requireNonNull(open.remove(ticker));
        entry.sold = Optional.of(side);
        return entry.trade(side.price()).returnFraction();
    }

    /** @param last the price of a share of each ticker that is held */
    List<AccountTrade> trades(Map<Ticker, BigDecimal> last) {
        return entries.stream()
                .map(entry -> entry.trade(last.getOrDefault(entry.ticker, BigDecimal.ZERO)))
                .toList();
    }

    /** The same with sessions as bars. */
    List<RoundTrip> roundTrips(Map<Ticker, BigDecimal> last) {
        return entries.stream()
                .map(entry -> entry.roundTrip(last.getOrDefault(entry.ticker, BigDecimal.ZERO)))
                .toList();
    }
}
