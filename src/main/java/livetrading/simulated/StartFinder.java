package livetrading.simulated;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import livetrading.account.StartDate;
import livetrading.market.Ticker;

/** Finds the session at which a replay begins, and says why it cannot or which tickers it leaves out. */
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
        StartDate start = new StartDate(
                request.tickers(),
                ticker -> prices.firstReady(ticker, request.warmUpBars(), request.evaluationDays()),
                (ticker, date) -> prices.nextDate(ticker, date).isPresent());
        return start.find()
                .<Placement>map(date -> new Placement.Placed(date, leftOut(start, date)))
                .orElseGet(() -> new Placement.Impossible(impossible()));
    }

    private List<String> leftOut(StartDate start, LocalDate date) {
        return request.tickers().stream()
                .filter(ticker -> !start.isTradable(ticker, date))
                .map(ticker -> start.isEverReady(ticker) ? elsewhen(ticker) : tooLittle(ticker))
                .toList();
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
