package livetrading.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import livetrading.backtest.EqualParts;
import livetrading.engine.CurrentSettings;
import livetrading.ledger.EquityHistory;
import livetrading.ledger.EquityHistory.Day;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.performance.Against;
import livetrading.performance.DatedCurve;
import livetrading.performance.Figures;
import livetrading.performance.RiskFree;
import livetrading.performance.SharpeCertainty;
import livetrading.portfolio.Mode;
import livetrading.review.PeriodComparison.Benchmark;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/** Works out how an account has done in a period. */
@Component
public class PeriodPerformances {

    private final EquityHistory history;
    private final CurrentSettings current;
    private final BuyAndHold held;
    private final AccountActivities activities;
    private final Clock clock;

    PeriodPerformances(
            EquityHistory history,
            CurrentSettings current,
            BuyAndHold held,
            AccountActivities activities,
            Clock clock) {
        this.history = history;
        this.current = current;
        this.held = held;
        this.activities = activities;
        this.clock = clock;
    }

    /** The last day of periods that go on: of the simulated market its own one. */
    public LocalDate today(Mode mode) {
        LocalDate now = LocalDate.ofInstant(clock.instant(), MarketCalendar.NEW_YORK);
        List<Day> days = history.of(mode);
        return mode != Mode.SIMULATED || days.isEmpty() ? now : days.getLast().date();
    }

    /** The first day of an account; absent without any. */
    public Optional<LocalDate> first(Mode mode) {
        return history.of(mode).stream().findFirst().map(Day::date);
    }

    /** From one New York day to another, both in it. */
    public PeriodPerformance of(Mode mode, LocalDate from, LocalDate to) {
        return PeriodPerformance.of(history.of(mode), activities.flows(mode, to), from, to, riskFree());
    }

    private RiskFree riskFree() {
        return settings().map(TradingSettings::riskFree).orElse(RiskFree.ZERO);
    }

    private Optional<TradingSettings> settings() {
        return current.read() instanceof Valid(TradingSettings settings) ? Optional.of(settings) : Optional.empty();
    }

    /**
     * Lays buying and holding beside it. Takes some time when there are many prices to read.
     *
     * @param chosen a ticker to compare it with beside the watch list
     */
    public PeriodComparison compare(Mode mode, PeriodPerformance period, Optional<Ticker> chosen) {
        if (!period.hasReturns()) {
            return new PeriodComparison(Optional.empty(), List.of());
        }
        List<Benchmark> found = new ArrayList<>();
        settings().ifPresent(settings -> {
            List<LocalDate> dates = period.curve().dates();
            double[] exposures =
                    period.days().stream().mapToDouble(Day::exposure).toArray();
            EqualParts list = held.parts(mode, settings.tickers(), settings.timeframe(), dates);
            add(found, "Watch list", list, list.growth(), period);
            add(found, "Watch list at this exposure", list, list.growthWith(exposures), period);
            chosen.ifPresent(ticker -> {
                EqualParts alone = held.parts(mode, List.of(ticker), settings.timeframe(), dates);
                add(found, ticker.symbol(), alone, alone.growth(), period);
            });
        });
        return new PeriodComparison(SharpeCertainty.of(period.curve().returns(), period.riskFree()), found);
    }

    /** Leaves out what could not be held, or was lost with what was borrowed for it. */
    private static void add(
            List<Benchmark> found, String name, EqualParts parts, double[] growth, PeriodPerformance period) {
        if (growth.length == 0 || Arrays.stream(growth).anyMatch(value -> !(value > 0))) {
            return;
        }
        DatedCurve curve = DatedCurve.of(period.curve().dates(), growth);
        found.add(new Benchmark(
                name,
                parts.tickers(),
                curve,
                Figures.of(curve.returns(), period.riskFree()),
                Against.of(period.curve().returns(), curve.returns(), period.riskFree())));
    }
}
