package livetrading.risk.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import livetrading.market.Bars;

/**
 * The stances that a ticker is played with, and how its positions change them: the strategy that opened a position also
 * closes it, rules may close it earlier, and after that the ticker stays out until that strategy has been out, too. Used
 * once.
 */
public final class RuledStances {

    private final Bars bars;
    private final RuleBook rules;
    private final boolean[] stances;
    private final IntFunction<boolean[]> opener;
    private final boolean areFinal;
    private final List<PastTrade> trades = new ArrayList<>();

    /**
     * Of one strategy.
     *
     * @param stances for each of the bars; they stay as they are
     */
    public RuledStances(Bars bars, boolean[] stances, RuleBook rules) {
        this(bars, stances, bar -> stances, rules, rules.isEmpty());
    }

    /**
     * Of strategies that follow each other.
     *
     * @param stances for each of the bars, of the strategy that is active then: they count while there is no position
     * @param active the stances for all bars of the strategy that is active on a bar
     */
    public RuledStances(Bars bars, boolean[] stances, IntFunction<boolean[]> active, RuleBook rules) {
        this(bars, stances, active, rules, false);
    }

    private RuledStances(
            Bars bars, boolean[] stances, IntFunction<boolean[]> opener, RuleBook rules, boolean areFinal) {
        this.bars = bars;
        this.rules = rules;
        this.stances = areFinal ? stances : stances.clone();
        this.opener = opener;
        this.areFinal = areFinal;
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
        boolean[] led = opener.apply(entryBar - 1);
        int out = entryBar;
        while (out < led.length && led[out]) {
            out++;
        }
        Arrays.fill(stances, entryBar, out, true);
        Optional<Exit> exit = rules.firstExit(bars, Entry.atOpen(bars, entryBar), out);
        if (exit.isPresent()) {
            Arrays.fill(stances, exit.get().bar(), out, false);
        } else if (out < stances.length) {
            // at the close at which it is left nothing else is bought
            stances[out] = false;
        }
        return exit;
    }
}
