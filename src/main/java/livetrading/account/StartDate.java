package livetrading.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntFunction;
import livetrading.market.Ticker;

/** Where trading over past prices begins: the session at whose close the first decision is made. */
public final class StartDate {

    private final Map<Ticker, LocalDate> ready = new TreeMap<>();
    private final BiPredicate<Ticker, LocalDate> hasLaterPrice;

    /**
     * @param ready the first date on which a ticker has enough prices behind it, as the static {@code ready} finds it; empty
     *     when its prices do not reach that far
     * @param hasLaterPrice whether a ticker has a bar after a date
     */
    public StartDate(
            Collection<Ticker> tickers,
            Function<Ticker, Optional<LocalDate>> ready,
            BiPredicate<Ticker, LocalDate> hasLaterPrice) {
        tickers.forEach(ticker -> ready.apply(ticker).ifPresent(date -> this.ready.put(ticker, date)));
        this.hasLaterPrice = hasLaterPrice;
    }

    /**
     * The first date on which a ticker has so many bars and, after them, so many calendar days behind it, and at least
     * one more bar to come; empty when its bars do not reach that far.
     *
     * @param bars how many there are
     * @param date the date of the bar of an index, from 0; never falling
     * @param warmUpBars bars before the evaluation, at least 0
     * @param evaluationDays calendar days after the warm-up, at least 0
     */
    public static Optional<LocalDate> ready(int bars, IntFunction<LocalDate> date, int warmUpBars, int evaluationDays) {
        if (bars <= warmUpBars) {
            return Optional.empty();
        }
        LocalDate enough = date.apply(warmUpBars).plusDays(evaluationDays);
        int first = warmUpBars;
        int beyond = bars;
        while (first < beyond) {
            int middle = (first + beyond) >>> 1;
            if (date.apply(middle).isBefore(enough)) {
                first = middle + 1;
            } else {
                beyond = middle;
            }
        }
        return first < bars - 1 ? Optional.of(date.apply(first)) : Optional.empty();
    }

    /**
     * The first session at which as many tickers as possible have enough prices behind them and more to come; empty when
     * no ticker is ever ready.
     */
    public Optional<LocalDate> find() {
        return ready.values().stream()
                .distinct()
                .max(Comparator.comparingLong(this::tradable).thenComparing(Comparator.reverseOrder()));
    }

    private long tradable(LocalDate start) {
        return ready.keySet().stream()
                .filter(ticker -> isTradable(ticker, start))
                .count();
    }

    /** Whether a ticker has enough prices behind a start, and more to come. */
    public boolean isTradable(Ticker ticker, LocalDate start) {
        LocalDate date = ready.get(ticker);
        return date != null && !date.isAfter(start) && hasLaterPrice.test(ticker, start);
    }

    /** Whether a ticker has enough prices behind it on any date, and more to come. */
    public boolean isEverReady(Ticker ticker) {
        return ready.containsKey(ticker);
    }
}
