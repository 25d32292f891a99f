package livetrading.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import livetrading.engine.Simulation;
import livetrading.engine.Venue;
import livetrading.engine.Venues;
import livetrading.ledger.ReportRecords;
import livetrading.market.Bars;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.market.TradingDays;
import livetrading.portfolio.Mode;
import livetrading.report.Report;
import livetrading.settings.SettingsCheck;
import livetrading.strategy.Strategies;
import org.springframework.stereotype.Component;

/** The reports of this program's accounts. */
@Component
public class Reports {

    private final ReportMaker maker;

    Reports(
            ReportRecords records,
            Venues venues,
            Simulation simulation,
            SettingsCheck check,
            Strategies strategies,
            Clock clock) {
        this.maker = new ReportMaker(records, new OfVenues(venues, simulation), check, strategies, clock);
    }

    private record OfVenues(Venues venues, Simulation simulation) implements ReportPrices {

        @Override
        public Optional<Bars> daily(Mode mode, Ticker ticker) {
            return data(mode).flatMap(data -> data.stored(ticker, Timeframe.DAY_1));
        }

        @Override
        public boolean isReal(Mode mode, Ticker ticker) {
            return mode != Mode.SIMULATED || simulation.recorded(ticker).isPresent();
        }

        @Override
        public TradingDays days(Mode mode) {
            return data(mode).map(MarketData::days).orElseGet(TradingDays::byRules);
        }

        private Optional<MarketData> data(Mode mode) {
            return venues.of(mode).map(Venue::marketData);
        }
    }

    /**
     * See {@link ReportMaker#of}.
     *
     * @throws CancellationException when the thread is interrupted between two sessions
     */
    public Optional<Report> of(Mode mode, Optional<LocalDate> from, Optional<LocalDate> to)
            throws InterruptedException {
        return maker.of(mode, from, to, (session, done, all) -> {
            if (Thread.interrupted()) {
                throw new CancellationException("nobody waits for the report any more");
            }
        });
    }
}
