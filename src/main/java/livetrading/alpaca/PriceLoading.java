package livetrading.alpaca;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livetrading.broker.BrokerException;
import livetrading.market.LoadingProgress;
import livetrading.market.TradingDays;

/**
 * What is missing of the past, loaded a little at a time: whoever calls has other things to do, and the budget of calls
 * lets hundreds of pages through only in minutes.
 */
final class PriceLoading {

    /** How long orders and instructions may wait for it. */
    private static final Duration AT_A_TIME = Duration.ofSeconds(1);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

    private static final Duration UNTIL_ABANDONED = Duration.ofSeconds(30);

    private final DataApi api;
    private final KnownBars known;
    private final Clock clock;
    private final Deque<BarDownload> waiting = new ArrayDeque<>();
    private volatile Set<BarSeries> series = Set.of();
    private volatile Optional<LoadingProgress> progress = Optional.empty();
    private Instant begun = Instant.MIN;
    private Instant pausedUntil = Instant.MIN;
    private volatile Instant lastUsed = Instant.EPOCH;
    private boolean isFailing;
    private int total;

    PriceLoading(DataApi api, KnownBars known, Clock clock) {
        this.api = api;
        this.known = known;
        this.clock = clock;
    }

    /** Whether the prices are not complete yet; answered at once. */
    boolean isUnderWay(BarSeries one) {
        return series.contains(one);
    }

    /** Empty when nothing is being loaded; answered at once. */
    Optional<LoadingProgress> progress() {
        return progress;
    }

    boolean isComplete() {
        return waiting.isEmpty();
    }

    /** Whether nobody goes on with it, as while trading is off. */
    boolean isAbandoned() {
        return !clock.instant().isBefore(lastUsed.plus(UNTIL_ABANDONED));
    }

    void add(BarDownload download) {
        if (waiting.isEmpty()) {
            begun = clock.instant();
            total = 0;
        }
        total += download.series().size();
        waiting.add(download);
        show();
    }

    /** Drops what nobody wants any more; what has arrived of it stays. */
    void keepOnly(Collection<BarSeries> wanted) {
        if (waiting.removeIf(download -> download.series().stream().noneMatch(wanted::contains))) {
            total = waiting.stream()
                    .mapToInt(download -> download.series().size())
                    .sum();
            begun = clock.instant();
            show();
        }
    }

    /**
     * Loads pages for a moment.
     *
     * @return the downloads that have come to their end
     */
    List<BarDownload> goOn(TradingDays days) {
        var done = new ArrayList<BarDownload>();
        lastUsed = clock.instant();
        Instant until = lastUsed.plus(AT_A_TIME);
        boolean goesOn = true;
        while (goesOn && !waiting.isEmpty() && isTime(until)) {
            goesOn = nextPage(waiting.getFirst(), days);
            if (waiting.getFirst().isDone()) {
                done.add(waiting.removeFirst());
            }
        }
        show();
        return done;
    }

    private boolean isTime(Instant until) {
        Instant now = clock.instant();
        return now.isBefore(until) && !now.isBefore(pausedUntil);
    }

    /** @return whether another page can be asked for now */
    private boolean nextPage(BarDownload download, TradingDays days) {
        try {
            boolean asked = download.isDone() || download.next(api, known, days, Urgency.LOADING);
            if (asked && isFailing) {
                isFailing = false;
                waiting.stream().skip(1).forEach(later -> later.series().forEach(known::succeeded));
            }
            return asked;
        } catch (BrokerException.Refused e) {
            download.giveUp();
            download.failed(known, e);
            return true;
        } catch (BrokerException e) {
            isFailing = true;
            pausedUntil = clock.instant().plus(PAUSE_AFTER_FAILURE);
            waiting.forEach(one -> one.failed(known, e));
            return false;
        }
    }

    private void show() {
        var left = new HashSet<BarSeries>();
        waiting.forEach(download -> left.addAll(download.series()));
        series = Set.copyOf(left);
        progress = waiting.isEmpty() ? Optional.empty() : Optional.of(progress(left.size()));
    }

    private LoadingProgress progress(int left) {
        int ready = Math.max(0, total - left);
        double arrived = ready + waiting.getFirst().share(known);
        return new LoadingProgress(ready, total, arrived / Math.max(1, total), begun);
    }
}
