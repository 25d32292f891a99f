package livetrading.market.file;

import java.util.List;
import java.util.Locale;

/**
 * The columns of a price file by all the names that the usual sources give them, the best first: our own form, Yahoo,
 * yfinance, Stooq, MetaTrader, TradingView, Nasdaq, Investing, Alpha Vantage, Alpaca, Tiingo, EODHD, Interactive Brokers.
 * Names are compared by their letters alone, so {@code Adj Close**}, {@code <CLOSE>} and {@code 4. close} are known.
 */
enum Column {
    DATE(
            "Date",
            "date",
            "datetime",
            "timestamp",
            "time",
            "day",
            "tradedate",
            "tradingday",
            "gmttime",
            "localtime",
            "t"),
    TIME("Time", "time"),
    OPEN("Open", "open", "openprice", "o"),
    HIGH("High", "high", "highprice", "h"),
    LOW("Low", "low", "lowprice", "l"),
    CLOSE("Close", "close", "closelast", "closeprice", "last", "lastprice", "price", "c"),
    ADJUSTED_CLOSE(
            "AdjClose",
            "adjclose",
            "adjustedclose",
            "closeadj",
            "closeadjusted",
            "adjustedcloseprice",
            "adjcloseprice",
            "adjustedprice",
            "adjprice",
            "adjusted",
            "adj"),
    VOLUME("Volume", "volume", "vol", "totalvolume", "sharesvolume", "tradedvolume", "v", "tickvol", "tickvolume"),
    TICKER("Symbol", "symbol", "ticker", "name"),
    PERIOD("PER", "per");

    static final String FORM = "Date,Open,High,Low,Close[,AdjClose],Volume";

    private final String title;
    private final List<String> names;

    Column(String title, String... names) {
        this.title = title;
        this.names = List.of(names);
    }

    /** The name in our own form. */
    String title() {
        return title;
    }

    /** As {@link #normal} writes them, the best first. */
    List<String> names() {
        return names;
    }

    static String normal(String cell) {
        return cell.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
