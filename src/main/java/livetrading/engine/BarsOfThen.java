package livetrading.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import livetrading.ledger.BarsOfBefore;
import livetrading.ledger.PastDecisions;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;

/** Finds the bars that a check saw, by their fingerprint: among those of now, and those in whose place these came. */
final class BarsOfThen {

    /** Decisions are stored with their prices rounded to a millionth. */
    private static final double ROUNDING = 1e-6;

    private final PastBars stored;
    private final PastDecisions decisions;
    private final BarsFingerprints fingerprints = new BarsFingerprints();
    private final Map<Series, Optional<Bars>> bars = new HashMap<>();
    private final Map<Series, List<BarsOfBefore>> before = new HashMap<>();
    private final Map<Series, Map<Instant, Double>> closes = new HashMap<>();

    BarsOfThen(PastBars stored, PastDecisions decisions) {
        this.stored = stored;
        this.decisions = decisions;
    }

    record Series(Mode mode, Ticker ticker, Timeframe timeframe, String feed) {}

    /**
     * @param bars those of then, or else those of now; empty when they are gone
     * @param note in what those of now differ
     */
    record Found(Optional<Bars> bars, Optional<String> note) {}

    Found find(Series series, BarsFingerprints.Print then) {
        Optional<Bars> all =
                bars.computeIfAbsent(series, key -> stored.now(key.mode(), key.ticker(), key.timeframe(), key.feed()));
        Optional<Bars> now = all.map(some -> window(some, then)).filter(some -> !some.isEmpty());
        if (now.filter(some -> isThatOf(some, then)).isPresent()) {
            return new Found(now, Optional.empty());
        }
        Optional<Bars> old = all.flatMap(some -> replaced(series, some, then));
        if (old.isPresent()) {
            return new Found(
                    old,
                    Optional.of(now.map(some -> revised(old.get(), some))
                            .orElseGet(() -> "the bars of %s were kept, and are gone now".formatted(series.ticker()))));
        }
        return now.map(some -> new Found(now, Optional.of(unknown(series, some, then))))
                .orElseGet(() -> new Found(now, Optional.of("the bars of %s are gone".formatted(series.ticker()))));
    }

    private static Bars window(Bars all, BarsFingerprints.Print then) {
        return all.since(Instant.ofEpochMilli(then.first())).upTo(Instant.ofEpochMilli(then.last()));
    }

    private boolean isThatOf(Bars some, BarsFingerprints.Print then) {
        return some.size() == then.size() && fingerprints.of(some).equals(then);
    }

    private Optional<Bars> replaced(Series series, Bars now, BarsFingerprints.Print then) {
        Bars all = now;
        for (BarsOfBefore older : before.computeIfAbsent(
                series, key -> stored.before(key.mode(), key.ticker(), key.timeframe(), key.feed()))) {
            all = older.in(all);
            Bars some = window(all, then);
            if (isThatOf(some, then)) {
                return Optional.of(some);
            }
        }
        return Optional.empty();
    }

    /** The last bar that differs, and how many do. */
    private static String revised(Bars then, Bars now) {
        int[] changed = IntStream.range(0, then.size())
                .filter(bar -> !isSame(then, bar, now))
                .toArray();
        String others =
                changed.length == 0 ? "" : ", the last of them " + words(then, changed[changed.length - 1], now);
        return "of the %d bars of %s %d were revised since and those of then are taken%s"
                .formatted(then.size(), then.ticker(), changed.length, others);
    }

    private static boolean isSame(Bars then, int bar, Bars now) {
        int other = now.indexOf(then.time(bar));
        return other < now.size()
                && now.times()[other] == then.times()[bar]
                && now.open()[other] == then.open()[bar]
                && now.high()[other] == then.high()[bar]
                && now.low()[other] == then.low()[bar]
                && now.close()[other] == then.close()[bar]
                && now.volume()[other] == then.volume()[bar];
    }

    private static String words(Bars then, int bar, Bars now) {
        int other = now.indexOf(then.time(bar));
        boolean isGone = other == now.size() || now.times()[other] != then.times()[bar];
        return "of %s: %s then, %s now"
                .formatted(time(then, bar), values(then, bar), isGone ? "none" : values(now, other));
    }

    private static String time(Bars bars, int bar) {
        Instant time = bars.time(bar);
        LocalDate day = LocalDate.ofInstant(time, MarketCalendar.NEW_YORK);
        return bars.timeframe().isDaily() ? day.toString() : time.toString();
    }

    /** Open, high, low, close, volume. */
    private static String values(Bars bars, int bar) {
        return "%s/%s/%s/%s/%s"
                .formatted(bars.open()[bar], bars.high()[bar], bars.low()[bar], bars.close()[bar], bars.volume()[bar]);
    }

    /** What differs where the old values were not kept: decisions tell the closes on which they were made. */
    private String unknown(Series series, Bars now, BarsFingerprints.Print then) {
        String differs = now.size() == then.size()
                ? "of the %d bars of %s some were revised since".formatted(then.size(), series.ticker())
                : "of %s there were %d bars, and are %d now".formatted(series.ticker(), then.size(), now.size());
        Map<Instant, Double> known = closes.computeIfAbsent(
                series, key -> decisions.closes(key.mode(), key.ticker().symbol()));
        return IntStream.iterate(now.size() - 1, bar -> bar >= 0, bar -> bar - 1)
                .filter(bar -> isOther(known.get(now.time(bar)), now.close()[bar]))
                .mapToObj(bar -> "%s: the close of %s was %s, and is %s now"
                        .formatted(differs, time(now, bar), known.get(now.time(bar)), now.close()[bar]))
                .findFirst()
                .orElse(differs);
    }

    private static boolean isOther(@Nullable Double then, double now) {
        return then != null && Math.abs(then - now) > ROUNDING;
    }
}
