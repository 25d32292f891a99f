package livetrading.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Five tickers with made-up prices, whose pinned strategies trade often. */
public final class OftenTraded {

    private static final List<String> TICKERS = List.of("REDA", "REDB", "REDC", "REDD", "REDE");

    private static final int BARS = 1000;

    private OftenTraded() {}

    /** Into the data folder, before the machine is made. */
    public static void writePrices(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("prices"));
        for (String ticker : TICKERS) {
            RandomPriceFile.write(folder, ticker, ticker.hashCode(), BARS);
        }
    }

    /** Before trading is started. */
    public static void configure(Machine machine) {
        machine.database()
                .update("UPDATE trading_config SET tickers = 'REDA,REDB,REDC,REDD,REDE', risk_per_trade = 0.1,"
                        + " max_positions = 3, minimum_trades = 1, beat_buy_and_hold = 0, reevaluate_after_days = 60");
        List.of("REDA=rsi", "REDB=vwap", "REDC=macd", "REDD=mean-reversion", "REDE=bollinger-bands")
                .forEach(pin -> machine.database()
                        .update(
                                "INSERT INTO strategy_pins (mode, ticker, strategy, pinned_at, pinned_by)"
                                        + " VALUES ('SIMULATED', ?, ?, '2026-11-23T15:00:00.000Z', 'me')",
                                pin.substring(0, 4),
                                pin.substring(5)));
    }
}
