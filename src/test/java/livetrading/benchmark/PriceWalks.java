package livetrading.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;

/** Made-up daily prices of many tickers that share a market, and the files in which the built-in market replays them. */
final class PriceWalks {

    private final List<Session> sessions = new ArrayList<>();
    private final List<Bars> walks = new ArrayList<>();

    /**
     * @param last date of the last session
     * @param count of sessions
     */
    PriceWalks(int tickers, LocalDate last, int count) {
        for (LocalDate day = last; sessions.size() < count; day = day.minusDays(1)) {
            MarketCalendar.session(day).ifPresent(sessions::addFirst);
        }
        for (int i = 0; i < tickers; i++) {
            walks.add(BenchmarkPrices.walk(MuchData.ticker(i), count, 1000 + i));
        }
    }

    int sessions() {
        return sessions.size();
    }

    Session session(int number) {
        return sessions.get(number);
    }

    double open(int ticker, int session) {
        return walks.get(ticker).open()[session];
    }

    double close(int ticker, int session) {
        return walks.get(ticker).close()[session];
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < walks.size(); i++) {
            Files.writeString(folder.resolve(MuchData.ticker(i) + ".csv"), text(walks.get(i)));
        }
    }

    private String text(Bars bars) {
        var text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        for (int i = 0; i < bars.size(); i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%.4f,%.4f,%.4f,%.4f,%d%n",
                    sessions.get(i).date(),
                    bars.open()[i],
                    bars.high()[i],
                    bars.low()[i],
                    bars.close()[i],
                    (long) bars.volume()[i]));
        }
        return text.toString();
    }
}
