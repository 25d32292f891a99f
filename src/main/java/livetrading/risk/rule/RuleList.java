package livetrading.risk.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.market.Ticker;

/**
 * The rules of an account, in their order. A rule for a ticker takes the place of one of its type for a group or for all
 * tickers, and one for a group that of one for all.
 */
public record RuleList(List<TargetedRule> rules) {

    public static final RuleList NONE = new RuleList(List.of());

    /** So many tickers are named in a sentence. */
    private static final int NAMED = 10;

    /** @throws IllegalArgumentException for two rules of one type for the same ticker, of which none is the narrower one */
    public RuleList {
        rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            if (!rules.get(i).rule().type().mayRepeat()) {
                requireNoContradiction(rules.get(i), rules.subList(0, i));
            }
        }
    }

    private static void requireNoContradiction(TargetedRule rule, List<TargetedRule> others) {
        for (TargetedRule before : others) {
            if (rule.contradicts(before)) {
                throw new IllegalArgumentException("'%s' and '%s' are two rules of one kind for the same ticker"
                        .formatted(before.text(), rule.text()));
            }
        }
    }

    /**
     * These rules and one more.
     *
     * @throws IllegalArgumentException for a second rule of one type for the same ticker
     */
    public RuleList with(TargetedRule rule) {
        return with(List.of(rule));
    }

    /** These rules and some more, likewise. */
    public RuleList with(List<TargetedRule> more) {
        List<TargetedRule> all = new ArrayList<>(rules);
        all.addAll(more);
        return new RuleList(all);
    }

    /**
     * Which rules are for tickers that are not traded, in a sentence: a ticker that somebody misspelt would have no rule.
     * Empty when there is none.
     */
    public Optional<String> unknown(Collection<Ticker> traded) {
        List<String> wrong = rules.stream()
                .flatMap(rule -> rule.unknown(traded).stream())
                .distinct()
                .toList();
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of("%s; traded are %s".formatted(String.join("; ", wrong), some(traded)));
    }

    private static String some(Collection<Ticker> tickers) {
        String named = tickers.stream().limit(NAMED).map(Ticker::symbol).collect(Collectors.joining(", "));
        return tickers.size() <= NAMED ? named : "%s and %d more".formatted(named, tickers.size() - NAMED);
    }

    /** Whether one of them ends positions or entries after a loss, of a position or of the account. */
    public boolean limitsLosses() {
        return rules.stream()
                .map(TargetedRule::rule)
                .anyMatch(rule -> rule instanceof LossLimit || (rule instanceof ExitRule exit && exit.isStop()));
    }

    /** The rules that hold for a ticker. */
    public RuleBook of(Ticker ticker) {
        List<TargetedRule> about =
                rules.stream().filter(rule -> rule.target().includes(ticker)).toList();
        return new RuleBook(about.stream()
                .filter(rule -> about.stream().noneMatch(other -> other.replaces(rule)))
                .map(TargetedRule::ofTarget)
                .toList());
    }
}
