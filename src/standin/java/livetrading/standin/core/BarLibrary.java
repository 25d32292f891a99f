package livetrading.standin.core;

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
    private final TradingCalendar calendar;
    private final Map<Series, NavigableMap<Instant, Bar>> series = new HashMap<>();
    private final Map<String, List<Split>> splits = new HashMap<>();

    private record Series(String symbol, BarLength length) {}

    BarLibrary(Turn turn, TradingCalendar calendar) {
        this.turn = turn;
        this.calendar = calendar;
    }

    /** Adds bars in prices of their time, in place of those with the same times. */
    public void put(String symbol, BarLength length, Collection<Bar> bars) {
        turn.run(() -> bars.forEach(bar -> of(symbol, length).put(bar.at(), bar)));
    }

    /** Daily bars that walk at random from a price, one for each trading day; both dates included. */
    public void walk(String symbol, LocalDate from, LocalDate to, String price, long seed) {
        turn.run(() -> put(
                symbol, BarLength.DAY, new RandomWalk(seed, new BigDecimal(price)).days(calendar.between(from, to))));
    }

    /** Bars within the days that walk at random from a price. */
    public void walkWithin(String symbol, BarLength length, Collection<TradingDay> days, String price, long seed) {
        turn.run(() -> put(symbol, length, new RandomWalk(seed, new BigDecimal(price)).within(days, length)));
    }

    /**
     * The bars that begin from one instant to another, both included, as known now. Bars within a day appear a second
     * after their end. The day's bar appears at the open, shows the price of now if there is one, and is complete at the
     * close.
     */
    public List<Bar> known(
            String symbol, BarLength length, Instant from, Instant to, Instant now, Optional<BigDecimal> last) {
        return turn.get(() -> {
            List<Bar> known = new ArrayList<>();
            for (Bar bar :
                    of(symbol, length).tailMap(from, true).headMap(to, true).values()) {
                if (!completion(bar, length).isAfter(now)) {
                    known.add(bar);
                } else if (!length.isWithinDay() && !opening(bar).isAfter(now)) {
                    known.add(bar.forming(last.orElse(bar.open())));
                }
            }
            return known;
        });
    }

    private Instant completion(Bar bar, BarLength length) {
        Instant end = length.end(bar.at());
        if (length.isWithinDay()) {
            return end.plus(PUBLICATION);
        }
        return length.equals(BarLength.DAY)
                ? calendar.day(bar.at()).map(TradingDay::closesAt).orElse(end)
                : end;
    }

    private Instant opening(Bar bar) {
        return calendar.day(bar.at()).map(TradingDay::opensAt).orElse(bar.at());
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

    /** The splits of a symbol so far, oldest first. */
    public List<Split> splits(String symbol) {
        return turn.get(() -> List.copyOf(splits.getOrDefault(symbol, List.of())));
    }

    /** Notes a split: the bars that begin later are from now on in prices of after it. */
    void split(String symbol, Instant at, BigDecimal ratio) {
        splits.computeIfAbsent(symbol, name -> new ArrayList<>()).add(new Split(symbol, at, ratio));
        series.forEach((key, bars) -> {
            if (key.symbol().equals(symbol)) {
                bars.tailMap(at, true).replaceAll((begin, bar) -> bar.adjusted(ratio));
            }
        });
    }

    private NavigableMap<Instant, Bar> of(String symbol, BarLength length) {
        return series.computeIfAbsent(new Series(symbol, length), key -> new TreeMap<>());
    }
}
