package livetrading.risk.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import livetrading.market.Bars;

/**
 * The stances that a ticker is played with, and how its positions change them: the strategy that opened a position also
 * closes it, rules may close it earlier, and after that the ticker stays out until its strategy has been out, too, which
 * may be another one by then. Used once.
 */
public final class RuledStances {

    private final Bars bars;
    private final RuleBook rules;
    private final boolean[] stances;
    private final IntFunction<Optional<boolean[]>> active;
    private final boolean areFinal;
    private final List<PastTrade> trades = new ArrayList<>();

    /**
     * Of one strategy.
     *
     * @param stances for each of the bars; they stay as they are
     */
    public RuledStances(Bars bars, boolean[] stances, RuleBook rules) {
        this.bars = bars;
        this.rules = rules;
        this.stances = rules.isEmpty() ? stances : stances.clone();
        Optional<boolean[]> always = Optional.of(stances);
        active = bar -> always;
        areFinal = rules.isEmpty();
    }

    /**
     * Of strategies that follow each other.
     *
     * @param active the stances for all bars of the strategy that is active on a bar; empty while none is
     */
    public RuledStances(Bars bars, IntFunction<Optional<boolean[]>> active, RuleBook rules) {
        this.bars = bars;
        this.rules = rules;
        this.active = active;
        stances = new boolean[bars.size()];
        for (int bar = 0; bar < stances.length; bar++) {
            stances[bar] = wanted(bar, false);
        }
        areFinal = false;
    }

    private boolean wanted(int bar, boolean withoutStrategy) {
        return active.apply(bar).map(all -> all[bar]).orElse(withoutStrategy);
    }

    /** For each bar whether to be long after its close, as far as it has been played; not to be written to. */
    public boolean[] stances() {
        return stances;
    }

    /** Whether a position may be opened after the close of a bar. */
    public boolean allowEntry(int bar) {
        return rules.isEmpty() || rules.lock(bars, bar, trades).isEmpty();
    }

    /**
     * The most that a position may cost that is opened after the close of a bar, in US dollars.
     *
     * @param cash all that there is, in US dollars
     */
    public double mostFor(int bar, double cash) {
        return rules.isEmpty() ? cash : rules.size(bars, bar, cash, cash).dollars();
    }

    /** A position is over. */
    public void sold(PastTrade trade) {
        if (!rules.isEmpty()) {
            trades.add(trade);
        }
    }

    /**
     * Judges the position that was bought at the open of a bar up to the close at which its strategy leaves it; an exit on
     * that bar is the strategy's own.
     *
     * @return by which rules it ends earlier; the stances say so from now on
     */
    public Optional<Exit> bought(int entryBar) {
        if (areFinal) {
            return Optional.empty();
        }
        boolean[] led = active.apply(entryBar - 1).orElseThrow();
        int out = entryBar;
        while (out < led.length && led[out]) {
            out++;
        }
        Optional<Exit> exit = rules.firstExit(bars, Entry.atOpen(bars, entryBar), out);
        int end = exit.map(Exit::bar).orElse(out);
        Arrays.fill(stances, entryBar, end, true);
        if (end < stances.length) {
            // at the close at which it is left nothing else is bought
            stances[end] = false;
        }
        if (exit.isPresent()) {
            keepOut(end + 1);
        }
        return exit;
    }

    private void keepOut(int from) {
        for (int bar = from; bar < stances.length && wanted(bar, true); bar++) {
            stances[bar] = false;
        }
    }
}
