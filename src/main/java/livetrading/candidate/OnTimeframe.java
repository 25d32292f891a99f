package livetrading.candidate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.LongerBars;
import livetrading.market.MarketCalendar;
import livetrading.market.Period;
import livetrading.market.Session;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;

/**
 * A strategy on longer bars, which are made of the very bars that it is given. Its stance at one of these is that at the
 * last longer bar complete by its end; before the first it is out. Where the bars are not shorter, because the
 * configuration was changed while it held a position, it decides on the bars that there are.
 */
record OnTimeframe(Strategy base, Timeframe timeframe) implements Strategy {

    @Override
    public String id() {
        return CandidateId.of(base.id()).on(timeframe).text();
    }

    @Override
    public String name() {
        return base.name() + " on " + timeframe.code();
    }

    @Override
    public List<Parameter> parameters() {
        return base.parameters();
    }

    @Override
    public int warmUp(Parameters parameters) {
        return warmUp(parameters, Timeframe.DAY_1);
    }

    /** Until so many longer bars are whole, of which one more may have begun before the history. */
    @Override
    public int warmUp(Parameters parameters, Timeframe of) {
        return timeframe.isLongerThan(of)
                ? (base.warmUp(parameters, timeframe) + 2) * timeframe.barsOf(of) - 2
                : base.warmUp(parameters, of);
    }

    @Override
    public boolean usesPeers() {
        return base.usesPeers();
    }

    @Override
    public List<Period> periods() {
        return base.periods();
    }

    @Override
    public List<Ticker> peers() {
        return base.peers();
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        Bars bars = history.bars();
        if (timeframe.isLongerThan(bars.timeframe())) {
            return seen(bars, bars.on(timeframe), history.on(timeframe).signals(base, parameters));
        }
        Signals signals = history.signals(base, parameters);
        return timeframe == bars.timeframe() ? signals : onBarsThereAre(signals, bars.timeframe());
    }

    private Signals seen(Bars bars, LongerBars longer, Signals signals) {
        boolean[] stances = new boolean[bars.size()];
        for (int t = 0; t < stances.length; t++) {
            stances[t] = longer.anyCompletedBy(t) && signals.isLong(longer.lastCompleted()[t]);
        }
        return new Signals(
                stances,
                signals.lines().stream()
                        .map(line -> new Signals.Line(line.name(), longer.atBars(line.values()), line.onPrice(), true))
                        .toList(),
                bar -> reason(bars, longer, signals, bar));
    }

    private String reason(Bars bars, LongerBars longer, Signals signals, int bar) {
        if (!longer.anyCompletedBy(bar)) {
            return "no bar of %s is complete yet".formatted(timeframe.code());
        }
        int completed = longer.lastCompleted()[bar];
        String reason = signals.reason(completed);
        return longer.isCompletedWith(bar)
                ? reason
                : "%s, on the bar of %s".formatted(reason, words(longer.bars(), completed, bars.date(bar)));
    }

    /** When a longer bar was traded; the day is only said of another one. */
    private static String words(Bars bars, int bar, LocalDate today) {
        LocalDate date = bars.date(bar);
        if (bars.timeframe().isDaily()) {
            return date.toString();
        }
        Instant begin = bars.time(bar);
        Instant end = begin.plus(bars.timeframe().length());
        Optional<Session> session = MarketCalendar.session(date);
        String hours = "%s to %s"
                .formatted(
                        time(session.map(Session::open).filter(begin::isBefore).orElse(begin)),
                        time(session.map(Session::close).filter(end::isAfter).orElse(end)));
        return date.equals(today) ? hours : date + " " + hours;
    }

    private static String time(Instant instant) {
        return instant.atZone(MarketCalendar.NEW_YORK).toLocalTime().toString();
    }

    private Signals onBarsThereAre(Signals signals, Timeframe bars) {
        return new Signals(
                signals.stances(),
                signals.lines(),
                bar -> "%s, on bars of %s, as there are none of %s any more"
                        .formatted(signals.reason(bar), bars.code(), timeframe.code()));
    }
}
