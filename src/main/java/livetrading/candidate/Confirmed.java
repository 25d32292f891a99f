package livetrading.candidate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.market.Bars;
import livetrading.market.Period;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.script.Condition;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;

/**
 * A strategy that is followed only where a condition over a longer period agrees. Both are functions of the bars up to
 * the one that is asked about, and so is what is made of them.
 */
public record Confirmed(Strategy base, Confirmation confirmation) implements Strategy {

    @Override
    public String id() {
        return new CandidateId(Optional.empty(), base.id(), false, Optional.of(confirmation)).text();
    }

    @Override
    public String name() {
        return confirmation.nameOf(base.name());
    }

    @Override
    public List<Parameter> parameters() {
        return base.parameters();
    }

    @Override
    public int warmUp(Parameters parameters) {
        return warmUp(parameters, Timeframe.DAY_1);
    }

    @Override
    public int warmUp(Parameters parameters, Timeframe timeframe) {
        return Math.max(
                base.warmUp(parameters, timeframe), confirmation.condition().warmUp(timeframe));
    }

    @Override
    public List<Period> periods() {
        return union(base.periods(), confirmation.condition().periods());
    }

    @Override
    public List<Ticker> peers() {
        return union(base.peers(), confirmation.condition().peers());
    }

    private static <T extends Comparable<T>> List<T> union(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().sorted().toList();
    }

    @Override
    public boolean usesPeers() {
        return base.usesPeers() || !confirmation.condition().peers().isEmpty();
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        Bars bars = history.bars();
        Signals wanted = history.signals(base, parameters);
        Condition.Outcome agrees = confirmation.condition().over(history);
        int warmUp = warmUp(parameters, bars.timeframe());
        boolean[] stances = stances(wanted.stances(), agrees.holds(), warmUp);
        return new Signals(
                stances,
                Stream.concat(wanted.lines().stream(), agrees.lines().stream()).toList(),
                new Words(confirmation.applies(), bars, warmUp, stances, wanted, agrees));
    }

    private boolean[] stances(boolean[] wanted, boolean[] agrees, int first) {
        boolean isForEntries = confirmation.applies() == Confirmation.Applies.ENTRIES;
        boolean[] stances = new boolean[wanted.length];
        for (int t = first; t < stances.length; t++) {
            boolean goesOn = isForEntries && t > 0 && stances[t - 1];
            stances[t] = wanted[t] && (goesOn || agrees[t]);
        }
        return stances;
    }
}
