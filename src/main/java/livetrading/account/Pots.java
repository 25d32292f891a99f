package livetrading.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import livetrading.market.Ticker;

/**
 * Equal pots, of which each ticker has the same number. A ticker comes in when it is evaluated for the first time, with
 * an equal part of what there is then; afterwards nothing moves from one pot to another.
 */
final class Pots {

    /** What the pots of a ticker want after an evaluation: one predicate of bars for each pot. */
    private final Function<PlayedTicker, List<IntPredicate>> stances;

    private final Map<Ticker, List<Pot>> tickers = new HashMap<>();
    private final List<Pot> pots = new ArrayList<>();
    private final List<Double> growth = new ArrayList<>();
    private final List<Double> exposures = new ArrayList<>();
    private double last = 1;
    private double base;

    Pots(Function<PlayedTicker, List<IntPredicate>> stances) {
        this.stances = stances;
    }

    void open() {
        pots.forEach(Pot::open);
    }

    void close() {
        pots.forEach(Pot::close);
        double sum = sum();
        last = base > 0 ? last * sum / base : last;
        growth.add(last);
        exposures.add(sum > 0 ? pots.stream().mapToDouble(Pot::invested).sum() / sum : 0);
        base = sum;
    }

    /** After the close of a session in which it was evaluated. */
    void evaluated(PlayedTicker ticker) {
        List<IntPredicate> wanted = stances.apply(ticker);
        List<Pot> own = tickers.computeIfAbsent(ticker.ticker(), name -> join(ticker, wanted.size()));
        for (int i = 0; i < own.size(); i++) {
            own.get(i).follow(wanted.get(i));
        }
    }

    private List<Pot> join(PlayedTicker ticker, int count) {
        double part = pots.isEmpty() ? 1 : base / pots.size();
        List<Pot> own = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            own.add(new Pot(ticker, part));
        }
        pots.addAll(own);
        base = sum();
        return own;
    }

    void decide(Instant loadFrom) {
        pots.forEach(pot -> pot.decide(loadFrom));
    }

    private double sum() {
        return pots.stream().mapToDouble(Pot::value).sum();
    }

    ExposedCurve curve() {
        return new ExposedCurve(
                growth.stream().mapToDouble(Double::doubleValue).toArray(),
                exposures.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
