package livetrading.risk.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import livetrading.market.Bars;

/**
 * The stances of a strategy, and how rules change them while they are played: after an exit by rule the ticker stays out
 * until its strategy has been out, too. Used once.
 */
public final class RuledStances {

    private final Bars bars;
    private final RuleBook rules;
    private final boolean[] stances;
    private final List<PastTrade> trades = new ArrayList<>();

    /** @param stances of the strategy for each of the bars; they stay as they are */
    public RuledStances(Bars bars, boolean[] stances, RuleBook rules) {
        this.bars = bars;
        this.rules = rules;
        this.stances = rules.isEmpty() ? stances : stances.clone();
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
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        int out = entryBar;
        while (out < stances.length && stances[out]) {
            out++;
        }
        Optional<Exit> exit = rules.firstExit(bars, Entry.atOpen(bars, entryBar), out);
        if (exit.isPresent()) {
            Arrays.fill(stances, exit.get().bar(), out, false);
        }
        return exit;
    }
}
