package livetrading.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import livetrading.market.MarketCalendar;

/** Daily prices of a random walk in the folder of a program, from 2012 on. */
public final class RandomPriceFile {

    private RandomPriceFile() {}

    public static Path of(Path dataFolder, String ticker) {
        return dataFolder.resolve("prices").resolve(ticker + ".csv");
    }

    /** @return the day of the last bar */
    public static LocalDate write(Path dataFolder, String ticker, int seed, int bars) throws IOException {
        return write(dataFolder, ticker, seed, bars, bars);
    }

    /**
     * @param split the bar from which on all prices are a tenth
     * @return the day of the last bar
     */
    public static LocalDate write(Path dataFolder, String ticker, int seed, int bars, int split) throws IOException {
        var random = new Random(seed);
        var csv = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        LocalDate date = LocalDate.of(2012, 1, 3);
        LocalDate last = date;
        double close = 100;
        for (int bar = 0; bar < bars; bar++) {
            double open = close * (1 + 0.002 * random.nextGaussian()) / (bar == split ? 10 : 1);
            close = open * (1 + 0.01 * random.nextGaussian());
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,%.4f,%.4f,%.4f,%.4f,%d%n",
                    date,
                    open,
                    Math.max(open, close) * 1.001,
                    Math.min(open, close) * 0.999,
                    close,
                    1_000_000));
            last = date;
            date = MarketCalendar.sessionAfter(date).date();
        }
        Files.createDirectories(dataFolder.resolve("prices"));
        Files.writeString(of(dataFolder, ticker), csv);
        return last;
    }
}
