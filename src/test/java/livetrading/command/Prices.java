package livetrading.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import livetrading.market.MarketCalendar;

/** Price files with daily bars of a random walk, one bar a session. */
final class Prices {

    static final String HEADER = "Date,Open,High,Low,Close,Volume\n";

    private Prices() {}

    static Path write(Path folder, String ticker, LocalDate first, int bars) {
        Random random = new Random(ticker.hashCode());
        StringBuilder text = new StringBuilder(HEADER);
        double close = 100;
        LocalDate date = MarketCalendar.sessionAfter(first.minusDays(1)).date();
        for (int i = 0; i < bars; i++) {
            double open = close * (1 + 0.005 * random.nextGaussian());
            close = open * (1 + 0.0005 + 0.015 * random.nextGaussian());
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%.4f,%.4f,%.4f,%.4f,%d%n",
                    date,
                    open,
                    Math.max(open, close) * 1.002,
                    Math.min(open, close) * 0.998,
                    close,
                    100_000 + random.nextInt(50_000)));
            date = MarketCalendar.sessionAfter(date).date();
        }
        return write(folder, ticker + ".csv", text.toString());
    }

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(Files.createDirectories(folder).resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
