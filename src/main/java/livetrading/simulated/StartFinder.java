package livetrading.simulated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import livetrading.market.Ticker;

/** Finds the session at which a replay begins. */
final class StartFinder {

    /** Of hundreds of tickers, the first ones show what is wrong. */
    private static final int MOST_REASONS = 3;

    private final PriceLibrary prices;
    private final StartRequest request;

    StartFinder(PriceLibrary prices, StartRequest request) {
        this.prices = prices;
        this.request = request;
    }

    /** The first session at which as many tickers as possible have enough prices behind them and more to come. */
    Placement find() {
        Map<Ticker, LocalDate> ready = new TreeMap<>();
        for (Ticker ticker : request.tickers()) {
            prices.firstReady(ticker, request.warmUpBars(), request.evaluationDays())
                    .ifPresent(date -> ready.put(ticker, date));
        }
        Optional<LocalDate> start = ready.values().stream()
                .distinct()
                .max(Comparator.comparingLong((LocalDate date) -> tradable(ready, date))
                        .thenComparing(Comparator.reverseOrder()));
        return start.<Placement>map(date -> new Placement.Placed(date, leftOut(ready, date)))
                .orElseGet(() -> new Placement.Impossible(impossible()));
    }

    private List<String> leftOut(Map<Ticker, LocalDate> ready, LocalDate start) {
        List<String> reasons = new ArrayList<>();
        for (Ticker ticker : request.tickers()) {
            Optional<LocalDate> date = Optional.ofNullable(ready.get(ticker));
            if (date.isEmpty()) {
                reasons.add(tooLittle(ticker));
            } else if (!isTradable(ticker, date.get(), start)) {
                reasons.add(elsewhen(ticker));
            }
        }
        return reasons;
    }

    private String impossible() {
        if (request.tickers().isEmpty()) {
            return "no ticker is watched";
        }
        String reasons = request.tickers().stream()
                .limit(MOST_REASONS)
                .map(this::tooLittle)
                .collect(Collectors.joining("; "));
        int more = request.tickers().size() - MOST_REASONS;
        return more <= 0 ? reasons : "%s; and so for %d more tickers".formatted(reasons, more);
    }

    private long tradable(Map<Ticker, LocalDate> ready, LocalDate start) {
        return ready.entrySet().stream()
                .filter(entry -> isTradable(entry.getKey(), entry.getValue(), start))
                .count();
    }

    private boolean isTradable(Ticker ticker, LocalDate ready, LocalDate start) {
        return !ready.isAfter(start) && prices.nextDate(ticker, start).isPresent();
    }

    private String tooLittle(Ticker ticker) {
        return prices.source(ticker)
                .map(source -> "%s are too few for %d bars of warm-up and %d days of evaluation"
                        .formatted(extent(ticker, source), request.warmUpBars(), request.evaluationDays()))
                .orElseGet(() -> prices.absence(ticker));
    }

    private String elsewhen(Ticker ticker) {
        return prices.source(ticker).map(source -> extent(ticker, source)).orElse(ticker.symbol())
                + " are not of the same time as the others'";
    }

    private static String extent(Ticker ticker, PriceSource source) {
        return switch (source) {
            case PriceSource.Generated g -> "the generated prices of " + ticker;
            case PriceSource.Recorded r ->
                "the %d bars of %s from %s to %s".formatted(r.bars(), ticker, r.first(), r.last());
        };
    }
}
