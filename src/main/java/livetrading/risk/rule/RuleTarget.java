package livetrading.risk.rule;

import java.util.Set;
import livetrading.market.Ticker;

/** For which tickers somebody wants a rule, from wide to narrow. */
public sealed interface RuleTarget {

    record EveryTicker() implements RuleTarget {

        @Override
        public String toString() {
            return "all tickers";
        }
    }

    record OneGroup(RuleGroup group) implements RuleTarget {

        @Override
        public String toString() {
            return group.name();
        }
    }

    record OneTicker(Ticker ticker) implements RuleTarget {

        @Override
        public String toString() {
            return ticker.symbol();
        }
    }

    default boolean includes(Ticker ticker) {
        return switch (this) {
            case EveryTicker every -> true;
            case OneGroup one -> one.group().tickers().contains(ticker);
            case OneTicker one -> one.ticker().equals(ticker);
        };
    }

    /** The tickers that somebody has written down for it. */
    default Set<Ticker> named() {
        return switch (this) {
            case EveryTicker every -> Set.of();
            case OneGroup one -> one.group().tickers();
            case OneTicker one -> Set.of(one.ticker());
        };
    }

    /** Whether one ticker may get a rule from both, of which none is the narrower one. */
    default boolean overlaps(RuleTarget other) {
        return switch (this) {
            case EveryTicker every -> equals(other);
            case OneGroup one ->
                other instanceof OneGroup(RuleGroup group)
                        && one.group().tickers().stream().anyMatch(group.tickers()::contains);
            case OneTicker one -> equals(other);
        };
    }

    /** Whether its rule takes the place of the other's for a ticker that both include. */
    default boolean isNarrowerThan(RuleTarget other) {
        return switch (this) {
            case EveryTicker every -> false;
            case OneGroup one -> other instanceof EveryTicker;
            case OneTicker one -> !(other instanceof OneTicker);
        };
    }
}
