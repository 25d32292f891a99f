package livetrading.alpaca.standin.core;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All bars there ever are, those of the future too; what is shown is what is known by now. */
public final class BarLibrary {

    private static final Duration PUBLICATION = Duration.ofSeconds(1);

    private final Turn turn;
    private final Map<Series, NavigableMap<Instant, Bar>> series = new HashMap<>();
    private final Map<String, List<Split>> splits = new HashMap<>();

    private record Series(String symbol, BarLength length) {}

    private record Split(Instant at, BigDecimal ratio) {}

    BarLibrary(Turn turn) {
        this.turn = turn;
    }

    /** Adds bars in prices of their time, in place of those with the same times. */
    public void put(String symbol, BarLength length, Collection<Bar> bars) {
        turn.run(() -> bars.forEach(bar -> of(symbol, length).put(bar.at(), bar)));
    }

    /** Daily bars that walk at random from a price, one for each trading day; both dates included. */
    public void walk(String symbol, TradingCalendar calendar, LocalDate from, LocalDate to, String price, long seed) {
        turn.run(() -> put(
                symbol, BarLength.DAY, new RandomWalk(seed, new BigDecimal(price)).days(calendar.between(from, to))));
    }

    /** Bars within the days that walk at random from a price. */
    public void walkWithin(String symbol, BarLength length, Collection<TradingDay> days, String price, long seed) {
        turn.run(() -> put(symbol, length, new RandomWalk(seed, new BigDecimal(price)).within(days, length)));
    }

    /**
     * The bars that begin from one instant to another, both included, as known now. The one whose time has not passed
     * shows the price of now, if there is one; bars of minutes appear a second after their end.
     */
    public List<Bar> known(
            String symbol, BarLength length, Instant from, Instant to, Instant now, Optional<BigDecimal> last) {
        return turn.get(() -> {
            List<Bar> known = new ArrayList<>();
            for (Bar bar :
                    of(symbol, length).tailMap(from, true).headMap(to, true).values()) {
                boolean complete = !length.end(bar.at())
                        .plus(length.isWithinDay() ? PUBLICATION : Duration.ZERO)
                        .isAfter(now);
                if (complete) {
                    known.add(bar);
                } else if (!length.isWithinDay() && isForming(bar, now)) {
                    known.add(bar.forming(last.orElse(bar.open())));
                }
            }
            return known;
        });
    }

    /** From the open of the day on: nine and a half hours after midnight but for two days of the year. */
    private static boolean isForming(Bar bar, Instant now) {
        return !bar.at().plus(Duration.ofMinutes(570)).isAfter(now);
    }

    /** The same bars in prices of after all splits. */
    public List<Bar> adjusted(String symbol, List<Bar> bars) {
        return turn.get(() -> bars.stream().map(bar -> adjusted(symbol, bar)).toList());
    }

    private Bar adjusted(String symbol, Bar bar) {
        BigDecimal ratio = splits.getOrDefault(symbol, List.of()).stream()
                .filter(split -> split.at().isAfter(bar.at()))
                .map(Split::ratio)
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
        return ratio.compareTo(BigDecimal.ONE) == 0 ? bar : bar.adjusted(ratio);
    }

    /** Notes a split. The bars that begin later are taken to be in prices of after it. */
    void split(String symbol, Instant at, BigDecimal ratio) {
        splits.computeIfAbsent(symbol, name -> new ArrayList<>()).add(new Split(at, ratio));
    }

    private NavigableMap<Instant, Bar> of(String symbol, BarLength length) {
        return series.computeIfAbsent(new Series(symbol, length), key -> new TreeMap<>());
    }
}
