package livetrading.simulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import livetrading.backtest.Costs;
import livetrading.broker.Broker;
import livetrading.broker.TradingPlace;
import livetrading.market.MarketCalendar;
import livetrading.market.MarketData;
import livetrading.market.Ticker;

/** The built-in market over price files. */
final class SimulatedPlace implements TradingPlace {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 2);
    private static final int SESSIONS = 400;
    private static final int WARM_UP = 252;
    private static final List<Ticker> TICKERS = List.of(AAPL, MSFT);

    private final Path folder;
    private final InMemorySimulationStore store = new InMemorySimulationStore();
    private SimulatedMarket market;

    SimulatedPlace(Path folder) {
        this.folder = folder;
        TICKERS.forEach(ticker -> write(ticker, 1));
        market = market();
        market.place(TICKERS, WARM_UP, 1, CASH);
    }

    private SimulatedMarket market() {
        return new SimulatedMarket(new GeneratedPrices(1), new PriceFolder(folder), store);
    }

    private void write(Ticker ticker, double divisor) {
        var random = new Random(ticker.hashCode());
        var text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        LocalDate date = FIRST;
        for (int i = 0; i < SESSIONS; i++) {
            double close = (100 + random.nextInt(-500, 500) / 100.0) / divisor;
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%.4f,%.4f,%.4f,%.4f,1000%n",
                    date,
                    100 / divisor,
                    110 / divisor,
                    90 / divisor,
                    close));
            date = MarketCalendar.sessionAfter(date).date();
        }
        try {
            Files.writeString(folder.resolve(ticker + ".csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Broker broker() {
        return market.broker();
    }

    @Override
    public MarketData marketData() {
        return market;
    }

    @Override
    public void nextSession() {
        market.markChecked();
        market.advance(TICKERS, new Costs(0.001, 0.0005));
    }

    @Override
    public void restart() {
        market = market();
    }

    @Override
    public void split(Ticker ticker) {
        write(ticker, 2);
    }

    @Override
    public boolean buyByHand(Ticker ticker, String quantity) {
        return false;
    }

    @Override
    public boolean fillHalves() {
        return false;
    }

    @Override
    public void close() {}
}
